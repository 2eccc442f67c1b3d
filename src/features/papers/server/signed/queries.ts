import { sql } from 'kysely';
import type { Read } from '#platform/server/database.ts';
import type { AuthorityId, FileId, UnitId } from '#platform/values/ids.ts';
import type { About, OutgoingId } from '../../paper.ts';
import type { FoundSignatures, FrozenPaper, SignedCopy, SignedState } from '../../signed/signed.ts';

const copies = (db: Read, authorityId: AuthorityId) =>
  db
    .selectFrom('signed_copy as copy')
    .innerJoin('stored_file as file', (join) =>
      join.onRef('file.authority_id', '=', 'copy.authority_id').onRef('file.id', '=', 'copy.file_id'),
    )
    .select(['copy.id', 'outgoing_paper_id as outgoingId', 'state', 'found', 'checked_at as checkedAt', 'read_symbol', 'why'])
    .select(['attached_at as attachedAt', 'attached_by as attachedBy', 'file_id as fileId'])
    .select(['file.name as fileName', 'file.byte_count as byteCount', 'file.sha256', 'file.storage_key as storageKey'])
    .where('copy.authority_id', '=', authorityId)
    .orderBy('attached_at', 'desc')
    .orderBy('copy.id', 'desc');

type Row = Awaited<ReturnType<ReturnType<typeof copies>['execute']>>[number];

const copyIn = ({ read_symbol: symbol, why, state, found, ...row }: Row): SignedCopy & { storageKey: string } => ({
  ...row,
  state: state as SignedState,
  found: found as unknown as FoundSignatures,
  other: symbol && why ? { symbol, why } : null,
});

/** The signed copies of a paper, the one attached last first. */
export async function signedCopiesOf(
  db: Read,
  authorityId: AuthorityId,
  outgoingId: OutgoingId,
): Promise<(SignedCopy & { storageKey: string })[]> {
  return (await copies(db, authorityId).where('outgoing_paper_id', '=', outgoingId).execute()).map(copyIn);
}

/** Where a file of that content is attached already: the number of the paper and the day. */
export async function attachedWith(
  db: Read,
  authorityId: AuthorityId,
  sha256: string,
): Promise<{ outgoingId: OutgoingId; symbol: string; attachedAt: Temporal.Instant }[]> {
  const rows = await copies(db, authorityId)
    .innerJoin('outgoing_paper as line', (join) =>
      join.onRef('line.authority_id', '=', 'copy.authority_id').onRef('line.id', '=', 'copy.outgoing_paper_id'),
    )
    .select('line.symbol')
    .where('file.sha256', '=', sha256)
    .execute();
  return rows.map(({ outgoingId, symbol, attachedAt }) => ({ outgoingId, symbol, attachedAt }));
}

const frozen = (db: Read, authorityId: AuthorityId) =>
  db
    .selectFrom('frozen_paper as paper')
    .innerJoin('stored_file as file', (join) =>
      join.onRef('file.authority_id', '=', 'paper.authority_id').onRef('file.id', '=', 'paper.file_id'),
    )
    .select(['outgoing_paper_id as outgoingId', 'about_type', 'about_id', 'frozen_at as frozenAt', 'file_id as fileId'])
    .select(['file.name as fileName', 'file.byte_count as byteCount', 'file.sha256'])
    .where('paper.authority_id', '=', authorityId)
    .orderBy('frozen_at', 'desc');

type FrozenRow = Awaited<ReturnType<ReturnType<typeof frozen>['execute']>>[number];

const frozenIn = ({ about_type: type, about_id: id, ...row }: FrozenRow): FrozenPaper => ({
  ...row,
  about: { type: type as About['type'], id },
});

/** The file as which something was issued; undefined for what was issued before such files were kept. */
export async function frozenAbout(db: Read, authorityId: AuthorityId, { type, id }: About): Promise<FrozenPaper | undefined> {
  const row = await frozen(db, authorityId).where('about_type', '=', type).where('about_id', '=', id).executeTakeFirst();
  return row && frozenIn(row);
}

/** The files that were issued under a number, the last one first: a number goes over to the paper that comes in the place of one that no longer holds. */
export async function frozenUnder(db: Read, authorityId: AuthorityId, outgoingId: OutgoingId): Promise<FrozenPaper[]> {
  return (await frozen(db, authorityId).where('outgoing_paper_id', '=', outgoingId).execute()).map(frozenIn);
}

export interface Identified {
  kind: 'frozen' | 'signed';
  outgoingId: OutgoingId;
  symbol: string;
  issuedOn: Temporal.PlainDate;
  name: string;
  isCancelled: boolean;
  at: Temporal.Instant;
}

/** The papers of the authority of which a file is, byte for byte, a copy: as they were issued, or as they were attached signed. */
export async function papersWith(db: Read, authorityId: AuthorityId, sha256: string): Promise<Identified[]> {
  const { rows } = await sql<Omit<Identified, 'outgoingId'> & { outgoingId: OutgoingId }>`
    select one.kind, line.id as "outgoingId", line.symbol, line.issued_on as "issuedOn", line.kind || ': ' || line.title as name,
      line.cancelled_at is not null as "isCancelled", one.at
    from (select authority_id, outgoing_paper_id, file_id, 'frozen' as kind, frozen_at as at from frozen_paper
        union all select authority_id, outgoing_paper_id, file_id, 'signed', attached_at from signed_copy) one
      join stored_file file on file.authority_id = one.authority_id and file.id = one.file_id
      join outgoing_paper line on line.authority_id = one.authority_id and line.id = one.outgoing_paper_id
    where one.authority_id = ${authorityId} and file.sha256 = ${sha256}
    order by one.at desc`.execute(db);
  return rows;
}

/** True for a file of a paper: a signed copy, or the one as which it was issued. With `unitIds`, only of papers that were sent to one of them. */
export async function paperOfFile(db: Read, authorityId: AuthorityId, fileId: FileId, unitIds?: readonly UnitId[]): Promise<boolean> {
  const { rows } = await sql`select 1 as there
    from (select authority_id, outgoing_paper_id, file_id from frozen_paper union all select authority_id, outgoing_paper_id, file_id from signed_copy) one
    where one.authority_id = ${authorityId} and one.file_id = ${fileId} and (${unitIds === undefined} or exists (
      select 1 from paper_recipient r join paper_sending s on s.authority_id = r.authority_id and s.recipient_id = r.id
      where r.authority_id = one.authority_id and r.outgoing_paper_id = one.outgoing_paper_id and r.dropped_at is null
        and r.unit_id = any(${[...(unitIds ?? [])]}::uuid[]))) limit 1`.execute(db);
  return rows.length > 0;
}
