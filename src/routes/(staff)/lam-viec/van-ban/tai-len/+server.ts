import { json, type RequestEvent } from '@sveltejs/kit';
import { mayReview, uploadForm } from '#features/documents/index.ts';
import { receiveDocument } from '#features/documents/server/index.ts';
import { app } from '#platform/server/app.ts';
import { staffEndpoint } from '#platform/server/edge.ts';
import { takesFiles } from '#platform/server/request/takes.ts';
import { notTaken } from '#features/documents/index.ts';
import { refusalIn } from '#platform/values/result.ts';

/**
 * One file as the body of the request, its name and direction in the address, so that the page can show how far it is. Only this content type is
 * taken: no form of another site can send it.
 */
export const POST = takesFiles(
  staffEndpoint(mayReview, async ({ request, url, locals }: RequestEvent, { actor, storage, now }) => {
    const given = uploadForm.safeParse({ direction: url.searchParams.get('loai') });
    const isRaw = request.headers.get('content-type') === 'application/octet-stream';
    if (!given.success || !isRaw)
      return json({ ok: false, message: refusalIn(notTaken.badForm().refusal, locals.locale) }, { status: 400 });
    const body = request.body ?? new ReadableStream<Uint8Array>({ start: (stream) => stream.close() });
    const { result } = await receiveDocument(body, url.searchParams.get('ten') ?? '', {
      db: app().db,
      storage,
      actor,
      now,
      direction: given.data.direction,
    });
    return json(result.ok ? { ok: true, ...result.value } : { ok: false, message: refusalIn(result.refusal, locals.locale) });
  }),
);
