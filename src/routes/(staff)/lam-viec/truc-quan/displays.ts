import { error, type RequestEvent } from '@sveltejs/kit';
import { displayTexts, siteKinds, type Display, type DisplayId, type RoundId, type Site, type SiteId } from '#features/displays/index.ts';
import { displayOf, roundOf, siteOf, sitesOf, takePhotos } from '#features/displays/server/index.ts';
import { dutyLines } from '#features/plans/server/index.ts';
import { worksFor } from '#features/tasks/index.ts';
import { tasksOf } from '#features/tasks/server/index.ts';
import { unitsOn } from '#features/units/server/index.ts';
import type { StaffContext } from '#platform/server/edge.ts';
import { holds, unitsOf } from '#platform/values/actor.ts';
import { parseId, type UnitId } from '#platform/values/ids.ts';
import type { Locale } from '#platform/values/messages.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { truncate } from '#platform/values/text.ts';
import { setting } from '#root/src/settings.ts';
import { takingPhotos } from '../files/photos.ts';

/** So many days before its last day a display stands on the first page. */
export const daysBefore = (): number => setting('MINHBACH_DISPLAY_DAYS');

/** The display of the address; 404 where the authority has none such. */
export async function displayAt({ params, locals }: RequestEvent, { db, actor }: StaffContext): Promise<Display> {
  const display = await displayOf(db, actor.authorityId, parseId<DisplayId>(params['id']));
  if (!display) error(404, { message: displayTexts[locals.locale].unknown });
  return display;
}

/** The place of the address; 404 where the authority has none such. */
export async function siteAt({ params, locals }: RequestEvent, { db, actor }: StaffContext): Promise<Site> {
  const site = await siteOf(db, actor.authorityId, parseId<SiteId>(params['id']));
  if (!site) error(404, { message: displayTexts[locals.locale].unknownSite });
  return site;
}

/** The round of the address; 404 where the authority has none such. */
export async function roundAt({ params, locals }: RequestEvent, { db, actor }: StaffContext) {
  const round = await roundOf(db, actor.authorityId, parseId<RoundId>(params['id']));
  if (!round) error(404, { message: displayTexts[locals.locale].unknownRound });
  return round;
}

/** The units that stand today for which the officer keeps displays, to choose from. */
export const ownUnits = async ({ db, actor, today }: StaffContext) => ({
  unitId: (await unitsOn(db, actor.authorityId, today))
    .filter(({ id }) => worksFor(actor, id))
    .map(({ id, name }) => ({ value: id, label: name })),
});

/** The same with the unit that a place has already, also where that has ended. */
export async function ownUnitsWith(staff: StaffContext, unitId: UnitId, name: string) {
  const { unitId: own } = await ownUnits(staff);
  return { unitId: own.some(({ value }) => value === unitId) ? own : [...own, { value: unitId as string, label: name }] };
}

/** What a unit is called today; undefined where it is no longer there. */
export async function unitNames({ db, actor, today }: StaffContext): Promise<(unitId: UnitId) => string | undefined> {
  const names = new Map((await unitsOn(db, actor.authorityId, today)).map(({ id, name }) => [id, name]));
  return (unitId) => names.get(unitId);
}

/** Places in use of the officer's units, and the duties of plans of the last two years: of the own tasks, for the owner of the plan all. */
export async function hangLists(staff: StaffContext, locale: Locale = 'vi') {
  const { db, actor, today } = staff;
  const unit = await unitNames(staff);
  const sites = await sitesOf(db, actor.authorityId);
  const all = holds(actor, 'plan-owner');
  const theirs = all ? [] : await tasksOf(db, actor.authorityId, { today, unitIds: unitsOf(actor) });
  const own = new Set(theirs.map(({ dutyId }) => dutyId));
  const duties = [...(await dutyLines(db, actor.authorityId)).values()].filter(({ year }) => year >= today.year - 1);
  return {
    siteId: sites
      .filter(({ unitId, endedOn }) => endedOn === null && worksFor(actor, unitId) && unit(unitId) !== undefined)
      .map(({ id, kind, place, unitId }) => ({ value: id, label: `${place} (${siteKinds[kind][locale]})`, group: unit(unitId) ?? '' })),
    dutyId: duties
      .filter(({ id }) => all || own.has(id))
      .map(({ id, year, text }) => ({ value: id, label: `${year}: ${truncate(text, 90)}` })),
  };
}

/** An action that takes photographs of displays. */
export const withPhotos = takingPhotos(takePhotos);

/** What an action says when it is done. */
export const said = (result: Result<unknown>, notice: string): Result<{ notice: string }> => (result.ok ? ok({ notice }) : result);
