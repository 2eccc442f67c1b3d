import { sql } from 'kysely';
import type { RollId } from '#features/rolls/index.ts';
import { ZONE } from '#platform/server/clock.ts';
import type { Read } from '#platform/server/database.ts';
import { asKnown } from '#platform/server/history.ts';
import type { KnownBy } from '#platform/values/as-of.ts';
import type { AuthorityId, DocumentId, DutyId, PlanId, TargetId } from '#platform/values/ids.ts';
import { issuedStates } from '../plan.ts';
import { isWay, plainWay, type TargetWay } from '../targets/ways.ts';

export interface DutyLine {
  id: DutyId;
  text: string;
  planId: PlanId;
  planTitle: string;
  year: number;
  /** The first day on which its plan no longer holds, or no longer orders it. */
  endedOn: Temporal.PlainDate | null;
  /** The first day on which an amended plan orders it no longer. */
  struckOn: Temporal.PlainDate | null;
  /** The day on which it was issued here; the day on its paper may lie long before. */
  issuedHereOn: Temporal.PlainDate | null;
}

/** The duties of plans that were issued, also of those that no longer hold, by id: of one plan where it is named, otherwise of the authority. */
export async function dutyLines(
  db: Read,
  authorityId: AuthorityId,
  planId?: PlanId,
  knownBy: KnownBy = 'now',
): Promise<Map<DutyId, DutyLine>> {
  const rows = await db
    .selectFrom(asKnown('duty', authorityId, knownBy))
    .innerJoin(asKnown('plan', authorityId, knownBy), (join) =>
      join.onRef('plan.authority_id', '=', 'duty.authority_id').onRef('plan.id', '=', 'duty.plan_id'),
    )
    .select(['duty.id', 'duty.text', 'duty.plan_id', 'plan.title', 'plan.year', 'plan.issued_at', 'duty.struck_on'])
    .select(sql<Temporal.PlainDate | null>`least(plan.ended_on, duty.struck_on)`.as('ended_on'))
    .where('duty.authority_id', '=', authorityId)
    .where('plan.state', 'in', issuedStates)
    .where('duty.dropped_at', 'is', null)
    .$if(planId !== undefined, (query) => query.where('plan.id', '=', planId ?? null))
    .orderBy('plan.year', 'desc')
    .orderBy('duty.position')
    .execute();
  return new Map(
    rows.map((row) => [
      row.id,
      {
        id: row.id,
        text: row.text,
        planId: row.plan_id,
        planTitle: row.title,
        year: row.year,
        endedOn: row.ended_on,
        struckOn: row.struck_on,
        issuedHereOn: row.issued_at?.toZonedDateTimeISO(ZONE).toPlainDate() ?? null,
      },
    ]),
  );
}

export interface TargetLine {
  id: TargetId;
  text: string;
  unit: string;
  value: number;
  measure: string | null;
  way: TargetWay;
  rollId: RollId | null;
  planId: PlanId;
  year: number;
  /** The first day on which its plan no longer holds, or no longer sets it. */
  endedOn: Temporal.PlainDate | null;
  /** The first day on which an amended plan sets it no longer. */
  struckOn: Temporal.PlainDate | null;
}

/** The targets of plans that were issued, also of those that no longer hold, by id: of one plan where it is named, otherwise of the authority. */
export async function targetLines(
  db: Read,
  authorityId: AuthorityId,
  planId?: PlanId,
  knownBy: KnownBy = 'now',
): Promise<Map<TargetId, TargetLine>> {
  const rows = await db
    .selectFrom(asKnown('target', authorityId, knownBy))
    .innerJoin(asKnown('plan', authorityId, knownBy), (join) =>
      join.onRef('plan.authority_id', '=', 'target.authority_id').onRef('plan.id', '=', 'target.plan_id'),
    )
    .select(['target.id', 'target.text', 'target.unit', 'target.value', 'target.measure', 'target.plan_id', 'plan.year'])
    .select(sql<Temporal.PlainDate | null>`least(plan.ended_on, target.struck_on)`.as('ended_on'))
    .select(['target.way', 'target.up_to', 'target.units_bound', 'target.roll_id', 'target.struck_on'])
    .where('target.authority_id', '=', authorityId)
    .where('plan.state', 'in', issuedStates)
    .where('target.dropped_at', 'is', null)
    .$if(planId !== undefined, (query) => query.where('plan.id', '=', planId ?? null))
    .orderBy('plan.year', 'desc')
    .orderBy('target.position')
    .execute();
  return new Map(
    rows.map(({ id, text, unit, value, measure, plan_id, year, ended_on, ...row }) => {
      const way = isWay(row.way) ? row.way : plainWay({ unit, upTo: row.up_to, unitsBound: row.units_bound });
      const until = { endedOn: ended_on, struckOn: row.struck_on };
      return [id, { id, text, unit, value, measure, way, rollId: row.roll_id, planId: plan_id, year, ...until }];
    }),
  );
}

/** The plans that these documents became, by document. */
export async function plansOfDocuments(
  db: Read,
  authorityId: AuthorityId,
  documentIds: readonly DocumentId[],
): Promise<Map<DocumentId, PlanId>> {
  if (documentIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('plan')
    .select(['id', 'document_id'])
    .where('authority_id', '=', authorityId)
    .where(sql<boolean>`document_id = any(${[...documentIds]}::uuid[])`)
    .execute();
  return new Map(rows.map(({ id, document_id }) => [document_id as DocumentId, id]));
}

/** The plan that a document became, or undefined. */
export async function planOfDocument(db: Read, authorityId: AuthorityId, documentId: DocumentId): Promise<PlanId | undefined> {
  const row = await db
    .selectFrom('plan')
    .select('id')
    .where('authority_id', '=', authorityId)
    .where('document_id', '=', documentId)
    .executeTakeFirst();
  return row?.id;
}
