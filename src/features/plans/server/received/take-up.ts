import { authorityOn, unitsOn } from '#features/units/server/index.ts';
import { recordChange } from '#platform/server/audit.ts';
import { ZONE } from '#platform/server/clock.ts';
import type { Tx } from '#platform/server/database.ts';
import type { DutyId, PlanId, TargetId, UnitId } from '#platform/values/ids.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { fold } from '#platform/values/text.ts';
import type { Plan, PlanDuty, PlanTarget } from '../../plan.ts';
import { notAnswered } from '../../received/refusals.ts';
import { targetInputOf } from '../../targets/input.ts';
import { keepBases } from '../bases/register.ts';
import { lockDraft, writePlan, type OnPlan } from '../draft.ts';
import { startPlan } from '../drafting.ts';
import { addDeadline, addDuty } from '../duties.ts';
import { correctFacts, factsInputOf, statedFactsOf } from '../outline.ts';
import { planOf } from '../queries.ts';
import { addTarget } from '../targets.ts';
import { answerWith, type ItemId } from './answers.ts';
import { coverageOf } from './coverage.ts';
import { lockReceived } from './receive.ts';

export interface TakeUp extends OnPlan {
  /** The draft that takes them up; a new one where there is none. */
  draftId?: PlanId | undefined;
  askedIds: readonly ItemId[];
  /** Who performs the duties here; left out, the units that the review chose. */
  unitId?: UnitId | undefined;
}

/**
 * Takes items of the received plan `planId` up into a draft of ours, each with the note that it answers what was asked, and the paper with its
 * mottos as what the draft rests on; what the draft holds already stays. Refused as the commands on drafts are, for a draft of another year, for what
 * the plan does not ask, for what is answered already, and where nothing is chosen.
 */
export async function takeUp(tx: Tx, input: TakeUp): Promise<Result<PlanId>> {
  if (input.askedIds.length === 0) return notAnswered.nothingChosen();
  const locked = await lockReceived(tx, input);
  if (!locked.ok) return locked;
  const plan = await planOf(tx, input.actor.authorityId, input.planId);
  if (!plan) return notAnswered.noReceived();
  const items = new Map<string, PlanDuty | PlanTarget>([...plan.targets, ...plan.duties].map((item) => [item.id, item]));
  const chosen = [...new Set(input.askedIds)].map((id) => items.get(id));
  if (chosen.includes(undefined)) return notAnswered.noAsked();
  // Under the lock: sent twice, or by two at once, it is taken up once.
  const [coverage] = await coverageOf(tx, input.actor.authorityId, [plan]);
  const answered = new Set(coverage?.items.filter(({ state }) => state === 'answered' || state === 'partly').map(({ id }) => id));
  if (input.askedIds.some((id) => answered.has(id))) return notAnswered.isTakenUp();
  const draft = await draftFor(tx, input, plan);
  if (!draft.ok) return draft;
  const standing = await standingUnits(tx, input);
  for (const item of chosen) {
    if (!item) continue;
    const own =
      'comparator' in item ? await targetFrom(tx, input, draft.value, item) : await dutyFrom(tx, input, draft.value, item, standing);
    if (!own.ok) return own;
    const linked = await answerWith(tx, { ...input, askedId: item.id, ownId: own.value });
    if (!linked.ok) return linked;
  }
  const rests = await restOn(tx, { ...input, planId: draft.value }, plan);
  if (!rests.ok) return rests;
  const changes = { takenUpFrom: { to: plan.id }, items: { to: chosen.length } };
  recordChange(tx, { action: 'plan.taken-up', objectType: 'plan', objectId: draft.value, changes });
  return draft;
}

async function draftFor(tx: Tx, input: TakeUp, { year }: Plan): Promise<Result<PlanId>> {
  const { actor, now, draftId } = input;
  if (draftId) {
    const draft = await lockDraft(tx, { ...input, planId: draftId });
    if (!draft.ok) return draft;
    return draft.value.year === year ? ok(draftId) : notAnswered.otherYear(year, draft.value.year);
  }
  const authority = await authorityOn(tx, actor.authorityId, now.toZonedDateTimeISO(ZONE).toPlainDate());
  return startPlan(tx, { actor, now, year, title: `Tuyên truyền cải cách hành chính năm ${year}`, issuer: authority?.name ?? '' });
}

const standingUnits = async (tx: Tx, { actor, now }: OnPlan): Promise<Set<UnitId>> =>
  new Set((await unitsOn(tx, actor.authorityId, now.toZonedDateTimeISO(ZONE).toPlainDate())).map(({ id }) => id));

async function dutyFrom(
  tx: Tx,
  { actor, now, unitId }: TakeUp,
  planId: PlanId,
  { text, product, units, deadlines }: PlanDuty,
  standing: ReadonlySet<UnitId>,
): Promise<Result<DutyId>> {
  const chosen = units
    .filter((unit) => standing.has(unit.unitId))
    .map(({ unitId: id, role, isRequested }) => ({ unitId: id, role, isRequested }));
  const doing = unitId ? [{ unitId, role: 'perform' as const, isRequested: false }] : chosen;
  const on = { actor, now, planId };
  const added = await addDuty(tx, { ...on, duty: { text, product: product ?? undefined, units: doing } });
  if (!added.ok) return added;
  for (const { rule } of deadlines) {
    const done = await addDeadline(tx, { ...on, dutyId: added.value, rule });
    if (!done.ok && done.refusal.code !== 'deadline-twice') return done;
  }
  return added;
}

const targetFrom = (tx: Tx, { actor, now }: TakeUp, planId: PlanId, target: PlanTarget): Promise<Result<TargetId>> =>
  addTarget(tx, { actor, now, planId, target: targetInputOf(target) });

const citedAs = ({ issuedOn, issuer }: Plan, symbol: string) => ({
  type: 'Kế hoạch',
  symbol,
  issuer,
  ...(issuedOn && { issuedOn: issuedOn.toString() }),
});

/** The draft names the received plan among its bases and takes over its mottos, each once. */
async function restOn(tx: Tx, on: OnPlan, above: Plan): Promise<Result<PlanId>> {
  const { authorityId } = on.actor;
  const draft = await planOf(tx, authorityId, on.planId);
  if (!draft) return notAnswered.noReceived();
  if (above.symbol && !draft.superiorSymbol) await writePlan(tx, on, 'draft', { superior_symbol: above.symbol });
  if (above.symbol && !draft.legalBases.some(({ symbol, issuer }) => symbol === above.symbol && issuer === above.issuer))
    await keepBases(tx, on, on.planId, [citedAs(above, above.symbol)], {
      issuer: draft.issuer,
      superiorSymbol: draft.superiorSymbol ?? above.symbol,
    });
  const facts = factsInputOf(await statedFactsOf(tx, authorityId, on.planId));
  const told = new Set(facts.themes.map(({ text }) => fold(text)));
  const themes = factsInputOf(await statedFactsOf(tx, authorityId, above.id)).themes.filter(({ text }) => !told.has(fold(text)));
  if (themes.length === 0) return ok(on.planId);
  return correctFacts(tx, {
    ...on,
    facts: { ...facts, themes: [...facts.themes, ...themes.map((theme) => ({ body: above.issuer, ...theme }))] },
  });
}
