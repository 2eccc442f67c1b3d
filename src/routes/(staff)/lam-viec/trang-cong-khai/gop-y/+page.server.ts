import type { RequestEvent } from '@sveltejs/kit';
import { ANSWER_DAYS, maySeeAllRemarks, maySeeRemarks, remarkView } from '#features/remarks/index.ts';
import { remarkFigures, remarksOf, votesSince } from '#features/remarks/server/index.ts';
import { staffLoad } from '#platform/server/edge.ts';
import { unitsOf } from '#platform/values/actor.ts';
import { pageOf, unitNamer } from '../parts.ts';

const PER_PAGE = 30;
const VOTE_DAYS = 90;

/** What citizens reported: what waits first. All of it for who follows the plan, else that of the own units. */
export const load = staffLoad(maySeeRemarks, async ({ url, locals: { locale } }: RequestEvent, staff) => {
  const { db, actor, today, now } = staff;
  const whose = maySeeAllRemarks(actor) ? {} : { unitIds: unitsOf(actor) };
  const { open, answered } = await remarkFigures(db, actor.authorityId, { now, days: ANSWER_DAYS, ...whose });
  const pages = Math.max(1, Math.ceil((open + answered) / PER_PAGE));
  const page = pageOf(url, pages);
  const found = await remarksOf(db, actor.authorityId, { ...whose, limit: PER_PAGE, offset: (page - 1) * PER_PAGE });
  const unitName = await unitNamer(staff);
  return {
    locale,
    page,
    pages,
    remarks: found.map((one) => remarkView(one, { unit: unitName(one.unitId), today, locale })),
    votes: await votesSince(db, actor.authorityId, today.subtract({ days: VOTE_DAYS })),
  };
});
