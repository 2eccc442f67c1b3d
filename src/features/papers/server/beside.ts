import { sql } from 'kysely';
import type { Read } from '#platform/server/database.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import type { Beside } from '../beside.ts';
import type { OutgoingId } from '../paper.ts';
import type { SignedState } from '../signed/signed.ts';
import { gapsIn, type Gap } from './outgoing-queries.ts';
import { recipientsOfAll } from './sending/queries.ts';

/** What became of papers of the register, by paper: in two statements, however many they are. */
export async function sentAndSigned(db: Read, authorityId: AuthorityId, ids: readonly OutgoingId[]): Promise<Map<OutgoingId, Beside>> {
  const recipients = await recipientsOfAll(db, authorityId, ids);
  const { rows } = await sql<{ id: OutgoingId; state: SignedState | null; sha256: string | null; frozen: string | null }>`
    select line.id, copy.state, copy.sha256, (select file.sha256 from frozen_paper paper
        join stored_file file on file.authority_id = paper.authority_id and file.id = paper.file_id
        where paper.authority_id = line.authority_id and paper.outgoing_paper_id = line.id order by paper.frozen_at desc limit 1) as frozen
    from outgoing_paper line
      left join lateral (select c.state, file.sha256 from signed_copy c
        join stored_file file on file.authority_id = c.authority_id and file.id = c.file_id
        where c.authority_id = line.authority_id and c.outgoing_paper_id = line.id order by c.attached_at desc, c.id desc limit 1) copy on true
    where line.authority_id = ${authorityId} and line.id = any(${[...ids]}::uuid[])`.execute(db);
  return new Map(
    rows.map(({ id, state, sha256, frozen }) => [
      id,
      { recipients: recipients.get(id) ?? [], signed: state && sha256 ? { state, sha256 } : null, frozen },
    ]),
  );
}

interface Row {
  id: OutgoingId;
  state: SignedState | null;
  all: number;
  sent: number;
  received: number;
}

/** The same for a page of the register, in figures, with the numbers that no line of a year bears: one statement. */
export async function besideOnPage(
  db: Read,
  authorityId: AuthorityId,
  ids: readonly OutgoingId[],
  year: number,
): Promise<{ gaps: Gap[]; lines: Map<OutgoingId, Row> }> {
  const { rows } = await sql<{ gaps: Gap[]; lines: Row[] }>`
    with recipient as (select r.outgoing_paper_id as line_id, count(*)::int as all, count(r.received_at)::int as received,
        (count(*) filter (where exists (select 1 from paper_sending s where s.authority_id = r.authority_id and s.recipient_id = r.id)))::int as sent
      from paper_recipient r where r.authority_id = ${authorityId} and r.outgoing_paper_id = any(${[...ids]}::uuid[]) and r.dropped_at is null
      group by r.outgoing_paper_id),
    copy as (select distinct on (outgoing_paper_id) outgoing_paper_id as line_id, state from signed_copy
      where authority_id = ${authorityId} and outgoing_paper_id = any(${[...ids]}::uuid[]) order by outgoing_paper_id, attached_at desc, id desc)
    select coalesce((select json_agg(gap) from (${gapsIn(authorityId, year)}) gap), '[]') as gaps,
      coalesce((select json_agg(json_build_object('id', line.id, 'state', copy.state, 'all', coalesce(recipient.all, 0), 'sent', coalesce(recipient.sent, 0),
          'received', coalesce(recipient.received, 0)))
        from outgoing_paper line left join recipient on recipient.line_id = line.id left join copy on copy.line_id = line.id
        where line.authority_id = ${authorityId} and line.id = any(${[...ids]}::uuid[])), '[]') as lines`.execute(db);
  const [found] = rows;
  return { gaps: found?.gaps ?? [], lines: new Map((found?.lines ?? []).map((row) => [row.id, row])) };
}
