import { giveNumber, outgoingOf, registerNumber, cancelNumber } from '#features/papers/server/index.ts';
import { officersOf } from '#features/identity/server/index.ts';
import { recordChange } from '#platform/server/audit.ts';
import { ZONE } from '#platform/server/clock.ts';
import type { Tx } from '#platform/server/database.ts';
import { holds, type Actor } from '#platform/values/actor.ts';
import type { PlanId } from '#platform/values/ids.ts';
import { ok, type Refusal, type Result } from '#platform/values/result.ts';
import { fold } from '#platform/values/text.ts';
import type { Answers } from '../../doubts.ts';
import { mayIssuePlans } from '../../policy.ts';
import { refusals } from '../../refusals.ts';
import { amendPapers, amendSuffixes } from '../../amending/schema.ts';
import { whyNotFrom } from '../amending/applying.ts';
import { notOnItsWay } from '../../signing/refusals.ts';
import type { NumberInput, SignInput } from '../../signing/schema.ts';
import type { OnPlan } from '../draft.ts';
import { issuePlan } from '../issuing.ts';
import { planOf } from '../queries.ts';
import type { ComposedPlan } from './freezing.ts';
import { holding, tell } from './telling.ts';
import { lockedAt, writersOf, writeStep } from './under-way.ts';

const dayOf = (at: Temporal.Instant): Temporal.PlainDate => at.toZonedDateTimeISO(ZONE).toPlainDate();
const before = (a: Temporal.PlainDate, b: Temporal.PlainDate): boolean => Temporal.PlainDate.compare(a, b) < 0;

/** Enters who signed an approved draft, in whose name and when. Refused: who drafted it while another leader may, a day to come or before it was submitted. */
export async function signPlan(
  tx: Tx,
  on: OnPlan,
  { signerAuthority, signerPosition, signerName, signedOn }: SignInput,
): Promise<Result<PlanId>> {
  const refusal = mayIssuePlans(on.actor);
  if (refusal) return { ok: false, refusal };
  const at = await lockedAt(tx, on, 'approved');
  if (!at.ok) return at;
  const { run, plan } = at.value;
  const { actor, planId, now } = on;
  if (before(dayOf(now), signedOn)) return notOnItsWay.signedToCome(dayOf(now));
  if (before(signedOn, dayOf(run.submitted.at))) return notOnItsWay.signedBefore(dayOf(run.submitted.at));
  const writers = await writersOf(tx, on, run);
  const others = (await holding(tx, on, 'chair')).filter((id) => !writers.includes(id));
  const names = (await officersOf(tx, actor.authorityId)).filter(({ id }) => writers.includes(id)).map(({ fullName }) => fold(fullName));
  if (names.includes(fold(signerName)) && others.length > 0) return notOnItsWay.ownSignature();
  const signer = { signer_authority: signerAuthority ?? null, signer_position: signerPosition, signer_name: signerName };
  await writeStep(tx, on, run, { ...signer, signed_on: signedOn, signing_at: now, signing_by: actor.officerId, state: 'signed' });
  const changes = {
    ...(signerAuthority && { signingAuthority: { to: signerAuthority } }),
    ...{ signingPosition: { to: signerPosition }, signingName: { to: signerName }, signedOn: { to: signedOn.toString() } },
  };
  recordChange(tx, { action: 'plan.signed', objectType: 'plan', objectId: planId, changes });
  await tell(tx, on, await holding(tx, on, 'clerk'), {
    kind: 'plan-waits',
    title: plan.title,
    what: { vi: 'Chờ cấp số', en: 'To be numbered' },
    text: { vi: `${signerName} đã ký.`, en: `Signed by ${signerName}.` },
  });
  return ok(planId);
}

/** Why the actor gives no numbers: the clerk does, and where no officer is one, who owns the plan. */
export async function whyNotNumber(actor: Actor, hasClerk: () => Promise<boolean>): Promise<Refusal | undefined> {
  if (holds(actor, 'clerk')) return undefined;
  return holds(actor, 'plan-owner') && !(await hasClerk()) ? undefined : notOnItsWay.mayNotNumber().refusal;
}

/** A decision is numbered among decisions (QĐ-…), a plan among plans, a letter among neither. */
const isSeriesOf = (as: keyof typeof amendSuffixes, series: string): boolean => {
  const own = Object.values(amendSuffixes).find((suffix) => suffix !== '' && series.toLocaleUpperCase('vi').startsWith(suffix)) ?? '';
  return own === amendSuffixes[as];
};

/** Consumes a number for a signed draft: the next one of its series, or one given by the office's own system. Refused as numbers are, and before the signature. */
export async function numberPlan(tx: Tx, on: OnPlan, { series, number, issuedOn }: NumberInput): Promise<Result<PlanId>> {
  const { actor, planId, now } = on;
  const refusal = await whyNotNumber(actor, async () => (await holding(tx, on, 'clerk')).length > 0);
  if (refusal) return { ok: false, refusal };
  const at = await lockedAt(tx, on, 'signed');
  if (!at.ok) return at;
  const { run } = at.value;
  if (run.signature && before(issuedOn, run.signature.on)) return notOnItsWay.numberedBefore(run.signature.on);
  const plan = await planOf(tx, actor.authorityId, planId);
  if (!plan) return refusals.unknown();
  const wrong = plan.amending && whyNotFrom(plan.amending, issuedOn);
  if (wrong) return { ok: false, refusal: wrong };
  if (plan.amending && !isSeriesOf(plan.amending.as, series))
    return notOnItsWay.seriesOfAnotherForm(amendPapers[plan.amending.as], amendSuffixes[plan.amending.as]);
  const said = {
    kind: plan.amending ? amendPapers[plan.amending.as].vi : 'Kế hoạch',
    title: plan.title,
    signer: run.signature?.name,
    recipients:
      plan.recipients
        .map(({ name }) => name)
        .join('; ')
        .slice(0, 2000) || undefined,
    about: { type: 'plan' as const, id: planId },
  };
  const today = dayOf(now);
  const given = number
    ? await registerNumber(tx, { actor, now, symbol: `${number}/${series}`, issuedOn, ...said })
    : await giveNumber(tx, { actor, now, today, series, issuedOn, ...said });
  if (!given.ok) return number ? { ok: false, refusal: { ...given.refusal, field: 'number' } } : given;
  const line = await outgoingOf(tx, actor.authorityId, typeof given.value === 'string' ? given.value : given.value.id);
  if (!line) return refusals.unknown();
  await writeStep(tx, on, run, { outgoing_paper_id: line.id, numbered_at: now, numbered_by: actor.officerId, state: 'numbered' });
  const changes = { numberGiven: { to: line.symbol }, numberedOn: { to: issuedOn.toString() } };
  recordChange(tx, { action: 'plan.numbered', objectType: 'plan', objectId: planId, changes });
  await tell(tx, on, [run.submitted.by], {
    kind: 'plan-waits',
    title: plan.title,
    what: { vi: `Đã cấp số ${line.symbol}`, en: `Numbered ${line.symbol}` },
    text: { vi: 'Mời kiểm tra nơi nhận rồi gửi và ban hành.', en: 'Look at the recipients, then send and issue it.' },
  });
  return ok(planId);
}

/** Cancels the number of a draft that is not issued after all; it stays in the register, and the draft can be changed again. */
export async function cancelPlanNumber(tx: Tx, on: OnPlan, reason: string): Promise<Result<PlanId>> {
  const refusal = mayIssuePlans(on.actor);
  if (refusal) return { ok: false, refusal };
  const at = await lockedAt(tx, on, 'numbered');
  if (!at.ok) return at;
  const { run } = at.value;
  if (!run.numbered) return notOnItsWay.notUnderWay();
  const cancelled = await cancelNumber(tx, on, run.numbered.outgoingId, reason);
  if (!cancelled.ok) return cancelled;
  await writeStep(tx, on, run, { state: 'taken-back', reason, ended_at: on.now, ended_by: on.actor.officerId });
  recordChange(tx, { action: 'plan.number-cancelled', objectType: 'plan', objectId: on.planId, changes: { reason: { to: reason } } });
  return ok(on.planId);
}

/** Sends a numbered plan to its recipients and issues it: the units get their tasks, and leaders and owners of the plan are told. Refused as issuing is. */
export async function sendPlan(
  tx: Tx,
  on: OnPlan,
  {
    place,
    today,
    paper,
    ...answers
  }: Answers & { place?: string | undefined; today: Temporal.PlainDate; paper?: ComposedPlan | undefined },
): Promise<Result<PlanId>> {
  const at = await lockedAt(tx, on, 'numbered');
  if (!at.ok) return at;
  const { run, plan } = at.value;
  const line = run.numbered && (await outgoingOf(tx, on.actor.authorityId, run.numbered.outgoingId));
  if (!line || !run.signature) return notOnItsWay.notUnderWay();
  await writeStep(tx, on, run, { state: 'issued', ended_at: on.now, ended_by: on.actor.officerId });
  const { authority, position, name } = run.signature;
  const signer = { signerAuthority: authority ?? undefined, signerPosition: position, signerName: name };
  const issued = await issuePlan(tx, { ...on, ...answers, ...signer, symbol: line.symbol, issuedOn: line.issuedOn, place, today, paper });
  if (!issued.ok) return issued;
  await tell(tx, on, await holding(tx, on, 'chair', 'plan-owner'), {
    kind: 'plan-moved',
    title: plan.title,
    what: { vi: `Đã ban hành ${line.symbol}`, en: `Issued as ${line.symbol}` },
    text: { vi: 'Các đơn vị nhận việc theo kế hoạch.', en: 'The units get their tasks.' },
  });
  return issued;
}
