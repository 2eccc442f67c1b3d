import { error, type RequestEvent } from '@sveltejs/kit';
import { maySeeLetters, type LetterId } from '#features/messages/index.ts';
import { readFiledLetter } from '#features/messages/server/index.ts';
import { staffEndpoint } from '#platform/server/edge.ts';
import { named } from '#platform/server/request/headers.ts';
import { parseId } from '#platform/values/ids.ts';
import { refusalIn } from '#platform/values/result.ts';
import { setting } from '#root/src/settings.ts';

/** A letter that was laid into the data folder, to be sent on by hand. */
export const GET = staffEndpoint(maySeeLetters, async ({ params, locals }: RequestEvent, { db, actor: { authorityId } }) => {
  const id = parseId<LetterId>(params['id']);
  const letter = await readFiledLetter(db, authorityId, id, setting('MINHBACH_DATA') ?? 'data');
  if (!letter.ok) error(404, { message: refusalIn(letter.refusal, locals.locale) });
  return new Response(letter.value, {
    headers: { 'content-type': 'message/rfc822', 'content-disposition': named('attachment', `${id ?? ''}.eml`) },
  });
});
