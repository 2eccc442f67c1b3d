import {
  addDeadline,
  correctDuty,
  correctSection,
  decidePlan,
  dropDeadline,
  numberPlan,
  planOf,
  sendPlan,
  signPlan,
  startAmending,
  submitPlan,
  type OnPlan,
} from '#features/plans/server/index.ts';
import { followAmendment } from '#features/tasks/server/index.ts';
import type { Plan } from '#features/plans/index.ts';
import type { Tx } from '#platform/server/database.ts';
import type { PlanId } from '#platform/values/ids.ts';
import type { Result } from '#platform/values/result.ts';
import type { OfficerKey } from '../../story/officers.ts';
import { AMENDMENTS, type Amendment } from '../../story/papers/amendments.ts';
import { ISSUE } from '../../story/plan.ts';
import { dayOf, known, moment, type Telling } from '../telling.ts';
import type { Event } from '../year.ts';

type Step = <T>(by: OfficerKey, minutes: number, act: (tx: Tx, on: OnPlan) => Promise<Result<T>>, planId: PlanId) => Promise<T>;

const found = <One>(one: One | undefined, words: string): One => {
  if (one === undefined) throw new Error(`The plan of the demonstration does not say "${words}".`);
  return one;
};

/** The owner writes what is changed into the draft. */
async function change(step: Step, draft: Plan, { duties, text }: Amendment): Promise<void> {
  for (const { words, from, to, day } of duties) {
    const duty = found(
      draft.duties.find((one) => one.text.includes(words)),
      words,
    );
    const units = duty.units.map(({ unitId, role, isRequested }) => ({ unitId, role, isRequested }));
    const said = { text: duty.text.replace(from, to), product: duty.product ?? undefined, units };
    await step('owner', 10, (tx, on) => correctDuty(tx, { ...on, dutyId: duty.id, duty: said }), draft.id);
    if (!day) continue;
    const index = duty.deadlines.findIndex(({ rule }) => rule.kind === 'date' && rule.on === day.was);
    const { text: deadline } = found(duty.deadlines[index], day.was);
    const rule = { kind: 'date' as const, on: day.on, ...(day.before && { before: true as const }) };
    await step('owner', 11, (tx, on) => dropDeadline(tx, { ...on, dutyId: duty.id, index, words: deadline }), draft.id);
    await step('owner', 12, (tx, on) => addDeadline(tx, { ...on, dutyId: duty.id, rule }), draft.id);
  }
  if (!text) return;
  const section = found(
    draft.sections.find(({ heading }) => heading === text.heading),
    text.heading,
  );
  const written = { ...section, text: [section.text, text.added].filter(Boolean).join('\n') };
  await step('owner', 13, (tx, on) => correctSection(tx, { ...on, sectionId: section.id, section: written }), draft.id);
}

/** A paper that amends the plan goes its way within the afternoon: drafted, submitted, approved, signed, numbered, sent; the tasks follow. */
async function amend(telling: Telling, planId: PlanId, told: Amendment): Promise<void> {
  const { authorityId, db } = telling;
  const at = moment(told.at);
  const step: Step = (by, minutes, act, of) => {
    const now = at.add({ minutes });
    return telling.act({ at: now, by }, (tx) => act(tx, { actor: known(telling.officers, by), planId: of, now }));
  };
  const { amendKind, amendAs, title, amendReason, series } = told;
  const draftId = await step(
    'owner',
    0,
    (tx, on) => startAmending(tx, { ...on, amend: { amendKind, amendAs, title, amendReason } }),
    planId,
  );
  await change(step, found(await planOf(db, authorityId, draftId), title), told);
  const leaderId = known(telling.officers, 'chair').officerId;
  const issuedOn = Temporal.PlainDate.from(told.issuedOn);
  const { signerAuthority, signerPosition, signerName } = ISSUE;
  await step('owner', 20, (tx, on) => submitPlan(tx, on, { leaderId }), draftId);
  await step('chair', 25, (tx, on) => decidePlan(tx, on, { decision: 'approve' }), draftId);
  await step('clerk', 30, (tx, on) => signPlan(tx, on, { signerAuthority, signerPosition, signerName, signedOn: issuedOn }), draftId);
  await step('clerk', 35, (tx, on) => numberPlan(tx, on, { series, issuedOn }), draftId);
  await step('clerk', 40, (tx, on) => sendPlan(tx, on, { today: dayOf(at) }), draftId);
  await followAmendment({ authorityId, planId, amendingId: draftId }, { db, now: () => at.add({ minutes: 41 }) });
}

/** The papers that amend the plan of the year. */
export const amendPlan = (telling: Telling, planId: PlanId): Event[] =>
  AMENDMENTS.map((told) => ({ at: moment(told.at), happen: () => amend(telling, planId, told) }));
