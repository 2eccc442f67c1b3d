import type { RequestEvent } from '@sveltejs/kit';
import { mayKeepContacts } from '#features/contacts/index.ts';
import { foundSince, soughtInVain } from '#features/portal/server/index.ts';
import { namesInTime } from '#features/units/server/index.ts';
import { staffLoad } from '#platform/server/edge.ts';
import { formatDay, formatNumber } from '#platform/values/format.ts';

const DAYS = 90;

export const load = staffLoad(mayKeepContacts, async ({ locals: { locale } }: RequestEvent, { db, actor, today }) => {
  const { authorityId } = actor;
  const names = await namesInTime(db, authorityId);
  const since = today.subtract({ days: DAYS });
  const rows = await soughtInVain(db, { authorityId, today, locale, names, since });
  const found = await foundSince(db, authorityId, since);
  return {
    locale,
    days: DAYS,
    authority: names.ofAuthority(today).name,
    found: found.map(({ words, times, lastOn }) => ({ words, times: formatNumber(times, locale), lastOn: formatDay(lastOn) })),
    rows: rows.map(({ words, times, lastOn, isThereNow }) => ({
      words,
      times: formatNumber(times, locale),
      lastOn: formatDay(lastOn),
      isThereNow,
    })),
  };
});
