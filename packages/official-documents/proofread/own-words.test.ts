import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { askedOf, wordsIn } from './testing/texts.ts';

const root = join(import.meta.dirname, '../../..');
const vietnamese = /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệịỉĩọỏốồổỗộớờởỡợụủũứừửữựỳỵỷỹ]/giu;
const isVietnamese = (text: string): boolean => (text.match(vietnamese)?.length ?? 0) * 12 >= text.length && wordsIn(text) >= 4;

const filesIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.(?:ts|svelte)$/u.test(name) && !name.endsWith('.test.ts'))
        .map((name) => join(folder, name))
    : [];
/** What stands in quotation marks in a source, with what is put in at run time as a figure. */
const textsIn = (source: string): string[] =>
  [...source.matchAll(/'((?:[^'\\\n]|\\.)*)'|"([^"\n]*)"|`([^`]*)`/gu)]
    .map(([, one, two, three]) => (one ?? two ?? three ?? '').replace(/\$\{[^}]*\}/gu, '05').replace(/<[^>]*>/gu, ' '))
    .filter(isVietnamese);

const sources: readonly [string, string[]][] = [
  ['what the product says', filesIn(join(root, 'src')).flatMap((path) => textsIn(readFileSync(path, 'utf8').normalize('NFC')))],
  [
    'README.vi.md',
    existsSync(join(root, 'README.vi.md'))
      ? readFileSync(join(root, 'README.vi.md'), 'utf8').normalize('NFC').replace(/`[^`]*`/gu, '05').split('\n').filter(isVietnamese) // prettier-ignore
      : [],
  ],
];

describe('the Vietnamese of this repository', () => {
  it('is queried at most once in 2,000 words, and nothing in it is corrected', { timeout: 60_000 }, () => {
    const rows = sources.map(([name, texts]) => {
      const asked = texts.flatMap(askedOf);
      const words = texts.reduce((sum, text) => sum + wordsIn(text), 0);
      return { name, words, asked: asked.map(({ text }) => text), certain: asked.filter((one) => one.correction !== undefined).length };
    });
    console.table(
      rows.map(({ asked, ...row }) => ({
        ...row,
        queries: asked.length,
        'per 2,000': Number(((asked.length * 2000) / Math.max(1, row.words)).toFixed(2)),
      })),
    );
    const sum = (of: (row: (typeof rows)[number]) => number): number => rows.reduce((all, row) => all + of(row), 0);
    expect(sum(({ words }) => words)).toBeGreaterThan(8000);
    expect(
      sum(({ asked }) => asked.length),
      JSON.stringify(rows.map(({ asked }) => asked)),
    ).toBeLessThanOrEqual(sum(({ words }) => words) / 2000);
    expect(sum(({ certain }) => certain)).toBe(0);
  });
});
