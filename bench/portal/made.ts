import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { fetchOnce, median } from '../load.ts';
import { pages, toBare, type Ratios } from './kept.ts';

/** From a change to its page: what the first reader waits for after something was written. */
async function afterChange(address: string, databaseUrl: string, path: string): Promise<number> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return await median(15, async () => {
      await client.query(`notify changed`);
      // The notice is on its way to the web process.
      await pause(15);
      const since = performance.now();
      await fetchOnce(address + path);
      return performance.now() - since;
    });
  } finally {
    await client.end();
  }
}

/** How long a page takes after a change, in ms, by its path. */
export async function firstAnswers(address: string, databaseUrl: string, paths: readonly string[]): Promise<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const path of paths) found[path] = Number((await afterChange(address, databaseUrl, path)).toFixed(1));
  return found;
}

/** Pages that are made for every reader, since no page is kept: against a bare server, and the first one after a change in ms. */
export async function benchMade(address: string, databaseUrl: string): Promise<Record<string, Ratios>> {
  const found: Record<string, Ratios> = {};
  const first = await firstAnswers(address, databaseUrl, Object.values(pages));
  for (const [name, path] of Object.entries(pages))
    found[name] = { ...(await toBare(address + path, 200)), afterChangeMs: first[path] ?? 0 };
  return found;
}
