import type { RequestEvent } from '@sveltejs/kit';
import { mayRecord } from '#features/activities/index.ts';
import { mayConfirm } from '#features/documents/index.ts';
import { lookForm, maySeePlans } from '#features/plans/index.ts';
import { amendingNewsFor, lookAtPlan, newsFor, planOf } from '#features/plans/server/index.ts';
import { maySeeTasks } from '#features/tasks/index.ts';
import { namesInTime } from '#features/units/server/index.ts';
import { staffAction, staffLoad, type StaffContext } from '#platform/server/edge.ts';
import { unitsOf } from '#platform/values/actor.ts';
import { formatDay } from '#platform/values/format.ts';
import type { Locale } from '#platform/values/messages.ts';
import { ok } from '#platform/values/result.ts';
import type { UnitId } from '#platform/values/ids.ts';
import { careFor } from './care.ts';
import { roomsFor } from './from-rooms.ts';
import { firstSteps } from './first-steps.ts';
import { cameBack } from './back.ts';
import { office } from './office.ts';
import { citizensFor } from './waiting/citizens.ts';
import { inUrgency, type Waiting } from './waiting/lists.ts';
import { outsideFor } from './waiting/outside.ts';
import { ownWaiting } from './waiting/own.ts';
import { papersWaiting } from './waiting/papers.ts';
import { reportsFor } from './waiting/reports.ts';
import { words } from './words.ts';

/** Plans that ask something of the officer's units, and papers that change it, at which nobody there has looked yet: those of the last month, and older ones. */
async function news({ db, actor, today }: StaffContext, locale: Locale) {
  const who = { officerId: actor.officerId, unitIds: unitsOf(actor) };
  const [found, amending] = await Promise.all([
    newsFor(db, actor.authorityId, who, today),
    amendingNewsFor(db, actor.authorityId, who, today),
  ]);
  if (found.length + amending.length === 0) return { fresh: [], unseen: [] };
  const names = await namesInTime(db, actor.authorityId);
  const t = words[locale];
  const line = (planId: string, unitId: UnitId, title: string, says: string, look: string = t.lookAtChanges) => ({
    ...{ planId, unitId, title, says, look },
    unit: names.on(unitId, today).name,
  });
  const plan = (one: (typeof found)[number]) =>
    line(
      ...([one.planId, one.unitId, one.title] as const),
      t.asks({ ...one, unit: names.on(one.unitId, today).name, issuedOn: formatDay(one.issuedOn) }),
      one.ordered > 0 ? t.look : t.lookAsked,
    );
  const papers = amending.map(({ planId, unitId, title, symbol, duties, holdsFrom }) =>
    line(planId, unitId, title, t.amends({ symbol, unit: names.on(unitId, today).name, duties, from: formatDay(holdsFrom) })),
  );
  return {
    fresh: [...papers, ...found.filter(({ isNew }) => isNew).map(plan)],
    unseen: found.filter(({ isNew }) => !isNew).map(plan),
  };
}

/** What partners were asked and have not answered. */
const requestsIn = ({ due: { requests } }: Awaited<ReturnType<typeof office>>, locale: Locale): Waiting => ({
  title: words[locale].toAnswer,
  lead: requests && words[locale].answers(requests.answers),
  items: (requests?.tasks ?? []).map(({ id, unit, title }) => ({ when: unit, title, href: `/lam-viec/viec/${id}` })),
});

export const load = staffLoad(maySeeTasks, async ({ locals: { locale } }: RequestEvent, staff) => {
  // None of them waits for another: what stands on the page is asked side by side.
  const [fresh, steps, papers, citizens, care, rooms, back, work, own, outside, reports] = await Promise.all([
    news(staff, locale),
    firstSteps(staff, locale),
    papersWaiting(staff, locale),
    citizensFor(staff, locale),
    careFor(staff, locale),
    roomsFor(staff, locale),
    cameBack(staff),
    office(staff, locale),
    ownWaiting(staff, locale),
    outsideFor(staff, locale),
    reportsFor(staff, locale),
  ]);
  return {
    locale,
    name: staff.actor.fullName,
    mayRecord: mayRecord(staff.actor) === undefined,
    mayUpload: mayConfirm(staff.actor) === undefined,
    news: fresh,
    steps,
    lists: inUrgency(
      [...outside, ...papers, ...reports, ...own.first, requestsIn(work, locale), ...citizens, ...rooms, ...care, ...own.last],
      staff.today,
    ),
    back,
    ...work,
  };
});

export const actions = {
  look: staffAction(maySeePlans, lookForm, async ({ planId, unitId }, { tx, actor, now }) => {
    const looked = await lookAtPlan(tx, { actor, planId, unitId, now });
    if (!looked.ok) return looked;
    const plan = await planOf(tx, actor.authorityId, planId);
    return ok({ goTo: plan?.amending ? `/lam-viec/ke-hoach/${planId}` : `/lam-viec/viec?plan=${planId}&unit=${unitId}` });
  }),
};
