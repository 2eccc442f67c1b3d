import { holdersOf } from '#features/identity/server/index.ts';
import { sendMessages } from '#features/messages/server/index.ts';
import { recordChange } from '#platform/server/audit.ts';
import { ZONE } from '#platform/server/clock.ts';
import type { Tx } from '#platform/server/database.ts';
import { supersede } from '#platform/server/history.ts';
import { columnsOf } from '#platform/values/forms.ts';
import { ok, refuseAll, type Refusal, type Result } from '#platform/values/result.ts';
import { worksFor } from '../../policy.ts';
import { refusals } from '../../refusals.ts';
import { mayDecideExtensions, whyNotDecide, whyNotExtend } from '../../work/policy.ts';
import { refusals as not } from '../../work/refusals.ts';
import { keptExtension } from '../../work/schema.ts';
import { askedWord, decidedWord } from '../../work/words.ts';
import type { ExtensionId } from '../../work/work.ts';
import { lockRow, type LockedTask } from '../locked.ts';
import type { OnTask } from '../on-task.ts';
import { textOf } from './about.ts';
import { extensionsOf } from './reading.ts';

interface Asked {
  untilOn: Temporal.PlainDate;
  reason: string;
}

const isAfter = (one: Temporal.PlainDate, other: Temporal.PlainDate): boolean => Temporal.PlainDate.compare(one, other) > 0;
const dayOf = (now: Temporal.Instant): Temporal.PlainDate => now.toZonedDateTimeISO(ZONE).toPlainDate();

/** What is wrong with the day that a unit asks for. */
function whyNotUntil(untilOn: Temporal.PlainDate, { dueOn, year }: LockedTask, today: Temporal.PlainDate): Refusal[] {
  const last = new Temporal.PlainDate(year, 12, 31);
  return [
    ...(dueOn && !isAfter(untilOn, dueOn) ? [not.notLater(dueOn).refusal] : []),
    ...(isAfter(today, untilOn) ? [not.pastDay(today).refusal] : []),
    ...(isAfter(untilOn, last) ? [not.tooFar(last).refusal] : []),
  ].slice(0, 1);
}

/**
 * The unit of a task asks for more time: a later day, from today to the end of the year of the plan, with the reason; who decides is told. Refused for requests to partners, for
 * what has no due day or is done, and while another waits for its answer.
 */
export async function askExtension(tx: Tx, { actor, taskId, now, ...asked }: OnTask & Asked): Promise<Result<ExtensionId>> {
  const { authorityId, officerId } = actor;
  const today = dayOf(now);
  const task = await lockRow(tx, { actor, taskId, now });
  if (!task) return refusals.unknown();
  if (!worksFor(actor, task.unitId)) return refusals.notYourUnit();
  const refusal = whyNotExtend(actor, task);
  if (refusal) return { ok: false, refusal };
  const { dueOn, state, endedOn, unitId } = task;
  if (!dueOn) return not.noDueDay();
  if (state === 'done') return refusals.done();
  if (endedOn) return refusals.planEnded();
  if ((await extensionsOf(tx, authorityId, taskId)).some((one) => one.state === 'asked')) return not.alreadyAsked();
  const wrong = refuseAll(whyNotUntil(asked.untilOn, task, today));
  if (wrong) return wrong;
  const { id } = await tx
    .insertInto('task_extension')
    .values({
      authority_id: authorityId,
      task_id: taskId,
      was_due_on: dueOn,
      ...columnsOf(keptExtension, asked),
      asked_by: officerId,
      asked_at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  recordChange(tx, {
    action: 'task.extension-asked',
    objectType: 'task',
    objectId: taskId,
    changes: { until_on: { from: dueOn.toString(), to: asked.untilOn.toString() }, why: { to: asked.reason } },
  });
  const about = await textOf(tx, { actor, taskId }, unitId, today);
  const deciders = await holdersOf(tx, authorityId, ['plan-owner', 'chair'], today);
  await sendMessages(
    tx,
    { authorityId, at: now, by: officerId },
    deciders.map((one) => askedWord(about, one, asked.untilOn, asked.reason)),
  );
  return ok(id);
}

type OnExtension = OnTask & { extensionId: ExtensionId };

/** The extension that waits, with its task locked. */
async function waiting(tx: Tx, { actor, taskId, now, extensionId }: OnExtension) {
  const task = await lockRow(tx, { actor, taskId, now });
  if (!task) return refusals.unknown();
  const extension = (await extensionsOf(tx, actor.authorityId, taskId)).find(({ id, state }) => id === extensionId && state === 'asked');
  return extension ? ok({ task, extension }) : not.noExtension();
}

async function settle(
  tx: Tx,
  { actor, now, extensionId }: OnExtension,
  to: { state: 'granted' | 'refused' | 'withdrawn'; decision?: string | undefined },
): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('task_extension')
    .set({ state: to.state, decision: to.decision ?? null, decided_by: actor.officerId, decided_at: now })
    .where('authority_id', '=', actor.authorityId)
    .where('id', '=', extensionId)
    .where('state', '=', 'asked')
    .executeTakeFirstOrThrow();
  if (numUpdatedRows !== 1n) throw new Error('An extension of a locked task was settled meanwhile.');
}

/**
 * The owner of the plan or the chair grants or refuses more time (with the reason), not who asked. The day of the plan stays with the task; reports count late against the
 * day that stood at their end. Refused where it was answered or withdrawn, and granting for what is done meanwhile or of a plan that ended.
 */
export async function decideExtension(
  tx: Tx,
  deciding: OnExtension & { isGranted: boolean; decision?: string | undefined },
): Promise<Result<ExtensionId>> {
  const { actor, taskId, now, extensionId, isGranted, decision } = deciding;
  const may = mayDecideExtensions(actor);
  if (may) return { ok: false, refusal: may };
  const found = await waiting(tx, deciding);
  if (!found.ok) return found;
  const { task, extension } = found.value;
  const refusal = whyNotDecide(actor, extension);
  if (refusal) return { ok: false, refusal };
  if (!isGranted && decision === undefined) return not.noDecision();
  if (isGranted && task.state === 'done') return refusals.done();
  if (isGranted && task.endedOn) return refusals.planEnded();
  const { untilOn, wasDueOn, askedBy } = extension;
  await settle(tx, deciding, { state: isGranted ? 'granted' : 'refused', decision });
  if (isGranted) {
    await supersede(tx, 'task', { authority_id: actor.authorityId, id: taskId });
    await tx
      .updateTable('task')
      .set({ extended_to_on: untilOn, extended_at: now })
      .where('authority_id', '=', actor.authorityId)
      .where('id', '=', taskId)
      .execute();
  }
  recordChange(tx, {
    action: isGranted ? 'task.extended' : 'task.extension-refused',
    objectType: 'task',
    objectId: taskId,
    changes: {
      ...(isGranted && { until_on: { from: wasDueOn.toString(), to: untilOn.toString() } }),
      ...(decision !== undefined && { decision: { to: decision } }),
    },
  });
  const about = await textOf(tx, { actor, taskId }, task.unitId, dayOf(now));
  const told = decidedWord(about, askedBy, isGranted, untilOn, decision ?? null);
  await sendMessages(tx, { authorityId: actor.authorityId, at: now, by: actor.officerId }, [told]);
  return ok(extensionId);
}

/** The unit takes back what it asked for. Refused to others, and once it was answered. */
export async function withdrawExtension(tx: Tx, on: OnExtension): Promise<Result<ExtensionId>> {
  const found = await waiting(tx, on);
  if (!found.ok) return found;
  if (!worksFor(on.actor, found.value.task.unitId)) return not.notYours();
  await settle(tx, on, { state: 'withdrawn' });
  const changes = { until_on: { from: found.value.extension.untilOn.toString(), to: null } };
  recordChange(tx, { action: 'task.extension-withdrawn', objectType: 'task', objectId: on.taskId, changes });
  return ok(on.extensionId);
}
