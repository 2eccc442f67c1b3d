import type { Selectable } from 'kysely';
import { deadlinesFrom, placesFrom } from '#features/documents/server/index.ts';
import type { Read } from '#platform/server/database.ts';
import { asKnown } from '#platform/server/history.ts';
import type { KnownBy } from '#platform/values/as-of.ts';
import { ZONE } from '#platform/server/clock.ts';
import type { DB } from '#platform/server/schema.generated.ts';
import type { AuthorityId, DocumentId, PlanId } from '#platform/values/ids.ts';
import { marksKept } from '../marks.ts';
import { issuedStates } from '../plan.ts';
import type { Comparator, DutyRole, DutyUnit, Plan, PlanDuty, PlanEnd, PlanState, PlanSummary, PlanTarget, Source } from '../plan.ts';
import { isPer, isWay, plainWay } from '../targets/ways.ts';
import { unitNames, type UnitNames } from './names.ts';
import { outlineOf } from './sections/outline.ts';
import { sectionsOf } from './sections/queries.ts';

const summaryColumns = ['id', 'year', 'title', 'symbol', 'issued_on', 'state', 'issuer', 'document_id', 'ended_on'] as const;

interface SummaryRow {
  id: PlanId;
  year: number;
  title: string;
  symbol: string | null;
  issued_on: Temporal.PlainDate | null;
  state: string;
  issuer: string;
  document_id: DocumentId | null;
  ended_on: Temporal.PlainDate | null;
}

const summary = (row: SummaryRow): PlanSummary => ({
  id: row.id,
  year: row.year,
  title: row.title,
  symbol: row.symbol,
  issuedOn: row.issued_on,
  state: row.state as PlanState,
  issuer: row.issuer,
  documentId: row.document_id,
  endedOn: row.ended_on,
});

/** The plans of an authority, newest year first, drafts before what is issued; none that it received. */
export const plansOf = (db: Read, authorityId: AuthorityId): Promise<PlanSummary[]> => summaries(db, authorityId, '<>');

/** The plans of other bodies that an authority received, newest year first. */
export const receivedPlansOf = (db: Read, authorityId: AuthorityId): Promise<PlanSummary[]> => summaries(db, authorityId, '=');

async function summaries(db: Read, authorityId: AuthorityId, received: '=' | '<>'): Promise<PlanSummary[]> {
  const rows = await db
    .selectFrom('plan')
    .select(summaryColumns)
    .where('authority_id', '=', authorityId)
    .where('state', received, 'received')
    .where('amends_id', 'is', null)
    .orderBy('year', 'desc')
    .orderBy('state')
    .orderBy('id', 'desc')
    .execute();
  return rows.map(summary);
}

const source = (item: string | null, at: unknown): Source | null => (item === null && at === null ? null : { item, at: placesFrom(at) });

const roleOrder: Record<string, number> = { lead: 0, perform: 1, advise: 2, coordinate: 3 };

/** Which duties and targets of a plan: those that stand in it, or those that were dropped; as they were known. */
interface Part {
  authorityId: AuthorityId;
  planId: PlanId;
  knownBy: KnownBy;
  dropped: boolean;
}

/**
 * The duties of a plan; `dropped` gives those that an officer left out of the draft instead. Kept apart from `planOf`, which knows only
 * what the plan orders.
 */
async function dutiesOf(db: Read, { authorityId, planId, knownBy, dropped }: Part, names: UnitNames): Promise<PlanDuty[]> {
  const duties = await db
    .selectFrom(asKnown('duty', authorityId, knownBy))
    .select([
      'id',
      'position',
      'text',
      'product',
      'deadlines',
      'role',
      'addressed_to',
      'source',
      'source_item',
      'of_id',
      'marks',
      'ordering_paper',
    ])
    .where('authority_id', '=', authorityId)
    .where('plan_id', '=', planId)
    .where('dropped_at', dropped ? 'is not' : 'is', null)
    .where('struck_on', 'is', null)
    .orderBy('position')
    .execute();
  const units = await db
    .selectFrom(asKnown('duty_unit', authorityId, knownBy))
    .innerJoin(asKnown('duty', authorityId, knownBy), (join) =>
      join.onRef('duty.authority_id', '=', 'duty_unit.authority_id').onRef('duty.id', '=', 'duty_unit.duty_id'),
    )
    .select(['duty_unit.duty_id', 'duty_unit.unit_id', 'duty_unit.role', 'duty_unit.is_requested'])
    .where('duty_unit.authority_id', '=', authorityId)
    .where('duty.plan_id', '=', planId)
    .execute();
  const unitsByDuty = Map.groupBy(units, (row) => row.duty_id);
  return duties.map((row) => ({
    id: row.id,
    position: row.position,
    text: row.text,
    product: row.product,
    deadlines: deadlinesFrom(row.deadlines),
    role: row.role as DutyRole,
    marks: marksKept(row.marks, row.text),
    orderingPaper: row.ordering_paper,
    addressedTo: row.addressed_to,
    source: source(row.source_item, row.source),
    ofId: row.of_id,
    units: (unitsByDuty.get(row.id) ?? [])
      .sort((a, b) => (roleOrder[a.role] ?? 9) - (roleOrder[b.role] ?? 9))
      .map((unit): DutyUnit => ({
        unitId: unit.unit_id,
        ...names.of(unit.unit_id),
        role: unit.role as DutyRole,
        isRequested: unit.is_requested,
      })),
  }));
}

async function targetsOf(db: Read, { authorityId, planId, knownBy, dropped }: Part): Promise<PlanTarget[]> {
  const rows = await db
    .selectFrom(asKnown('target', authorityId, knownBy))
    .selectAll()
    .where('authority_id', '=', authorityId)
    .where('plan_id', '=', planId)
    .where('dropped_at', dropped ? 'is not' : 'is', null)
    .where('struck_on', 'is', null)
    .orderBy('position')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    position: row.position,
    text: row.text,
    value: row.value,
    upTo: row.up_to,
    unit: row.unit,
    comparator: row.comparator as Comparator,
    unitsBound: row.units_bound,
    measure: row.measure,
    // What a row held before targets had a way of their own says none.
    way: isWay(row.way) ? row.way : plainWay({ unit: row.unit, upTo: row.up_to, unitsBound: row.units_bound }),
    per: isPer(row.per) ? row.per : null,
    boundKind: row.bound_kind,
    rollId: row.roll_id,
    beforeValue: row.before_value,
    beforeSource: row.before_source,
    source: source(row.source_item, row.source),
    ofId: row.of_id,
  }));
}

/**
 * The whole plan under the names of its day, without what was dropped from the draft; undefined where this authority has no such plan, or none was
 * known yet.
 */
export async function planOf(db: Read, authorityId: AuthorityId, planId: PlanId, knownBy: KnownBy = 'now'): Promise<Plan | undefined> {
  const row = await db
    .selectFrom(asKnown('plan', authorityId, knownBy))
    .selectAll()
    .where('authority_id', '=', authorityId)
    .where('id', '=', planId)
    .executeTakeFirst();
  if (!row) return undefined;
  const names = await namesOf(db, authorityId, row, knownBy);
  const part = { authorityId, planId, knownBy, dropped: false };
  return {
    ...summary(row),
    authorityId,
    superiorSymbol: row.superior_symbol,
    issuedPlace: row.issued_place,
    cosigner:
      (row.cosigner_name ?? row.cosigner_position ?? row.cosigner_authority)
        ? { authority: row.cosigner_authority, position: row.cosigner_position, name: row.cosigner_name }
        : null,
    signer: { authority: row.signer_authority, position: row.signer_position, name: row.signer_name },
    issuedAt: row.issued_at,
    issuedBy: row.issued_by,
    madeAt: row.made_at,
    madeBy: row.made_by,
    replacesId: row.replaces_id,
    amending: amendingOf(row),
    received: receivedOf(row),
    end: endOf(row),
    deadlines: deadlinesFrom(row.deadlines),
    duties: await dutiesOf(db, part, names),
    targets: await targetsOf(db, part),
    sections: await sectionsOf(db, part),
    ...(await outlineOf(db, authorityId, planId, knownBy)),
  };
}

const amendingOf = (row: Omit<Selectable<DB['plan']>, 'deadlines'>): Plan['amending'] =>
  row.amends_id && row.amend_reason
    ? {
        planId: row.amends_id,
        kind: row.amend_kind === 'rectify' ? 'rectify' : 'amend',
        as: row.amend_as === 'plan' || row.amend_as === 'letter' ? row.amend_as : 'decision',
        reason: row.amend_reason,
        holdsFrom: row.holds_from_on,
        stoodAt: row.stood_at,
      }
    : null;

const receivedOf = (row: Omit<Selectable<DB['plan']>, 'deadlines'>): Plan['received'] =>
  row.received_at && row.received_by && row.paper_sha256
    ? { at: row.received_at, by: row.received_by, origin: row.origin === 'envelope' ? 'envelope' : 'upload', sha256: row.paper_sha256 }
    : null;

const endOf = (row: Omit<Selectable<DB['plan']>, 'deadlines'>): PlanEnd | null =>
  row.ended_on && row.ended_at && row.ended_by
    ? {
        on: row.ended_on,
        at: row.ended_at,
        by: row.ended_by,
        reason: row.end_reason,
        paper: { symbol: row.end_symbol, on: row.end_paper_on },
      }
    : null;

/** The plan that came in place of this one; undefined where none was issued. */
export async function replacementOf(db: Read, authorityId: AuthorityId, planId: PlanId): Promise<PlanSummary | undefined> {
  const row = await db
    .selectFrom('plan')
    .select(summaryColumns)
    .where('authority_id', '=', authorityId)
    .where('replaces_id', '=', planId)
    .where('state', 'in', issuedStates)
    .orderBy('issued_at')
    .executeTakeFirst();
  return row && summary(row);
}

const dayOf = (instant: Temporal.Instant): Temporal.PlainDate => instant.toZonedDateTimeISO(ZONE).toPlainDate();

const namesOf = (
  db: Read,
  authorityId: AuthorityId,
  row: { issued_on: Temporal.PlainDate | null; made_at: Temporal.Instant },
  knownBy: KnownBy = 'now',
): Promise<UnitNames> => unitNames(db, authorityId, [...(row.issued_on ? [row.issued_on] : []), dayOf(row.made_at)], knownBy);

/** What officers left out of the draft and may take back. */
export async function droppedFrom(
  db: Read,
  authorityId: AuthorityId,
  planId: PlanId,
): Promise<{ duties: PlanDuty[]; targets: PlanTarget[] }> {
  const row = await db
    .selectFrom('plan')
    .select(['issued_on', 'made_at'])
    .where('authority_id', '=', authorityId)
    .where('id', '=', planId)
    .executeTakeFirst();
  if (!row) return { duties: [], targets: [] };
  const names = await namesOf(db, authorityId, row);
  const part = { authorityId, planId, knownBy: 'now', dropped: true } as const;
  return { duties: await dutiesOf(db, part, names), targets: await targetsOf(db, part) };
}
