import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compose, extract, read } from 'official-documents';
import { samplePlan } from '#demo/papers/plan.ts';
import { median } from './load.ts';

const TIMES = 20;

const per = (times: number, work: () => unknown): Promise<number> =>
  median(5, async () => {
    const since = performance.now();
    for (let i = 0; i < times; i += 1) await work();
    return (performance.now() - since) / times;
  });

/** Text of a real plan where MINHBACH_CORPUS gives one, otherwise of the demonstration's own plan. */
async function source(): Promise<{ name: string; bytes: Uint8Array }> {
  const corpus = process.env['MINHBACH_CORPUS'];
  const seed = corpus && join(corpus, 'seeds/000.txt');
  if (seed && existsSync(seed)) return { name: '000.txt', bytes: readFileSync(seed) };
  const extracted = await extract(await compose(samplePlan()), 'mau.docx');
  if (!extracted.ok) throw new Error(extracted.message);
  return { name: 'mau.txt', bytes: new TextEncoder().encode(extracted.value.text) };
}

/** Reading a plan as text against normalising it and splitting it into lines. */
export async function benchReading(): Promise<Record<string, number | string>> {
  const { name, bytes } = await source();
  const reference = await per(TIMES, () => new TextDecoder().decode(bytes).normalize('NFC').split('\n').length);
  const whole = await per(TIMES, async () => {
    const extracted = await extract(bytes, name);
    if (!extracted.ok) throw new Error(extracted.message);
    return read(extracted.value);
  });
  return {
    source: name,
    bytes: bytes.byteLength,
    splitMs: Number(reference.toFixed(4)),
    readMs: Number(whole.toFixed(2)),
    readToSplit: Math.round(whole / reference),
  };
}
