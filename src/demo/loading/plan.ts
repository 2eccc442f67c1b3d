import { acceptSection, chooseUnits, confirmReading, correctItem, reviewOf, type Reviewer } from '#features/documents/server/index.ts';
import { confirmValue, stateValue, type ValueId } from '#features/activities/server/index.ts';
import { targetInputOf } from '#features/plans/index.ts';
import type { RollId } from '#features/rolls/index.ts';
import { makeRoll } from '#features/rolls/server/index.ts';
import {
  composeToSend,
  correctTarget,
  decidePlan,
  draftPlanFromReading,
  numberPlan,
  planOf,
  sendPlan,
  signPlan,
  submitPlan,
  takeProposedSubjects,
  type OnPlan,
  type TargetInput,
} from '#features/plans/server/index.ts';
import { makeTasks } from '#features/tasks/server/index.ts';
import type { Tx } from '#platform/server/database.ts';
import { openShelf } from '#platform/server/files/shelf.ts';
import type { Result } from '#platform/values/result.ts';
import type { OfficerKey } from '../story/officers.ts';
import type { DocumentId, PlanId } from '#platform/values/ids.ts';
import { chosenUnits, corrections, counted, indexFigure, ISSUE, offices, targets, type TargetKey } from '../story/plan.ts';
import { uploadPaper, type Ahead } from './above.ts';
import type { Planned } from './planned.ts';
import { dayOf, known, moment, type Telling } from './telling.ts';
import type { Event } from './year.ts';

const isTarget = ({ text, value }: { text: string; value: number }, key: TargetKey): boolean =>
  value === targets[key].value && text.includes(targets[key].words);

/** Takes the plan's paper through the line: uploaded, read by the engine, compared, confirmed, drafted, issued; its tasks are made. */
export async function issueYearPlan(telling: Telling, ahead: Ahead): Promise<PlanId> {
  const documentId = await uploadPaper(telling, { ...ISSUE, ahead, direction: 'own' });
  await review(telling, documentId);
  const planId = await draft(telling, documentId);
  await issue(telling, planId);
  return planId;
}

/** The officer says what a target means where one sentence holds two, says which units are meant, and accepts what is right. */
async function review(telling: Telling, documentId: DocumentId): Promise<void> {
  const at = moment(ISSUE.reviewedAt);
  const by: Reviewer = { actor: known(telling.officers, 'owner'), documentId, now: at, today: dayOf(at) };
  const scene = { at, by: 'owner' } as const;
  const reading = await reviewOf(telling.db, telling.authorityId, documentId, by.today);
  if (!reading) throw new Error('The plan of the demonstration could not be read.');
  for (const [key, text] of corrections) {
    const item = reading.items.find((one) => one.kind === 'target' && isTarget(one.value, key));
    if (item?.kind !== 'target') throw new Error(`The reading has no target "${targets[key].words}".`);
    await telling.act(scene, (tx) => correctItem(tx, { ...by, item: item.path, kind: 'target', typed: { ...item.value, text } }));
  }
  for (const { path, name } of reading.names) {
    const [, chosen] = chosenUnits.find(([start]) => name.startsWith(start)) ?? [];
    const unitIds = chosen?.map((key) => known(telling.units, key));
    if (unitIds) await telling.act(scene, (tx) => chooseUnits(tx, { ...by, item: path, unitIds }));
  }
  await telling.act(scene, (tx) => acceptSection(tx, { ...by, section: 'all' }));
}

async function draft(telling: Telling, documentId: DocumentId): Promise<PlanId> {
  const { authorityId, db } = telling;
  const at = moment(ISSUE.draftedAt);
  const actor = known(telling.officers, 'owner');
  const scene = { at, by: 'owner' } as const;
  const confirmed = await telling.act(scene, (tx) =>
    confirmReading(tx, { actor, documentId, now: at, today: dayOf(at), damagedToo: false }),
  );
  const planId = await telling.act(scene, (tx) => draftPlanFromReading(tx, { actor, confirmed, now: at }));
  const plan = await planOf(db, authorityId, planId);
  const whole = await listOffices(telling, at);
  const chosen: readonly (readonly [TargetKey, Partial<TargetInput>])[] = [
    ...counted.map(([key, measure]) => [key, { measure }] as const),
    ['offices', { way: 'roll', whole }],
  ];
  for (const [key, given] of chosen) {
    const target = plan?.targets.find((one) => isTarget(one, key));
    if (!target) throw new Error(`The draft has no target "${targets[key].words}".`);
    const written = { ...targetInputOf(target), ...given };
    await telling.act(scene, (tx) => correctTarget(tx, { actor, planId, now: at, targetId: target.id, target: written }));
  }
  await telling.act(scene, (tx) => takeProposedSubjects(tx, { actor, planId, now: at }));
  return planId;
}

const listOffices = (telling: Telling, now: Temporal.Instant): Promise<RollId> => {
  const { name, source, names } = offices;
  const input = { name, source, sort: 'post-office' as const, names: names.join('\n'), sinceOn: Temporal.PlainDate.from('2026-01-01') };
  const keeping = { actor: known(telling.officers, 'owner'), now };
  return telling.act({ at: now, by: 'owner' }, (tx) => makeRoll(tx, keeping, input));
};

/** The published index is written down by the owner of the plan and confirmed by the chair. */
export function stateIndex(telling: Telling, planned: Planned): Event[] {
  const { value, measuredOn, source, statedAt, confirmedAt } = indexFigure;
  const valueId = crypto.randomUUID() as ValueId;
  const on = (by: 'owner' | 'chair', at: Temporal.Instant) => ({
    actor: known(telling.officers, by),
    now: at,
    today: dayOf(at),
    planId: planned.plan.id,
    targetId: planned.target('index').id,
    valueId,
  });
  const [first, second] = [moment(statedAt), moment(confirmedAt)];
  const figure = { value, measuredOn: Temporal.PlainDate.from(measuredOn), source };
  return [
    {
      at: first,
      happen: async () =>
        void (await telling.act({ at: first, by: 'owner' }, (tx) => stateValue(tx, { ...on('owner', first), ...figure }))),
    },
    {
      at: second,
      happen: async () => void (await telling.act({ at: second, by: 'chair' }, (tx) => confirmValue(tx, on('chair', second)))),
    },
  ];
}

/** The owner submits the draft, the chair approves it, the clerk enters the signature, gives the number and sends it. */
async function issue(telling: Telling, planId: PlanId): Promise<void> {
  const sentAt = moment(ISSUE.issuedAt);
  const { symbol, signerAuthority, signerPosition, signerName } = ISSUE;
  const issuedOn = Temporal.PlainDate.from(ISSUE.issuedOn);
  const leaderId = known(telling.officers, 'chair').officerId;
  const [number, series] = symbol.split('/');
  const step = (by: OfficerKey, minutesBefore: number, act: (tx: Tx, on: OnPlan) => Promise<Result<PlanId>>): Promise<PlanId> => {
    const at = sentAt.subtract({ minutes: minutesBefore });
    return telling.act({ at, by }, (tx) => act(tx, { actor: known(telling.officers, by), planId, now: at }));
  };
  await step('owner', 25, (tx, on) => submitPlan(tx, on, { leaderId, note: ISSUE.note }));
  await step('chair', 15, (tx, on) => decidePlan(tx, on, { decision: 'approve' }));
  await step('clerk', 10, (tx, on) => signPlan(tx, on, { signerAuthority, signerPosition, signerName, signedOn: issuedOn }));
  await step('clerk', 5, (tx, on) => numberPlan(tx, on, { series: series ?? '', number, issuedOn }));
  const clerk = known(telling.officers, 'clerk');
  await using shelf = openShelf(telling.db, telling.storage, telling.authorityId);
  const paper = await composeToSend(telling.db, shelf, { actor: clerk, planId, today: dayOf(sentAt) });
  if (!paper.ok) throw new Error(paper.refusal.message);
  await step('clerk', 0, (tx, on) => sendPlan(tx, on, { today: dayOf(sentAt), paper: paper.value }));
  await makeTasks({ authorityId: telling.authorityId, planId }, { db: telling.db, now: () => sentAt.add({ minutes: 1 }) });
}
