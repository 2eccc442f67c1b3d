import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { refusalIn, refuse } from '#platform/values/result.ts';

const features = join(import.meta.dirname, '../src/features');

/** Features some of whose refusals a reader of English still gets in Vietnamese. The list may only shrink. */
const notYet = ['activities', 'identity', 'plans', 'reporting'];

const sourceOf = (feature: string): string[] =>
  readdirSync(join(features, feature), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
    .map((path) => readFileSync(join(features, feature, path), 'utf8'));

/** Refusals whose sentence stands there as one text, and not as one in each language. */
const oneLanguage = (source: string): string[] =>
  [
    ...source.matchAll(/\brefuse\(\s*'([a-z-]+)',\s*['"`]|\bcode: '([a-z-]+)',\s*message: (?:'[^']*'|`[^`]*`),?\s*(?!\s*en:)(?=[\s}\w])/g),
  ].map(([, called, written]) => called ?? written ?? '');

test.each(readdirSync(features))('%s refuses in both languages', (feature) => {
  const codes = sourceOf(feature).flatMap(oneLanguage);
  if (notYet.includes(feature)) expect(codes, 'take it off the list').not.toEqual([]);
  else expect(codes).toEqual([]);
});

test.each(readdirSync(features).filter((feature) => existsSync(join(features, feature, 'refusals.ts')) && !notYet.includes(feature)))(
  'every refusal of %s is used',
  (feature) => {
    const all = readFileSync(join(features, feature, 'refusals.ts'), 'utf8');
    const names = [...all.matchAll(/^ {2}(\w+): \([^)]*\) =>/gm)].map(([, name = '']) => name);
    expect(names.length).toBeGreaterThan(5);
    const used = sourceOf(feature).filter((source) => source !== all);
    expect(names.filter((name) => !used.some((source) => new RegExp(`\\.${name}\\b`).test(source)))).toEqual([]);
  },
);

test('a reader of English gets English where it is there, and a sentence in any case', () => {
  const { refusal } = refuse('late', { vi: 'Kỳ này đã chốt.', en: 'This period is closed.' }, 'on');
  expect(refusal).toEqual({ code: 'late', message: 'Kỳ này đã chốt.', en: 'This period is closed.', field: 'on' });
  expect([refusalIn(refusal, 'vi'), refusalIn(refusal, 'en')]).toEqual(['Kỳ này đã chốt.', 'This period is closed.']);
  expect(refusalIn(refuse('late', 'Kỳ này đã chốt.').refusal, 'en')).toBe('Kỳ này đã chốt.');
  expect(oneLanguage("refuse('late', 'Kỳ này đã chốt.'); { code: 'early', message: 'Chưa đến kỳ.' }")).toEqual(['late', 'early']);
});
