import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { extract } from './extract/index.ts';
import { placeFaults } from './fixtures/places.ts';
import { understand } from './pipeline.ts';
import type { ReadDocument } from './pipeline.ts';
import type { Reading } from './reading.ts';
import { damaged, lostSets } from './restore/testing/damaged.ts';

const plan = readFileSync(new URL('./fixtures/plan-ward.txt', import.meta.url), 'utf8');

const understood = async (text: string): Promise<ReadDocument> => {
  const extracted = await extract(new TextEncoder().encode(text), 'ke-hoach.txt');
  if (!extracted.ok) throw new Error(extracted.message);
  return understand(extracted.value);
};

const sources = ({ textLayer }: Reading): unknown[] => [textLayer?.damaged, ...(textLayer?.pages ?? []).map((page) => page.source)];

describe('understanding a text', () => {
  it('finds in a damaged plan what stands in the whole one, and keeps the text as it came', async () => {
    const { reading: whole } = await understood(plan);
    const { extracted, reading } = await understood(damaged(plan, lostSets.broken));
    expect(sources(reading)).toEqual([true, 'restored', 'restored']);
    const { kind, title, number, year } = whole.document;
    expect(reading.document).toMatchObject({ kind, title, number, year });
    expect(reading.citations.map((one) => one.symbol)).toEqual(whole.citations.map((one) => one.symbol));
    expect(reading.assignments.map(({ unit }) => unit)).toEqual(whole.assignments.map(({ unit }) => unit));
    expect(extracted.restored?.source).toHaveLength(extracted.text.length);
    expect(extracted.restored?.stretches.length).toBeGreaterThan(0);
    expect(placeFaults(extracted, reading)).toEqual([]);
  });

  it('reads a whole plan as it is', async () => {
    const { extracted, reading } = await understood(plan);
    expect(extracted.restored).toBeUndefined();
    expect(sources(reading)).toEqual([false, 'text', 'text']);
  });

  it('says that a recognised page is one', () => {
    const text = 'KẾ HOẠCH\nTuyên truyền\n';
    const { reading } = understand({ text, pages: [{ start: 0, end: text.length, source: 'ocr' }], format: 'pdf' });
    expect(sources(reading)).toEqual([true, 'ocr']);
  });
});
