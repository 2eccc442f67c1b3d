import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { isHeldOut } from '../language/statistics/corpus.ts';
import { readBytes, readText } from '../fixtures/index.ts';
import type { Finding } from '../reading.ts';
import { seeded, slipped, slips } from './testing/slips.ts';
import { askedOf, paragraphOf, wordsIn } from './testing/texts.ts';
import { wordFindings } from './words/index.ts';

const corpus = process.env['MINHBACH_CORPUS'];

/** Paragraphs of laws, as many to a line of the file as asked for. */
const lawsOf = (folder: string, isTaken: (paragraph: number) => boolean): string[] => {
  const path = join(folder, 'data/language/law-2025-2026.txt.gz');
  if (!existsSync(path)) return [];
  return gunzipSync(readFileSync(path)).toString('utf8').normalize('NFC').split('\n').filter((_, at) => isTaken(at)); // prettier-ignore
};

/** Misprints of real papers that were read by eye: what is called certain and is none of these is wrong. */
const misprints = new Set(
  readFileSync(new URL('testing/misprints.txt', import.meta.url), 'utf8')
    .normalize('NFC')
    .split('\n'),
);
const wrongOf = (findings: Finding[]): string[] =>
  findings
    .filter(({ kind, correction }) => correction !== undefined && (kind === 'spelling' || kind === 'damaged-text'))
    .map(({ text, correction = '' }) => `${text} => ${correction}`)
    .filter((line) => !misprints.has(line));

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
    const over = askedOf(slip.text).filter((one) => (one.at ?? []).some((place) => place.start < slip.end && place.end > slip.start));
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
  const laws = lawsOf(corpus, isHeldOut);

  it('queries at most one word in 2,000 of laws, whose own misprints are among them', () => {
    const found = wordFindings(laws.map(paragraphOf), 'txt');
    const words = laws.reduce((sum, text) => sum + wordsIn(text), 0);
    console.log(`${words} words of laws held out, ${found.length} queries`);
    console.table(found.map(({ text, message }) => ({ text, message })));
    expect(found.length).toBeLessThanOrEqual(words / 2000);
  }, 60_000);

  it('queries at most one word in 2,000 of right texts: laws, and what the notes on the field quote', () => {
    const notes = join(corpus, 'domain.md');
    const quoted = existsSync(notes)
      ? [
          ...readFileSync(notes, 'utf8')
            .normalize('NFC')
            .matchAll(/“([^”]{20,600})”/gu),
        ].map(([, text = '']) => text)
      : [];
    const sources: [string, string[]][] = [
      ['laws, one paragraph in fifty', lawsOf(corpus, (at) => at % 50 === 0)],
      ['quotations', quoted],
    ];
    const rows = sources.map(([source, texts]) => {
      const asked = texts.flatMap(askedOf);
      const words = texts.reduce((sum, text) => sum + wordsIn(text), 0);
      return { source, words, queries: asked.length, 'per 2,000': Number(((asked.length * 2000) / Math.max(1, words)).toFixed(2)) };
    });
    console.table(rows);
    for (const { source, words, queries } of rows) expect(queries, source).toBeLessThanOrEqual(Math.max(1, words / 2000));
  }, 120_000);

  it('calls nothing certain that is wrong: every correction in laws is of a misprint', () => {
    const sample = lawsOf(corpus, (at) => at % 20 === 0);
    expect(wrongOf(sample.flatMap(askedOf))).toEqual([]);
  }, 300_000);

  it('calls nothing certain that is wrong in whole papers', async () => {
    for (const folder of ['seeds', 'documents']) {
      const path = join(corpus, folder);
      for (const name of existsSync(path) ? readdirSync(path).filter((one) => /\.(?:txt|pdf)$/u.test(one)) : []) {
        const { reading } = await readBytes(new Uint8Array(readFileSync(join(path, name))), name);
        expect(wrongOf(reading.findings), name).toEqual([]);
      }
    }
  }, 300_000);

  it('finds nine slips in ten, and corrects them rightly', () => {
    const random = seeded(7);
    const paragraphs = laws.filter((text) => text.length > 80 && text.length < 1500);
    const rows = Object.keys(slips).map((kind) => ({ kind, ...recallOf(paragraphs, kind, random) }));
    console.table(rows);
    const sum = (key: 'tried' | 'found' | 'right' | 'wrong'): number => rows.reduce((all, row) => all + row[key], 0);
    expect(sum('found') / sum('tried')).toBeGreaterThanOrEqual(0.9);
    expect(sum('right') / (sum('right') + sum('wrong'))).toBeGreaterThanOrEqual(0.97);
  }, 300_000);

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
