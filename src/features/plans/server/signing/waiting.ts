import { sql } from 'kysely';
import type { Read } from '#platform/server/database.ts';
import type { AuthorityId, PlanId, UnitId } from '#platform/values/ids.ts';
import type { Submission } from '../../signing/submission.ts';
import { submissionIn } from './queries.ts';

export interface DraftOnItsWay extends Submission {
  title: string;
  year: number;
}

/** Drafts that were ever submitted, each as its last submission stands: under way, given back or taken back; the latest first. */
export async function draftsOnTheirWay(db: Read, authorityId: AuthorityId): Promise<DraftOnItsWay[]> {
  const rows = await db
    .selectFrom('plan_submission')
    .innerJoin('plan', (join) =>
      join.onRef('plan.authority_id', '=', 'plan_submission.authority_id').onRef('plan.id', '=', 'plan_submission.plan_id'),
    )
    .selectAll('plan_submission')
    .select(['plan.title', 'plan.year'])
    .where('plan_submission.authority_id', '=', authorityId)
    .where('plan.state', '=', 'draft')
    .where(
      sql<boolean>`not exists (select 1 from plan_submission later where later.authority_id = plan_submission.authority_id
        and later.plan_id = plan_submission.plan_id and (later.submitted_at, later.id) > (plan_submission.submitted_at, plan_submission.id))`,
    )
    .orderBy('plan_submission.submitted_at', 'desc')
    .execute();
  return rows.map(({ title, year, ...row }) => ({ ...submissionIn(row), title, year }));
}

export interface AskedForComments {
  planId: PlanId;
  title: string;
  unitId: UnitId;
  dueOn: Temporal.PlainDate;
}

/** Drafts on which these units are asked for comments and have said nothing yet, by their day. */
export async function askedForComments(db: Read, authorityId: AuthorityId, unitIds: readonly UnitId[]): Promise<AskedForComments[]> {
  const { rows } = await sql<AskedForComments>`
    select c.plan_id as "planId", p.title, u.unit_id as "unitId", c.due_on as "dueOn"
    from plan_consultation c
    join plan_consulted u on u.authority_id = c.authority_id and u.consultation_id = c.id and u.agreed_at is null
    join plan p on p.authority_id = c.authority_id and p.id = c.plan_id and p.state = 'draft'
    where c.authority_id = ${authorityId} and c.closed_at is null and u.unit_id = any(${[...unitIds]}::uuid[])
      and not exists (select 1 from plan_comment said where said.authority_id = c.authority_id and said.consultation_id = c.id and said.unit_id = u.unit_id)
    order by c.due_on, c.plan_id`.execute(db);
  return rows;
}

export interface SilentConsultation {
  planId: PlanId;
  title: string;
  dueOn: Temporal.PlainDate;
  units: number;
}

/** Drafts on which comments were wanted before today and some units have said nothing; by their day. */
export async function silentConsultations(db: Read, authorityId: AuthorityId, today: Temporal.PlainDate): Promise<SilentConsultation[]> {
  const { rows } = await sql<SilentConsultation>`
    select c.plan_id as "planId", p.title, c.due_on as "dueOn", count(*)::int as units
    from plan_consultation c
    join plan_consulted u on u.authority_id = c.authority_id and u.consultation_id = c.id and u.agreed_at is null
    join plan p on p.authority_id = c.authority_id and p.id = c.plan_id and p.state = 'draft'
    where c.authority_id = ${authorityId} and c.closed_at is null and c.due_on < ${today}
      and not exists (select 1 from plan_comment said where said.authority_id = c.authority_id and said.consultation_id = c.id and said.unit_id = u.unit_id)
    group by c.authority_id, c.id, p.title order by c.due_on, c.plan_id`.execute(db);
  return rows;
}
