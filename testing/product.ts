import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ROLES } from '#platform/server/postgres/index.ts';
import { place } from './cluster.ts';

const root = resolve(import.meta.dirname, '..');

export interface Product {
  address: string;
  supervisor: ChildProcess;
  printed: () => string;
  /** Asks it to stop and waits; comes back with the exit code. */
  stop: () => Promise<number | null>;
}

export interface Ended {
  code: number | null;
  printed: string;
}

/** A new empty folder for a test's data, and how to remove it. */
export function dataFolder(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(place(), 'minhbach-data-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** How the owner of its tables reaches the database of a product that runs on the folder: the application's own role may not make one. */
export function ownerUrl(folder: string): string {
  const read = (file: string): Record<string, string> => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Record<string, string>;
  const url = new URL(read('running.json')['databaseUrl'] ?? '');
  return Object.assign(url, { username: ROLES.owner, password: read('database.json')['owner'] }).href;
}

/** Runs `minhbach …` on a data folder to its end. */
export const minhbach = (args: readonly string[], data: string): Promise<Ended & { code: number }> =>
  new Promise((done) => {
    const env = { ...process.env, NODE_ENV: undefined, VITEST: undefined, MINHBACH_DATA: data, MINHBACH_DEMO: undefined };
    execFile(process.execPath, [join(root, 'src/cli/main.ts'), ...args], { env, cwd: root }, (error, stdout, stderr) =>
      done({ code: typeof error?.code === 'number' ? error.code : 0, printed: stdout + stderr }),
    );
  });

type Environment = Record<string, string | undefined>;

interface Started {
  child: ChildProcess;
  printed: () => string;
  exited: Promise<number | null>;
}

function start(env: Environment): Started {
  let printed = '';
  const child = spawn(process.execPath, ['--max-semi-space-size=2', join(root, 'src/supervisor/main.ts')], {
    cwd: root,
    env: { ...process.env, NODE_ENV: undefined, VITEST: undefined, PORT: '0', MINHBACH_ROOT: root, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (piece: string) => (printed += piece));
  const exited = new Promise<number | null>((done) => child.once('close', (code) => done(code)));
  return { child, printed: () => printed, exited };
}

/** Starts the product that must refuse to start, and waits for its end. */
export async function startRefused(env: Environment): Promise<Ended> {
  const started = start(env);
  return { code: await started.exited, printed: started.printed() };
}

/** Starts the product, asks it to stop as soon as it says these words, and waits for its end. */
export async function stopAt(env: Environment, words: string): Promise<Ended> {
  const { child, printed, exited } = start(env);
  child.stdout?.on('data', () => printed().includes(words) && child.kill('SIGTERM'));
  return { code: await exited, printed: printed() };
}

/** All that a test asks comes from one address, and on a quick machine more of it in a minute than an office sends. */
const PLENTY: Environment = { MINHBACH_PAGES_PER_MINUTE: '1000000', MINHBACH_POSTS_PER_MINUTE: '1000000' };

/** Starts the product on any free port (it must have been built) and waits until it tells where it answers; throws what it printed when it ends instead. */
export async function startProduct(env: Environment): Promise<Product> {
  const { child, printed, exited } = start({ ...PLENTY, ...env });
  const address = await new Promise<string | undefined>((done) => {
    child.stdout?.on('data', () => {
      const found = /^ {2}Minh Bạch: (http\S+)$/m.exec(printed());
      if (found) done(found[1]);
    });
    void exited.then(() => done(undefined));
  });
  if (address === undefined) throw new Error(`The product did not start:\n${printed()}`);
  const stop = async (): Promise<number | null> => {
    child.kill('SIGTERM');
    return await exited;
  };
  return { address, supervisor: child, printed, stop };
}
