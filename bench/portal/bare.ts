import { fork } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Answer } from '../load.ts';

/** What the connection adds by itself. */
const OF_THE_LINE = ['connection', 'keep-alive', 'date', 'transfer-encoding'];

/** Runs a bare server in a process of its own that sends this answer to whoever asks, for as long as `use` takes. */
export async function bare<T>({ body, headers }: Answer, use: (url: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'minhbach-bench-'));
  const file = join(folder, 'page');
  writeFileSync(file, body);
  const head = Object.entries(headers).filter(([name]) => !OF_THE_LINE.includes(name));
  writeFileSync(`${file}.json`, JSON.stringify({ ...Object.fromEntries(head), 'content-length': body.byteLength }));
  const child = fork(join(import.meta.dirname, 'bare-server.ts'), [file]);
  try {
    const port = await new Promise<number>((done) => child.once('message', (message) => done(Number(message))));
    return await use(`http://127.0.0.1:${port}/`);
  } finally {
    child.kill();
    rmSync(folder, { recursive: true });
  }
}
