import { recordChange } from '#platform/server/audit.ts';
import type { Read, Tx } from '#platform/server/database.ts';
import { columnsOf, loggedOf, recordIn } from '#platform/values/forms.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import { difference } from '#platform/server/audit.ts';
import { ok, refused, type Result } from '#platform/values/result.ts';
import { maySettleNewsroom } from '../../policy.ts';
import { refusals } from '../../refusals.ts';
import { keptNote, type NoteId, type NoteInput, type NoteSaid } from '../../plan/schema.ts';
import type { Working } from '../held.ts';

export interface ContentNote extends NoteSaid {
  id: NoteId;
  writerName: string;
}

/** Orientations that hold on some day between two, the latest first. */
export async function notesBetween(
  db: Read,
  authorityId: AuthorityId,
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
): Promise<ContentNote[]> {
  const rows = await db
    .selectFrom('content_note')
    .innerJoin('officer as o', (join) =>
      join.onRef('o.authority_id', '=', 'content_note.authority_id').onRef('o.id', '=', 'content_note.written_by'),
    )
    .select(['content_note.id', 'o.full_name', ...keptNote.select])
    .where('content_note.authority_id', '=', authorityId)
    .where('taken_off_at', 'is', null)
    .where('from_on', '<=', to)
    .where('to_on', '>=', from)
    .orderBy('from_on', 'desc')
    .orderBy('content_note.id', 'desc')
    .execute();
  return rows.map((row) => ({ ...recordIn(keptNote, row), id: row.id, writerName: row.full_name }));
}

/** Notes what the stories of a time are to be about, and who said so. */
export async function noteOrientation(tx: Tx, { actor, now }: Working, input: NoteInput): Promise<Result<NoteId>> {
  const refusal = maySettleNewsroom(actor);
  if (refusal) return refused(refusal);
  if (Temporal.PlainDate.compare(input.fromOn, input.toOn) > 0) return refused(refusals.noteEnds());
  const { id } = await tx
    .insertInto('content_note')
    .values({ authority_id: actor.authorityId, ...columnsOf(keptNote, input), written_by: actor.officerId, written_at: now })
    .returning('id')
    .executeTakeFirstOrThrow();
  recordChange(tx, {
    action: 'content-note.written',
    objectType: 'content-note',
    objectId: id,
    changes: difference({}, loggedOf(keptNote, input)),
  });
  return ok(id);
}

/** Takes an orientation off the calendar; it stays in the log. */
export async function takeNoteOff(tx: Tx, { actor, now }: Working, id: NoteId): Promise<Result<NoteId>> {
  const refusal = maySettleNewsroom(actor);
  if (refusal) return refused(refusal);
  const { numUpdatedRows } = await tx
    .updateTable('content_note')
    .set({ taken_off_at: now })
    .where('authority_id', '=', actor.authorityId)
    .where('id', '=', id)
    .where('taken_off_at', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) return refused(refusals.unknown());
  recordChange(tx, {
    action: 'content-note.taken-off',
    objectType: 'content-note',
    objectId: id,
    changes: { isTakenOff: { from: false, to: true } },
  });
  return ok(id);
}
