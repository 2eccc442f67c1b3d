import { json, type RequestEvent } from '@sveltejs/kit';
import { takePushed } from '#features/envelopes/server/index.ts';
import { app } from '#platform/server/app.ts';
import { postedBytes } from '#platform/server/request/posted.ts';
import { takesFiles } from '#platform/server/request/takes.ts';

/** Where other installations push envelopes and receipts: known by their signature, never by a session. The answer is a receipt, or why not. */
export const POST = takesFiles(async ({ request }: RequestEvent): Promise<Response> => {
  const { db, storage, installKey, clock } = app();
  const body = await postedBytes(request);
  const taken = await takePushed({ db, storage, installKey, now: clock.now() }, request.headers, body);
  const headers = { 'cache-control': 'no-store' };
  if (taken.ok) return new Response(new Uint8Array(taken.value), { headers: { ...headers, 'content-type': 'application/zip' } });
  const { code, message } = taken.refusal;
  return json({ code, message }, { status: 409, headers });
});
