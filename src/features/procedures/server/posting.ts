import { sql } from 'kysely';
import type { ShelvedProof } from '#features/activities/server/index.ts';
import { recordChange } from '#platform/server/audit.ts';
import type { Read, Tx } from '#platform/server/database.ts';
import { nameFile } from '#platform/server/files/shelf.ts';
import { parseId, type AuthorityId, type Id } from '#platform/values/ids.ts';
import { ok, refuseAll, refused, type Refusal, type Result } from '#platform/values/result.ts';
import { canonicalCode, type AnnouncingId, type VersionId } from '../procedure.ts';
import { whyNotBoard } from '../policy.ts';
import type { Board, BoardId, Posting, PostingId } from '../posting/board.ts';
import type { PostingInput } from '../posting/schema.ts';
import { refusals } from '../refusals.ts';
import { announcingsOf } from './announcings.ts';
import { lockProcedures, type Keeping } from './book.ts';
import { boardOf } from './boards.ts';

/** The postings of a place, the latest first. */
export async function postingsOf(
  db: Read,
  authorityId: AuthorityId,
  { boardId, id, limit = 100 }: { boardId?: BoardId; id?: PostingId; limit?: number },
): Promise<Posting[]> {
  const { rows } =
    await sql<Posting>`select q.id, q.board_id as "boardId", q.announcing_id as "announcingId", a.symbol as announcing, q.posted_on as "postedOn",
      q.left_out as "leftOut", q.note, q.recorded_at as "recordedAt", q.recorded_by as "recordedBy", q.checked_at as "checkedAt", q.checked_by as "checkedBy", q.undone_at as "undoneAt",
      (select count(*)::int from procedure_posted d where d.authority_id = q.authority_id and d.posting_id = q.id) as count,
      (select coalesce(json_agg(json_build_object('id', f.id, 'fileId', f.file_id, 'readableFileId', f.readable_file_id) order by f.id), '[]') from procedure_photo f
        where f.authority_id = q.authority_id and f.posting_id = q.id) as photos
    from procedure_posting q left join procedure_announcing a on a.authority_id = q.authority_id and a.id = q.announcing_id
    where q.authority_id = ${authorityId} ${boardId ? sql`and q.board_id = ${boardId}` : sql``} ${id ? sql`and q.id = ${id}` : sql``}
    order by q.posted_on desc, q.recorded_at desc limit ${limit}`.execute(db);
  return rows;
}

interface InForce {
  id: VersionId;
  code: string;
}

/** What is in force on the day: all of it, or of the codes that a decision changed. */
async function inForce(
  tx: Read,
  authorityId: AuthorityId,
  on: Temporal.PlainDate,
  announcingId: AnnouncingId | undefined,
): Promise<InForce[]> {
  const { rows } =
    await sql<InForce>`select v.id, p.code from procedure_version v join procedure p on p.authority_id = v.authority_id and p.id = v.procedure_id
    where v.authority_id = ${authorityId} and v.dropped_at is null and v.from_on <= ${on}::date and (v.until_on is null or v.until_on > ${on}::date)
    ${announcingId === undefined ? sql`` : sql`and exists (select 1 from procedure_change c where c.authority_id = v.authority_id and c.announcing_id = ${announcingId} and p.code in (c.code, c.successor_code))`}
    order by p.code`.execute(tx);
  return rows;
}

const isBefore = (a: Temporal.PlainDate, b: Temporal.PlainDate): boolean => Temporal.PlainDate.compare(a, b) < 0;

interface Wanted {
  versions: InForce[];
  leftOut: string[];
}

async function wantedBy(tx: Tx, keeping: Keeping, board: Board, input: PostingInput): Promise<Result<Wanted>> {
  const { authorityId } = keeping.actor;
  const { postedOn, announcingId } = input;
  const [announcing] = announcingId ? await announcingsOf(tx, authorityId, { id: announcingId }) : [];
  const typed = (input.leftOut ?? '').split(/[\s,;|]+/).filter(Boolean);
  const all = await inForce(tx, authorityId, postedOn, announcingId);
  const leftOut = typed.map((code) => canonicalCode(code) ?? code);
  const strange = leftOut.filter((code) => !all.some((version) => version.code === code));
  const waiting = (announcing?.changes ?? []).filter(({ isCopied, code }) => !isCopied && !leftOut.includes(code)).map(({ code }) => code);
  const versions = all.filter(({ code }) => !leftOut.includes(code));
  const faults: Refusal[] = [
    ...(isBefore(keeping.today, postedOn) ? [refusals.notYet(keeping.today)] : []),
    ...(isBefore(postedOn, board.sinceOn) ? [refusals.beforeBoard(board.sinceOn)] : []),
    ...(announcingId && !announcing ? [refusals.unknownAnnouncing()] : []),
    ...(announcing && isBefore(postedOn, announcing.effectOn) ? [refusals.beforeEffect(announcing.effectOn)] : []),
    ...(strange.length > 0 ? [refusals.unknownCode(strange)] : []),
    ...(waiting.length > 0 ? [refusals.notCopied(waiting)] : []),
    ...(!announcingId && versions.length === 0 ? [refusals.nothingToPost()] : []),
  ];
  return refuseAll(faults) ?? ok({ versions, leftOut });
}

/**
 * Records that a place was brought up to date on a day, with its photographs: every version in force then stands there, or those that a decision changed; what a decision asked of the
 * place is done with it. It counts as proven once another officer checked it. Refused: the same with the same photographs a second time; for places of others and of the public pages, which keep their own log; before the place was used or
 * the decision in effect; while the copy lacks what was announced.
 */
export async function recordPosting(
  tx: Tx,
  keeping: Keeping,
  boardId: BoardId,
  input: PostingInput,
  photos: readonly ShelvedProof[],
): Promise<Result<PostingId>> {
  const { actor, now } = keeping;
  const { authorityId, officerId } = actor;
  await lockProcedures(tx, authorityId);
  const board = await boardOf(tx, authorityId, boardId);
  if (!board) return refused(refusals.unknownBoard());
  const refusal = whyNotBoard(actor, board.unitId);
  if (refusal) return refused(refusal);
  if (board.kind === 'portal') return refused(refusals.ownLog());
  if (board.endedOn && !isBefore(input.postedOn, board.endedOn)) return refused(refusals.boardEnded(board.endedOn));
  const wanted = await wantedBy(tx, keeping, board, input);
  if (!wanted.ok) return wanted;
  const { versions, leftOut } = wanted.value;
  const { postedOn, announcingId = null, note = null } = input;
  const hashes = photos.map(({ original }) => original.sha256).toSorted();
  if (await isThere(tx, authorityId, { boardId, postedOn, announcingId, leftOut, hashes }))
    return refused(refusals.postedAlready(postedOn));
  const { id } = await tx
    .insertInto('procedure_posting')
    .values({
      ...{ authority_id: authorityId, board_id: boardId, announcing_id: announcingId, posted_on: postedOn, left_out: leftOut, note },
      ...{ recorded_at: now, recorded_by: officerId },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  for (let at = 0; at < versions.length; at += 1000)
    await tx
      .insertInto('procedure_posted')
      .values(versions.slice(at, at + 1000).map((version) => ({ authority_id: authorityId, posting_id: id, version_id: version.id })))
      .execute();
  for (const { original, readable } of photos) {
    const fileId = (await nameFile(tx, original, now)).id;
    const readableFileId = readable ? (await nameFile(tx, readable, now)).id : null;
    await tx
      .insertInto('procedure_photo')
      .values({ authority_id: authorityId, posting_id: id, file_id: fileId, readable_file_id: readableFileId })
      .execute();
  }
  await settle(tx, authorityId, boardId);
  const told = {
    board: board.name,
    postedOn: postedOn.toString(),
    announcingId,
    leftOut: leftOut.join(', ') || null,
    note,
    count: versions.length,
  };
  const changes = Object.fromEntries(
    Object.entries({ ...told, photos: hashes.join(', ') || null }).flatMap(([name, to]) => (to === null ? [] : [[name, { to }]])),
  );
  recordChange(tx, { action: 'procedure-posting.recorded', objectType: 'procedure-posting', objectId: id, changes });
  return ok(id as PostingId);
}

interface Same {
  boardId: BoardId;
  postedOn: Temporal.PlainDate;
  announcingId: AnnouncingId | null;
  leftOut: readonly string[];
  hashes: readonly string[];
}

/** True where a posting that stands says the same by the same photographs: a form that was sent again. */
async function isThere(tx: Tx, authorityId: AuthorityId, { boardId, postedOn, announcingId, leftOut, hashes }: Same): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`select exists (select 1 from procedure_posting q
    where q.authority_id = ${authorityId} and q.board_id = ${boardId} and q.posted_on = ${postedOn}::date and q.undone_at is null
      and q.announcing_id is not distinct from ${announcingId}::uuid and q.left_out = ${leftOut}::text[]
      and array(select f.sha256 from procedure_photo p join stored_file f on f.authority_id = p.authority_id and f.id = p.file_id
        where p.authority_id = q.authority_id and p.posting_id = q.id order by f.sha256 collate "C") = ${hashes}::text[]) as found`.execute(
    tx,
  );
  return rows[0]?.found ?? false;
}

/** What decisions asked of a place and which posting did it: the first since the decision, of the whole place or for it, that left none of its codes out. */
const settle = (tx: Tx, authorityId: AuthorityId, boardId: BoardId) =>
  sql`update procedure_update u set posting_id = (select q.id from procedure_posting q join procedure_announcing a on a.authority_id = q.authority_id and a.id = u.announcing_id
      where q.authority_id = u.authority_id and q.board_id = u.board_id and q.undone_at is null and q.posted_on >= a.effect_on and coalesce(q.announcing_id, a.id) = a.id
        and not exists (select 1 from procedure_change c where c.authority_id = a.authority_id and c.announcing_id = a.id and (c.code = any(q.left_out) or c.successor_code = any(q.left_out)))
      order by q.posted_on, q.recorded_at limit 1)
    where u.authority_id = ${authorityId} and u.board_id = ${boardId}`.execute(tx);

async function heldPosting(tx: Tx, { actor }: Keeping, id: PostingId): Promise<Result<{ posting: Posting; board: Board }>> {
  await lockProcedures(tx, actor.authorityId);
  const [posting] = await postingsOf(tx, actor.authorityId, { id });
  const board = posting && (await boardOf(tx, actor.authorityId, posting.boardId));
  if (!board) return refused(refusals.unknownPosting());
  const refusal = whyNotBoard(actor, board.unitId);
  if (refusal) return refused(refusal);
  return posting.undoneAt ? refused(refusals.undoneAlready()) : ok({ posting, board });
}

const update = (tx: Tx, { actor }: Keeping, id: PostingId) =>
  tx.updateTable('procedure_posting').where('authority_id', '=', actor.authorityId).where('id', '=', id).where('undone_at', 'is', null);

/** Another officer looked at the photographs: the posting counts as proven. Refused to who recorded it, and a second time. */
export async function checkPosting(tx: Tx, keeping: Keeping, id: PostingId): Promise<Result<void>> {
  const held = await heldPosting(tx, keeping, id);
  if (!held.ok) return held;
  const { posting } = held.value;
  const { officerId } = keeping.actor;
  if (posting.checkedAt) return refused(refusals.checkedAlready());
  if (posting.recordedBy === officerId) return refused(refusals.ownPosting());
  await update(tx, keeping, id).where('checked_at', 'is', null).set({ checked_at: keeping.now, checked_by: officerId }).execute();
  recordChange(tx, {
    action: 'procedure-posting.checked',
    objectType: 'procedure-posting',
    objectId: id,
    changes: { checked: { from: false, to: true } },
  });
  return ok(undefined);
}

/** Takes a posting back that was recorded by mistake; it is kept with who did so, and what a decision asked of the place waits again. */
export async function undoPosting(tx: Tx, keeping: Keeping, id: PostingId): Promise<Result<void>> {
  const held = await heldPosting(tx, keeping, id);
  if (!held.ok) return held;
  await update(tx, keeping, id).set({ undone_at: keeping.now, undone_by: keeping.actor.officerId }).execute();
  await settle(tx, keeping.actor.authorityId, held.value.board.id);
  recordChange(tx, {
    action: 'procedure-posting.undone',
    objectType: 'procedure-posting',
    objectId: id,
    changes: { undone: { from: false, to: true } },
  });
  return ok(undefined);
}

/** A photograph of a posting with the unit that keeps the place; undefined where the authority has none such. */
export async function postingPhoto(db: Read, authorityId: AuthorityId, text: string | undefined) {
  const id = parseId<Id<'procedure-photo'>>(text);
  if (!id) return undefined;
  const row = await db
    .selectFrom('procedure_photo as f')
    .innerJoin('procedure_posting as q', (join) => join.onRef('q.authority_id', '=', 'f.authority_id').onRef('q.id', '=', 'f.posting_id'))
    .innerJoin('procedure_board as b', (join) => join.onRef('b.authority_id', '=', 'q.authority_id').onRef('b.id', '=', 'q.board_id'))
    .select(['f.file_id', 'f.readable_file_id', 'b.unit_id'])
    .where('f.authority_id', '=', authorityId)
    .where('f.id', '=', id)
    .executeTakeFirst();
  return row && { fileId: row.file_id, readableFileId: row.readable_file_id, unitId: row.unit_id };
}
