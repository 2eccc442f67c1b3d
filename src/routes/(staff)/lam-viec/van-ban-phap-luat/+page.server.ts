import type { RequestEvent } from '@sveltejs/kit';
import { lawButton, lawLine, lawTexts, mayKeepLaws, maySeeLaws } from '#features/laws/index.ts';
import { foundInFiles, lawsOf, seeAll } from '#features/laws/server/index.ts';
import { staffAction, staffLoad } from '#platform/server/edge.ts';
import { formatDay } from '#platform/values/format.ts';
import { ok } from '#platform/values/result.ts';
import { ZONE } from '#platform/server/clock.ts';
import { askedOf } from './list.ts';

const SIZE = 30;

export const load = staffLoad(maySeeLaws, async ({ locals: { locale }, url }: RequestEvent, staff) => {
  const { db, actor, today } = staff;
  const { filter, order, page, view, news } = await askedOf(url, locale, staff);
  const { laws, all } = await lawsOf(db, actor.authorityId, filter, { order, page, size: SIZE });
  const found = await foundInFiles(db, actor.authorityId, laws, filter.search);
  return {
    locale,
    laws: laws.map((law) => ({ ...lawLine(law, today, locale), found: found.get(law.id) })),
    list: view,
    pages: Math.ceil(all / SIZE),
    mayKeep: mayKeepLaws(actor) === undefined,
    news: news.count,
    since: formatDay(news.since.toZonedDateTimeISO(ZONE).toPlainDate()),
    waiting: news.toSpread,
  };
});

export const actions = {
  seen: staffAction(maySeeLaws, lawButton, async (_input, { tx, actor, now }, { locals }: RequestEvent) => {
    const done = await seeAll(tx, { actor, now });
    return done.ok ? ok({ notice: lawTexts[locals.locale].seenNotice }) : done;
  }),
};
