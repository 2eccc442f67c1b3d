import { answersPerSecond, fetchOnce, sideBySide } from '../load.ts';
import { bare } from './bare.ts';

const ROUNDS = 7;
const REFERENCE = 8000;

/** The pages that citizens open first. */
export const pages = { home: '/', plan: '/ke-hoach/2026', activities: '/hoat-dong' } as const;

export type Ratios = Record<string, number>;

/** A page against a bare server that sends the same bytes, head and body; `headers` are the reader's. */
export async function toBare(url: string, count: number, headers: Record<string, string> = {}): Promise<Ratios> {
  const page = await fetchOnce(url, undefined, headers);
  const { one, other, ratio } = await bare(page, (at) =>
    sideBySide(
      ROUNDS,
      () => answersPerSecond(url, { count, headers }),
      () => answersPerSecond(at, { count: REFERENCE, headers }),
    ),
  );
  return { bytes: page.body.byteLength, barePerSecond: Math.round(other), perSecond: Math.round(one), toBare: Number(ratio.toFixed(3)) };
}

/** Pages as most readers get them: kept whole, also for who carries cookies that say nothing to the page. */
export async function benchKept(address: string): Promise<Record<string, Ratios>> {
  const found: Record<string, Ratios> = {};
  for (const [name, path] of Object.entries(pages)) found[name] = await toBare(address + path, REFERENCE, { cookie: 'theme=dark; la=1' });
  return found;
}
