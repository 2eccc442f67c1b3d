import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, expect, test } from 'vitest';
import { dataFolder, ownerUrl, startProduct, type Product } from '../../testing/product.ts';
import { eventually, familyOf, healthAt, type Process } from './processes.ts';

const ROUNDS = 20;

const own = dataFolder();
let product: Product | undefined;
afterAll(async () => {
  await product?.stop();
  own.remove();
});

const start = async (): Promise<Product> => (product = await startProduct({ MINHBACH_DATA: own.folder, MINHBACH_DEMO: 'off' }));

async function connected(): Promise<Client> {
  const client = new Client({ connectionString: ownerUrl(own.folder) });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

/** Writes number after number, each noted only when the database has acknowledged it; what fails is simply the next to be written. */
async function write(acknowledged: number[], stop: AbortSignal): Promise<void> {
  for (let number = 1; !stop.aborted;) {
    try {
      const client = await connected();
      for (; !stop.aborted; number += 1) {
        await client.query('insert into written (number, filling) values ($1, repeat($2, 2000))', [number, 'x']);
        acknowledged.push(number);
      }
      await client.end();
    } catch {
      number += 1;
      await pause(20);
    }
  }
}

const VICTIMS: Record<string, RegExp> = {
  supervisor: /supervisor\/main\.ts/,
  web: /web\/main\.ts/,
  worker: /worker\/main\.ts/,
  'the database': /bin\/postgres /,
  'a session of the database': /postgres: .*\[local\]/,
  'the writer of the log': /postgres: .*walwriter/,
};

const living = (name: string): Process[] => familyOf(product?.supervisor.pid ?? 0).filter((each) => VICTIMS[name]?.test(each.command));

/** One of those that are of this kind; a process that fell with the last one may still be on its way back. */
async function victim(name: string): Promise<Process> {
  await eventually(`there is a process that is ${name}`, () => living(name).length > 0);
  const candidates = living(name);
  return candidates[Math.floor(Math.random() * candidates.length)] ?? (await victim(name));
}

/** Every kind of process has its turn before one comes again. */
const nameFor = (round: number): string => Object.keys(VICTIMS)[(round * 5) % Object.keys(VICTIMS).length] ?? '';

test(
  `kill -9 of any of its processes under writes, ${ROUNDS} times, loses nothing that was acknowledged`,
  { timeout: 600_000 },
  async () => {
    await start();
    const setUp = await connected();
    await setUp.query('create table written (number bigint primary key, filling text not null)');
    await setUp.end();
    const acknowledged: number[] = [];
    const stopping = new AbortController();
    const writing = [write(acknowledged, stopping.signal)];
    for (let round = 0; round < ROUNDS; round += 1) {
      const before = acknowledged.length;
      await eventually('numbers are written', () => acknowledged.length > before + 20);
      await pause(Math.random() * 100);
      const name = nameFor(round);
      const { pid } = await victim(name);
      process.kill(pid, 'SIGKILL');
      if (name === 'supervisor') await start();
      await eventually(`it works again after kill -9 of ${name}`, async () => (await healthAt(product?.address ?? ''))?.ready === true);
      await eventually(`${name} is there again`, () => living(name).some((each) => each.pid !== pid));
    }
    stopping.abort();
    await Promise.all(writing);
    const reader = await connected();
    const { rows } = await reader.query<{ number: string }>('select number from written');
    await reader.end();
    const stored = new Set(rows.map((row) => Number(row.number)));
    expect(acknowledged.length).toBeGreaterThan(ROUNDS * 20);
    expect(acknowledged.filter((number) => !stored.has(number))).toEqual([]);
  },
);
