import type { RequestEvent } from '@sveltejs/kit';
import { lawButton, lawLine, lawTexts, mayKeepLaws, maySeeLaws } from '#features/laws/index.ts';
import { lawsOf, lawsToSpread, newLaws, seeAll } from '#features/laws/server/index.ts';
import { staffAction, staffLoad } from '#platform/server/edge.ts';
import { formatDay } from '#platform/values/format.ts';
import { ok } from '#platform/values/result.ts';
import { ZONE } from '#platform/server/clock.ts';
import { askedOf, newSince } from './list.ts';

const SIZE = 30;

export const load = staffLoad(maySeeLaws, async ({ locals: { locale }, url }: RequestEvent, staff) => {
  const { db, actor, today } = staff;
  const { authorityId } = actor;
  const { filter, order, page, view, seen } = await askedOf(url, locale, staff);
  const { laws, all } = await lawsOf(db, authorityId, filter, { order, page, size: SIZE });
  const since = newSince(seen, staff);
  return {
    locale,
    laws: laws.map((law) => lawLine(law, today, locale)),
    list: view,
    pages: Math.ceil(all / SIZE),
    mayKeep: mayKeepLaws(actor) === undefined,
    news: await newLaws(db, authorityId, since, today),
    since: formatDay(since.toZonedDateTimeISO(ZONE).toPlainDate()),
    waiting: (await lawsToSpread(db, authorityId)).length,
  };
});

export const actions = {
  seen: staffAction(maySeeLaws, lawButton, async (_input, { tx, actor, now }, { locals }: RequestEvent) => {
    const done = await seeAll(tx, { actor, now });
    return done.ok ? ok({ notice: lawTexts[locals.locale].seenNotice }) : done;
  }),
};
