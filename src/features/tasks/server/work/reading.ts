import { sql } from 'kysely';
import type { Read } from '#platform/server/database.ts';
import type { AuthorityId, OfficerId, TaskId } from '#platform/values/ids.ts';
import type { Comment, Extension, Holder, Step, StepList } from '../../work/work.ts';

/** Whom tasks were given to by name; without `taskIds` and `officerId`, all of the authority. */
export async function holdersOfTasks(
  db: Read,
  authorityId: AuthorityId,
  { taskIds, officerId }: { taskIds?: readonly TaskId[]; officerId?: OfficerId },
  day: Temporal.PlainDate,
): Promise<Holder[]> {
  const { rows } = await sql<Holder>`
    select h.task_id as "taskId", h.officer_id as "officerId", o.full_name as name, h.note, g.full_name as "givenBy", h.given_at as "givenAt", exists (
      select 1 from post where post.authority_id = h.authority_id and post.officer_id = h.officer_id and post.unit_id = t.unit_id
        and post.valid @> ${day}::date and post.ended_at is null) and o.ended_at is null and (o.ended_on is null or o.ended_on > ${day}::date) as "isHere"
    from task_holder h join task t on t.authority_id = h.authority_id and t.id = h.task_id
    join officer o on o.authority_id = h.authority_id and o.id = h.officer_id
    join officer g on g.authority_id = h.authority_id and g.id = h.given_by
    where h.authority_id = ${authorityId} and (${taskIds ?? null}::uuid[] is null or h.task_id = any(${taskIds ?? null}::uuid[]))
      and (${officerId ?? null}::uuid is null or h.officer_id = ${officerId ?? null}::uuid)`.execute(db);
  return rows;
}

/** Who holds the task by name, also somebody who has left; undefined where it is the unit's. */
export const holderOf = async (db: Read, authorityId: AuthorityId, taskId: TaskId, day: Temporal.PlainDate): Promise<Holder | undefined> =>
  (await holdersOfTasks(db, authorityId, { taskIds: [taskId] }, day))[0];

/** All extensions that were asked for, the latest first. */
export async function extensionsOf(db: Read, authorityId: AuthorityId, taskId: TaskId): Promise<Extension[]> {
  const { rows } = await sql<Extension>`
    select e.id, e.was_due_on as "wasDueOn", e.until_on as "untilOn", e.reason, e.state, e.asked_by as "askedBy", asker.full_name as "askedByName",
      e.asked_at as "askedAt", decider.full_name as "decidedByName", e.decided_at as "decidedAt", e.decision
    from task_extension e join officer asker on asker.authority_id = e.authority_id and asker.id = e.asked_by
    left join officer decider on decider.authority_id = e.authority_id and decider.id = e.decided_by
    where e.authority_id = ${authorityId} and e.task_id = ${taskId} order by e.id desc`.execute(db);
  return rows;
}

/** Of all tasks those extensions that wait for their answer, the oldest first. */
export const extensionsWaiting = (db: Read, authorityId: AuthorityId) =>
  db
    .selectFrom('task_extension')
    .select(['task_id as taskId', 'until_on as untilOn', 'asked_by as askedBy'])
    .where('authority_id', '=', authorityId)
    .where('state', '=', 'asked')
    .orderBy('id')
    .execute();

/** What was said about a task, the oldest first; of what was withdrawn the text is left out. */
export async function commentsOn(db: Read, authorityId: AuthorityId, taskId: TaskId): Promise<Comment[]> {
  const { rows } = await sql<Comment>`
    select c.id, case when c.withdrawn_at is null then c.text else '' end as text, c.written_by as "writtenBy", w.full_name as writer,
      c.written_at as "writtenAt", c.edited_at as "editedAt", c.withdrawn_at as "withdrawnAt",
      array(select o.full_name from task_comment_mention m join officer o on o.authority_id = m.authority_id and o.id = m.officer_id
        where m.authority_id = c.authority_id and m.comment_id = c.id order by o.full_name) as mentioned
    from task_comment c join officer w on w.authority_id = c.authority_id and w.id = c.written_by
    where c.authority_id = ${authorityId} and c.task_id = ${taskId} order by c.id`.execute(db);
  return rows;
}

/** The steps and parts of a task in their order, without those that were taken from the list. */
export async function stepsOf(db: Read, authorityId: AuthorityId, taskId: TaskId): Promise<Step[]> {
  const { rows } = await sql<Omit<Step, 'done'> & { at: Temporal.Instant | null; by: string | null }>`
    select s.id, s.text, s.unit_id as "unitId", s.officer_id as "officerId", o.full_name as "officerName", s.share, s.share_of as "shareOf", s.due_on as "dueOn", s.split_id as "splitId",
      s.done_at as at, d.full_name as by
    from task_step s left join officer o on o.authority_id = s.authority_id and o.id = s.officer_id
    left join officer d on d.authority_id = s.authority_id and d.id = s.done_by
    where s.authority_id = ${authorityId} and s.task_id = ${taskId} and s.dropped_at is null order by s.position, s.id`.execute(db);
  return rows.map(({ at, by, ...step }) => ({ ...step, done: at && by !== null ? { at, by } : null }));
}

/** The lists of steps that are in use, by name. */
export const stepLists = (db: Read, authorityId: AuthorityId): Promise<StepList[]> =>
  db
    .selectFrom('step_list')
    .select(['id', 'name', 'steps', 'channels', 'topics', 'is_applied as isApplied'])
    .where('authority_id', '=', authorityId)
    .where('ended_at', 'is', null)
    .orderBy('name')
    .execute();
