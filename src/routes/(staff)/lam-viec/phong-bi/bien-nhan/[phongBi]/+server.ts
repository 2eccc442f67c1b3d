import type { RequestEvent } from '@sveltejs/kit';
import { maySendEnvelopes, notSent } from '#features/envelopes/index.ts';
import { receiptFile } from '#features/envelopes/server/index.ts';
import { app } from '#platform/server/app.ts';
import { staffEndpoint, stop } from '#platform/server/edge.ts';
import { named } from '#platform/server/request/headers.ts';
import { transact } from '#platform/server/transact.ts';
import { envelopeHere } from '../../envelopes.ts';

/** The latest word on an envelope that came, as a file for a sender that takes nothing over the net. */
export const GET = staffEndpoint(maySendEnvelopes, async (event: RequestEvent, staff) => {
  const { actor, now } = staff;
  const { id } = await envelopeHere(event, staff);
  const { db, installKey } = app();
  const { authorityId, officerId } = actor;
  const receipt = await receiptFile(db, { authorityId, installKey, id, now }, (command) =>
    transact(db, { authorityId, actor: `officer:${officerId}`, at: now }, command),
  );
  if (!receipt) return stop(404, notSent.unknown(), event);
  const headers = {
    'cache-control': 'private, no-store',
    'content-type': 'application/zip',
    'content-disposition': named('attachment', receipt.name),
  };
  return new Response(new Uint8Array(receipt.bytes), { headers });
});
