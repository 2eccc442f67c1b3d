import { sql } from 'kysely';
import type { Read } from '#platform/server/database.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import { isRule, stepsIn, type Criterion, type CriterionId, type Proof, type Scorecard, type ScorecardId } from '../criterion.ts';

/** The sets of criteria of the authority, the latest year first. */
export async function scorecardsOf(db: Read, authorityId: AuthorityId): Promise<Scorecard[]> {
  const rows = await db
    .selectFrom('scorecard')
    .select(['id', 'name', 'year', 'basis', 'ended_at'])
    .where('authority_id', '=', authorityId)
    .orderBy('year', 'desc')
    .orderBy('name')
    .orderBy('id')
    .execute();
  return rows.map(({ ended_at: endedAt, ...row }) => ({ ...row, endedAt }));
}

export const scorecardOf = async (db: Read, authorityId: AuthorityId, id: ScorecardId | undefined): Promise<Scorecard | undefined> =>
  id && (await scorecardsOf(db, authorityId)).find((one) => one.id === id);

/** A set's criteria in the order of the paper, each with its scores and how many things prove it. */
export async function criteriaOf(db: Read, authorityId: AuthorityId, scorecardId: ScorecardId): Promise<Criterion[]> {
  const rows = await db
    .selectFrom('score_criterion as c')
    .leftJoin('score_mark as m', (join) => join.onRef('m.authority_id', '=', 'c.authority_id').onRef('m.criterion_id', '=', 'c.id'))
    .select(['c.id', 'c.code', 'c.title', 'c.most', 'c.rule', 'c.steps', 'c.wanted'])
    .select(['m.reached', 'm.own', 'm.reason', 'm.own_by', 'm.appraised_by', 'm.appraised', 'm.appraisal'])
    .select(
      sql<number>`(select count(*) from score_proof p where p.authority_id = c.authority_id and p.criterion_id = c.id and p.taken_off_at is null)::int`.as(
        'proofs',
      ),
    )
    .where('c.authority_id', '=', authorityId)
    .where('c.scorecard_id', '=', scorecardId)
    .orderBy(sql`string_to_array(c.code, '.')::int[]`)
    .execute();
  return rows.map((row) => ({
    ...{ id: row.id, code: row.code, title: row.title, most: row.most, wanted: row.wanted, proofs: row.proofs },
    rule: isRule(row.rule) ? row.rule : 'hand',
    steps: row.steps === null ? [] : (stepsIn(row.steps) ?? []),
    mark: {
      ...{ reached: row.reached, own: row.own, reason: row.reason, ownBy: row.own_by },
      ...{ appraised: row.appraised, appraisal: row.appraisal, appraisedBy: row.appraised_by },
    },
  }));
}

export const criterionOf = async (
  db: Read,
  authorityId: AuthorityId,
  scorecardId: ScorecardId,
  id: CriterionId | undefined,
): Promise<Criterion | undefined> => (await criteriaOf(db, authorityId, scorecardId)).find((one) => one.id === id);

/** What proves the criteria of a set, as it stands now, in the order in which it was added. */
export async function proofsOf(db: Read, authorityId: AuthorityId, scorecardId: ScorecardId, criterionId?: CriterionId): Promise<Proof[]> {
  const { rows } = await sql<Proof>`
    select p.id, p.criterion_id as "criterionId",
      case when p.activity_id is not null then 'activity' when p.report_id is not null then 'report' else 'paper' end as kind,
      coalesce(p.activity_id, p.report_id, p.outgoing_paper_id) as "objectId",
      coalesce(a.title, r.title, o.title) as title, coalesce(r.symbol, o.symbol) as symbol,
      coalesce(a.happened_on, r.reported_on, o.issued_on, p.added_at::date) as on,
      (a.id is not null and a.state <> 'confirmed') or (r.id is not null and r.frozen_at is null) or (o.id is not null and o.cancelled_at is not null) as "isWeak"
    from score_proof p join score_criterion c on c.authority_id = p.authority_id and c.id = p.criterion_id
      left join activity a on a.authority_id = p.authority_id and a.id = p.activity_id
      left join report r on r.authority_id = p.authority_id and r.id = p.report_id
      left join outgoing_paper o on o.authority_id = p.authority_id and o.id = p.outgoing_paper_id
    where p.authority_id = ${authorityId} and c.scorecard_id = ${scorecardId} and p.taken_off_at is null
      and (${criterionId ?? null}::uuid is null or p.criterion_id = ${criterionId ?? null})
    order by p.added_at, p.id`.execute(db);
  return rows;
}

export interface Provable {
  value: string;
  label: string;
  kind: 'activity' | 'report' | 'paper';
}

const MOST_PROVABLE = 2000;

/** What of a year can prove something: confirmed activities, frozen reports, numbered papers; the latest first. */
export async function provableIn(db: Read, authorityId: AuthorityId, year: number): Promise<Provable[]> {
  const [from, to] = [`${year - 1}-12-15`, `${year + 1}-03-31`];
  const { rows } = await sql<Provable>`
    select * from (
      select 'report ' || id as value, coalesce(symbol || ', ', '') || title as label, 'report' as kind, coalesce(reported_on, frozen_at::date) as happened
        from report where authority_id = ${authorityId} and frozen_at is not null and year = ${year}
      union all select 'paper ' || id, symbol || ', ' || title, 'paper', issued_on
        from outgoing_paper where authority_id = ${authorityId} and cancelled_at is null and issued_on between ${from}::date and ${to}::date
      union all select 'activity ' || id, to_char(happened_on, 'DD/MM/YYYY') || ', ' || title, 'activity', happened_on
        from activity where authority_id = ${authorityId} and state = 'confirmed' and happened_on between ${from}::date and ${to}::date
    ) found order by kind desc, happened desc, value limit ${MOST_PROVABLE}`.execute(db);
  return rows.map(({ value, label, kind }) => ({ value, label, kind }));
}
