import type { RequestEvent } from '@sveltejs/kit';
import { formatOf, picturesWanted } from '#features/activities/server/index.ts';
import type { GoneKind } from '#features/portal/index.ts';
import type { PublicFile } from '#features/portal/server/index.ts';
import { app } from '#platform/server/app.ts';
import { findStored, readStored } from '#platform/server/files/storage.ts';
import { enqueue } from '#platform/server/jobs.ts';
import { askSparingly } from '#platform/server/public/sparingly.ts';
import { keyOfVariant } from '#platform/values/pictures/widths.ts';
import { notHere, notPublic, publicContext, type PublicContext } from './portal.ts';

/** Made within seconds, or not at all for a while: the worker tried three times. Over a day and a half, from then on after the next start. */
const isTime = askSparingly({ firstMs: 10 * 60_000, most: 8, keys: 10_000 });

/** Asks the worker for the smaller copies, once in a while in this process. */
async function ask(authorityId: string, storageKey: string): Promise<void> {
  if (!isTime(storageKey, Date.now())) return;
  await app()
    .db.transaction()
    .execute((tx) => enqueue(tx, picturesWanted, { authorityId, storageKey }, { key: storageKey }));
}

/** A smaller copy (`480.avif`) of a picture that everybody may see; while it is being made, the picture itself, which nobody keeps. */
export const smallerCopy =
  (kind: GoneKind, find: (context: PublicContext, id: string | undefined) => Promise<PublicFile | undefined>) =>
  async (event: RequestEvent): Promise<Response> => {
    const context = await publicContext(event);
    const { authorityId, locale } = context.asked;
    const { id, co = '' }: Partial<Record<string, string>> = event.params;
    const type = formatOf(co);
    const file = type && (await find(context, id));
    if (!type) return notPublic(locale);
    if (!file) return notHere(context, kind, id);
    const { storage } = app();
    const headers = { 'x-content-type-options': 'nosniff', 'content-security-policy': "default-src 'none'; sandbox" };
    const small = await findStored(storage, keyOfVariant(file.storageKey, co));
    if (small) {
      return new Response(new Uint8Array(small), {
        headers: { ...headers, 'content-type': type, 'cache-control': 'public, max-age=3600', etag: `"${file.sha256}-${co}"` },
      });
    }
    await ask(authorityId, file.storageKey);
    const whole = new Uint8Array(await readStored(storage, file));
    return new Response(whole, { headers: { ...headers, 'content-type': file.mediaType, 'cache-control': 'no-store' } });
  };
