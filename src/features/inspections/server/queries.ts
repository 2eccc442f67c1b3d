import { sql } from 'kysely';
import type { Read } from '#platform/server/database.ts';
import { recordIn } from '#platform/values/forms.ts';
import type { AuthorityId, UnitId } from '#platform/values/ids.ts';
import type { Criterion, CriterionId, Inspection, InspectionId, Mark, Member, MemberDuty, Photo, Visit, VisitId } from '../inspection.ts';
import { keptCriterion, keptDetails, keptOutcome, keptPlan } from '../schema.ts';

/** The criteria by their order; those that have ended too, behind the others. */
export async function criteriaOf(db: Read, authorityId: AuthorityId): Promise<Criterion[]> {
  const rows = await db
    .selectFrom('inspection_criterion')
    .select(['inspection_criterion.id', 'ended_on', ...keptCriterion.select])
    .where('authority_id', '=', authorityId)
    .orderBy(sql`ended_on is not null`)
    .orderBy('position')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ id: row.id, endedOn: row.ended_on, ...recordIn(keptCriterion, row) }));
}

const ofVisits = (what: ReturnType<typeof sql>) =>
  sql<number>`(select count(*)::int from inspection_visit v where v.authority_id = inspection.authority_id and v.inspection_id = inspection.id and ${what})`;
const ofFindings = (what: ReturnType<typeof sql>) =>
  sql<number>`(select count(*)::int from inspection_finding f join inspection_visit v on v.authority_id = f.authority_id and v.id = f.visit_id
    where f.authority_id = inspection.authority_id and v.inspection_id = inspection.id and ${what})`;

/** The rounds of the authority, the latest first; those under way before the others. */
export async function inspectionsOf(
  db: Read,
  authorityId: AuthorityId,
  { id, limit = 50, offset = 0 }: { id?: InspectionId | undefined; limit?: number; offset?: number } = {},
): Promise<Inspection[]> {
  const rows = await db
    .selectFrom('inspection')
    .select(['inspection.id', 'state', 'conclusion', 'concluded_on', 'cancel_reason', ...keptPlan.select])
    .select([
      ofVisits(sql`v.state <> 'skipped'`).as('units'),
      ofVisits(sql`v.state = 'closed'`).as('closed'),
      ofFindings(sql`f.state <> 'dropped'`).as('findings'),
      ofFindings(sql`f.state = 'fixed'`).as('fixed'),
    ])
    .where('authority_id', '=', authorityId)
    .$if(id !== undefined, (query) => query.where('inspection.id', '=', id ?? null))
    .orderBy(sql`state = 'planned'`, 'desc')
    .orderBy('from_on', 'desc')
    .orderBy('inspection.id', 'desc')
    .limit(limit)
    .offset(offset)
    .execute();
  return rows.map((row) => ({
    ...recordIn(keptPlan, row),
    id: row.id,
    state: row.state as Inspection['state'],
    conclusion: row.conclusion,
    concludedOn: row.concluded_on,
    cancelReason: row.cancel_reason,
    units: row.units,
    closed: row.closed,
    findings: row.findings,
    fixed: row.fixed,
  }));
}

/** The round, or undefined where the authority has none such. */
export const inspectionOf = async (db: Read, authorityId: AuthorityId, id: InspectionId | undefined): Promise<Inspection | undefined> =>
  id && (await inspectionsOf(db, authorityId, { id }))[0];

/** Who goes on the round: head, secretary, then the others. */
export async function membersOf(db: Read, authorityId: AuthorityId, id: InspectionId): Promise<Member[]> {
  const rows = await db
    .selectFrom('inspection_member as m')
    .innerJoin('officer', (join) => join.onRef('officer.authority_id', '=', 'm.authority_id').onRef('officer.id', '=', 'm.officer_id'))
    .select(['m.officer_id', 'm.duty', 'officer.full_name'])
    .where('m.authority_id', '=', authorityId)
    .where('m.inspection_id', '=', id)
    .orderBy(sql`case m.duty when 'head' then 1 when 'secretary' then 2 else 3 end`)
    .orderBy('m.officer_id')
    .execute();
  return rows.map((row) => ({ officerId: row.officer_id, name: row.full_name, duty: row.duty as MemberDuty }));
}

const ofVisit = (table: 'inspection_mark' | 'inspection_finding', what: ReturnType<typeof sql>) =>
  sql<number>`(select count(*)::int from ${sql.table(table)} x where x.authority_id = inspection_visit.authority_id and x.visit_id = inspection_visit.id and ${what})`;

/** The units of a round, or one of them; the order is that in which they were added. */
export async function visitsOf(
  db: Read,
  authorityId: AuthorityId,
  of: { inspectionId?: InspectionId; id?: VisitId | undefined; unitIds?: readonly UnitId[] },
): Promise<Visit[]> {
  if (of.unitIds?.length === 0) return [];
  const rows = await db
    .selectFrom('inspection_visit')
    .select([
      'inspection_visit.id',
      'inspection_id',
      'unit_id',
      'state',
      'skip_reason',
      'closed_at',
      'answer',
      'answer_text',
      'minutes_file_id',
    ])
    .select(keptDetails.select)
    .select([
      ofVisit('inspection_mark', sql`x.result is not null`).as('marked'),
      ofVisit('inspection_mark', sql`true`).as('marks'),
      ofVisit('inspection_finding', sql`x.state <> 'dropped'`).as('findings'),
      ofVisit('inspection_finding', sql`x.state in ('open', 'reported')`).as('open'),
    ])
    .where('authority_id', '=', authorityId)
    .$if(of.inspectionId !== undefined, (query) => query.where('inspection_id', '=', of.inspectionId ?? null))
    .$if(of.id !== undefined, (query) => query.where('inspection_visit.id', '=', of.id ?? null))
    .$if(of.unitIds !== undefined, (query) => query.where('unit_id', 'in', [...(of.unitIds ?? [])]))
    .orderBy('inspection_visit.id')
    .execute();
  return rows.map((row) => ({
    ...recordIn(keptDetails, row),
    id: row.id,
    inspectionId: row.inspection_id,
    unitId: row.unit_id,
    state: row.state as Visit['state'],
    skipReason: row.skip_reason,
    closedAt: row.closed_at,
    answer: row.answer as Visit['answer'],
    answerText: row.answer_text,
    minutesFileId: row.minutes_file_id,
    marked: row.marked,
    marks: row.marks,
    findings: row.findings,
    open: row.open,
  }));
}

/** The visit, or undefined where the authority has none such. */
export const visitOf = async (db: Read, authorityId: AuthorityId, id: VisitId | undefined): Promise<Visit | undefined> =>
  id && (await visitsOf(db, authorityId, { id }))[0];

/** The criteria of a visit in their order, with what was said of each. */
export async function marksOf(db: Read, authorityId: AuthorityId, visitId: VisitId): Promise<Mark[]> {
  const rows = await db
    .selectFrom('inspection_mark')
    .innerJoin('inspection_point as p', (join) =>
      join.onRef('p.authority_id', '=', 'inspection_mark.authority_id').onRef('p.id', '=', 'inspection_mark.point_id'),
    )
    .leftJoin('officer', (join) =>
      join.onRef('officer.authority_id', '=', 'inspection_mark.authority_id').onRef('officer.id', '=', 'inspection_mark.marked_by'),
    )
    .select([
      'inspection_mark.id',
      'point_id',
      'p.text',
      'p.guide',
      'p.max_points',
      'p.position',
      'officer.full_name',
      ...keptOutcome.select,
    ])
    .where('inspection_mark.authority_id', '=', authorityId)
    .where('visit_id', '=', visitId)
    .orderBy('p.position')
    .orderBy('p.id')
    .execute();
  return rows.map((row, at) => ({
    id: row.id,
    pointId: row.point_id,
    position: at + 1,
    text: row.text,
    guide: row.guide,
    maxPoints: row.max_points,
    result: row.result as Mark['result'],
    points: row.points,
    note: row.note,
    byName: row.full_name,
  }));
}

/** The criteria of a round in their order. */
export async function pointsOf(db: Read, authorityId: AuthorityId, inspectionId: InspectionId) {
  const rows = await db
    .selectFrom('inspection_point')
    .select(['id', 'criterion_id as criterionId', 'text', 'guide', 'max_points as maxPoints'])
    .where('authority_id', '=', authorityId)
    .where('inspection_id', '=', inspectionId)
    .orderBy('position')
    .orderBy('id')
    .execute();
  return rows as (Omit<(typeof rows)[number], 'criterionId'> & { criterionId: CriterionId })[];
}

/** The photographs of a visit, the latest first. */
export async function photosOf(db: Read, authorityId: AuthorityId, visitId: VisitId): Promise<Photo[]> {
  const rows = await db
    .selectFrom('inspection_photo')
    .select(['file_id', 'readable_file_id', 'mark_id', 'finding_id', 'added_at'])
    .where('authority_id', '=', authorityId)
    .where('visit_id', '=', visitId)
    .orderBy('added_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map((row) => ({
    fileId: row.file_id,
    readableFileId: row.readable_file_id,
    markId: row.mark_id,
    findingId: row.finding_id,
    addedAt: row.added_at,
  }));
}
