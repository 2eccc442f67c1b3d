import { acceptSection, chooseUnits, confirmReading, correctItem, reviewOf, type Reviewer } from '#features/documents/server/index.ts';
import { correctTarget, draftPlanFromReading, issuePlan, planOf } from '#features/plans/server/index.ts';
import { makeTasks } from '#features/tasks/server/index.ts';
import type { DocumentId, PlanId } from '#platform/values/ids.ts';
import { samplePlan } from '../papers/plan.ts';
import { chosenUnits, corrections, counted, ISSUE, targets, type TargetKey } from '../story/plan.ts';
import { uploadPaper } from './above.ts';
import { dayOf, known, moment, type Telling } from './telling.ts';

const isTarget = ({ text, value }: { text: string; value: number }, key: TargetKey): boolean =>
  value === targets[key].value && text.includes(targets[key].words);

/** Takes the plan's paper through the line: uploaded, read by the engine, compared, confirmed, drafted, issued; its tasks are made. */
export async function issueYearPlan(telling: Telling): Promise<PlanId> {
  const documentId = await uploadPaper(telling, { ...ISSUE, paper: samplePlan(), direction: 'own' });
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
  for (const [key, measure] of counted) {
    const target = plan?.targets.find((one) => isTarget(one, key));
    if (!target) throw new Error(`The draft has no target "${targets[key].words}".`);
    const { id: targetId, upTo, unitsBound, ...rest } = target;
    const written = { ...rest, measure, upTo: upTo ?? undefined, unitsBound: unitsBound ?? undefined };
    await telling.act(scene, (tx) => correctTarget(tx, { actor, planId, now: at, targetId, target: written }));
  }
  return planId;
}

async function issue(telling: Telling, planId: PlanId): Promise<void> {
  const at = moment(ISSUE.issuedAt);
  const actor = known(telling.officers, 'clerk');
  const { symbol, signerAuthority, signerPosition, signerName } = ISSUE;
  const signing = { symbol, issuedOn: Temporal.PlainDate.from(ISSUE.issuedOn), signerAuthority, signerPosition, signerName };
  await telling.act({ at, by: 'clerk' }, (tx) => issuePlan(tx, { actor, planId, now: at, today: dayOf(at), ...signing }));
  await makeTasks({ authorityId: telling.authorityId, planId }, { db: telling.db, now: () => at.add({ minutes: 1 }) });
}
