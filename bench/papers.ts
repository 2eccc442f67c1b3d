import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compose, extract } from 'official-documents';
import { samplePlan } from '#demo/papers/plan.ts';

const seed = (): string | undefined => {
  const corpus = process.env['MINHBACH_CORPUS'];
  const path = corpus && join(corpus, 'seeds/000.txt');
  return path && existsSync(path) ? path : undefined;
};

/** What is read: a real plan where MINHBACH_CORPUS gives one, otherwise the demonstration's own. */
export const planName = (): string => (seed() ? '000.txt' : 'mau.txt');

/** Its text. */
export async function planText(): Promise<string> {
  const path = seed();
  if (path) return readFileSync(path, 'utf8');
  const extracted = await extract(await compose(samplePlan()), 'mau.docx');
  if (!extracted.ok) throw new Error(extracted.message);
  return extracted.value.text;
}
