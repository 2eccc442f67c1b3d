import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';

const AGAIN_MS = 1000;

export interface Change {
  authorityId: string;
  /** Undefined: that is not known. */
  tables: readonly string[] | undefined;
}

/** Called with nothing where it is not known what was written. */
type Changed = (change?: Change) => void;

/** `<authority> <table> …`, as it is sent with the commit. */
function changeIn(payload: string): Change | undefined {
  const [authorityId = '', ...tables] = payload.split(' ');
  return authorityId === '' ? undefined : { authorityId, tables: tables.length > 0 ? tables : undefined };
}

async function listenOnce(url: string, changed: Changed, signal: AbortSignal): Promise<void> {
  const client = new Client({ connectionString: url });
  const ended = new Promise<void>((done) => {
    client.once('end', () => done());
    client.on('error', () => done());
    signal.addEventListener('abort', () => done(), { once: true });
  });
  try {
    await client.connect();
    client.on('notification', ({ payload = '' }) => changed(changeIn(payload)));
    await client.query('listen changed');
    // What happened before we listened is not known, so everything counts as changed.
    changed();
    await ended;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Calls `changed` whenever a transaction that recorded a change was committed, by whichever process; connects again when cut off. */
export async function onChange(url: string, changed: Changed, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await listenOnce(url, changed, signal).catch(() => undefined);
    changed();
    await pause(AGAIN_MS, undefined, { signal }).catch(() => undefined);
  }
}
