import { sql } from 'kysely';
import type { Read } from '#platform/server/database.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import type { Beside } from '../beside.ts';
import type { OutgoingId } from '../paper.ts';
import type { SignedState } from '../signed/signed.ts';
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
