import type { RequestEvent } from '@sveltejs/kit';
import { mayRecord } from '#features/activities/index.ts';
import { activitiesFor } from '#features/activities/server/index.ts';
import { mayConfirm, mayReview } from '#features/documents/index.ts';
import { documentsOf } from '#features/documents/server/index.ts';
import { mayDecideProposals } from '#features/identity/index.ts';
import { proposalsOf, whyNotDecide } from '#features/identity/server/index.ts';
import { maySettleSpreading } from '#features/laws/index.ts';
import { lawsToSpread } from '#features/laws/server/index.ts';
import { lookForm, maySeePlans } from '#features/plans/index.ts';
import { amendingDrafts, amendingNewsFor, draftsOnTheirWay, lookAtPlan, newsFor, planOf, plansOf } from '#features/plans/server/index.ts';
import { maySeeTasks } from '#features/tasks/index.ts';
import { namesInTime, unitsOn } from '#features/units/server/index.ts';
import { staffAction, staffLoad, type StaffContext } from '#platform/server/edge.ts';
import { holds, unitsOf } from '#platform/values/actor.ts';
import { formatDay } from '#platform/values/format.ts';
import type { Locale } from '#platform/values/messages.ts';
import { ok } from '#platform/values/result.ts';
import type { UnitId } from '#platform/values/ids.ts';
import { truncate } from '#platform/values/text.ts';
import { proposalWords } from './can-bo/proposals.ts';
import { careFor } from './care.ts';
import { roomsFor } from './from-rooms.ts';
import { firstSteps } from './first-steps.ts';
import { cameBack } from './back.ts';
import { office } from './office.ts';
import { papersWaiting } from './waiting/papers.ts';
import { words } from './words.ts';

const MOST = 8;

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
  const line = (planId: string, unitId: UnitId, title: string, says: string, isAmending = false) => ({
    ...{ planId, unitId, title, says, isAmending },
    unit: names.on(unitId, today).name,
  });
  const plan = (one: (typeof found)[number]) =>
    line(one.planId, one.unitId, one.title, t.asks({ ...one, unit: names.on(one.unitId, today).name, issuedOn: formatDay(one.issuedOn) }));
  const papers = amending.map(({ planId, unitId, title, symbol, duties, holdsFrom }) =>
    line(planId, unitId, title, t.amends({ symbol, unit: names.on(unitId, today).name, duties, from: formatDay(holdsFrom) }), true),
  );
  return {
    fresh: [...papers, ...found.filter(({ isNew }) => isNew).map(plan)],
    unseen: found.filter(({ isNew }) => !isNew).map(plan),
  };
}

/** What waits for the officer who owns the plan: records to confirm, drafts to issue, readings to review. */
async function waiting({ db, actor }: StaffContext) {
  const leads = holds(actor, 'plan-owner', 'chair');
  const recorded = leads ? await activitiesFor(db, actor, { states: ['recorded'], limit: MOST }) : [];
  const submitted = leads ? (await draftsOnTheirWay(db, actor.authorityId)).filter(({ state }) => state !== 'taken-back') : [];
  const onTheirWay = new Set(submitted.map(({ planId }) => planId));
  const drafts = leads ? (await plansOf(db, actor.authorityId)).filter(({ id, state }) => state === 'draft' && !onTheirWay.has(id)) : [];
  const amending = leads ? (await amendingDrafts(db, actor.authorityId)).filter(({ id }) => !onTheirWay.has(id)) : [];
  const documents =
    mayReview(actor) === undefined
      ? (await documentsOf(db, actor.authorityId)).lines.filter(({ reading }) => reading.state === 'done')
      : [];
  const laws = maySettleSpreading(actor) ? [] : await lawsToSpread(db, actor.authorityId);
  return {
    laws: laws.slice(0, MOST).map(({ id, name, reason }) => ({ id, title: `${name}: ${truncate(reason, 120)}` })),
    recorded: recorded.map(({ id, title, unitName, happenedOn }) => ({ id, title, unitName, day: formatDay(happenedOn) })),
    drafts: [...drafts, ...amending].map(({ id, title, year }) => ({ id, title, year })),
    documents: documents.slice(0, MOST).map(({ id, fileName, title }) => ({ id, title: title ?? fileName })),
  };
}

async function proposalsFor({ db, actor, now, today }: StaffContext, locale: Locale) {
  if (mayDecideProposals(actor)) return [];
  const units = await unitsOn(db, actor.authorityId, today);
  return (await proposalsOf(db, actor.authorityId, now))
    .filter((proposal) => whyNotDecide(proposal, actor.officerId) === undefined)
    .map((proposal) => ({ id: proposal.id, title: `${proposalWords(proposal, units, locale)}, ${proposal.names.officer}` }));
}

export const load = staffLoad(maySeeTasks, async ({ locals: { locale } }: RequestEvent, staff) => {
  // None of them waits for another: what stands on the page is asked side by side.
  const [fresh, steps, proposals, papers, care, rooms, back, work, waits] = await Promise.all([
    news(staff, locale),
    firstSteps(staff, locale),
    proposalsFor(staff, locale),
    papersWaiting(staff, locale),
    careFor(staff, locale),
    roomsFor(staff, locale),
    cameBack(staff),
    office(staff, locale),
    waiting(staff),
  ]);
  return {
    locale,
    name: staff.actor.fullName,
    mayRecord: mayRecord(staff.actor) === undefined,
    mayUpload: mayConfirm(staff.actor) === undefined,
    news: fresh,
    steps,
    proposals,
    papers,
    rooms: [...care, ...rooms],
    back,
    ...work,
    waiting: waits,
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
