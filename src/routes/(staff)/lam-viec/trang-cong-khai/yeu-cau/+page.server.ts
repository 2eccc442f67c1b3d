import type { RequestEvent } from '@sveltejs/kit';
import { accessView, mayRecordRequest, maySeeAccess, maySeeAllRequests } from '#features/access/index.ts';
import { requestsOf } from '#features/access/server/index.ts';
import { staffLoad } from '#platform/server/edge.ts';
import { unitsOf } from '#platform/values/actor.ts';
import { pageOf, unitNamer } from '../parts.ts';

const PER_PAGE = 30;

/** The register: what is open first, by its day. All of it for who writes it or follows the plan, else that of the own units. */
export const load = staffLoad(maySeeAccess, async ({ url, locals: { locale } }: RequestEvent, staff) => {
  const { db, actor, today } = staff;
  const page = pageOf(url, 10_000);
  const whose = maySeeAllRequests(actor) ? {} : { unitIds: unitsOf(actor) };
  const found = await requestsOf(db, actor.authorityId, { ...whose, limit: PER_PAGE + 1, offset: (page - 1) * PER_PAGE });
  const unitName = await unitNamer(staff);
  return {
    locale,
    page,
    pages: found.length > PER_PAGE ? page + 1 : page,
    mayRecord: mayRecordRequest(actor) === undefined,
    requests: found.slice(0, PER_PAGE).map((one) => accessView(one, { locale, today, unit: unitName(one.unitId), deals: false })),
  };
});
