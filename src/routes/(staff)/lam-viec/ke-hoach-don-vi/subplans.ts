import type { RequestEvent } from '@sveltejs/kit';
import { officersOf } from '#features/identity/server/index.ts';
import { dutyLines, planOf, plansOf } from '#features/plans/server/index.ts';
import { mayReadSubplan, plansFor, subplanRefusals, type SubplanId } from '#features/subplans/index.ts';
import { subplanOf } from '#features/subplans/server/index.ts';
import { workersOn } from '#features/tasks/server/index.ts';
import { namesInTime, unitsOn } from '#features/units/server/index.ts';
import { stop, type StaffContext } from '#platform/server/edge.ts';
import { parseId, type PlanId, type UnitId } from '#platform/values/ids.ts';
import { truncate } from '#platform/values/text.ts';

export const subplanIdOf = ({ params }: RequestEvent): SubplanId | undefined => parseId<SubplanId>(params['keHoach']);

/** The plan of the address; 404 also for whoever may not read it. */
export async function subplanAt(event: RequestEvent, { db, actor }: StaffContext) {
  const plan = await subplanOf(db, actor.authorityId, subplanIdOf(event));
  return plan && mayReadSubplan(actor, plan) ? plan : stop(404, { refusal: subplanRefusals.unknown() }, event);
}

/** What units are called today. */
export async function namer({ db, actor, today }: StaffContext): Promise<(unitId: string) => string> {
  const names = await namesInTime(db, actor.authorityId);
  return (unitId) => names.on(unitId, today).name;
}

async function ownUnits({ db, actor, today }: StaffContext) {
  const whose = plansFor(actor);
  return (await unitsOn(db, actor.authorityId, today)).filter(({ id }) => whose === 'all' || whose.includes(id));
}

const units = async (staff: StaffContext) => (await ownUnits(staff)).map(({ id, name }) => ({ value: id, label: name }));

/** The partners for which an officer says that ours is part of a plan of theirs. */
const partners = async (staff: StaffContext) =>
  (await ownUnits(staff)).flatMap(({ id, name, isPartner }) => (isPartner ? [{ value: id, label: name }] : []));

export const mayInclude = async (staff: StaffContext): Promise<boolean> => (await partners(staff)).length > 0;

/** For which units and under which plans one is begun. */
export async function beginLists(staff: StaffContext) {
  const plans = (await plansOf(staff.db, staff.actor.authorityId)).filter(({ state }) => state === 'issued');
  const label = ({ symbol, title }: (typeof plans)[number]): string => [symbol, truncate(title, 90)].filter(Boolean).join(', ');
  return { unitId: await units(staff), planId: plans.map((plan) => ({ value: plan.id, label: label(plan) })) };
}

const standingDuties = async ({ db, actor }: StaffContext) =>
  [...(await dutyLines(db, actor.authorityId)).values()]
    .filter(({ endedOn }) => endedOn === null)
    .map(({ id, year, text }) => ({ value: id, label: `${year}: ${truncate(text, 110)}` }));

/** The duties under which an event is planned. */
export const eventLists = async (staff: StaffContext) => ({ unitId: await units(staff), dutyId: await standingDuties(staff) });

/** The duties that a partner put into its own plan. */
export const includeLists = async (staff: StaffContext) => ({
  ...(await beginLists(staff)),
  unitId: await partners(staff),
  dutyIds: await standingDuties(staff),
});

/** What an item is chosen from: the duties of the plan above, those of the unit first, and the people of the unit. */
export async function itemLists(staff: StaffContext, event: RequestEvent) {
  const { db, actor, today } = staff;
  const plan = await subplanAt(event, staff);
  const duties = (await planOf(db, actor.authorityId, plan.planId))?.duties ?? [];
  const isTheirs = ({ units: all }: (typeof duties)[number]): boolean => all.some(({ unitId }) => unitId === plan.unitId);
  const workers = (await workersOn(db, actor.authorityId, today)).of(plan.unitId);
  const people = (await officersOf(db, actor.authorityId)).filter(({ id }) => workers.includes(id));
  return {
    dutyId: [...duties.filter(isTheirs), ...duties.filter((one) => !isTheirs(one))].map(({ id, position, text }) => ({
      value: id,
      label: `${position}. ${truncate(text, 110)}`,
    })),
    officerId: people.map(({ id, fullName }) => ({ value: id, label: fullName })),
  };
}

interface Listed {
  unitId: readonly { value: UnitId }[];
  planId?: readonly { value: PlanId }[];
}

/** What a form of beginning starts with: what the address names, and what there is only one of. */
export function startOf(url: URL, { unitId, planId }: Listed) {
  const [unit, plan] = [url.searchParams.get('don-vi'), url.searchParams.get('ke-hoach')];
  return {
    unitId: unitId.find(({ value }) => value === unit)?.value ?? (unitId.length === 1 ? unitId[0]?.value : undefined),
    ...(planId && { planId: planId.find(({ value }) => value === plan)?.value ?? planId[0]?.value }),
  };
}
