import { sql } from 'kysely';
import type { Read } from '#platform/server/database.ts';
import type { AuthorityId, OfficerId } from '#platform/values/ids.ts';
import type {
  AnswerKind,
  CorrespondentId,
  DeliveryState,
  Envelope,
  EnvelopeId,
  EnvelopeKind,
  EnvelopeState,
  Remark,
  Standing,
  Way,
} from '../envelope.ts';

const rowsOf = (db: Read, authorityId: AuthorityId) => db.selectFrom('envelope').selectAll().where('authority_id', '=', authorityId);

type Row = Awaited<ReturnType<ReturnType<typeof rowsOf>['execute']>>[number];

const envelopeIn = (row: Row): Envelope => ({
  id: row.id,
  uid: row.uid,
  direction: row.direction as Envelope['direction'],
  kind: row.kind as EnvelopeKind,
  about: row.about_type !== null && row.about_id !== null ? { type: row.about_type, id: row.about_id } : null,
  senderId: row.sender_id as AuthorityId,
  senderName: row.sender_name,
  title: row.title,
  symbol: row.symbol,
  issuedOn: row.issued_on,
  madeAt: row.made_at,
  publicKey: row.public_key,
  fileId: row.file_id,
  sha256: row.sha256,
  came: row.came_at && row.correspondent_id ? { at: row.came_at, by: row.came_way as Way, correspondentId: row.correspondent_id } : null,
  openedAt: row.opened_at,
  state: row.state as EnvelopeState,
  decided: row.decided_at && row.decided_by ? { at: row.decided_at, by: row.decided_by } : null,
  replacesUid: row.replaces_uid,
});

/** Envelopes that came or went, the latest first; at most `limit` behind `after`. */
export async function envelopesOf(
  db: Read,
  authorityId: AuthorityId,
  { direction, limit = 200 }: { direction: Envelope['direction']; limit?: number },
): Promise<Envelope[]> {
  const rows = await rowsOf(db, authorityId)
    .where('direction', '=', direction)
    .orderBy(sql`coalesce(came_at, made_at)`, 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(envelopeIn);
}

const arrivedRows = (db: Read, authorityId: AuthorityId) =>
  rowsOf(db, authorityId).where('direction', '=', 'in').where('state', '=', 'arrived');

/** Envelopes that came and that nobody has opened, for who `answers` also difficulties that nobody has answered; not asked for yet. */
export const envelopesToCount = (db: Read, authorityId: AuthorityId, { answers }: { answers: boolean }) =>
  arrivedRows(db, authorityId).where((eb) => eb.or([eb('opened_at', 'is', null), ...(answers ? [eb('kind', '=', 'difficulty')] : [])]));

/** Reports that a superior returned and in whose place none was sent yet, not asked for yet. */
export const returnedToCount = (db: Read, authorityId: AuthorityId) =>
  rowsOf(db, authorityId)
    .where('direction', '=', 'out')
    .where('kind', '=', 'report')
    .where('state', '=', 'sent')
    .where(
      sql<boolean>`exists (select 1 from envelope_delivery d where d.authority_id = envelope.authority_id and d.envelope_id = envelope.id and d.standing = 'returned')`,
    )
    .where(
      sql<boolean>`not exists (select 1 from envelope a where a.authority_id = envelope.authority_id and a.replaces_uid = envelope.uid and a.direction = 'out' and a.state = 'sent')`,
    );

/** Envelopes that came and that nobody has opened, the longest waiting first. */
export async function unopenedEnvelopes(db: Read, authorityId: AuthorityId, limit: number): Promise<Envelope[]> {
  const rows = await envelopesToCount(db, authorityId, { answers: false }).orderBy('came_at').orderBy('id').limit(limit).execute();
  return rows.map(envelopeIn);
}

/** Difficulties of those below that were opened and that nobody has answered, the longest waiting first. */
export async function difficultiesToAnswer(db: Read, authorityId: AuthorityId, limit: number): Promise<Envelope[]> {
  const waiting = arrivedRows(db, authorityId).where('kind', '=', 'difficulty').where('opened_at', 'is not', null);
  return (await waiting.orderBy('came_at').orderBy('id').limit(limit).execute()).map(envelopeIn);
}

export async function envelopeOf(db: Read, authorityId: AuthorityId, id: EnvelopeId): Promise<Envelope | undefined> {
  const row = await rowsOf(db, authorityId).where('id', '=', id).executeTakeFirst();
  return row && envelopeIn(row);
}

export async function envelopeNamed(db: Read, authorityId: AuthorityId, uid: string): Promise<Envelope | undefined> {
  const row = await rowsOf(db, authorityId).where('uid', '=', uid).executeTakeFirst();
  return row && envelopeIn(row);
}

/** What was sent of a plan or report, and stands: the latest first. */
export async function sentAbout(db: Read, authorityId: AuthorityId, aboutId: string): Promise<Envelope[]> {
  const rows = await rowsOf(db, authorityId)
    .where('direction', '=', 'out')
    .where('about_id', '=', aboutId)
    .where('state', '=', 'sent')
    .orderBy('made_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map(envelopeIn);
}

export interface Delivery {
  id: string;
  correspondentId: CorrespondentId;
  bodyId: AuthorityId | null;
  name: string;
  isHere: boolean;
  way: Way;
  state: DeliveryState;
  tries: number;
  nextAt: Temporal.Instant | null;
  fault: string | null;
  deliveredAt: Temporal.Instant | null;
  standing: Standing | null;
  standingAt: Temporal.Instant | null;
  answer: { title: string; symbol: string | null } | null;
  urgedOn: Temporal.PlainDate | null;
}

/** To whom an envelope went, who has not answered first, and what is known of it there. */
export async function deliveriesOf(db: Read, authorityId: AuthorityId, id: EnvelopeId): Promise<Delivery[]> {
  const rows = await db
    .selectFrom('envelope_delivery as d')
    .innerJoin('correspondent as c', (join) => join.onRef('c.authority_id', '=', 'd.authority_id').onRef('c.id', '=', 'd.correspondent_id'))
    .leftJoin('envelope_push as p', (join) => join.onRef('p.authority_id', '=', 'd.authority_id').onRef('p.object_id', '=', 'd.id'))
    .selectAll('d')
    .select(['c.name', 'c.body_id', 'c.is_here', 'p.tries', 'p.next_at', 'p.fault as push_fault'])
    .where('d.authority_id', '=', authorityId)
    .where('d.envelope_id', '=', id)
    .orderBy(sql`d.standing is not null and d.standing in ('answered', 'accepted')`)
    .orderBy(sql`c.name collate "vi-x-icu"`)
    .orderBy('d.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    correspondentId: row.correspondent_id,
    bodyId: row.body_id as string as AuthorityId | null,
    name: row.name,
    isHere: row.is_here,
    way: row.way as Way,
    state: row.state as DeliveryState,
    tries: row.tries ?? 0,
    nextAt: row.next_at,
    fault: row.fault ?? (row.state === 'waiting' ? row.push_fault : null),
    deliveredAt: row.delivered_at,
    standing: row.standing as Standing | null,
    standingAt: row.standing_at,
    answer: row.answer_title === null ? null : { title: row.answer_title, symbol: row.answer_symbol },
    urgedOn: row.urged_on,
  }));
}

/** How many were sent each envelope, have it, and answered it; by envelope. */
export async function countsOf(
  db: Read,
  authorityId: AuthorityId,
): Promise<Map<EnvelopeId, { sent: number; delivered: number; answered: number }>> {
  const { rows } = await sql<{
    id: EnvelopeId;
    sent: number;
    delivered: number;
    answered: number;
  }>`select envelope_id as id, count(*)::int as sent,
      count(*) filter (where state = 'delivered')::int as delivered,
      count(*) filter (where standing in ('taken', 'answered', 'accepted', 'returned'))::int as answered
    from envelope_delivery where authority_id = ${authorityId} group by envelope_id`.execute(db);
  return new Map(rows.map(({ id, ...counts }) => [id, counts]));
}

export interface Answered {
  id: string;
  what: AnswerKind;
  at: Temporal.Instant;
  correspondentId: CorrespondentId | null;
  body: string | null;
  officerId: OfficerId | null;
  officer: string | null;
  note: string | null;
  remarks: Remark[];
}

/** What became of an envelope, oldest first: here, and with those who received it. */
export async function answersOf(db: Read, authorityId: AuthorityId, id: EnvelopeId): Promise<Answered[]> {
  const rows = await db
    .selectFrom('envelope_answer as a')
    .leftJoin('correspondent as c', (join) => join.onRef('c.authority_id', '=', 'a.authority_id').onRef('c.id', '=', 'a.correspondent_id'))
    .leftJoin('officer as o', (join) => join.onRef('o.authority_id', '=', 'a.authority_id').onRef('o.id', '=', 'a.by_officer'))
    .select([
      'a.id',
      'a.what',
      'a.answered_at',
      'a.correspondent_id',
      'c.name as body',
      'a.by_officer',
      'o.full_name',
      'a.note',
      'a.remarks',
    ])
    .where('a.authority_id', '=', authorityId)
    .where('a.envelope_id', '=', id)
    .orderBy('a.answered_at')
    .orderBy('a.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    what: row.what as AnswerKind,
    at: row.answered_at,
    correspondentId: row.correspondent_id,
    body: row.body,
    officerId: row.by_officer,
    officer: row.full_name,
    note: row.note,
    remarks: (row.remarks as Remark[] | null) ?? [],
  }));
}
