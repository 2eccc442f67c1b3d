import type { RequestEvent } from '@sveltejs/kit';
import { maySeeOutgoing, outgoingExtras, outgoingLine, paperTexts } from '#features/papers/index.ts';
import { besideOnPage, outgoingPapers } from '#features/papers/server/index.ts';
import { staffLoad } from '#platform/server/edge.ts';
import { mayKeep, tabsFor } from '../papers.ts';
import { askedOf } from './list.ts';

const SIZE = 50;

export const load = staffLoad(maySeeOutgoing, async ({ locals: { locale }, url }: RequestEvent, staff) => {
  const { db, actor, today } = staff;
  const { filter, order, page, view } = await askedOf(url, locale, staff);
  const { lines, page: shown, pages } = await outgoingPapers(db, actor.authorityId, filter, { order, page, size: SIZE });
  const year = filter.year ?? today.year;
  const ids = lines.map(({ id }) => id);
  const beside = await besideOnPage(db, actor.authorityId, ids, year);
  return {
    locale,
    lines: lines.map((line) => ({ ...outgoingLine(line), ...outgoingExtras(beside.lines.get(line.id), locale) })),
    list: { ...view, page: shown },
    pages,
    tabs: tabsFor(actor, 'di', locale),
    mayKeep: mayKeep(actor),
    year,
    gaps: beside.gaps.map(({ series, from, to }) => paperTexts[locale].gap(series, from, to)),
  };
});
