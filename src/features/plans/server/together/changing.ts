import { createHash } from 'node:crypto';
import { recordChange } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { refusals } from '../../refusals.ts';
import { targetInputOf } from '../../targets/input.ts';
import { changesIn, nonsenseIn, type Changes, type DutyChange } from '../../together/changes.ts';
import { notTogether } from '../../together/refusals.ts';
import type { Together } from '../../together/schema.ts';
import { lockDraft, type OnPlan } from '../draft.ts';
import { correctDeadline, correctDuty } from '../duties.ts';
import { planOf } from '../queries.ts';
import { correctTarget } from '../targets.ts';

/** A list of changes as it was shown, to be known again. */
export function listOfChanges({ duties, targets }: Changes): string {
  const lines = [
    ...duties.map(({ duty, ...is }) => JSON.stringify([duty.id, duty.text, duty.units, duty.deadlines, is])),
    ...targets.map(({ target, ...is }) => JSON.stringify([target.id, target.text, target.value, target.upTo, is])),
  ];
  return createHash('sha256').update(lines.join('\n')).digest('base64url');
}

/** Why a list of changes is not done: one of its lines would make no sense. */
export function whyNotTogether(changes: Changes, asked: Together): Result<never> | undefined {
  const found = nonsenseIn(changes, asked);
  if (!found) return undefined;
  const { position, on } = found;
  return on === undefined ? notTogether.toNothing(position) : notTogether.outOfYear(position, Temporal.PlainDate.from(on));
}

async function applyDuty(tx: Tx, on: OnPlan, { duty, text, units, deadlines }: DutyChange): Promise<Result<unknown>> {
  const corrected = await correctDuty(tx, { ...on, dutyId: duty.id, duty: { text, product: duty.product ?? undefined, units } });
  if (!corrected.ok) return corrected;
  // From the far end when days move on, so that none meets the day of the next.
  const order = deadlines.map((deadline, index) => ({ deadline, index, was: duty.deadlines[index] }));
  const isLater = order.some(
    ({ deadline, was }) => was !== undefined && deadline.rule.kind === 'date' && was.rule.kind === 'date' && deadline.rule.on > was.rule.on,
  );
  const dayOf = ({ was }: (typeof order)[number]): string => (was?.rule.kind === 'date' ? was.rule.on : '');
  order.sort((one, other) => (isLater ? dayOf(other).localeCompare(dayOf(one)) : dayOf(one).localeCompare(dayOf(other))));
  for (const { deadline, index } of order) {
    const moved = await correctDeadline(tx, { ...on, dutyId: duty.id, index, rule: deadline.rule });
    if (!moved.ok) return moved;
  }
  return ok(undefined);
}

/**
 * Changes all lines of a draft at once: `seen` is the list that was shown, by which it is done or not at all. How many lines changed. Refused as each of its lines is, where the list is
 * another than was shown, and where nothing changes; what was done up to then is undone with the transaction.
 */
export async function changeTogether(tx: Tx, on: OnPlan, asked: Together, seen: string): Promise<Result<number>> {
  const locked = await lockDraft(tx, on);
  if (!locked.ok) return locked;
  const plan = await planOf(tx, on.actor.authorityId, on.planId);
  if (!plan) return refusals.unknown();
  const changes = changesIn(plan, asked);
  const count = changes.duties.length + changes.targets.length;
  if (count === 0) return notTogether.nothing();
  if (listOfChanges(changes) !== seen) return notTogether.otherList();
  const why = whyNotTogether(changes, asked);
  if (why) return why;
  for (const change of changes.duties) {
    const done = await applyDuty(tx, on, change);
    if (!done.ok) return notTogether.stuck(change.duty.position, done.refusal.message);
  }
  for (const { target, text, value, upTo } of changes.targets) {
    const input = { ...targetInputOf(target), text, value, upTo: upTo ?? undefined };
    const done = await correctTarget(tx, { ...on, targetId: target.id, target: input });
    if (!done.ok) return notTogether.stuckTarget(target.position, done.refusal.message);
  }
  const said = { duties: { to: changes.duties.length }, targets: { to: changes.targets.length } };
  recordChange(tx, { action: 'plan.changed-together', objectType: 'plan', objectId: on.planId, changes: said });
  return ok(count);
}
