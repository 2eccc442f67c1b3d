import { sql } from 'kysely';
import type { Database, Read } from '#platform/server/database.ts';
import type { AuthorityId, OfficerId } from '#platform/values/ids.ts';
import type { IsDayOff } from '../../tempo.ts';
import { gatherLetters } from './gathering.ts';
import { planMessages } from './planning.ts';
import { sendLetters, type Sending } from './sending.ts';
import type { Ways } from './ways.ts';

/** So many authorities are asked after at once. */
const PART = 200;

/** Those of the authorities that have something to decide about, to put together or to send now. */
export async function withWork(db: Read, authorityIds: readonly AuthorityId[], now: Temporal.Instant): Promise<AuthorityId[]> {
  const found: AuthorityId[] = [];
  for (let from = 0; from < authorityIds.length; from += PART) {
    const part = authorityIds.slice(from, from + PART);
    const { rows } = await sql<{ id: AuthorityId }>`
      select a as id from unnest(${part}::uuid[]) a where exists (select 1 from message where authority_id = a and not is_planned)
        or exists (select 1 from message_delivery where authority_id = a and letter_id is null and due_at <= ${now.toString()}::timestamptz)
        or exists (select 1 from message_letter where authority_id = a and state = 'waiting' and next_at <= ${now.toString()}::timestamptz)`.execute(
      db,
    );
    found.push(...rows.map(({ id }) => id));
  }
  return found;
}

/** What the composition of the product brings along: features of the same rank do not know each other. */
export interface Around {
  authority: string;
  /** Names of the officers who are there today. */
  officers: ReadonlyMap<OfficerId, string>;
  isDayOff: IsDayOff;
}

/** Takes what waits for the officers of an authority on its way; the number of letters that went out. It may be told twice, also at once. */
export async function deliverMessages(
  { db, authorityId, now, isOver }: Pick<Sending, 'authorityId' | 'now' | 'isOver'> & { db: Database },
  { authority, officers, isDayOff }: Around,
  ways: Ways,
): Promise<number> {
  while (!isOver() && (await planMessages(db, authorityId, isDayOff)));
  while (!isOver() && (await gatherLetters(db, authorityId, now(), { isHere: (id) => officers.has(id), isDayOff })));
  const sending: Sending = { db, authorityId, authority, nameOf: (id) => officers.get(id), now, isOver };
  const sent = await Promise.all([sendLetters(sending, 'mail', ways.mail), sendLetters(sending, 'push', ways.push)]);
  return sent[0] + sent[1];
}
