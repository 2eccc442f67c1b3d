import { fromKysely, PgBoss, type JobWithMetadata } from 'pg-boss';
import type { Pool } from 'pg';
import { ZONE } from './clock.ts';
import type { Database, Tx } from './database.ts';

/** Work that is stored with the change that asks for it. An event ("a plan was issued") is a job too: the worker decides who hears it. */
export interface Job<Payload extends object> {
  name: string;
  /** How often it is tried again after a failure; 3 by default, with a growing pause. */
  retries?: number;
  /** After how many seconds a silent worker is taken to be dead and the job handed out again; 300 by default. */
  expiresAfter?: number;
  /** How many of them one worker does side by side; 1 by default. */
  sideBySide?: number;
  /** Stored by the clock of Việt Nam without anybody asking: when, as cron writes it. One at a time; what a stopped worker missed is not made up for. */
  every?: string;
  readonly payload?: Payload;
}

export interface JobContext {
  db: Database;
  now: () => Temporal.Instant;
  /** Aborted when the worker is asked to stop; the job is then handed out again. */
  signal: AbortSignal;
  /** Which try this is, from 1. */
  attempt: number;
}

export interface Subscription {
  job: Job<object>;
  handle: (payload: object, context: JobContext) => Promise<void>;
}

/** Declares a job by name. Handlers are small and idempotent: a job may be handed out twice. */
export const job = <Payload extends object>(name: string, options: Omit<Job<Payload>, 'name' | 'payload'> = {}): Job<Payload> => ({
  name,
  ...options,
});

export const on = <Payload extends object>(
  of: Job<Payload>,
  handle: (payload: Payload, context: JobContext) => Promise<void>,
): Subscription => ({
  job: of,
  handle: handle as unknown as Subscription['handle'],
});

const SCHEMA = 'pgboss';

/** After how long without a sign of life a worker's job is handed out again; the least that the queue takes. */
const HEARTBEAT_SECONDS = 10;

const waits = (of: Pick<Job<object>, 'expiresAfter'>) => ({ expireInSeconds: of.expiresAfter ?? 300, heartbeatSeconds: HEARTBEAT_SECONDS });

/** Stores a job in the transaction, handed out after its commit. `key` keeps out a second one of that name and key while the first waits or runs. */
export async function enqueue<Payload extends object>(
  tx: Tx,
  of: Job<Payload>,
  payload: Payload,
  options: { key?: string } = {},
): Promise<void> {
  const settings = { retryLimit: of.retries ?? 3, retryBackoff: true, ...waits(of) };
  // A sender per transaction: it looks its queue up on the same connection and holds nothing open.
  const sender = new PgBoss({ db: fromKysely(tx), schema: SCHEMA });
  await sender.send(of.name, payload, { ...settings, singletonKey: options.key ?? crypto.randomUUID() });
}

/** Makes the queue's own tables and a queue for each job, where missing. Called once when the installation starts. */
export async function prepareQueues(pool: Pool, jobs: readonly Job<object>[]): Promise<void> {
  const boss = new PgBoss({
    db: { executeSql: (text, values) => pool.query(text, values as never) },
    schema: SCHEMA,
    supervise: false,
    schedule: false,
  });
  await boss.start();
  // Only an exclusive queue looks at keys: one job per key waits, is tried again or runs. Jobs without a key get one of their own.
  for (const { name } of jobs) await boss.createQueue(name, { policy: 'exclusive' });
  await boss.stop({ graceful: false });
}

export interface RunningWorker {
  stop: () => Promise<void>;
}

/** Hands jobs to their handlers until `stop`, which waits for what is under way. */
export async function work(
  pool: Pool,
  subscriptions: readonly Subscription[],
  context: Omit<JobContext, 'signal' | 'attempt'>,
): Promise<RunningWorker> {
  const stopping = new AbortController();
  const boss = new PgBoss({
    db: { executeSql: (text, values) => pool.query(text, values as never) },
    schema: SCHEMA,
    superviseIntervalSeconds: 5,
    monitorIntervalSeconds: 5,
  });
  boss.on('error', (error) => console.error(`worker: ${error.message}`));
  await boss.start();
  for (const { job: of } of subscriptions)
    if (of.every) await boss.schedule(of.name, of.every, {}, { tz: ZONE, retryLimit: of.retries ?? 0, ...waits(of) });
  for (const [name, handlers] of Map.groupBy(subscriptions, (s) => s.job.name)) {
    const localConcurrency = Math.max(...handlers.map((handler) => handler.job.sideBySide ?? 1));
    await boss.work(
      name,
      { pollingIntervalSeconds: 0.5, includeMetadata: true, localConcurrency },
      async (jobs: JobWithMetadata<object>[]) => {
        for (const { data, retryCount } of jobs) {
          for (const { handle } of handlers) await handle(data, { ...context, signal: stopping.signal, attempt: retryCount + 1 });
        }
      },
    );
  }
  return {
    async stop() {
      stopping.abort();
      await boss.stop({ graceful: true, timeout: 10_000 });
    },
  };
}
