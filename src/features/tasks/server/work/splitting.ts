import { sql } from 'kysely';
import { recordChange } from '#platform/server/audit.ts';
import type { Read, Tx } from '#platform/server/database.ts';
import { columnsOf, recordIn } from '#platform/values/forms.ts';
import type { AuthorityId, TaskId } from '#platform/values/ids.ts';
import { ok, refuseAll, type Refusal, type Result } from '#platform/values/result.ts';
import type * as z from 'zod';
import { refusals as not } from '../../work/refusals.ts';
import { keptStep, type splitForm } from '../../work/schema.ts';
import type { Split, SplitId, Step } from '../../work/work.ts';
import type { LockedTask } from '../locked.ts';
import type { OnTask } from '../on-task.ts';
import { stepsOf } from './reading.ts';
import { isSame, lastOf, MOST, tell, whyNotStep, workedOn, type StepInput } from './steps.ts';

export type SplitInput = z.output<typeof splitForm>;

/** How the task was split, undefined where it is whole. */
export async function splitOf(db: Read, authorityId: AuthorityId, taskId: TaskId): Promise<Split | undefined> {
  const { rows } =
    await sql<Split>`select s.id, s.total, s.counted_in as "countedIn", s.note, o.full_name as "madeBy", s.made_at as "madeAt"
    from task_split s join officer o on o.authority_id = s.authority_id and o.id = s.made_by
    where s.authority_id = ${authorityId} and s.task_id = ${taskId} and s.undone_at is null`.execute(db);
  return rows[0];
}

const partsOf = ({ parts, countedIn }: SplitInput): StepInput[] =>
  parts.map((part) => ({ ...part, shareOf: part.share === undefined ? undefined : countedIn }));

const hundredths = (amount: number): number => Math.round(amount * 100);

/** What is wrong with the amounts: without a name, or parts that do not make the whole. */
function whyNotAmounts({ parts, total, countedIn }: SplitInput): Refusal[] {
  const shares = parts.flatMap(({ share }) => (share === undefined ? [] : [share]));
  if ((shares.length > 0 || total !== undefined) && countedIn === undefined) return [not.countedInWhat().refusal];
  if (total === undefined) return [];
  const sum = shares.reduce((all, share) => all + hundredths(share), 0);
  return sum === hundredths(total) ? [] : [not.notTheWhole(total, sum / 100, countedIn ?? '').refusal];
}

const sameParts = (parts: readonly StepInput[], at: number, one: StepInput): boolean =>
  parts.slice(0, at).some((other) => isSame({ ...other, unitId: other.unitId ?? null, officerId: other.officerId ?? null }, one));

async function whyNotSplit(tx: Tx, on: OnTask, task: LockedTask, input: SplitInput, steps: readonly Step[]): Promise<Refusal[]> {
  const parts = partsOf(input);
  const found: Refusal[] = [];
  for (const [at, part] of parts.entries()) {
    const wrong = [
      ...(await whyNotStep(tx, on, task, { ...part, share: undefined }, steps)),
      ...(sameParts(parts, at, part) ? [not.samePart().refusal] : []),
      ...(part.dueOn && task.dueOn && Temporal.PlainDate.compare(part.dueOn, task.dueOn) > 0
        ? [not.partAfterWhole(task.dueOn).refusal]
        : []),
    ];
    found.push(...wrong.map((refusal) => ({ ...refusal, field: `parts.${at}.${refusal.field ?? 'text'}` })));
  }
  const isTooMuch = steps.length + parts.length > MOST;
  return [...found, ...(isTooMuch ? [not.tooManyParts().refusal] : []), ...whyNotAmounts(input)];
}

/**
 * Splits a task into two or more parts, each with what is to be done and, as wanted, a unit, a person, a day and an amount of its own. The duty is counted once, by its activities;
 * who does a part is told. Refused where it was split before, where amounts do not make the whole that is given, for a day after that of the task, and as steps are.
 */
export async function splitTask(tx: Tx, on: OnTask, input: SplitInput): Promise<Result<SplitId>> {
  const { actor, taskId, now } = on;
  const { authorityId } = actor;
  const task = await workedOn(tx, on);
  if (!task.ok) return task;
  if (await splitOf(tx, authorityId, taskId)) return not.splitAlready();
  const wrong = refuseAll(await whyNotSplit(tx, on, task.value, input, await stepsOf(tx, authorityId, taskId)));
  if (wrong) return wrong;
  const { total, countedIn, note } = input;
  const { id } = await tx
    .insertInto('task_split')
    .values({
      authority_id: authorityId,
      task_id: taskId,
      total: total ?? null,
      counted_in: countedIn ?? null,
      note: note ?? null,
      made_by: actor.officerId,
      made_at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const last = await lastOf(tx, on);
  const parts = partsOf(input);
  const rows = parts.map((part, at) => ({
    authority_id: authorityId,
    task_id: taskId,
    split_id: id,
    position: last + at + 1,
    ...columnsOf(keptStep, recordIn(keptStep, part)),
  }));
  const made = await tx.insertInto('task_step').values(rows).returning(['id', 'position']).execute();
  const changes = { parts: { to: parts.map(({ text }) => text) }, ...(note !== undefined && { said: { to: note } }) };
  recordChange(tx, { action: 'task.split', objectType: 'task', objectId: taskId, changes });
  for (const { id: partId, position } of made) {
    const part = parts[position - last - 1];
    if (part) await tell(tx, on, task.value.unitId, { ...part, id: partId });
  }
  return ok(id);
}

/** Makes a task whole again; the parts stay in the log, and who had one is told. Refused where it is whole, to other units, and once a part was done. */
export async function undoSplit(tx: Tx, on: OnTask): Promise<Result<SplitId>> {
  const { actor, taskId, now } = on;
  const task = await workedOn(tx, on);
  if (!task.ok) return task;
  const split = await splitOf(tx, actor.authorityId, taskId);
  if (!split) return not.notSplit();
  const parts = (await stepsOf(tx, actor.authorityId, taskId)).filter(({ splitId }) => splitId === split.id);
  if (parts.some(({ done }) => done)) return not.partDone();
  const { numUpdatedRows } = await tx
    .updateTable('task_split')
    .set({ undone_at: now, undone_by: actor.officerId })
    .where('authority_id', '=', actor.authorityId)
    .where('id', '=', split.id)
    .where('undone_at', 'is', null)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows !== 1n) throw new Error('A split of a locked task was undone meanwhile.');
  await tx
    .updateTable('task_step')
    .set({ dropped_at: now })
    .where('authority_id', '=', actor.authorityId)
    .where('split_id', '=', split.id)
    .where('dropped_at', 'is', null)
    .execute();
  const changes = { parts: { from: parts.map(({ text }) => text), to: null } };
  recordChange(tx, { action: 'task.split-undone', objectType: 'task', objectId: taskId, changes });
  for (const part of parts) await tell(tx, on, task.value.unitId, part, { isGone: true });
  return ok(split.id);
}
