import type { RequestEvent } from '@sveltejs/kit';
import { mayKeepDisplays, maySeeDisplays, siteLine } from '#features/displays/index.ts';
import { sitesOf } from '#features/displays/server/index.ts';
import { staffLoad } from '#platform/server/edge.ts';
import { unitNames } from '../displays.ts';

export const load = staffLoad(maySeeDisplays, async ({ locals: { locale } }: RequestEvent, staff) => {
  const unit = await unitNames(staff);
  const sites = await sitesOf(staff.db, staff.actor.authorityId);
  const lines = sites.map((site) => siteLine(site, locale, unit(site.unitId)));
  return {
    locale,
    mayKeep: mayKeepDisplays(staff.actor) === undefined,
    sites: lines.filter(({ endedOn }) => endedOn === null),
    ended: lines.filter(({ endedOn }) => endedOn !== null),
  };
});
