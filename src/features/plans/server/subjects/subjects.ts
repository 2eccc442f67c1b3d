import { difference, recordChange } from '#platform/server/audit.ts';
import { ZONE } from '#platform/server/clock.ts';
import type { Read, Tx } from '#platform/server/database.ts';
import { asKnown, supersede } from '#platform/server/history.ts';
import type { KnownBy } from '#platform/values/as-of.ts';
import type { AuthorityId, DutyId, PlanId } from '#platform/values/ids.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { marks, type Mark } from '../../marks.ts';
import type { Plan, PlanDuty } from '../../plan.ts';
import { mayDraftPlans } from '../../policy.ts';
import { refusals } from '../../refusals.ts';
import { proposedSubjects } from '../../subjects/cues.ts';
import { audienceCodes, inOrderOfTopics, isAudience, isTopic, type Subjects } from '../../subjects/vocabulary.ts';
import { lockPlan, type OnPlan } from '../draft.ts';
import { planOf } from '../queries.ts';
import { ownTopics } from '../topics/topics.ts';

/** What each duty of a plan is about and whom it is for, as far as somebody said so. */
export async function subjectsOfDuties(
  db: Read,
  authorityId: AuthorityId,
  planId: PlanId,
  knownBy: KnownBy = 'now',
): Promise<Map<DutyId, Subjects>> {
  const rows = await db
    .selectFrom(asKnown('duty_subject', authorityId, knownBy))
    .innerJoin('duty', (join) =>
      join.onRef('duty.authority_id', '=', 'duty_subject.authority_id').onRef('duty.id', '=', 'duty_subject.duty_id'),
    )
    .select(['duty_subject.duty_id', 'duty_subject.sort', 'duty_subject.kind'])
    .where('duty_subject.authority_id', '=', authorityId)
    .where('duty.plan_id', '=', planId)
    .execute();
  return new Map(
    [...Map.groupBy(rows, ({ duty_id }) => duty_id)].map(([dutyId, of]) => [
      dutyId,
      inOrder({
        topics: of.flatMap(({ sort, kind }) => (sort === 'topic' && isTopic(kind) ? [kind] : [])),
        audiences: of.flatMap(({ sort, kind }) => (sort === 'audience' && isAudience(kind) ? [kind] : [])),
      }),
    ]),
  );
}

const inOrder = ({ topics, audiences }: Subjects): Subjects => ({
  topics: inOrderOfTopics(topics),
  audiences: audienceCodes.filter((code) => audiences.includes(code)),
});

/** The plan, locked; its words stay as they are, so that also of an issued one is said what its duties are about. Refused for what another body sent. */
async function openPlan(tx: Tx, on: OnPlan): Promise<Result<Plan>> {
  const refusal = mayDraftPlans(on.actor);
  if (refusal) return { ok: false, refusal };
  const locked = await lockPlan(tx, on);
  if (!locked.ok) return locked;
  if (locked.value.state === 'received') return refusals.isReceived();
  const plan = await planOf(tx, on.actor.authorityId, on.planId);
  return plan ? ok(plan) : refusals.unknown();
}

async function write(tx: Tx, { actor: { authorityId } }: OnPlan, dutyId: DutyId, before: Subjects, after: Subjects): Promise<void> {
  const changes = difference({ ...before }, { ...after });
  if (Object.keys(changes).length === 0) return;
  await supersede(tx, 'duty_subject', { authority_id: authorityId, duty_id: dutyId });
  await tx.deleteFrom('duty_subject').where('authority_id', '=', authorityId).where('duty_id', '=', dutyId).execute();
  const rows = [
    ...after.topics.map((kind) => ({ authority_id: authorityId, duty_id: dutyId, sort: 'topic', kind })),
    ...after.audiences.map((kind) => ({ authority_id: authorityId, duty_id: dutyId, sort: 'audience', kind })),
  ];
  if (rows.length > 0) await tx.insertInto('duty_subject').values(rows).execute();
  recordChange(tx, { action: 'duty.classified', objectType: 'duty', objectId: dutyId, changes });
}

/** Keeps what a duty is besides, in the usual order, and which paper of another superior orders it; from then on its words propose nothing. */
async function mark(
  tx: Tx,
  { actor: { authorityId } }: OnPlan,
  duty: PlanDuty,
  chosen: readonly Mark[],
  orderingPaper: string | undefined,
): Promise<void> {
  const to = { marks: (Object.keys(marks) as Mark[]).filter((one) => chosen.includes(one)), orderingPaper: orderingPaper ?? null };
  const changes = difference({ marks: duty.marks, orderingPaper: duty.orderingPaper ?? null }, to);
  if (Object.keys(changes).length === 0) return;
  await supersede(tx, 'duty', { authority_id: authorityId, id: duty.id });
  await tx
    .updateTable('duty')
    .set({ ...(changes['marks'] && { marks: to.marks }), ordering_paper: to.orderingPaper })
    .where('authority_id', '=', authorityId)
    .where('id', '=', duty.id)
    .execute();
  recordChange(tx, { action: 'duty.classified', objectType: 'duty', objectId: duty.id, changes });
}

const none: Subjects = { topics: [], audiences: [] };

/** Says what a duty is about, whom it is for, what it is besides and by which other paper it is ordered, in a draft as in a plan that was issued. Saying the same again writes nothing. */
export async function classifyDuty(
  tx: Tx,
  on: OnPlan & { dutyId: DutyId; subjects: Subjects; marks?: readonly Mark[] | undefined; orderingPaper?: string | undefined },
): Promise<Result<DutyId>> {
  const plan = await openPlan(tx, on);
  if (!plan.ok) return plan;
  const duty = plan.value.duties.find(({ id }) => id === on.dutyId);
  if (!duty) return refusals.unknownDuty();
  const before = (await subjectsOfDuties(tx, on.actor.authorityId, on.planId)).get(on.dutyId) ?? none;
  await write(tx, on, on.dutyId, before, inOrder(on.subjects));
  if (on.marks) await mark(tx, on, duty, on.marks, on.orderingPaper);
  return ok(on.dutyId);
}

/** Takes what the words propose for every duty of which nobody said anything; how many there were. */
export async function takeProposedSubjects(tx: Tx, on: OnPlan): Promise<Result<number>> {
  const plan = await openPlan(tx, on);
  if (!plan.ok) return plan;
  const said = await subjectsOfDuties(tx, on.actor.authorityId, on.planId);
  const added = { own: await ownTopics(tx, on.actor.authorityId), today: on.now.toZonedDateTimeISO(ZONE).toPlainDate() };
  const open = plan.value.duties
    .filter(({ id }) => !said.has(id))
    .map(({ id, text }) => ({ id, subjects: proposedSubjects(text, added) }))
    .filter(({ subjects: { topics, audiences } }) => topics.length + audiences.length > 0);
  for (const { id, subjects } of open) await write(tx, on, id, none, subjects);
  return ok(open.length);
}
