import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readInChild, type Reading } from 'official-documents';
import { expect, test } from 'vitest';
import { bookOf } from './decisions.ts';
import { itemsOf, ofKind } from './items.ts';
import { namesIn } from './names.ts';
import { undecided } from './reasons.ts';
import { readingFrom, readingStored, restoredFrom } from './stored.ts';

const corpus = process.env['MINHBACH_CORPUS'];
const has = corpus !== undefined && existsSync(join(corpus, 'seeds'));
if (!has) console.info('MINHBACH_CORPUS is not set: reviews of real plans were not tried.');
const seeds = ['000', '001', '002', '003', '004'];
const golds = ['000', '002'];

const reviewOf = (reading: Reading) => {
  const items = itemsOf(reading, bookOf([]));
  return { items, open: undecided({ items, names: [], stretches: [] }) };
};

test.runIf(has).each(golds)('the gold reading of %s falls into items, each with a path of its own', (name) => {
  const gold = JSON.parse(readFileSync(join(corpus ?? '', 'reading/gold', `${name}.json`), 'utf8')) as Reading;
  const { items } = reviewOf(gold);
  expect(new Set(items.map(({ path }) => path)).size).toBe(items.length);
  expect(ofKind(items, 'duty')).toHaveLength(gold.assignments.flatMap(({ duties }) => duties).length);
  expect(namesIn(items).length).toBeGreaterThanOrEqual(gold.assignments.length);
});

test.runIf(has).each(seeds)('every item of plan %s points into its text', async (name) => {
  const outcome = await readInChild(join(corpus ?? '', 'seeds', `${name}.txt`), `${name}.txt`);
  if (!outcome.ok) throw new Error(outcome.message);
  const { extracted, reading } = outcome.value;
  const { items, open } = reviewOf(reading);
  for (const { path, places } of items) {
    for (const { page, start, end } of places) {
      const on = extracted.pages[page - 1];
      expect(on && start >= on.start && end <= on.end && start < end, `${path} at ${page}:${start}-${end}`).toBe(true);
    }
  }
  expect(readingFrom(JSON.parse(readingStored(reading)))).toEqual(JSON.parse(JSON.stringify(reading)));
  expect(restoredFrom(JSON.parse(JSON.stringify(extracted.restored ?? null)))).toEqual(extracted.restored ?? null);
  expect(open.length).toBeGreaterThan(0);
  expect(reading.textLayer?.damaged ?? false).toBe(name === '003');
});
