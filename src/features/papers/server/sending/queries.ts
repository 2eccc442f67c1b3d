import { sql, type SelectQueryBuilder } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { Read } from '#platform/server/database.ts';
import type { DB } from '#platform/server/schema.generated.ts';
import type { AuthorityId, UnitId } from '#platform/values/ids.ts';
import type { OutgoingId } from '../../paper.ts';
import type { Recipient, RecipientId, Way } from '../../sending/recipient.ts';

const base = (db: Read, authorityId: AuthorityId) =>
  db
    .selectFrom('paper_recipient as to')
    .select(['to.id', 'to.outgoing_paper_id as outgoingId', 'to.position', 'to.name', 'to.purpose', 'to.unit_id as unitId'])
    .select(['received_on', 'received_by', 'received_note'])
    .select((of) =>
      jsonArrayFrom(
        of
          .selectFrom('paper_sending as sent')
          .select(['way', 'note', 'entered_by as by'])
          .select(sql<string>`sent_on::text`.as('on'))
          .whereRef('sent.authority_id', '=', 'to.authority_id')
          .whereRef('sent.recipient_id', '=', 'to.id')
          .orderBy('sent_on')
          .orderBy('entered_at'),
      ).as('sendings'),
    )
    .where('to.authority_id', '=', authorityId)
    .where('dropped_at', 'is', null)
    .orderBy('to.position')
    .orderBy('to.id');

type Base = ReturnType<typeof base>;
type Row = Base extends SelectQueryBuilder<DB & Record<'to', DB['paper_recipient']>, 'to', infer Found> ? Found : never;

const recipientIn = ({ received_on: on, received_by: by, received_note: note, sendings, ...row }: Row): Recipient => ({
  ...row,
  sendings: sendings.map((one) => ({ way: one.way as Way, note: one.note, by: one.by, on: Temporal.PlainDate.from(one.on) })),
  received: on && by ? { on, by, note } : null,
});

/** To whom a paper goes, in the order of its list, each with how it was sent and whether it came. */
export async function recipientsOf(db: Read, authorityId: AuthorityId, outgoingId: OutgoingId): Promise<Recipient[]> {
  return (await base(db, authorityId).where('to.outgoing_paper_id', '=', outgoingId).execute()).map(recipientIn);
}

/** The same of several papers, by paper. */
export async function recipientsOfAll(
  db: Read,
  authorityId: AuthorityId,
  outgoingIds: readonly OutgoingId[],
): Promise<Map<OutgoingId, Recipient[]>> {
  const rows = await base(db, authorityId)
    .where(sql<boolean>`${sql.ref('to.outgoing_paper_id')} = any(${[...outgoingIds]}::uuid[])`)
    .execute();
  return Map.groupBy(rows.map(recipientIn), ({ outgoingId }) => outgoingId);
}

export async function recipientOf(db: Read, authorityId: AuthorityId, id: RecipientId | undefined): Promise<Recipient | undefined> {
  if (!id) return undefined;
  const row = await base(db, authorityId).where('to.id', '=', id).executeTakeFirst();
  return row && recipientIn(row);
}

/** A paper of the authority that was sent to a unit of it. */
export interface ForUnit {
  recipientId: RecipientId;
  outgoingId: OutgoingId;
  unitId: UnitId;
  symbol: string;
  issuedOn: Temporal.PlainDate;
  kind: string;
  title: string;
  purpose: string | null;
  sentOn: Temporal.PlainDate;
  receivedOn: Temporal.PlainDate | null;
}

const sentToUnits = (authorityId: AuthorityId, unitIds: readonly UnitId[], limit: number) => sql<ForUnit>`
    select r.id as "recipientId", line.id as "outgoingId", r.unit_id as "unitId", line.symbol, line.issued_on as "issuedOn", line.kind, line.title,
      r.purpose, min(s.sent_on) as "sentOn", r.received_on as "receivedOn"
    from paper_recipient r
      join outgoing_paper line on line.authority_id = r.authority_id and line.id = r.outgoing_paper_id
      join paper_sending s on s.authority_id = r.authority_id and s.recipient_id = r.id
    where r.authority_id = ${authorityId} and r.unit_id = any(${[...unitIds]}::uuid[]) and r.dropped_at is null and line.cancelled_at is null
    group by r.authority_id, r.id, line.authority_id, line.id
    order by (r.received_on is not null), min(s.sent_on) desc, r.id limit ${limit}`;

/** What was sent to these units within the product and still stands, what nobody received first, then the latest; at most `limit`. */
export const papersForUnits = async (db: Read, authorityId: AuthorityId, unitIds: readonly UnitId[], limit: number): Promise<ForUnit[]> =>
  (await sentToUnits(authorityId, unitIds, limit).execute(db)).rows;

/** A paper that was sent to units which have not received it. */
export interface Unreceived {
  outgoingId: OutgoingId;
  symbol: string;
  kind: string;
  title: string;
  sentOn: Temporal.PlainDate;
  units: number;
}

/** Papers that stand and were sent to units before a day, and that some of these have not received; the earliest first. */
export async function unreceivedPapers(
  db: Read,
  authorityId: AuthorityId,
  { before, limit }: { before: Temporal.PlainDate; limit: number },
): Promise<Unreceived[]> {
  const { rows } = await sql<Unreceived>`
    select line.id as "outgoingId", line.symbol, line.kind, line.title, min(s.sent_on) as "sentOn", count(distinct r.id)::int as units
    from paper_recipient r
      join outgoing_paper line on line.authority_id = r.authority_id and line.id = r.outgoing_paper_id
      join paper_sending s on s.authority_id = r.authority_id and s.recipient_id = r.id
    where r.authority_id = ${authorityId} and r.unit_id is not null and r.received_on is null and r.dropped_at is null and line.cancelled_at is null
      and s.sent_on < ${before}
    group by line.authority_id, line.id order by min(s.sent_on), line.id limit ${limit}`.execute(db);
  return rows;
}

type Written = Omit<ForUnit, 'issuedOn' | 'sentOn' | 'receivedOn'> & Record<'issuedOn' | 'sentOn', string> & { receivedOn: string | null };

/** The same beside the register of incoming papers, with the numbers of arrival that no line of a year bears (none without a year): one statement. */
export async function besideIncoming(
  db: Read,
  authorityId: AuthorityId,
  { unitIds, limit, year }: { unitIds: readonly UnitId[]; limit: number; year: number | undefined },
): Promise<{ own: ForUnit[]; gaps: { from: number; to: number }[] }> {
  const { rows } = await sql<{ own: Written[]; gaps: { from: number; to: number }[] }>`
    select coalesce((select json_agg(one) from (${sentToUnits(authorityId, unitIds, limit)}) one), '[]') as own,
      coalesce((select json_agg(json_build_object('from', before + 1, 'to', number - 1) order by number)
        from (select number, coalesce(lag(number) over (order by number), 0) as before from incoming_paper
          where authority_id = ${authorityId} and year = ${year ?? 0}) step where number > before + 1), '[]') as gaps`.execute(db);
  const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
  const own = (rows[0]?.own ?? []).map((one) => ({
    ...one,
    issuedOn: day(one.issuedOn),
    sentOn: day(one.sentOn),
    receivedOn: one.receivedOn === null ? null : day(one.receivedOn),
  }));
  return { own, gaps: (rows[0]?.gaps ?? []).slice(0, 200) };
}
