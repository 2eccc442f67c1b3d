import { createHash } from 'node:crypto';

/** Names these bytes: the same for the same, otherwise another. */
export const etagOf = (body: string | Uint8Array): string => `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;

/** True where who asks holds it already (`If-None-Match`). */
export const holdsAlready = (asked: string | null | undefined, etag: string): boolean =>
  (asked ?? '').split(',').some((one) => one.trim() === '*' || one.trim().replace(/^W\//, '') === etag);

/** The answer with its name; without a body for who holds it already. */
export function tagged(
  request: Pick<Request, 'headers'>,
  body: string | Uint8Array<ArrayBuffer>,
  headers: Readonly<Record<string, string>>,
): Response {
  const etag = etagOf(body);
  const { 'content-type': type = 'text/plain; charset=utf-8', ...others } = headers;
  if (holdsAlready(request.headers.get('if-none-match'), etag)) return new Response(null, { status: 304, headers: { ...others, etag } });
  return new Response(body, { headers: { ...others, etag, 'content-type': type } });
}
