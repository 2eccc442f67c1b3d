import { sql } from 'kysely';
import { unitsOn } from '#features/units/server/index.ts';
import type { Read } from '#platform/server/database.ts';
import { asKnown } from '#platform/server/history.ts';
import type { Days } from '#platform/server/ranges.ts';
import type { AsOf } from '#platform/values/as-of.ts';
import { recordIn } from '#platform/values/forms.ts';
import type { AuthorityId, UnitId } from '#platform/values/ids.ts';
import type { ChecksDone, Finding, FindingId, InspectionId, VisitId } from '../inspection.ts';
import { keptFinding } from '../schema.ts';

export interface FindingFilter {
  id?: FindingId | undefined;
  visitId?: VisitId | undefined;
  inspectionId?: InspectionId | undefined;
  unitIds?: readonly UnitId[] | undefined;
  /** Those of earlier rounds that are looked at again on this visit. */
  carriedTo?: VisitId | undefined;
  /** Of minutes that stand, and not put right yet. */
  isOpen?: boolean | undefined;
  limit?: number | undefined;
}

const columns = [
  'inspection_finding.id',
  'inspection_finding.visit_id',
  'v.inspection_id',
  'v.unit_id',
  'point_id',
  'v.visited_on',
  'i.title',
  'inspection_finding.state',
  'written_by',
  'fixed_on',
  'fix_note',
  'reported_by',
  'r.full_name as reporter',
  'return_reason',
  'confirmed_on',
  'c.full_name as confirmer',
  'carried_visit_id',
] as const;

/** Findings by their last day. Those that were dropped stand at the end. */
export async function findingsOf(db: Read, authorityId: AuthorityId, filter: FindingFilter): Promise<Finding[]> {
  const { id, visitId, inspectionId, unitIds, carriedTo, isOpen, limit = 1000 } = filter;
  if (unitIds?.length === 0) return [];
  const rows = await db
    .selectFrom('inspection_finding')
    .innerJoin('inspection_visit as v', (join) =>
      join.onRef('v.authority_id', '=', 'inspection_finding.authority_id').onRef('v.id', '=', 'inspection_finding.visit_id'),
    )
    .innerJoin('inspection as i', (join) => join.onRef('i.authority_id', '=', 'v.authority_id').onRef('i.id', '=', 'v.inspection_id'))
    .leftJoin('officer as r', (join) =>
      join.onRef('r.authority_id', '=', 'inspection_finding.authority_id').onRef('r.id', '=', 'inspection_finding.reported_by'),
    )
    .leftJoin('officer as c', (join) =>
      join.onRef('c.authority_id', '=', 'inspection_finding.authority_id').onRef('c.id', '=', 'inspection_finding.confirmed_by'),
    )
    .select([...columns, ...keptFinding.select])
    .where('inspection_finding.authority_id', '=', authorityId)
    .$if(id !== undefined, (query) => query.where('inspection_finding.id', '=', id ?? null))
    .$if(visitId !== undefined, (query) => query.where('inspection_finding.visit_id', '=', visitId ?? null))
    .$if(inspectionId !== undefined, (query) => query.where('v.inspection_id', '=', inspectionId ?? null))
    .$if(unitIds !== undefined, (query) => query.where('v.unit_id', 'in', [...(unitIds ?? [])]))
    .$if(carriedTo !== undefined, (query) => query.where('carried_visit_id', '=', carriedTo ?? null))
    .$if(isOpen === true, (query) => query.where('inspection_finding.state', 'in', ['open', 'reported']).where('v.state', '=', 'closed'))
    .orderBy(sql`inspection_finding.state = 'dropped'`)
    .orderBy('inspection_finding.due_on')
    .orderBy('inspection_finding.id')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    ...recordIn(keptFinding, row),
    id: row.id,
    visitId: row.visit_id,
    inspectionId: row.inspection_id,
    unitId: row.unit_id,
    pointId: row.point_id,
    foundOn: row.visited_on,
    inspectionTitle: row.title,
    state: row.state as Finding['state'],
    writtenBy: row.written_by,
    fixedOn: row.fixed_on,
    fixNote: row.fix_note,
    reportedBy: row.reported_by,
    reporterName: row.reporter,
    returnReason: row.return_reason,
    confirmedOn: row.confirmed_on,
    confirmerName: row.confirmer,
    carriedVisitId: row.carried_visit_id,
  }));
}

/** The finding, or undefined where the authority has none such. */
export const findingOf = async (db: Read, authorityId: AuthorityId, id: FindingId | undefined): Promise<Finding | undefined> =>
  id && (await findingsOf(db, authorityId, { id }))[0];

/** What was checked in the days by the two clocks: visits of which the minutes stand, by their day. */
export async function checksBetween(
  db: Read,
  authorityId: AuthorityId,
  { from, to }: Days,
  { happenedBy, knownBy }: AsOf,
): Promise<ChecksDone> {
  const until = Temporal.PlainDate.compare(to, happenedBy) < 0 ? to : happenedBy;
  const visits = db.selectFrom(asKnown('inspection_visit', authorityId, knownBy)).where('inspection_visit.authority_id', '=', authorityId);
  const within = sql<boolean>`inspection_visit.state = 'closed' and inspection_visit.visited_on between ${from} and ${until}`;
  const seen = await visits
    .select([sql<number>`count(distinct inspection_id)::int`.as('rounds'), sql<number>`count(distinct unit_id)::int`.as('units')])
    .where(within)
    .executeTakeFirstOrThrow();
  const isFixed = sql`inspection_finding.state = 'fixed' and inspection_finding.confirmed_on <= ${until}`;
  const found = await visits
    .innerJoin(asKnown('inspection_finding', authorityId, knownBy), (join) =>
      join
        .onRef('inspection_finding.authority_id', '=', 'inspection_visit.authority_id')
        .onRef('inspection_finding.visit_id', '=', 'inspection_visit.id'),
    )
    .select([
      sql<number>`count(*) filter (where ${within})::int`.as('findings'),
      sql<number>`count(*) filter (where ${within} and ${isFixed})::int`.as('fixed'),
      sql<number>`count(*) filter (where not (${isFixed}) and inspection_finding.due_on < ${until})::int`.as('late'),
    ])
    .where('inspection_finding.state', '<>', 'dropped')
    .where('inspection_visit.state', '=', 'closed')
    .where('inspection_visit.visited_on', '<=', until)
    .executeTakeFirstOrThrow();
  const ordered = (await unitsOn(db, authorityId, to)).filter(({ depth, isPartner }) => depth > 0 && !isPartner);
  return { ...seen, ...found, outOf: ordered.length };
}
