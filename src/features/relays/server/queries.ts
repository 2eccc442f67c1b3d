import type { Read } from '#platform/server/database.ts';
import { recordIn } from '#platform/values/forms.ts';
import type { AuthorityId, TaskId } from '#platform/values/ids.ts';
import type { Member, MemberState, Relay, RelayId } from '../relay.ts';
import { keptMember } from '../schema.ts';

async function membersOf(db: Read, authorityId: AuthorityId, id: RelayId): Promise<Member[]> {
  const rows = await db
    .selectFrom('relay_member')
    .leftJoin('officer', (join) =>
      join.onRef('officer.authority_id', '=', 'relay_member.authority_id').onRef('officer.id', '=', 'relay_member.answered_by'),
    )
    .select(keptMember.select)
    .select(['relay_member.id', 'relay_member.unit_id', 'relay_member.name', 'relay_member.answered_at', 'officer.full_name as answerer'])
    .where('relay_member.authority_id', '=', authorityId)
    .where('relay_id', '=', id)
    .orderBy('position')
    .execute();
  return rows.map((row) => ({
    ...recordIn(keptMember, row),
    state: row.state as MemberState,
    id: row.id,
    unitId: row.unit_id,
    name: row.name,
    answererName: row.answerer,
    answeredAt: row.answered_at,
  }));
}

/** A request that was handed on, by its id or by its task; undefined where the authority has none such. */
export async function relayOf(db: Read, authorityId: AuthorityId, of: { id: RelayId } | { taskId: TaskId }): Promise<Relay | undefined> {
  const row = await db
    .selectFrom('relay')
    .innerJoin('task', (join) => join.onRef('task.authority_id', '=', 'relay.authority_id').onRef('task.id', '=', 'relay.task_id'))
    .leftJoin('duty', (join) => join.onRef('duty.authority_id', '=', 'task.authority_id').onRef('duty.id', '=', 'task.duty_id'))
    .leftJoin('task_order', (join) =>
      join.onRef('task_order.authority_id', '=', 'task.authority_id').onRef('task_order.id', '=', 'task.order_id'),
    )
    .select(['relay.id', 'relay.task_id', 'relay.unit_id', 'relay.note', 'relay.due_on', 'relay.activity_id', 'task.duty_id'])
    .select(['duty.text as duty_text', 'task_order.text as order_text'])
    .where('relay.authority_id', '=', authorityId)
    .$if('id' in of, (query) => query.where('relay.id', '=', 'id' in of ? of.id : null))
    .$if('taskId' in of, (query) => query.where('relay.task_id', '=', 'taskId' in of ? of.taskId : null))
    .executeTakeFirst();
  return (
    row && {
      id: row.id,
      taskId: row.task_id,
      dutyId: row.duty_id,
      taskText: row.duty_text ?? row.order_text ?? '',
      unitId: row.unit_id,
      note: row.note,
      dueOn: row.due_on,
      activityId: row.activity_id,
      members: await membersOf(db, authorityId, row.id),
    }
  );
}

/** The members that a body named the last time, to begin with. */
export async function lastNames(db: Read, authorityId: AuthorityId, unitId: Relay['unitId']): Promise<string[]> {
  const last = await db
    .selectFrom('relay')
    .select('id')
    .where('authority_id', '=', authorityId)
    .where('unit_id', '=', unitId)
    .orderBy('id', 'desc')
    .executeTakeFirst();
  const members = last ? await membersOf(db, authorityId, last.id) : [];
  return members.flatMap(({ name }) => (name === null ? [] : [name]));
}

/** Requests that wait for an answer of one of these units as a member. */
export async function askedOf(db: Read, authorityId: AuthorityId, unitIds: readonly Relay['unitId'][]): Promise<Relay[]> {
  if (unitIds.length === 0) return [];
  const rows = await db
    .selectFrom('relay_member')
    .innerJoin('relay', (join) =>
      join.onRef('relay.authority_id', '=', 'relay_member.authority_id').onRef('relay.id', '=', 'relay_member.relay_id'),
    )
    .select('relay.id')
    .distinct()
    .where('relay_member.authority_id', '=', authorityId)
    .where('relay_member.unit_id', 'in', [...unitIds])
    .where('relay_member.state', '=', 'asked')
    .where('relay.activity_id', 'is', null)
    .execute();
  const found = await Promise.all(rows.map(({ id }) => relayOf(db, authorityId, { id })));
  return found.filter((one) => one !== undefined);
}

/** Requests that these bodies handed on, of which a member has answered and the answer to the authority is not given yet. */
export async function answeredOf(db: Read, authorityId: AuthorityId, unitIds: readonly Relay['unitId'][]): Promise<Relay[]> {
  if (unitIds.length === 0) return [];
  const rows = await db
    .selectFrom('relay')
    .select('relay.id')
    .where('relay.authority_id', '=', authorityId)
    .where('relay.unit_id', 'in', [...unitIds])
    .where('relay.activity_id', 'is', null)
    .where((of) =>
      of.exists(
        of
          .selectFrom('relay_member')
          .select('relay_member.id')
          .whereRef('relay_member.authority_id', '=', 'relay.authority_id')
          .whereRef('relay_member.relay_id', '=', 'relay.id')
          .where('relay_member.state', '<>', 'asked'),
      ),
    )
    .orderBy('relay.due_on', (order) => order.asc().nullsLast())
    .orderBy('relay.id')
    .execute();
  const found = await Promise.all(rows.map(({ id }) => relayOf(db, authorityId, { id })));
  return found.filter((one) => one !== undefined);
}
