import { holdersOf } from '#features/identity/server/index.ts';
import { sendMessages } from '#features/messages/server/index.ts';
import { planOf } from '#features/plans/server/index.ts';
import { taskOf } from '#features/tasks/server/index.ts';
import { namesInTime } from '#features/units/server/index.ts';
import { difference, recordChange } from '#platform/server/audit.ts';
import { ZONE } from '#platform/server/clock.ts';
import type { Tx } from '#platform/server/database.ts';
import { supersede } from '#platform/server/history.ts';
import { takeTurn } from '#platform/server/turns.ts';
import type { Actor } from '#platform/values/actor.ts';
import { columnsOf, loggedOf, recordIn } from '#platform/values/forms.ts';
import type { AuthorityId, TaskId } from '#platform/values/ids.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { fold } from '#platform/values/text.ts';
import type { Difficulty, DifficultyId } from '../difficulty.ts';
import { mayAnswer, mayRaiseFor, mayWithdraw } from '../policy.ts';
import { refusals } from '../refusals.ts';
import { kept, type RaiseInput } from '../schema.ts';
import { raisedWord, settledWord } from '../words.ts';
import { difficultiesOf, isUp } from './queries.ts';

export interface By {
  actor: Actor;
  now: Temporal.Instant;
}

export const dayOf = (now: Temporal.Instant): Temporal.PlainDate => now.toZonedDateTimeISO(ZONE).toPlainDate();
const turn = (tx: Tx, { actor }: By): Promise<void> => takeTurn(tx, actor.authorityId, 'difficulties');

/** A unit says what stands in its way, on a plan or one of its tasks; who answers is told. Refused to others, and while the same waits for its answer. */
export async function raiseDifficulty(tx: Tx, by: By, input: RaiseInput & { taskId?: TaskId | undefined }): Promise<Result<DifficultyId>> {
  const { actor, now } = by;
  const { authorityId, officerId } = actor;
  const { unitId, taskId } = input;
  const refusal = mayRaiseFor(actor, unitId);
  if (refusal) return { ok: false, refusal };
  await turn(tx, by);
  const plan = await planOf(tx, authorityId, input.planId);
  if (!plan || plan.state === 'draft' || plan.state === 'received') return refusals.noPlan();
  const task = taskId && (await taskOf(tx, authorityId, taskId, dayOf(now)));
  if (taskId && (task?.unitId !== unitId || task.planId !== plan.id)) return refusals.unknownTask();
  const twins = await difficultiesOf(tx, authorityId, { unitIds: [unitId] });
  const isTwin = ({ text, state, planId }: Difficulty): boolean =>
    planId === plan.id && fold(text) === fold(input.text) && (state === 'open' || state === 'carried');
  if (twins.some(isTwin)) return refusals.there();
  const said = recordIn(kept, input);
  const { id } = await tx
    .insertInto('difficulty')
    .values({ authority_id: authorityId, ...columnsOf(kept, said), task_id: taskId ?? null, raised_by: officerId, raised_at: now })
    .returning('id')
    .executeTakeFirstOrThrow();
  const changes = difference({}, { ...loggedOf(kept, said), task_id: taskId ?? null });
  recordChange(tx, { action: 'difficulty.raised', objectType: 'difficulty', objectId: id, changes });
  const unit = (await namesInTime(tx, authorityId)).on(unitId, dayOf(now)).name;
  const owners = await holdersOf(tx, authorityId, ['plan-owner'], dayOf(now));
  await sendMessages(tx, { authorityId, at: now, by: officerId }, owners.map((one) => raisedWord(id, one, unit, input.text))); // prettier-ignore
  return ok(id);
}

/** What waits, under its lock. */
export async function waiting(tx: Tx, by: By, id: DifficultyId): Promise<Result<Difficulty>> {
  await turn(tx, by);
  const [found] = await difficultiesOf(tx, by.actor.authorityId, { id });
  if (!found) return refusals.unknown();
  return found.state === 'open' || found.state === 'carried' ? ok(found) : refusals.settled();
}

export type Columns = Partial<{
  state: string;
  answer: string;
  answered_by: Actor['officerId'];
  answered_at: Temporal.Instant;
  carried_to: string | null;
  carried_symbol: string | null;
  carried_on: Temporal.PlainDate | null;
  carried_at: Temporal.Instant | null;
  is_by_envelope: boolean;
  tried: string;
  above_became: string;
  above_answer: string;
  above_body: string;
  above_at: Temporal.Instant;
}>;

/** Writes to a difficulty whose turn is held, or whose row is locked. */
export async function write(tx: Tx, authorityId: AuthorityId, { id, state }: Difficulty, to: Columns): Promise<void> {
  await supersede(tx, 'difficulty', { authority_id: authorityId, id });
  const { numUpdatedRows } = await tx
    .updateTable('difficulty')
    .set(to)
    .where('authority_id', '=', authorityId)
    .where('id', '=', id)
    .where('state', '=', state)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows !== 1n) throw new Error('A difficulty changed while its turn was held.');
}

/** The owner of the plan or the chair says how it was resolved, or why it cannot be; also what the level above answered. Refused once it was answered. */
export async function answerDifficulty(
  tx: Tx,
  by: By,
  id: DifficultyId,
  { became, answer }: { became: 'resolved' | 'cannot'; answer: string },
): Promise<Result<DifficultyId>> {
  const { actor, now } = by;
  const refusal = mayAnswer(actor);
  if (refusal) return { ok: false, refusal };
  const found = await waiting(tx, by, id);
  if (!found.ok) return found;
  await write(tx, by.actor.authorityId, found.value, { state: became, answer, answered_by: actor.officerId, answered_at: now });
  const changes = { state: { from: found.value.state, to: became }, answer: { to: answer } };
  recordChange(tx, { action: `difficulty.${became}`, objectType: 'difficulty', objectId: id, changes });
  const told = settledWord(id, found.value.raisedBy, became, answer);
  await sendMessages(tx, { authorityId: actor.authorityId, at: now, by: actor.officerId }, [told]);
  return ok(id);
}

/** How it was carried until now, as the log says it. */
export const carriedIn = ({ state, carried }: Difficulty) => ({
  state,
  carried_to: carried?.to ?? null,
  carried_symbol: carried?.symbol ?? null,
  carried_on: carried?.on ?? null,
});

/** It is carried to the level above, with the paper where one was sent; it waits for what comes back. Refused where it was answered already, or carried, unless its envelope did not get there. */
export async function carryDifficulty(
  tx: Tx,
  by: By,
  id: DifficultyId,
  {
    carriedTo,
    carriedSymbol,
    carriedOn,
  }: { carriedTo: string; carriedSymbol?: string | undefined; carriedOn?: Temporal.PlainDate | undefined },
): Promise<Result<DifficultyId>> {
  const { actor, now } = by;
  const refusal = mayAnswer(actor);
  if (refusal) return { ok: false, refusal };
  const found = await waiting(tx, by, id);
  if (!found.ok) return found;
  if (await isUp(tx, actor.authorityId, found.value)) return refusals.carriedAlready();
  if (carriedOn && Temporal.PlainDate.compare(carriedOn, dayOf(now)) > 0) return refusals.futureDay(dayOf(now));
  const columns = { carried_to: carriedTo, carried_symbol: carriedSymbol ?? null, carried_on: carriedOn ?? null };
  await write(tx, by.actor.authorityId, found.value, { state: 'carried', ...columns, carried_at: now, is_by_envelope: false });
  const changes = difference(carriedIn(found.value), { state: 'carried', ...columns });
  recordChange(tx, { action: 'difficulty.carried', objectType: 'difficulty', objectId: id, changes });
  const told = settledWord(id, found.value.raisedBy, 'carried', carriedTo);
  await sendMessages(tx, { authorityId: actor.authorityId, at: now, by: actor.officerId }, [told]);
  return ok(id);
}

/** The unit takes back what it raised; it stays in the log. Refused to others, and once it was answered. */
export async function withdrawDifficulty(tx: Tx, by: By, id: DifficultyId): Promise<Result<DifficultyId>> {
  const found = await waiting(tx, by, id);
  if (!found.ok) return found;
  const refusal = mayWithdraw(by.actor, found.value);
  if (refusal) return { ok: false, refusal };
  await write(tx, by.actor.authorityId, found.value, { state: 'withdrawn' });
  const changes = { state: { from: found.value.state, to: 'withdrawn' } };
  recordChange(tx, { action: 'difficulty.withdrawn', objectType: 'difficulty', objectId: id, changes });
  return ok(id);
}
