import type { RequestEvent } from '@sveltejs/kit';
import { displayLine, displayTexts, mayKeepDisplays, maySeeDisplays } from '#features/displays/index.ts';
import { countDisplays, displaysOf } from '#features/displays/server/index.ts';
import { staffLoad } from '#platform/server/edge.ts';
import { formatNumber } from '#platform/values/format.ts';
import { daysBefore } from './displays.ts';
import { askedOf } from './list.ts';

const SIZE = 50;

export const load = staffLoad(maySeeDisplays, async ({ url, locals: { locale } }: RequestEvent, staff) => {
  const { db, actor, today } = staff;
  const { filter, page: wanted, view, names } = await askedOf(url, locale, staff);
  const found = await countDisplays(db, actor.authorityId, filter);
  const pages = Math.max(1, Math.ceil(found / SIZE));
  const page = Math.min(pages, wanted);
  const displays = await displaysOf(db, actor.authorityId, { ...filter, limit: SIZE, offset: (page - 1) * SIZE });
  const days = daysBefore();
  return {
    locale,
    mayKeep: mayKeepDisplays(actor) === undefined,
    found: displayTexts[locale].found(formatNumber(found, locale)),
    list: { ...view, page },
    pages,
    displays: displays.map((display) => displayLine(display, { locale, today, days, unit: names.get(display.unitId) })),
  };
});
