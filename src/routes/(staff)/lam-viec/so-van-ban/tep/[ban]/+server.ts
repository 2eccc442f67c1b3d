import type { RequestEvent } from '@sveltejs/kit';
import { maySeeIncoming, maySeeOutgoing, notAttached } from '#features/papers/index.ts';
import { paperOfFile } from '#features/papers/server/index.ts';
import { staffEndpoint, stop } from '#platform/server/edge.ts';
import { findFile } from '#platform/server/files/storage.ts';
import { unitsOf } from '#platform/values/actor.ts';
import { parseId, type FileId } from '#platform/values/ids.ts';
import { original } from '../../../files/answers.ts';

/** A signed copy, or the file as which something was issued: for who reads the register, and for units to which the paper was sent. */
export const GET = staffEndpoint(maySeeIncoming, async (event: RequestEvent, staff) => {
  const { actor, db } = staff;
  const id = parseId<FileId>(event.params['ban']);
  const unitIds = maySeeOutgoing(actor) ? unitsOf(actor) : undefined;
  const file = id && (await paperOfFile(db, actor.authorityId, id, unitIds)) && (await findFile(db, actor.authorityId, id));
  return file ? original(event, file, staff) : stop(404, notAttached.unknownCopy(), event);
});
