import type { RequestEvent } from '@sveltejs/kit';
import { forUnitLine, incomingLine, maySeeIncoming, paperTexts, seesAllIncoming } from '#features/papers/index.ts';
import { besideIncoming, incomingPapers } from '#features/papers/server/index.ts';
import { namesOfUnits } from '#features/units/server/index.ts';
import { staffLoad } from '#platform/server/edge.ts';
import { unitsOf } from '#platform/values/actor.ts';
import { mayKeep, tabsFor } from '../papers.ts';
import { askedOf } from './list.ts';

const SIZE = 50;
const OWN = 20;

export const load = staffLoad(maySeeIncoming, async ({ locals: { locale }, url }: RequestEvent, { db, actor, today }) => {
  const { filter, order, page, view } = askedOf(url, locale, actor);
  const { lines, page: shown, pages } = await incomingPapers(db, actor.authorityId, filter, { order, page, size: SIZE });
  const units = await namesOfUnits(db, actor.authorityId);
  const names = { unit: (id: string | null) => (id === null ? null : (units.get(id) ?? paperTexts[locale].formerUnit)) };
  const year = filter.year ?? today.year;
  const { own, gaps } = await besideIncoming(db, actor.authorityId, {
    unitIds: unitsOf(actor),
    limit: OWN,
    year: seesAllIncoming(actor) ? year : undefined,
  });
  return {
    locale,
    own: own.map((one) => forUnitLine(one, names, locale)),
    year,
    gaps: gaps.map(({ from, to }) => (from === to ? String(from) : `${from}–${to}`)),
    lines: lines.map((line) => incomingLine(line, names, today, locale)),
    list: { ...view, page: shown },
    pages,
    tabs: tabsFor(actor, 'den', locale),
    seesAll: seesAllIncoming(actor),
    mayKeep: mayKeep(actor),
  };
});
