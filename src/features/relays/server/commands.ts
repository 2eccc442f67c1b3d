import { recordActivity } from '#features/activities/server/index.ts';
import { askedOn, type Origin } from '#features/activities/index.ts';
import { sendMessages } from '#features/messages/server/index.ts';
import { worksFor } from '#features/tasks/index.ts';
import { taskOf, workersOn } from '#features/tasks/server/index.ts';
import { lockTree, unitsOn } from '#features/units/server/index.ts';
import { difference, recordChange } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import type { Actor } from '#platform/values/actor.ts';
import { columnsOf, loggedOf, recordIn } from '#platform/values/forms.ts';
import type { ActivityId, Id, TaskId } from '#platform/values/ids.ts';
import { ok, type Refusal, refuseAll, refused, type Result } from '#platform/values/result.ts';
import { fold, truncate } from '#platform/values/text.ts';
import type { Measure } from '#features/channels/index.ts';
import { whyNotAnswer, whyNotLead } from '../policy.ts';
import { refusals } from '../refusals.ts';
import { sumOf, type MemberId, type Relay, type RelayId } from '../relay.ts';
import { keptMember, type HandInput, type MemberInput, type MemberSaid, type SumInput } from '../schema.ts';
import { relayOf } from './queries.ts';

export interface Relaying {
  actor: Actor;
  today: Temporal.PlainDate;
  now: Temporal.Instant;
}

/** Everything of a request that was handed on is decided by one at a time. */
export async function lockRelay(tx: Tx, { authorityId }: Pick<Actor, 'authorityId'>, id: RelayId | undefined): Promise<void> {
  await tx
    .selectFrom('relay')
    .select('id')
    .where('authority_id', '=', authorityId)
    .where('id', '=', id ?? null)
    .forUpdate()
    .execute();
}

async function held(tx: Tx, { actor }: Relaying, id: RelayId): Promise<Result<Relay>> {
  await lockRelay(tx, actor, id);
  const relay = await relayOf(tx, actor.authorityId, { id });
  return relay ? ok(relay) : refused(refusals.unknown());
}

/** Units below the body that was asked. */
export async function unitsBelow(
  db: Parameters<typeof unitsOn>[0],
  { actor, today }: Pick<Relaying, 'actor' | 'today'>,
  unitId: Relay['unitId'],
) {
  const units = await unitsOn(db, actor.authorityId, today);
  const body = units.find(({ id }) => id === unitId);
  return body ? units.filter(({ path }) => path.startsWith(`${body.path}.`)) : [];
}

/** The request of a task, begun where it was not handed on before. */
async function begun(
  tx: Tx,
  by: Relaying,
  taskId: TaskId,
  { note = null, dueOn = null }: { note?: string | null | undefined; dueOn?: Temporal.PlainDate | null | undefined },
): Promise<Result<Relay>> {
  const { actor, now, today } = by;
  const { authorityId, officerId } = actor;
  const task = await taskOf(tx, authorityId, taskId, today);
  if (!task?.isRequested) return refused(refusals.unknownTask());
  if (!worksFor(actor, task.unitId)) return refused(refusals.notYours());
  if (task.endedOn !== null || task.state === 'done' || task.state === 'declined') return refused(refusals.over());
  const before = await relayOf(tx, authorityId, { taskId });
  if (before) {
    const refusal = whyNotLead(actor, before);
    if (refusal) return refused(refusal);
    const changes = difference({ note: before.note, dueOn: before.dueOn?.toString() ?? null }, { note, dueOn: dueOn?.toString() ?? null });
    if (Object.keys(changes).length > 0) {
      await tx
        .updateTable('relay')
        .set({ note, due_on: dueOn })
        .where('authority_id', '=', authorityId)
        .where('id', '=', before.id)
        .execute();
      recordChange(tx, { action: 'relay.corrected', objectType: 'relay', objectId: before.id, changes });
    }
    return ok({ ...before, note, dueOn });
  }
  const { id } = await tx
    .insertInto('relay')
    .values({ authority_id: authorityId, task_id: taskId, unit_id: task.unitId, note, due_on: dueOn, made_by: officerId, made_at: now })
    .returning('id')
    .executeTakeFirstOrThrow();
  const changes = difference({}, { taskId, unitId: task.unitId, note, dueOn: dueOn?.toString() ?? null });
  recordChange(tx, { action: 'relay.handed-on', objectType: 'relay', objectId: id, changes });
  const made = await relayOf(tx, authorityId, { id });
  return made ? ok(made) : refused(refusals.unknown());
}

/**
 * A partner hands a request on to its members: units below it, which answer themselves, and others by name; handed on again, more are asked. Units are
 * told. Refused: to others, for what was ordered, is over or was answered, units that are not below the body, and where nobody new is named.
 */
export async function handOn(tx: Tx, by: Relaying, taskId: TaskId, input: HandInput): Promise<Result<RelayId>> {
  const { actor, now, today } = by;
  const { authorityId, officerId } = actor;
  await lockTree(tx, authorityId);
  // The request before its task, as whoever answers it locks them.
  await lockRelay(tx, actor, (await relayOf(tx, authorityId, { taskId }))?.id);
  await tx.selectFrom('task').select('id').where('authority_id', '=', authorityId).where('id', '=', taskId).forUpdate().execute();
  const found = await begun(tx, by, taskId, input);
  if (!found.ok) return found;
  const relay = found.value;
  const below = new Set((await unitsBelow(tx, by, relay.unitId)).map(({ id }) => id));
  if (input.unitIds.some((id) => !below.has(id))) return refused(refusals.notMember());
  const there = new Set(relay.members.map(({ unitId, name }) => unitId ?? fold(name ?? '')));
  const units = [...new Set(input.unitIds)].filter((id) => !there.has(id));
  const isNew = ({ name }: { name: string }, at: number): boolean =>
    !there.has(fold(name)) && input.names.findIndex((other) => fold(other.name) === fold(name)) === at;
  const names = input.names.filter(isNew).map(({ name }) => name);
  if (units.length + names.length === 0) return refused(refusals.nobody());
  const given = [...units.map((unit_id) => ({ unit_id, name: null })), ...names.map((name) => ({ unit_id: null, name }))];
  const rows = given.map((one, at) => ({ authority_id: authorityId, relay_id: relay.id, position: relay.members.length + at + 1, ...one }));
  await tx.insertInto('relay_member').values(rows).execute();
  const allNames = new Map((await unitsOn(tx, authorityId, today)).map(({ id, name }) => [id as string, name]));
  const asked = [...units.map((id) => allNames.get(id) ?? ''), ...names].join('; ');
  recordChange(tx, { action: 'relay.asked', objectType: 'relay', objectId: relay.id, changes: { members: { to: asked } } });
  const workers = await workersOn(tx, authorityId, today);
  const body = allNames.get(relay.unitId) ?? '';
  const words = units.flatMap((unitId) =>
    workers.of(unitId).map((one) => ({
      ...{
        officerId: one,
        kind: 'request-open' as const,
        about: { type: 'relay', id: relay.id },
        address: `/lam-viec/thanh-vien/${relay.id}`,
      },
      title: { vi: `${body} mời cùng thực hiện`, en: `${body} asks you to take part` },
      text: { vi: truncate(input.note ?? relay.taskText, 160), en: truncate(input.note ?? relay.taskText, 160) },
    })),
  );
  await sendMessages(tx, { authorityId, at: now, by: officerId }, words);
  return ok(relay.id);
}

function faultsOf(said: MemberSaid, today: Temporal.PlainDate): Refusal[] {
  const { state, happenedOn, times, people, link } = said;
  if (state !== 'done') {
    const figures = [happenedOn, times, people, link].some((one) => one !== null);
    return [...(figures ? [refusals.onlyDone()] : []), ...(state === 'declined' && said.said === null ? [refusals.saidMissing()] : [])];
  }
  return [
    ...(happenedOn === null ? [refusals.dayMissing()] : []),
    ...(happenedOn && Temporal.PlainDate.compare(happenedOn, today) > 0 ? [refusals.dayAhead(today)] : []),
    ...(said.said === null ? [refusals.saidMissing()] : []),
  ];
}

/** A member says what it did, that nothing arose, or that it cannot; the partner may write it down for it. Saying what stands changes nothing. Refused to others, and once the authority was answered. */
export async function answerMember(tx: Tx, by: Relaying, id: RelayId, memberId: MemberId, input: MemberInput): Promise<Result<MemberId>> {
  const { actor, now, today } = by;
  const found = await held(tx, by, id);
  if (!found.ok) return found;
  const member = found.value.members.find((one) => one.id === memberId);
  if (!member) return refused(refusals.unknownMember());
  const refusal = whyNotAnswer(actor, found.value, member);
  if (refusal) return refused(refusal);
  const said = recordIn(keptMember, input);
  const wrong = refuseAll(faultsOf(said, today));
  if (wrong) return wrong;
  const changes = difference(
    member.state === 'asked' ? {} : loggedOf(keptMember, { ...member, state: member.state }),
    loggedOf(keptMember, said),
  );
  if (Object.keys(changes).length === 0) return ok(memberId);
  await tx
    .updateTable('relay_member')
    .set({ ...columnsOf(keptMember, said), answered_by: actor.officerId, answered_at: now })
    .where('authority_id', '=', actor.authorityId)
    .where('id', '=', memberId)
    .execute();
  recordChange(tx, { action: 'relay.member-answered', objectType: 'relay-member', objectId: memberId, changes });
  return ok(memberId);
}

/** What an answer is the record of, so that it is recorded once. */
const originOf = (id: RelayId): Origin => ({ kind: 'relay', id: id as string as Id<'origin'> });

/** Members that are units here stand beside the answer as units that held it too: what they did is in its figures, and recording it once more is asked about. */
const partsOf = (done: Relay['members']) =>
  done.flatMap(({ unitId, said, happenedOn }) =>
    unitId === null ? [] : [{ unitId, part: said ? truncate(said, 200) : undefined, heldOn: happenedOn ?? undefined }],
  );

/**
 * The partner answers the authority once: an activity of its own with what the members did, which counts like any other once it is confirmed; the
 * activities of members count nowhere else. Refused to others, a second time, where no member did anything, and as recording is.
 */
export async function answerOnce(tx: Tx, by: Relaying, id: RelayId, input: SumInput): Promise<Result<ActivityId>> {
  const { actor, now, today } = by;
  const found = await held(tx, by, id);
  if (!found.ok) return found;
  const relay = found.value;
  const refusal = whyNotLead(actor, relay);
  if (refusal) return refused(refusal);
  const sum = sumOf(relay.members);
  if (sum.done.length === 0) return refused(refusals.nothingDone());
  const { times, people, sure, ...told } = input;
  const [main, ...others] = askedOn(told.channel);
  const quantities: { measure: Measure; value: number }[] = [
    ...(main !== undefined && times !== undefined ? [{ measure: main, value: times }] : []),
    ...(others.includes('attendees') && people !== undefined ? [{ measure: 'attendees' as const, value: people }] : []),
  ];
  const recorded = await recordActivity(tx, {
    ...{ actor, now, today, origin: originOf(id), sure: (sure ?? '').split('|') },
    told: {
      ...told,
      ...{ unitId: relay.unitId, taskId: relay.taskId, dutyId: relay.dutyId ?? undefined, quantities, targets: [], isInternal: false },
      jointUnits: partsOf(sum.done),
    },
    proof: { files: [], links: sum.links },
  });
  if (!recorded.ok) return recorded;
  await tx
    .updateTable('relay')
    .set({ activity_id: recorded.value, answered_by: actor.officerId, answered_at: now })
    .where('authority_id', '=', actor.authorityId)
    .where('id', '=', id)
    .where('activity_id', 'is', null)
    .execute();
  recordChange(tx, { action: 'relay.answered', objectType: 'relay', objectId: id, changes: { activity: { to: recorded.value } } });
  return recorded;
}
