import { json, type RequestEvent } from '@sveltejs/kit';
import { version } from '$app/env';
import { contactsPage, plansShown, summaryOf } from '#features/portal/server/index.ts';
import { slidesFor } from '#features/screens/index.ts';
import { alarmNow, noteHeard } from '#features/screens/server/index.ts';
import { app } from '#platform/server/app.ts';
import { untilChange } from '#platform/server/public/kept.ts';
import { formatMoment } from '#platform/values/format.ts';
import { inSite } from '#platform/values/paths.ts';
import { addressesOf } from '../../../(portal)/addresses.ts';
import { screenHere } from '../../screen.ts';

/** What the screen shows now. That it asked is the sign that it lives: `dang` is the title of what it shows. */
export const GET = async (event: RequestEvent): Promise<Response> => {
  const { screen, asked, db, now } = await screenHere(event);
  const { authorityId, today } = asked;
  const { page } = await addressesOf(event);
  await noteHeard(app().db, authorityId, screen.id, { now, shows: event.url.searchParams.get('dang') });
  const shown = { ...asked, locale: 'vi' as const };
  const around = await untilChange(authorityId, `screens ${today.toString()}`, async () => {
    const [{ stories, activities, targets }, plans, { contacts }] = [
      await summaryOf(db, shown),
      await plansShown(db, shown, today.year),
      await contactsPage(db, shown),
    ];
    return { stories, activities, targets, plans, contacts };
  });
  const alarm = await alarmNow(app().db, authorityId, now);
  const { seconds, opens, closes, look } = screen;
  return json(
    {
      ...{ version, seconds, opens, closes, look, at: formatMoment(now) },
      ...(alarm?.approvedAt ? { alarm: alarm.words, alarmMs: now.until(alarm.until).total('milliseconds') } : { alarm: null, alarmMs: 0 }),
      slides: slidesFor(screen, {
        ...around,
        today,
        pageAt: (path) => page(path, 'vi'),
        pictureAt: (id, of) => inSite(of === 'story' ? `/tin-tuc/tep/${id}` : `/tep/${id}`, { base: event.locals.base, locale: 'vi' }),
      }),
    },
    { headers: { 'cache-control': 'no-store' } },
  );
};
