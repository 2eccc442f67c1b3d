import { extract, read } from 'official-documents';
import { planText } from './papers.ts';

/** A process of its own that reads a thousand plans, no two alike, and says what its heap held after each hundred. */
const heapMb = (): number => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 2 ** 20;
};

const text = await planText();
const held: number[] = [];
let duties = 0;
for (let count = 1; count <= 1000; count += 1) {
  const bytes = new TextEncoder().encode(text.replaceAll('2026', String(1000 + count)));
  const extracted = await extract(bytes, `${count}.txt`);
  if (!extracted.ok) throw new Error(extracted.message);
  duties += read(extracted.value).assignments.reduce((sum, one) => sum + one.duties.length, 0);
  if (count % 100 === 0) held.push(heapMb());
}
process.send?.({ held, duties, residentMb: process.memoryUsage().rss / 2 ** 20 });
