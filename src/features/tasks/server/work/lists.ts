import { difference, recordChange } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import { takeTurn } from '#platform/server/turns.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import { ok, refuseAll, type Result } from '#platform/values/result.ts';
import { fold } from '#platform/values/text.ts';
import type { MeantFor } from '../../work/fitting.ts';
import { mayKeepLists } from '../../work/policy.ts';
import { refusals as not } from '../../work/refusals.ts';
import type { StepListId } from '../../work/work.ts';
import { stepLists } from './reading.ts';

const MOST = 30;
const LONGEST = 300;

interface Typed {
  name: string;
  steps: string;
  channels?: readonly string[] | undefined;
  topics?: readonly string[] | undefined;
  isApplied?: boolean | undefined;
  id?: StepListId;
}

const linesIn = (typed: string): string[] =>
  typed.split('\n').map((line) => line.trim()).filter((line) => line !== ''); // prettier-ignore

const loggedList = (name: string, steps: readonly string[], meant: MeantFor & { isApplied: boolean }) => ({
  name,
  steps: steps.join('\n'),
  channels: [...meant.channels],
  topics: [...meant.topics],
  is_applied: meant.isApplied,
});

/** Nobody else changes lists of steps until the transaction ends. */
export const holdStepLists = (tx: Tx, authorityId: AuthorityId): Promise<void> => takeTurn(tx, authorityId, 'step-lists');

/** A list of steps as it was typed, a line each, kept for work of a kind. By the owner of the plan. Refused for a name in use, no or too many steps. */
export async function keepStepList(
  tx: Tx,
  actor: Actor,
  { name, steps: typed, channels = [], topics = [], isApplied = false, id }: Typed,
): Promise<Result<StepListId>> {
  const refusal = mayKeepLists(actor);
  if (refusal) return { ok: false, refusal };
  const { authorityId } = actor;
  await holdStepLists(tx, authorityId);
  const lists = await stepLists(tx, authorityId);
  const before = lists.find((list) => list.id === id);
  if (id && !before) return not.noSuchList();
  const steps = linesIn(typed);
  const long = steps.findIndex((step) => step.length > LONGEST);
  const wrong = refuseAll([
    ...(lists.some((list) => list.id !== id && fold(list.name) === fold(name)) ? [not.listThere(name).refusal] : []),
    ...(steps.length === 0 ? [not.noSteps().refusal] : []),
    ...(steps.length > MOST ? [not.manySteps().refusal] : []),
    ...(isApplied && channels.length + topics.length === 0 ? [not.appliedToNothing().refusal] : []),
    ...(long >= 0 ? [not.longStep(long + 1).refusal] : []),
  ]);
  if (wrong) return wrong;
  const columns = { name, steps, channels: [...channels], topics: [...topics], is_applied: isApplied };
  const was = before && loggedList(before.name, before.steps, before);
  const changes = difference(was ?? {}, loggedList(name, steps, { channels, topics, isApplied }));
  if (before && Object.keys(changes).length === 0) return ok(before.id);
  const kept = before
    ? (await tx.updateTable('step_list').set(columns).where('authority_id', '=', authorityId).where('id', '=', before.id).execute(), before.id)
    : (await tx.insertInto('step_list').values({ authority_id: authorityId, ...columns }).returning('id').executeTakeFirstOrThrow()).id; // prettier-ignore
  recordChange(tx, { action: before ? 'step-list.corrected' : 'step-list.added', objectType: 'step-list', objectId: kept, changes });
  return ok(kept);
}

/** A list is no longer offered; tasks keep the steps they have. */
export async function endStepList(tx: Tx, actor: Actor, now: Temporal.Instant, id: StepListId): Promise<Result<StepListId>> {
  const refusal = mayKeepLists(actor);
  if (refusal) return { ok: false, refusal };
  const ended = await tx
    .updateTable('step_list')
    .set({ ended_at: now })
    .where('authority_id', '=', actor.authorityId)
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (!ended) return not.noSuchList();
  recordChange(tx, { action: 'step-list.ended', objectType: 'step-list', objectId: id, changes: { ended: { to: true } } });
  return ok(id);
}
