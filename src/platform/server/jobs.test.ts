import { afterAll, beforeAll, expect, test } from 'vitest';
import { now } from '#root/testing/actors.ts';
import { createTestDatabase, type TestDatabase } from '#root/testing/database.ts';
import { enqueue, job, on, prepareQueues, work, type RunningWorker } from './jobs.ts';

const greeted = job<{ name: string }>('test-greeted', { retries: 2 });
const stubborn = job<{ name: string }>('test-stubborn', { retries: 0 });

let opened: TestDatabase;
const heard: string[] = [];
let running: RunningWorker | undefined;

beforeAll(async () => {
  opened = await createTestDatabase();
  await prepareQueues(opened.pool, [greeted, stubborn]);
});
afterAll(async () => {
  await running?.stop();
  await opened.drop();
});

const send = (name: string, key?: string, of = greeted) =>
  opened.db.transaction().execute((tx) => enqueue(tx, of, { name }, key === undefined ? {} : { key }));
const waiting = async (): Promise<string[]> => {
  const { rows } = await opened.pool.query<{ name: string }>(
    `select data ->> 'name' as name from pgboss.job where name = 'test-greeted' and state < 'active' order by 1`,
  );
  return rows.map(({ name }) => name);
};

/** Waits until the worker has done something; the test's own time limit ends it otherwise. */
const until = async (done: () => boolean): Promise<void> => {
  while (!done()) await new Promise((resolve) => setTimeout(resolve, 25));
};

test('a rolled-back transaction leaves no job, a committed one does', async () => {
  const failing = opened.db.transaction().execute(async (tx) => {
    await enqueue(tx, greeted, { name: 'lost' });
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  expect(await waiting()).toEqual([]);
  await send('kept');
  await send('kept too');
  expect(await waiting()).toEqual(['kept', 'kept too']);
});

test('a second job of the same key is not stored while the first waits, also not by writers at once', async () => {
  await Promise.all(['a', 'b', 'c'].map((name) => send(`keyed ${name}`, 'one')));
  await send('other', 'two');
  const names = await waiting();
  expect(names.filter((name) => name.startsWith('keyed'))).toHaveLength(1);
  expect(names).toContain('other');
});

test('a job in a queue that was never made is an exception, not a silent loss', async () => {
  await expect(opened.db.transaction().execute((tx) => enqueue(tx, job('test-unknown'), {}))).rejects.toThrow();
});

test('the worker hands jobs to every hearer, with the clock and the number of the try', async () => {
  let tries = 0;
  const subscriptions = [
    on(greeted, ({ name }, context) => Promise.resolve(void heard.push(`${name} at ${context.now().toString()}`))),
    on(greeted, ({ name }) => Promise.resolve(void heard.push(`${name} again`))),
    on(stubborn, () => {
      tries += 1;
      return Promise.reject(new Error('never'));
    }),
  ];
  running = await work(opened.pool, subscriptions, { db: opened.db, now: () => now });
  await send('x', undefined, stubborn);
  await until(() => heard.length >= 8 && tries > 0);
  expect(heard).toContain(`kept at ${now.toString()}`);
  expect(heard).toContain('kept too again');
  expect(await waiting()).toEqual([]);
  await send('keyed later', 'one');
  await until(() => heard.includes('keyed later again'));
});

test('queues are made once, whoever starts first', async () => {
  await Promise.all([prepareQueues(opened.pool, [greeted]), prepareQueues(opened.pool, [greeted])]);
  await send('after');
  await until(() => heard.includes('after again'));
});
