import type { RequestEvent } from '@sveltejs/kit';
import { agendaRefusals, agendaTexts, icalOf } from '#features/agenda/index.ts';
import { fedBy } from '#features/agenda/server/index.ts';
import { authorityOn } from '#features/units/server/index.ts';
import { app } from '#platform/server/app.ts';
import { tagged } from '#platform/server/public/etag.ts';
import { plainPage } from '#platform/server/request/plain.ts';
import { refusalIn } from '#platform/values/result.ts';

/** What a calendar program reads by its secret address, which is all it shows: nobody signs in here, and nothing is set. */
export async function GET({ params, locals: { locale }, url, request }: RequestEvent): Promise<Response> {
  const { db, clock } = app();
  const today = clock.today();
  const fed = await fedBy(db, (params['id'] ?? '').replace(/\.ics$/, ''), today);
  if (!fed) return plainPage(404, refusalIn(agendaRefusals.noFeed().refusal, locale), { locale, headers: { 'cache-control': 'no-store' } });
  const authority = await authorityOn(db, fed.actor.authorityId, today);
  const name = agendaTexts[locale].feedName(authority?.name ?? 'Minh Bạch');
  const body = icalOf(fed.tasks, { name, today, madeAt: fed.madeAt, origin: url.origin, locale });
  return tagged(request, body, {
    'content-type': 'text/calendar; charset=utf-8',
    'cache-control': 'private, no-cache',
    'x-robots-tag': 'noindex',
    'referrer-policy': 'no-referrer',
  });
}
