import { error, type RequestEvent } from '@sveltejs/kit';
import { siteRefusals, type DisclosureId, type SitePage, type SitePageId } from '#features/sitepages/index.ts';
import { disclosureOf, sitePageOf } from '#features/sitepages/server/index.ts';
import { namesInTime, unitsOn } from '#features/units/server/index.ts';
import type { StaffContext } from '#platform/server/edge.ts';
import { parseId, type UnitId } from '#platform/values/ids.ts';
import { refusalIn } from '#platform/values/result.ts';
import { setting } from '#root/src/settings.ts';

/** After so many days without a look a page stands on the first page of who keeps it. */
export const pageDays = (): number => setting('MINHBACH_PAGE_DAYS');

/** So many days after the answer it is deleted who reported or asked. */
export const citizenDays = (): number => setting('MINHBACH_CITIZEN_DAYS');

/** Names of units today, also of those that ended. */
export async function unitNamer({ db, actor, today }: StaffContext): Promise<(unitId: UnitId | null) => string | null> {
  const names = await namesInTime(db, actor.authorityId);
  return (unitId) => (unitId === null ? null : names.on(unitId, today).name);
}

/** The units that stand today, and the one that a thing has already. */
export async function unitsFor(staff: StaffContext, unitId?: UnitId | null) {
  const units = (await unitsOn(staff.db, staff.actor.authorityId, staff.today)).map(({ id, name }) => ({
    value: id,
    label: name,
  }));
  const isThere = !unitId || units.some(({ value }) => value === unitId);
  return { unitId: isThere ? units : [...units, { value: unitId, label: (await unitNamer(staff))(unitId) ?? '' }] };
}

/** The page of the address; 404 where the authority has none such. */
export async function pageAt({ params, locals }: RequestEvent, { db, actor }: StaffContext): Promise<SitePage> {
  const page = await sitePageOf(db, actor.authorityId, parseId<SitePageId>(params['id']));
  if (!page) error(404, { message: refusalIn(siteRefusals.unknownPage().refusal, locals.locale) });
  return page;
}

/** The line of the register of the address; 404 where the authority has none such. */
export async function disclosureAt({ params, locals }: RequestEvent, { db, actor }: StaffContext) {
  const line = await disclosureOf(db, actor.authorityId, parseId<DisclosureId>(params['id']));
  if (!line) error(404, { message: refusalIn(siteRefusals.unknownDisclosure().refusal, locals.locale) });
  return line;
}

/** The number of a page of a list as it stands in an address. */
export const pageOf = (url: URL, pages: number): number =>
  Math.min(Math.max(1, pages), Math.max(1, Number.parseInt(url.searchParams.get('trang') ?? '1', 10) || 1));

/** For how many days at least something is disclosed, as whoever runs the product has set it. */
export const daysAsked = () => ({ posted: setting('MINHBACH_POSTED_DAYS'), spoken: setting('MINHBACH_SPOKEN_DAYS') });
