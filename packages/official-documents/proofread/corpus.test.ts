import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { isHeldOut } from '../language/statistics/corpus.ts';
import type { Paragraph } from '../read/model/document.ts';
import { flowOf } from '../read/model/flow.ts';
import { readText } from '../fixtures/index.ts';
import { seeded, slipped, slips } from './testing/slips.ts';
import { wordFindings } from './words/index.ts';

const corpus = process.env['MINHBACH_CORPUS'];

const paragraphOf = (text: string): Paragraph => {
  const flow = flowOf([{ start: 0, end: text.length, text, page: 1, indent: 0 }], text, [0]);
  return { flow, text: flow.text, from: 0, page: 1 };
};
const wordsIn = (text: string): number => text.match(/\p{L}+/gu)?.length ?? 0;

/** Paragraphs of laws that the statistics were made without. */
const heldOut = (folder: string): string[] => {
  const path = join(folder, 'data/language/law-2025-2026.txt.gz');
  if (!existsSync(path)) return [];
  return gunzipSync(readFileSync(path)).toString('utf8').normalize('NFC').split('\n').filter((_, at) => isHeldOut(at)); // prettier-ignore
};

/** Which share of slips of a kind, put into random paragraphs one by one, is queried, and which share is corrected as it was. */
const recallOf = (
  paragraphs: string[],
  kind: string,
  random: () => number,
): { tried: number; found: number; right: number; wrong: number } => {
  const score = { tried: 0, found: 0, right: 0, wrong: 0 };
  for (let count = 0; count < 40; count += 1) {
    const text = paragraphs[Math.floor(random() * paragraphs.length)] ?? '';
    const slip = slipped(text, kind, random);
    if (!slip) continue;
    const over = wordFindings([paragraphOf(slip.text)], 'txt').filter((one) =>
      (one.at ?? []).some((place) => place.start < slip.end && place.end > slip.start),
    );
    const [place, correction] = [over[0]?.at?.[0], over[0]?.correction];
    const after = place && correction !== undefined ? slip.text.slice(0, place.start) + correction + slip.text.slice(place.end) : undefined;
    score.tried += 1;
    if (over.length > 0) score.found += 1;
    if (after !== undefined) score[after === text ? 'right' : 'wrong'] += 1;
  }
  return score;
};

describe('proofreading real papers', () => {
  if (corpus === undefined) {
    it('is not measured: MINHBACH_CORPUS names no folder of them', () => {
      console.log('MINHBACH_CORPUS is not set: no real papers were proofread.');
      expect(corpus).toBeUndefined();
    });
    return;
  }
  const laws = heldOut(corpus);

  it('queries at most one word in 2,000 of laws, whose own misprints are among them', () => {
    const found = wordFindings(laws.map(paragraphOf), 'txt');
    const words = laws.reduce((sum, text) => sum + wordsIn(text), 0);
    console.log(`${words} words of laws held out, ${found.length} queries`);
    console.table(found.map(({ text, message }) => ({ text, message })));
    expect(found.length).toBeLessThanOrEqual(words / 2000);
  }, 60_000);

  it('finds nine slips in ten, and corrects them rightly', () => {
    const random = seeded(7);
    const paragraphs = laws.filter((text) => text.length > 80 && text.length < 1500);
    const rows = Object.keys(slips).map((kind) => ({ kind, ...recallOf(paragraphs, kind, random) }));
    console.table(rows);
    const sum = (key: 'tried' | 'found' | 'right' | 'wrong'): number => rows.reduce((all, row) => all + row[key], 0);
    expect(sum('found') / sum('tried')).toBeGreaterThanOrEqual(0.9);
    expect(sum('right') / (sum('right') + sum('wrong'))).toBeGreaterThanOrEqual(0.97);
  }, 120_000);

  it('asks little about whole plans', async () => {
    const folder = join(corpus, 'seeds');
    for (const name of readdirSync(folder).filter((one) => one.endsWith('.txt'))) {
      const text = readFileSync(join(folder, name), 'utf8');
      const { findings } = await readText(text);
      console.log(name);
      console.table(findings.map(({ kind, text: words, correction }) => ({ kind, words: words.slice(0, 60), correction })));
      expect(findings.length, name).toBeLessThanOrEqual(wordsIn(text) / 100);
    }
  }, 60_000);
});
