import type { RequestEvent } from '@sveltejs/kit';
import { activitiesFor } from '#features/activities/server/index.ts';
import { difficultiesOf } from '#features/difficulties/server/index.ts';
import { inquiresFor, inquiryRefusals, inquiryTexts, mayReadInquiry, type InquiryId } from '#features/inquiries/index.ts';
import { inquiryOf, usesOf } from '#features/inquiries/server/index.ts';
import { dutyLines } from '#features/plans/server/index.ts';
import { namesInTime, unitsOn } from '#features/units/server/index.ts';
import { stop, type StaffContext } from '#platform/server/edge.ts';
import { unitsOf } from '#platform/values/actor.ts';
import { formatDay } from '#platform/values/format.ts';
import { parseId, type ActivityId, type Id } from '#platform/values/ids.ts';
import type { Locale } from '#platform/values/messages.ts';
import { truncate } from '#platform/values/text.ts';

export const inquiryIdOf = ({ params }: RequestEvent): InquiryId | undefined => parseId<InquiryId>(params['deNghi']);

/** The request of the address; 404 also for whoever may not read it. */
export async function inquiryAt(event: RequestEvent, { db, actor }: StaffContext) {
  const inquiry = await inquiryOf(db, actor.authorityId, inquiryIdOf(event));
  return inquiry && mayReadInquiry(actor, inquiry) ? inquiry : stop(404, { refusal: inquiryRefusals.unknown() }, event);
}

/** What units are called today. */
export async function namer({ db, actor, today }: StaffContext): Promise<(unitId: string) => string> {
  const names = await namesInTime(db, actor.authorityId);
  return (unitId) => names.on(unitId, today).name;
}

/** Duties of plans that hold, to choose from. */
const duties = async ({ db, actor }: StaffContext) =>
  [...(await dutyLines(db, actor.authorityId)).values()]
    .filter(({ endedOn }) => endedOn === null)
    .map(({ id, year, text }) => ({ value: id, label: `${year}: ${truncate(text, 90)}` }));

/** From whom and to whom an officer asks. */
export async function askLists(staff: StaffContext) {
  const { db, actor, today } = staff;
  const own = inquiresFor(actor);
  const units = (await unitsOn(db, actor.authorityId, today)).map(({ id, name, kindLabel }) => ({
    value: id,
    label: name,
    group: kindLabel,
  }));
  const from = units.filter(({ value }) => own.includes(value)).map(({ value, label }) => ({ value, label }));
  // Who works in one unit alone does not ask that one.
  const only = from.length === 1 ? from[0]?.value : undefined;
  return { fromUnitId: from, toUnitIds: units.filter(({ value }) => value !== only), dutyId: await duties(staff) };
}

export const correctLists = async (staff: StaffContext) => ({ dutyId: await duties(staff) });

/** To whom it can be passed on: not to the unit that has it, nor to the one that asks. */
export async function passLists(staff: StaffContext, event: RequestEvent) {
  const { db, actor, today } = staff;
  const { fromUnitId, toUnitId } = await inquiryAt(event, staff);
  const units = (await unitsOn(db, actor.authorityId, today)).filter(({ id }) => id !== fromUnitId && id !== toUnitId);
  return { toUnitId: units.map(({ id, name, kindLabel }) => ({ value: id, label: name, group: kindLabel })) };
}

/** What an answer can be the source of: the latest activities and the open difficulties of the officer's units. */
export async function useLists({ db, actor }: StaffContext, { locals: { locale } }: RequestEvent) {
  const [t, unitIds] = [inquiryTexts[locale], unitsOf(actor)];
  const activities = await activitiesFor(db, actor, { unitIds, limit: 40 });
  const difficulties = (await difficultiesOf(db, actor.authorityId, { unitIds })).filter(
    ({ state }) => state === 'open' || state === 'carried',
  );
  return {
    for: [
      ...activities.map(({ id, happenedOn, title }) => ({
        value: `a:${id}`,
        label: t.activityOption(formatDay(happenedOn), truncate(title, 90)),
      })),
      ...difficulties.map(({ id, text }) => ({ value: `d:${id}`, label: t.difficultyOption(truncate(text, 90)) })),
    ],
  };
}

/** The activity or difficulty that was chosen. */
export function usedIn(typed: string) {
  const id = parseId<Id<string>>(typed.slice(2));
  if (!id) return undefined;
  return typed.startsWith('a:') ? { activityId: id as ActivityId } : { difficultyId: id as Id<'difficulty'> };
}

/** The answers that an activity or a difficulty names as its sources, those alone that the officer may read. */
export async function sourcesFor(
  { db, actor }: StaffContext,
  of: { activityId: ActivityId } | { difficultyId: Id<'difficulty'> },
  locale: Locale,
): Promise<{ title: string; items: { href: string; title: string }[] }> {
  const uses = await usesOf(db, actor.authorityId, of);
  const read = await Promise.all(
    uses.map(async (use) => {
      const inquiry = await inquiryOf(db, actor.authorityId, use.inquiryId);
      return inquiry && mayReadInquiry(actor, inquiry) ? [{ href: `/lam-viec/thong-tin/${use.inquiryId}`, title: use.inquiryTitle }] : [];
    }),
  );
  return { title: inquiryTexts[locale].sources, items: read.flat() };
}
