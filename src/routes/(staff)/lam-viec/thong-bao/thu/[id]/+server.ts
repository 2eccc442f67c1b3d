import { readFile } from 'node:fs/promises';
import { error, type RequestEvent } from '@sveltejs/kit';
import { maySeeLetters, type LetterId } from '#features/messages/index.ts';
import { filedLetter, letterFile } from '#features/messages/server/index.ts';
import { staffEndpoint } from '#platform/server/edge.ts';
import { named } from '#platform/server/request/headers.ts';
import { parseId } from '#platform/values/ids.ts';
import { refusalIn } from '#platform/values/result.ts';
import { setting } from '#root/src/settings.ts';
import { noSuchLetter } from '../letter.ts';

/** A letter that was laid into the data folder, to be sent on by hand. */
export const GET = staffEndpoint(maySeeLetters, async ({ params, locals }: RequestEvent, { db, actor: { authorityId } }) => {
  const letter = await filedLetter(db, authorityId, parseId<LetterId>(params['id']));
  const file = letter && letterFile(setting('MINHBACH_DATA') ?? 'data', { authorityId, id: letter.id });
  const bytes = file && (await readFile(file).catch(() => undefined));
  if (!bytes) error(404, { message: refusalIn(noSuchLetter, locals.locale) });
  return new Response(new Uint8Array(bytes), {
    headers: { 'content-type': 'message/rfc822', 'content-disposition': named('attachment', `${letter?.id ?? ''}.eml`) },
  });
});
