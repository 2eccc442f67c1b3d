import type { RequestEvent } from '@sveltejs/kit';
import { figuresByUnit } from '#features/activities/server/index.ts';
import { mapLines, mapListForm, mapTexts, maySeeRearrangements, twoMaps } from '#features/rearrangements/index.ts';
import { namesOfUnits, partsOfUnits } from '#features/units/server/index.ts';
import { staffLoad } from '#platform/server/edge.ts';
import { formatDay } from '#platform/values/format.ts';
import { askList } from '#platform/values/lists.ts';
import { clocksIn } from '../../../bao-cao/clocks.ts';
import { tabsOf } from '../rearrangements.ts';

const compare = (a: Temporal.PlainDate, b: Temporal.PlainDate): number => Temporal.PlainDate.compare(a, b);

export const load = staffLoad(maySeeRearrangements, async ({ url, locals: { locale } }: RequestEvent, { db, actor, today }) => {
  const { authorityId } = actor;
  const usual = { by: 'ma', descending: false } as const;
  const { filter, view } = askList(mapListForm, url.searchParams, { locale, orders: ['ma'], usual });
  const { knownBy } = clocksIn({ biet: filter.biet }, today);
  const parts = await partsOfUnits(db, authorityId, knownBy);
  const last = parts.map(({ on }) => on).toSorted(compare).at(-1); // prettier-ignore
  const year = filter.nam ?? last?.year ?? today.year;
  const [one, other] = [
    filter.truoc ?? (last ?? today).subtract({ days: 1 }),
    filter.sau ?? (last && compare(last, today) > 0 ? last : today),
  ];
  const [before, after] = compare(one, other) <= 0 ? [one, other] : [other, one];
  const t = mapTexts[locale];
  const heads = { before: t.before(formatDay(before)), after: t.after(formatDay(after)), isTurned: compare(one, other) > 0 };
  const given = { locale, tabs: tabsOf('so-lieu', locale), list: view, heads };
  if (parts.length === 0) return { ...given, lines: [] };
  const days = { from: new Temporal.PlainDate(year, 1, 1), to: new Temporal.PlainDate(year, 12, 31) };
  const figures = await figuresByUnit(db, { authorityId, days, knownBy }, filter.dem ?? 'activities');
  const names = await namesOfUnits(db, authorityId);
  const maps = twoMaps(figures.map(({ unitId, on, value }) => ({ node: unitId, on, value })), parts, { before, after }); // prettier-ignore
  return { ...given, lines: mapLines(maps, (id) => names.get(id) ?? '', locale) };
});
