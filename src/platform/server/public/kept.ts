import type { AuthorityId } from '../../values/ids.ts';
import type { Read } from '../database.ts';

/** What was made of the database and stands until something is written that it was made of, at most so many bytes of it. */
export interface Kept {
  /** `of` is the authority that it was made of; empty for what was made of all of them. */
  get<T>(of: string, key: string, make: () => Promise<T>): Promise<T>;
  /** Forgets what was made of the authority and what was made of all of them (empty: the latter alone); without one, everything. */
  clear(of?: string): void;
}

const AROUND = 3;

/** Keeps what was made by key, least recently asked out first. Askers during the making share it; what began before a `clear` is not kept. */
export function keeper(mostBytes: number): Kept {
  const kept = new Map<string, { of: string; value: unknown; bytes: number }>();
  const making = new Map<string, { of: string; made: Promise<unknown> }>();
  let bytes = 0;
  const remove = (key: string): void => {
    bytes -= kept.get(key)?.bytes ?? 0;
    kept.delete(key);
  };
  const keep = (of: string, key: string, value: unknown): void => {
    remove(key);
    const own = (key.length + (JSON.stringify(value)?.length ?? 0)) * AROUND;
    kept.set(key, { of, value, bytes: own });
    bytes += own;
    for (const oldest of kept.keys()) {
      if (bytes <= mostBytes) break;
      remove(oldest);
    }
  };
  async function make<T>(of: string, key: string, how: () => Promise<T>): Promise<T> {
    const own = { of, made: how() };
    making.set(key, own);
    // What a clear took out of the list was begun before a change.
    const isFresh = (): boolean => making.get(key) === own;
    try {
      const value = await own.made;
      if (isFresh()) keep(of, key, value);
      return value;
    } finally {
      if (isFresh()) making.delete(key);
    }
  }
  return {
    async get<T>(of: string, name: string, how: () => Promise<T>): Promise<T> {
      const key = `${of} ${name}`;
      const found = kept.get(key);
      if (!found) return await ((making.get(key)?.made as Promise<T> | undefined) ?? make(of, key, how));
      kept.delete(key);
      kept.set(key, found);
      return found.value as T;
    },
    clear(of) {
      const goes = (one: { of: string }): boolean => of === undefined || one.of === '' || one.of === of;
      for (const [key, one] of kept) if (goes(one)) remove(key);
      for (const [key, one] of making) if (goes(one)) making.delete(key);
    },
  };
}

/** Answers to what anybody may think of: so much of them, whatever is asked. */
const ANSWERS_BYTES = 4 * 1024 * 1024;

const holder = globalThis as { minhbachKept?: Kept; minhbachAnswers?: Kept };

/**
 * The process that hears of changes says that things may be kept, and clears them; the build may hold this module twice. Without `withAnswers` what readers seek is
 * worked out each time.
 */
export const keepUntilChange = (kept: Kept | undefined, { withAnswers = true } = {}): void => {
  if (!kept) {
    delete holder.minhbachKept;
    delete holder.minhbachAnswers;
    return;
  }
  const answers = withAnswers ? keeper(ANSWERS_BYTES) : undefined;
  if (answers) holder.minhbachAnswers = answers;
  else delete holder.minhbachAnswers;
  holder.minhbachKept = {
    get: (of, key, make) => kept.get(of, key, make),
    clear(of) {
      kept.clear(of);
      answers?.clear(of);
    },
  };
};

/** Forgets what is kept in this process, as `Kept.clear` says; in a process that keeps nothing, nothing. */
export const clearKept = (of?: string): void => holder.minhbachKept?.clear(of);

/** What `make` gives, made anew after every change of what public pages read of the authority; made each time in a process that does not hear of changes. */
export const untilChange = <T>(of: string, key: string, make: () => Promise<T>): Promise<T> =>
  holder.minhbachKept?.get(of, key, make) ?? make();

/** As `untilChange`, of words that a reader typed: kept in a small memory of their own, so that a flood of questions sends no page away. */
export const answerUntilChange = <T>(of: string, key: string, make: () => Promise<T>): Promise<T> =>
  holder.minhbachAnswers?.get(of, key, make) ?? make();

/** What `make` gives, kept until the authority writes anything (the key goes with the last entry of its log). In a transaction it is made. */
export async function untilWritten<T>(db: Read, authorityId: AuthorityId, key: string, make: () => Promise<T>): Promise<T> {
  const { minhbachKept: kept } = holder;
  if (!kept || db.isTransaction) return await make();
  const head = await db.selectFrom('audit_head').select('sequence').where('authority_id', '=', authorityId).executeTakeFirst();
  return await kept.get(authorityId, `${head?.sequence ?? 0} ${key}`, make);
}

/** True in a process that keeps what was made. */
export const isKeeping = (): boolean => holder.minhbachKept !== undefined;

/** What `make` gives, kept for the key alone: the key has to name everything that it is made of, as a stamp of its rows. */
export const whileStamped = <T>(authorityId: AuthorityId, key: string, make: () => Promise<T>): Promise<T> =>
  holder.minhbachKept?.get(`stamped ${authorityId}`, key, make) ?? make();
