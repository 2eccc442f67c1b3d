import { sql } from 'kysely';
import { recordChange } from '#platform/server/audit.ts';
import type { Read, Tx } from '#platform/server/database.ts';
import type { AuthorityId, Id, OfficerId, UnitId } from '#platform/values/ids.ts';
import type { NoticeKind } from '../../ui/words.ts';
import type { By } from './by.ts';

export type NoticeId = Id<'notice'>;

interface Telling {
  authorityId: AuthorityId;
  officerId: OfficerId;
  what: NoticeKind;
  unitId?: UnitId | undefined;
  role?: string | undefined;
  by: By | undefined;
}

/** Leaves word for an officer that the sign-in or the roles were changed; what a process did on founding is no news. */
export async function tell(tx: Tx, { authorityId, officerId, what, unitId, role, by }: Telling): Promise<void> {
  if (!by) return;
  const { officerId: maker, at, sessionId = null } = by;
  const row = { authority_id: authorityId, officer_id: officerId, what, unit_id: unitId ?? null, role: role ?? null };
  await tx
    .insertInto('officer_notice')
    .values({ ...row, made_by: maker, made_at: at, session_id: sessionId })
    .execute();
}

export interface OfficerNotice {
  id: NoticeId;
  what: NoticeKind;
  unitId: UnitId | null;
  role: string | null;
  by: string | null;
  at: Temporal.Instant;
}

const KEPT = 50;

const noticesOf = (db: Read, authorityId: AuthorityId, officerId: OfficerId) =>
  db
    .selectFrom('officer_notice')
    .leftJoin('officer', (join) =>
      join.onRef('officer.authority_id', '=', 'officer_notice.authority_id').onRef('officer.id', '=', 'officer_notice.made_by'),
    )
    .select(['officer_notice.id', 'what', 'unit_id as unitId', 'role', 'officer.full_name as by', 'made_at as at'])
    .where('officer_notice.authority_id', '=', authorityId)
    .where('officer_notice.officer_id', '=', officerId)
    .orderBy('made_at', 'desc')
    .orderBy('officer_notice.id', 'desc')
    .limit(KEPT);

export const allNotices = async (db: Read, authorityId: AuthorityId, officerId: OfficerId): Promise<OfficerNotice[]> =>
  (await noticesOf(db, authorityId, officerId).execute()) as OfficerNotice[];

interface Unseen {
  /** What was done to the sign-in or the roles and the officer has not yet been told; what was done in this very session is no news to it. */
  notices: OfficerNotice[];
  /** How many messages are unread, at most 100. */
  messages: number;
}

/** What is new to an officer, for the frame of every page: asked in one statement. */
export async function unseenBy(db: Read, authorityId: AuthorityId, officerId: OfficerId, sessionId: string): Promise<Unseen> {
  const notices = noticesOf(db, authorityId, officerId)
    .where('seen_at', 'is', null)
    .where((where) => where.or([where('session_id', 'is', null), where('session_id', '<>', sessionId)]))
    .as('notice');
  const rows = await db
    .selectFrom(sql<{ messages: number }>`(select unread_messages(${authorityId}, ${officerId}) as messages)`.as('unread'))
    .leftJoin(notices, (join) => join.onTrue())
    .select(['unread.messages', 'notice.id', 'notice.what', 'notice.unitId', 'notice.role', 'notice.by', 'notice.at'])
    .execute();
  return {
    notices: rows.flatMap(({ messages: _, ...notice }) => (notice.id ? [notice as OfficerNotice] : [])),
    messages: rows[0]?.messages ?? 0,
  };
}

export async function noteSeen(
  tx: Tx,
  { authorityId, officerId, upTo, at }: { authorityId: AuthorityId; officerId: OfficerId; upTo: NoticeId; at: Temporal.Instant },
): Promise<void> {
  const seen = await tx
    .updateTable('officer_notice')
    .set({ seen_at: at })
    .where('authority_id', '=', authorityId)
    .where('officer_id', '=', officerId)
    .where('id', '<=', upTo)
    .where('seen_at', 'is', null)
    .returning('id')
    .execute();
  if (seen.length === 0) return;
  const changes = { notices: { to: seen.length } };
  recordChange(tx, { action: 'officer.notices-seen', objectType: 'officer', objectId: officerId, changes });
}
