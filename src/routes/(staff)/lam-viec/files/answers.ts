import { Readable } from 'node:stream';
import type { RequestEvent } from '@sveltejs/kit';
import { preview } from '#features/activities/server/index.ts';
import type { StaffOutside } from '#platform/server/edge.ts';
import { findFile, readStored, type StoredFile } from '#platform/server/files/storage.ts';
import { named } from '#platform/server/request/headers.ts';
import type { FileId } from '#platform/values/ids.ts';
import { partOf } from './part.ts';

/** Whatever the file is, nothing in it runs: it is not guessed at, and stands in a box without scripts. */
const harmless = {
  'cache-control': 'private, max-age=3600',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; sandbox",
  'accept-ranges': 'bytes',
};

/** A small picture without what the camera wrote; of a HEIC its readable copy. */
export async function smallPicture(
  original: StoredFile,
  readableId: FileId | null,
  { db, actor, storage }: StaffOutside,
): Promise<Response> {
  const file = readableId ? ((await findFile(db, actor.authorityId, readableId)) ?? original) : original;
  const bytes = await preview(await readStored(storage, file));
  const headers = { ...harmless, 'content-type': 'image/webp', 'content-disposition': named('inline', original.name) };
  return new Response(new Uint8Array(bytes), { headers });
}

/** The file as it came, streamed; a recording is played where it stands (`?phat`), in the parts that the player asks for. */
export async function original(event: RequestEvent, file: StoredFile, { storage }: StaffOutside): Promise<Response> {
  const plays = event.url.searchParams.has('phat') && /^(audio|video)\//.test(file.mediaType);
  const headers = { ...harmless, 'content-type': file.mediaType, 'content-disposition': named(plays ? 'inline' : 'attachment', file.name) };
  const part = partOf(event.request.headers.get('range'), file.byteCount);
  if (part === 'outside')
    return new Response(null, { status: 416, headers: { ...harmless, 'content-range': `bytes */${file.byteCount}` } });
  const { storageKey } = file;
  const stream = await (part ? storage.readPart(storageKey, part.from, part.to) : storage.disk.getStream(storageKey));
  const body = Readable.toWeb(stream) as unknown as BodyInit;
  if (!part) return new Response(body, { headers: { ...headers, 'content-length': String(file.byteCount) } });
  const { from, to } = part;
  const which = { 'content-length': String(to - from + 1), 'content-range': `bytes ${from}-${to}/${file.byteCount}` };
  return new Response(body, { status: 206, headers: { ...headers, ...which } });
}
