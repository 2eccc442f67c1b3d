import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { readText } from '../fixtures/index.ts';
import { inContract } from '../fixtures/second-gold/in-contract.ts';
import { f1, scoresOf } from '../fixtures/second-gold/score.ts';
import type { Reading } from '../reading.ts';

const namesIn = (gold: string): string[] =>
  readdirSync(join(import.meta.dirname, '../fixtures', gold, 'labels')).map((file) => `${gold}/${file.replace('.json', '')}`);
const names = namesIn('second-gold');
/** The papers that were at hand when rules were mended; any other says how well a paper reads that was not. */
const known = [
  'g01-kh-pbgdpl-xa',
  'g03-cv-so-noi-vu',
  'g05-bc-cchc-phuong',
  'g07-kh-truyen-thanh',
  'g09-kh-cchc-so',
  'g11-cv-giao-viec',
].map((name) => `second-gold/${name}`);

/** A little under what they had when this was written. */
const floors: Readonly<Record<string, number>> = { topics: 0.95 };
const floor = 0.97;
const floorsOfThird: Readonly<Record<string, number>> = { citations: 0.88, targets: 0.95, channels: 0.95, topics: 0.93, signer: 0.9 };

const fileOf = (name: string, kind: 'labels' | 'papers'): string => {
  const [gold = '', paper = ''] = name.split('/');
  return readFileSync(join(import.meta.dirname, '../fixtures', gold, kind, paper + (kind === 'labels' ? '.json' : '.txt')), 'utf8');
};
const labelOf = (name: string): Reading => JSON.parse(fileOf(name, 'labels')) as Reading;
const pairOf = async (name: string): Promise<{ label: Reading; read: Reading }> => ({
  label: labelOf(name),
  read: await readText(fileOf(name, 'papers')),
});
const scored = async (which: string[]) => scoresOf(await Promise.all(which.map(pairOf)));
const show = (title: string, scores: ReturnType<typeof scoresOf>): void => {
  console.log(title);
  console.table(Object.fromEntries([...scores].map(([field, score]) => [field, { ...score, f1: Number(f1(score).toFixed(3)) }])));
};

describe('papers that somebody else read', () => {
  it.each(names)('%s is labelled in the terms of the contract', (name) => {
    const label = labelOf(name);
    // Told as yes or no: a paper that is kept unseen is not shown where this fails.
    expect(isDeepStrictEqual(inContract(label, fileOf(name, 'papers')), label)).toBe(true);
  });

  it('those at hand read as well as they did', async () => {
    const scores = await scored(known);
    show('papers at hand', scores);
    for (const [field, score] of scores) expect(f1(score), field).toBeGreaterThanOrEqual(floors[field] ?? floor);
  });

  it('those composed to be read unseen, and looked at since, read as well as they did', async () => {
    const scores = await scored(namesIn('third-gold'));
    show('papers of the third gold', scores);
    for (const [field, score] of scores) expect(f1(score), field).toBeGreaterThanOrEqual(floorsOfThird[field] ?? floor);
  });

  it.runIf(names.length > known.length)('the others are measured', async () => {
    const others = names.filter((name) => !known.includes(name));
    show(`${others.length} papers that were not at hand`, await scored(others));
  });
});
