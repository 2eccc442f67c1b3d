import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { AuthorityId } from '../../../values/ids.ts';
import type { Read } from '../../database.ts';
import type { RowFault } from './declared.ts';
import { canonical, type KeptRow } from '../seal.ts';

export interface PastRow {
  of_table: string;
  key: string;
  since: string;
  until: string;
  content: unknown;
}

export const pastColumns = sql.raw(`of_table, key, (extract(epoch from lower(known)) * 1000000)::bigint::text as since,
  (extract(epoch from upper(known)) * 1000000)::bigint::text as until, content`);

export function listed({ of_table: table, key, since, until, content }: PastRow): KeptRow {
  const sha256 = createHash('sha256')
    .update(canonical([table, key, since, until, content]))
    .digest('hex');
  return [table, key, since, sha256];
}

const BATCH = 2000;

export async function* eachPast(db: Read, authorityId: AuthorityId): AsyncGenerator<PastRow> {
  let last: PastRow | undefined;
  do {
    const behind: PastRow | undefined = last;
    const after = behind
      ? sql`and (of_table, key, known) > (${behind.of_table}, ${behind.key}, tstzrange('epoch'::timestamptz + ${behind.since}::bigint * interval '1 microsecond',
          'epoch'::timestamptz + ${behind.until}::bigint * interval '1 microsecond'))`
      : sql``;
    const { rows } = await sql<PastRow>`select ${pastColumns} from past_row where authority_id = ${authorityId} ${after}
      order by of_table, key, known limit ${BATCH}`.execute(db);
    yield* rows;
    last = rows.length < BATCH ? undefined : rows.at(-1);
  } while (last);
}

const placeOf = ([table, key, since]: KeptRow): string => JSON.stringify([table, key, since]);

/** Compares what rows held before with what the seals list: altered, taken away or put in behind the product. */
export async function verifyPast(
  db: Read,
  authorityId: AuthorityId,
  kept: readonly KeptRow[],
): Promise<{ rows: number; faults: RowFault[] }> {
  const due = new Map(kept.map((one) => [placeOf(one), one]));
  const faults: RowFault[] = [];
  const fault = ([table, key]: KeptRow, reason: RowFault['reason']): void =>
    void faults.push({ authorityId, objectType: `past_row ${table}`, objectId: key, reason });
  let count = 0;
  for await (const row of eachPast(db, authorityId)) {
    const one = listed(row);
    const said = due.get(placeOf(one));
    due.delete(placeOf(one));
    if (!said) fault(one, 'unrecorded');
    else if (said[3] !== one[3]) fault(one, 'differs');
    count += 1;
  }
  for (const one of due.values()) fault(one, 'gone');
  return { rows: count, faults };
}
