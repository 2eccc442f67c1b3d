import { answersPerSecond, fetchOnce, median } from '../load.ts';
import { bare } from './bare.ts';

const ROUNDS = 5;

/** The pages that citizens open first. */
export const pages = { home: '/', plan: '/ke-hoach/2026', activities: '/hoat-dong' } as const;

export type Ratios = Record<string, number>;

/** A page against a bare server with the same bytes; `theme` is what the preferences of a reader send along. */
export async function toBare(url: string, count: number, headers: Record<string, string> = {}): Promise<Ratios> {
  const page = await fetchOnce(url, undefined, headers);
  const reference = await bare(page, (at) => median(ROUNDS, () => answersPerSecond(at, { count: 2000 })));
  const own = await median(ROUNDS, () => answersPerSecond(url, { count, headers }));
  return {
    bytes: page.byteLength,
    barePerSecond: Math.round(reference),
    perSecond: Math.round(own),
    toBare: Number((own / reference).toFixed(3)),
  };
}

/** Pages as most readers get them: kept whole, also for who carries cookies that say nothing to the page. */
export async function benchKept(address: string): Promise<Record<string, Ratios>> {
  const found: Record<string, Ratios> = {};
  for (const [name, path] of Object.entries(pages)) found[name] = await toBare(address + path, 2000, { cookie: 'theme=dark; la=1' });
  return found;
}
