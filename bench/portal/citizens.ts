import { Client } from 'pg';
import { launchBrowser } from '#root/testing/browser.ts';
import { fillUpTo } from '../growth.ts';
import { fetchOnce, paceOf, type Pace } from '../load.ts';
import { bare } from './bare.ts';

const LANES = [1, 8, 64] as const;

async function connected<T>(databaseUrl: string, use: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}

const addresses = (databaseUrl: string): Promise<Record<string, string>> =>
  connected(databaseUrl, async (client) => {
    const found = await client.query<{ id: string }>(
      `select id from public_activity where authority_id = (select id from authority order by created_at limit 1) order by happened_on limit 1`,
    );
    return {
      ...{ home: '/', plan: '/ke-hoach/2026', activities: '/hoat-dong', activity: `/hoat-dong/${found.rows[0]?.id ?? ''}` },
      ...{ search: '/tim-kiem?tu-khoa=truy%E1%BB%81n%20thanh', api: '/api/v1/activities.json' },
    };
  });

type Against = Pace & { bare: Pace; toBare: number };

async function against(url: string, count: number, lanes: number): Promise<Against> {
  const page = await fetchOnce(url);
  const [own, other] = await bare(page, async (at) => {
    const options = { count: Math.max(count, 400), lanes };
    const first = await paceOf(at, options);
    const measured = await paceOf(url, { count, lanes });
    const second = await paceOf(at, options);
    return [measured, first.perSecond > second.perSecond ? first : second] as const;
  });
  return { ...own, bare: other, toBare: Number((own.perSecond / other.perSecond).toFixed(3)) };
}

/** Six public addresses at 1, 8 and 64 connections against a bare server that sends the same bytes. Answers of the search are kept as pages are, and made each time where no page is kept. */
export async function benchPages(address: string, databaseUrl: string, count: number): Promise<Record<string, Record<string, Against>>> {
  const found: Record<string, Record<string, Against>> = {};
  for (const [name, path] of Object.entries(await addresses(databaseUrl))) {
    const some = name === 'search' ? Math.min(count, 200) : count;
    found[name] = {};
    for (const lanes of LANES) found[name][String(lanes)] = await against(address + path, some, lanes);
  }
  return found;
}

const WORDS = 'truyền thanh';

/** What one asks by hand: the same words over what is public, most recent first. */
const BY_HAND = `select id, title from activity where authority_id = (select id from authority order by created_at limit 1) and state = 'confirmed' and not is_internal
  and search_words @@
    (quote_literal('@' || authority_id)::tsquery && 'truyen & thanh'::tsquery) order by happened_on desc limit 20`;

/** The search over so many objects: p99 of its page, and of the same words asked by hand on one connection. */
export async function benchSearch(address: string, databaseUrl: string, objects: number) {
  return connected(databaseUrl, async (client) => {
    await fillUpTo(client, objects);
    const page = await paceOf(`${address}/tim-kiem?tu-khoa=${encodeURIComponent(WORDS)}`, { count: 200, lanes: 1 });
    const took: number[] = [];
    for (let nth = 0; nth < 200; nth += 1) {
      const since = performance.now();
      await client.query(BY_HAND);
      took.push(performance.now() - since);
    }
    const sorted = took.toSorted((a, b) => a - b);
    return { objects, page, byHand: { p50: Number(sorted[100]?.toFixed(2)), p99: Number(sorted[197]?.toFixed(2)) } };
  });
}

/** A first visit of the front page with a processor four times slower, 1.6 Mbit/s and 150 ms: what it loads, and when the largest part stands. */
export async function benchVisit(address: string) {
  const browser = await launchBrowser();
  try {
    const found: Record<string, { requests: number; bytes: number; largestPaintMs: number }> = {};
    for (const path of ['/', '/ke-hoach/2026', '/hoat-dong']) {
      const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
      const page = await context.newPage();
      const line = await context.newCDPSession(page);
      await line.send('Network.enable');
      await line.send('Network.emulateNetworkConditions', {
        offline: false,
        latency: 150,
        downloadThroughput: 200_000,
        uploadThroughput: 93_750,
      });
      await line.send('Emulation.setCPUThrottlingRate', { rate: 4 });
      let [requests, bytes] = [0, 0];
      line.on('Network.loadingFinished', ({ encodedDataLength }) => {
        requests += 1;
        bytes += encodedDataLength;
      });
      await page.goto(address + path, { waitUntil: 'load' });
      const largestPaintMs = await page.evaluate(
        () =>
          new Promise<number>((done) => {
            new PerformanceObserver((list) => done(list.getEntries().at(-1)?.startTime ?? 0)).observe({
              type: 'largest-contentful-paint',
              buffered: true,
            });
            setTimeout(() => done(0), 5000);
          }),
      );
      found[path] = { requests, bytes, largestPaintMs: Math.round(largestPaintMs) };
      await context.close();
    }
    return found;
  } finally {
    await browser.close();
  }
}
