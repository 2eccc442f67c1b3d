import { subjectsOfDuties } from '#features/plans/server/index.ts';
import type { Read, Tx } from '#platform/server/database.ts';
import type { AuthorityId, DutyId, PlanId, TaskId } from '#platform/values/ids.ts';
import { fold } from '#platform/values/text.ts';
import { fitsDuty } from '../../work/fitting.ts';
import { stepLists } from './reading.ts';

/** The steps with which tasks of a duty begin. */
export type BeginWith = (duty: { id: DutyId; text: string }) => string[];

/** What tasks of a plan begin with: the steps of the lists that are taken by themselves for such duties, each step once. */
export async function firstSteps(db: Read, authorityId: AuthorityId, planId: PlanId): Promise<BeginWith> {
  const lists = (await stepLists(db, authorityId)).filter(({ isApplied }) => isApplied);
  if (lists.length === 0) return () => [];
  const subjects = await subjectsOfDuties(db, authorityId, planId);
  return ({ id, text }) => {
    const about = { text, topics: subjects.get(id)?.topics ?? [] };
    const steps = lists.filter((list) => fitsDuty(list, about)).flatMap((list) => list.steps);
    return [...new Map(steps.map((step) => [fold(step), step])).values()];
  };
}

/** Puts the steps into tasks that were just made; `begun` takes those that were put into any, for the log of what was made. */
export async function beginWith(
  tx: Tx,
  { authorityId, begun }: { authorityId: AuthorityId; begun: Set<string> },
  taskIds: readonly TaskId[],
  steps: readonly string[],
): Promise<void> {
  const rows = taskIds.flatMap((taskId) =>
    steps.map((text, at) => ({ authority_id: authorityId, task_id: taskId, position: at + 1, text })),
  );
  for (const { text } of rows) begun.add(text);
  for (let from = 0; from < rows.length; from += 1000)
    await tx
      .insertInto('task_step')
      .values(rows.slice(from, from + 1000))
      .execute();
}
