import { fork } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answersPerSecond, fetchOnce, median } from './load.ts';

const ROUNDS = 5;

async function bare<T>(body: Buffer, use: (url: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'minhbach-bench-'));
  const file = join(folder, 'page');
  writeFileSync(file, body);
  const child = fork(join(import.meta.dirname, 'bare-server.ts'), [file]);
  try {
    const port = await new Promise<number>((done) => child.once('message', (message) => done(Number(message))));
    return await use(`http://127.0.0.1:${port}/`);
  } finally {
    child.kill();
    rmSync(folder, { recursive: true });
  }
}

/** The front page kept and not kept (a session cookie passes the cache by) against a bare server with the same bytes. */
export async function benchPortal(address: string): Promise<Record<string, number>> {
  const page = await fetchOnce(`${address}/`);
  const measure = (url: string, count: number, headers = {}): Promise<number> =>
    median(ROUNDS, () => answersPerSecond(url, { count, headers }));
  const reference = await bare(page, (url) => measure(url, 2000));
  const cached = await measure(`${address}/`, 2000);
  const uncached = await measure(`${address}/`, 100, { cookie: 'bench=1' });
  return {
    pageBytes: page.byteLength,
    bareAnswersPerSecond: Math.round(reference),
    cachedAnswersPerSecond: Math.round(cached),
    uncachedAnswersPerSecond: Math.round(uncached),
    cachedToBare: Number((cached / reference).toFixed(3)),
    uncachedToBare: Number((uncached / reference).toFixed(3)),
  };
}
