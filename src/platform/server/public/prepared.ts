import { createHash } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';

const MOST = 100;

/** A connection that is closed takes its plans along. */
const IDLE_MS = 30 * 60_000;

type Query = (...all: unknown[]) => unknown;

function prepareOn(client: PoolClient): void {
  const names = new Map<string, string>();
  const query = client.query.bind(client) as Query;
  const nameOf = (text: string): string | undefined => {
    const known = names.get(text);
    if (known !== undefined || names.size >= MOST) return known;
    const name = createHash('sha256').update(text).digest('base64url').slice(0, 32);
    names.set(text, name);
    return name;
  };
  const named: Query = (text, values, ...rest) => {
    const name = typeof text === 'string' && Array.isArray(values) ? nameOf(text) : undefined;
    return name === undefined ? query(text, values, ...rest) : query({ name, text, values }, ...rest);
  };
  client.query = named as typeof client.query;
}

/** Plans this pool's statements once per connection, one plan for all values: for few that are dear to plan. Idle connections stay half an hour. */
export function prepareStatements(pool: Pool): void {
  pool.options.idleTimeoutMillis = IDLE_MS;
  pool.on('connect', (client: PoolClient) => {
    // A connection that breaks at once is told of by its first statement.
    client.query(`set plan_cache_mode = 'force_generic_plan'`).catch(() => undefined);
    prepareOn(client);
  });
}
