import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { leastQuality, quality } from '../language/quality.ts';
import { isHeldOut } from '../language/statistics/corpus.ts';
import { restore } from './index.ts';
import { lostSets, score } from './testing/damaged.ts';

const corpus = process.env['MINHBACH_CORPUS'];
const linesOfALaw = 110;

/** Four runs of paragraphs that the statistics were made without. */
const heldOut = (folder: string): [string, string][] => {
  const path = join(folder, 'data/language/law-2025-2026.txt.gz');
  if (!existsSync(path)) return [];
  const lines = gunzipSync(readFileSync(path)).toString('utf8').normalize('NFC').split('\n');
  const left = lines.filter((_, at) => isHeldOut(at));
  return [0, 260, 510, 760].map((from) => [`law ${from}`, left.slice(from, from + linesOfALaw).join('\n')]);
};

const seeds = (folder: string): [string, string][] =>
  readdirSync(join(folder, 'seeds'))
    .filter((name) => name.endsWith('.txt'))
    .map((name) => [name, readFileSync(join(folder, 'seeds', name), 'utf8').normalize('NFC')]);

describe('restoring real papers', () => {
  if (corpus === undefined) {
    it('is not measured: MINHBACH_CORPUS names no folder of them', () => {
      console.log('MINHBACH_CORPUS is not set: no real papers were restored.');
      expect(corpus).toBeUndefined();
    });
    return;
  }
  const isWhole = ([, text]: [string, string]): boolean => quality(text) >= leastQuality;
  const papers = [...heldOut(corpus), ...seeds(corpus).filter(isWhole)];

  it('puts back 98 in 100 letters, and nine in ten mistakes stand where doubt is marked', () => {
    const rows = papers.map(([paper, text]) => ({ paper, length: text.length, ...score(text, lostSets.broken) }));
    console.table(rows);
    for (const { paper, restored, marked, doubtful } of rows) {
      expect(marked, paper).toBeGreaterThanOrEqual(0.85);
      expect(restored, paper).toBeGreaterThanOrEqual(0.98);
      expect(doubtful, paper).toBeLessThanOrEqual(0.05);
    }
    const wrong = rows.reduce((sum, row) => sum + row.wrong, 0);
    expect(rows.reduce((sum, row) => sum + row.wrong * row.marked, 0) / wrong).toBeGreaterThanOrEqual(0.9);
  }, 120_000);

  it('does about as well where a font lost other letters', () => {
    const rows = papers.flatMap(([paper, text]) =>
      (['another', 'few'] as const).map((set) => ({ paper, set, length: text.length, ...score(text, lostSets[set]) })),
    );
    console.table(rows);
    for (const { paper, restored } of rows) expect(restored, paper).toBeGreaterThanOrEqual(0.97);
  }, 120_000);

  it('leaves whole papers as they are', () => {
    for (const [paper, text] of papers) expect(restore(text).text === text, paper).toBe(true);
  });

  it('makes a damaged paper readable, changing nothing but blanks', () => {
    for (const [paper, text] of seeds(corpus).filter((one) => !isWhole(one))) {
      const restored = restore(text);
      expect(quality(restored.text), paper).toBeGreaterThan(0.97);
      expect(restored.text.length, paper).toBe(text.length);
      expect(
        [...text].every((letter, at) => letter === ' ' || letter === restored.text[at]),
        paper,
      ).toBe(true);
    }
  });
});
