import type { RequestEvent } from '@sveltejs/kit';
import { maySeeEnvelopes, notSent } from '#features/envelopes/index.ts';
import { contentsOf } from '#features/envelopes/server/index.ts';
import { staffEndpoint, stop } from '#platform/server/edge.ts';
import { findFile } from '#platform/server/files/storage.ts';
import { named } from '#platform/server/request/headers.ts';
import { original } from '../../../files/answers.ts';
import { envelopeHere } from '../../envelopes.ts';

/** The envelope as it is, or one of the files in it (`?tep=` its number). */
export const GET = staffEndpoint(maySeeEnvelopes, async (event: RequestEvent, staff) => {
  const { db, actor, storage } = staff;
  const envelope = await envelopeHere(event, staff);
  const wanted = event.url.searchParams.get('tep');
  if (wanted === null) {
    const file = await findFile(db, actor.authorityId, envelope.fileId);
    return file ? original(event, file, staff) : stop(404, notSent.unknown(), event);
  }
  const contents = await contentsOf(db, storage, actor.authorityId, envelope.id);
  if (!contents.ok) return stop(409, contents, event);
  const part = /^\d{1,2}$/.test(wanted) ? contents.value.opened.parts[Number(wanted)] : undefined;
  if (!part) return stop(404, notSent.unknown(), event);
  return new Response(new Uint8Array(part.bytes), {
    headers: {
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'content-type': 'application/octet-stream',
      'content-disposition': named('attachment', part.name),
    },
  });
});
