import type { IncomingMessage } from 'node:http';
import { pageIn } from '../../values/paths.ts';

/** Pages that were opened, counted in memory until they are written down. */
export interface SeenPage {
  authorityId: string;
  day: string;
  page: string;
  times: number;
}

/** What calls itself a program, or nothing. Who lies is counted as a reader: nobody is watched to find out. */
const PROGRAM =
  /bot|crawl|spider|slurp|archiv|scrap|preview|monitor|uptime|health|lighthouse|headless|curl|wget|python|java\/|okhttp|go-http|libwww|httpclient|axios|node|feed|rss|facebookexternalhit|zalo-?link/i;

/** Whether somebody reads: a page that a browser fetched ahead, and what calls itself a program, is not read. */
export function isReader({ method, headers }: Pick<IncomingMessage, 'method' | 'headers'>): boolean {
  const agent = headers['user-agent'] ?? '';
  const ahead = `${String(headers['sec-purpose'] ?? '')}${String(headers['purpose'] ?? '')}${String(headers['x-moz'] ?? '')}`;
  return method === 'GET' && agent !== '' && !PROGRAM.test(agent) && !/prefetch|preview|prerender/i.test(ahead);
}

export interface Views {
  /** One more reader of the page at the address. */
  count: (authorityId: string, address: string, day: string) => void;
  /** What was counted since the last time, and forgets it. */
  take: () => SeenPage[];
  /** Puts back what could not be written. */
  putBack: (pages: readonly SeenPage[]) => void;
}

/** So many pages of a day at most are told apart between two times of writing down. */
const MOST_PAGES = 20_000;

/** Counts in memory: a reader waits for nothing, and what is lost with the process is what was read in the last seconds. */
export function viewCounter(): Views {
  let pages = new Map<string, SeenPage>();
  const add = (one: SeenPage): void => {
    const key = `${one.authorityId} ${one.day} ${one.page}`;
    const known = pages.get(key);
    if (known) known.times += one.times;
    else if (pages.size < MOST_PAGES) pages.set(key, { ...one });
  };
  return {
    count(authorityId, address, day) {
      const page = pageIn(address.replace(/\?.*/, ''));
      if (authorityId !== '' && page.length <= 200) add({ authorityId, day, page, times: 1 });
    },
    take() {
      const taken = [...pages.values()];
      pages = new Map();
      return taken;
    },
    putBack: (all) => all.forEach(add),
  };
}

type Keep = (pages: readonly SeenPage[]) => Promise<void>;

const holder = globalThis as { minhbachViews?: Keep };

/** The application tells the web server around it how pages that were seen are written down. */
export const offerViews = (keep: Keep): void => void (holder.minhbachViews = keep);

/** Writes down what was counted; where that fails it is counted on. */
export async function keepViews(views: Views): Promise<void> {
  const pages = views.take();
  if (pages.length === 0) return;
  try {
    if (!holder.minhbachViews) throw new Error('Nobody keeps them yet.');
    await holder.minhbachViews(pages);
  } catch {
    views.putBack(pages);
  }
}
