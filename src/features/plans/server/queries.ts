import { channels as channelWords, type ChannelKind } from '#features/channels/index.ts';
import { topics as topicWords, type TopicKind } from '#features/documents/index.ts';
import type { Read } from '#platform/server/database.ts';
import { ZONE } from '#platform/server/clock.ts';
import type { AuthorityId, DocumentId, DutyId, OfficerId, PlanId, TargetId, UnitId } from '#platform/values/ids.ts';
import type {
  Comparator,
  Deadline,
  DutyRole,
  DutyUnit,
  Place,
  Plan,
  PlanDuty,
  PlanState,
  PlanSummary,
  PlanTarget,
  Source,
} from '../plan.ts';
import { unitNames, type UnitNames } from './names.ts';

const summaryColumns = ['id', 'year', 'title', 'symbol', 'issued_on', 'state', 'issuer', 'document_id'] as const;

interface SummaryRow {
  id: string;
  year: number;
  title: string;
  symbol: string | null;
  issued_on: Temporal.PlainDate | null;
  state: string;
  issuer: string;
  document_id: string | null;
}

const summary = (row: SummaryRow): PlanSummary => ({
  id: row.id as PlanId,
  year: row.year,
  title: row.title,
  symbol: row.symbol,
  issuedOn: row.issued_on,
  state: row.state as PlanState,
  issuer: row.issuer,
  documentId: row.document_id as DocumentId | null,
});

/** The plans of an authority, newest year first, drafts before what is issued. */
export async function plansOf(db: Read, authorityId: AuthorityId): Promise<PlanSummary[]> {
  const rows = await db
    .selectFrom('plan')
    .select(summaryColumns)
    .where('authority_id', '=', authorityId)
    .orderBy('year', 'desc')
    .orderBy('state')
    .orderBy('id', 'desc')
    .execute();
  return rows.map(summary);
}

/** The plan that a document became, or undefined. */
export async function planOfDocument(db: Read, authorityId: AuthorityId, documentId: DocumentId): Promise<PlanId | undefined> {
  const row = await db
    .selectFrom('plan')
    .select('id')
    .where('authority_id', '=', authorityId)
    .where('document_id', '=', documentId)
    .executeTakeFirst();
  return row?.id as PlanId | undefined;
}

/** What a task or an activity says of the duty it belongs to. */
export interface DutyLine {
  id: DutyId;
  text: string;
  planId: PlanId;
  planTitle: string;
  year: number;
}

/** The duties of issued plans by id: of one plan where it is named, otherwise of the authority. */
export async function dutyLines(db: Read, authorityId: AuthorityId, planId?: PlanId): Promise<Map<DutyId, DutyLine>> {
  const rows = await db
    .selectFrom('duty')
    .innerJoin('plan', (join) => join.onRef('plan.authority_id', '=', 'duty.authority_id').onRef('plan.id', '=', 'duty.plan_id'))
    .select(['duty.id', 'duty.text', 'duty.plan_id', 'plan.title', 'plan.year'])
    .where('duty.authority_id', '=', authorityId)
    .where('plan.state', '=', 'issued')
    .where('duty.dropped_at', 'is', null)
    .$if(planId !== undefined, (query) => query.where('plan.id', '=', planId ?? ''))
    .orderBy('plan.year', 'desc')
    .orderBy('duty.position')
    .execute();
  return new Map(
    rows.map((row) => [
      row.id as DutyId,
      { id: row.id as DutyId, text: row.text, planId: row.plan_id as PlanId, planTitle: row.title, year: row.year },
    ]),
  );
}

/** What an activity needs to know of a target. */
export interface TargetLine {
  id: TargetId;
  text: string;
  unit: string;
  value: number;
  measure: string | null;
  planId: PlanId;
  year: number;
}

/** The targets of issued plans by id: of one plan where it is named, otherwise of the authority. */
export async function targetLines(db: Read, authorityId: AuthorityId, planId?: PlanId): Promise<Map<TargetId, TargetLine>> {
  const rows = await db
    .selectFrom('target')
    .innerJoin('plan', (join) => join.onRef('plan.authority_id', '=', 'target.authority_id').onRef('plan.id', '=', 'target.plan_id'))
    .select(['target.id', 'target.text', 'target.unit', 'target.value', 'target.measure', 'target.plan_id', 'plan.year'])
    .where('target.authority_id', '=', authorityId)
    .where('plan.state', '=', 'issued')
    .where('target.dropped_at', 'is', null)
    .$if(planId !== undefined, (query) => query.where('plan.id', '=', planId ?? ''))
    .orderBy('plan.year', 'desc')
    .orderBy('target.position')
    .execute();
  return new Map(
    rows.map(({ id, text, unit, value, measure, plan_id, year }) => [
      id as TargetId,
      { id: id as TargetId, text, unit, value, measure, planId: plan_id as PlanId, year },
    ]),
  );
}

const source = (item: string | null, at: unknown): Source | null =>
  item === null && at === null ? null : { item, at: (at as Place[] | null) ?? [] };

const roleOrder: Record<string, number> = { lead: 0, perform: 1, advise: 2, coordinate: 3 };

/**
 * The duties of a plan; `dropped` gives those that an officer left out of the draft instead. Kept apart from `planOf`, which knows only
 * what the plan orders.
 */
async function dutiesOf(db: Read, authorityId: AuthorityId, planId: PlanId, names: UnitNames, dropped: boolean): Promise<PlanDuty[]> {
  const duties = await db
    .selectFrom('duty')
    .select(['id', 'position', 'text', 'product', 'deadlines', 'role', 'source', 'source_item'])
    .where('authority_id', '=', authorityId)
    .where('plan_id', '=', planId)
    .where('dropped_at', dropped ? 'is not' : 'is', null)
    .orderBy('position')
    .execute();
  const units = await db
    .selectFrom('duty_unit')
    .innerJoin('duty', (join) => join.onRef('duty.authority_id', '=', 'duty_unit.authority_id').onRef('duty.id', '=', 'duty_unit.duty_id'))
    .select(['duty_unit.duty_id', 'duty_unit.unit_id', 'duty_unit.role', 'duty_unit.is_requested'])
    .where('duty_unit.authority_id', '=', authorityId)
    .where('duty.plan_id', '=', planId)
    .execute();
  const unitsByDuty = Map.groupBy(units, (row) => row.duty_id);
  return duties.map((row) => ({
    id: row.id as DutyId,
    position: row.position,
    text: row.text,
    product: row.product,
    deadlines: row.deadlines as unknown as Deadline[],
    role: row.role as DutyRole,
    source: source(row.source_item, row.source),
    units: (unitsByDuty.get(row.id) ?? [])
      .sort((a, b) => (roleOrder[a.role] ?? 9) - (roleOrder[b.role] ?? 9))
      .map((unit): DutyUnit => ({
        unitId: unit.unit_id as UnitId,
        ...names.of(unit.unit_id),
        role: unit.role as DutyRole,
        isRequested: unit.is_requested,
      })),
  }));
}

async function targetsOf(db: Read, authorityId: AuthorityId, planId: PlanId, dropped: boolean): Promise<PlanTarget[]> {
  const rows = await db
    .selectFrom('target')
    .selectAll()
    .where('authority_id', '=', authorityId)
    .where('plan_id', '=', planId)
    .where('dropped_at', dropped ? 'is not' : 'is', null)
    .orderBy('position')
    .execute();
  return rows.map((row) => ({
    id: row.id as TargetId,
    position: row.position,
    text: row.text,
    value: row.value,
    upTo: row.up_to,
    unit: row.unit,
    comparator: row.comparator as Comparator,
    unitsBound: row.units_bound,
    measure: row.measure,
    source: source(row.source_item, row.source),
  }));
}

/** The whole plan under the names of its day, without what was dropped from the draft; undefined where this authority has no such plan. */
export async function planOf(db: Read, authorityId: AuthorityId, planId: PlanId): Promise<Plan | undefined> {
  const row = await db.selectFrom('plan').selectAll().where('authority_id', '=', authorityId).where('id', '=', planId).executeTakeFirst();
  if (!row) return undefined;
  const names = await namesOf(db, authorityId, row);
  return {
    ...summary(row),
    authorityId,
    superiorSymbol: row.superior_symbol,
    signer: { authority: row.signer_authority, position: row.signer_position, name: row.signer_name },
    issuedAt: row.issued_at,
    issuedBy: row.issued_by as OfficerId | null,
    madeAt: row.made_at,
    madeBy: row.made_by as OfficerId,
    deadlines: row.deadlines as unknown as Deadline[],
    duties: await dutiesOf(db, authorityId, planId, names, false),
    targets: await targetsOf(db, authorityId, planId, false),
    ...(await outlineOf(db, authorityId, planId)),
  };
}

const dayOf = (instant: Temporal.Instant): Temporal.PlainDate => instant.toZonedDateTimeISO(ZONE).toPlainDate();

const namesOf = (
  db: Read,
  authorityId: AuthorityId,
  row: { issued_on: Temporal.PlainDate | null; made_at: Temporal.Instant },
): Promise<UnitNames> => unitNames(db, authorityId, [...(row.issued_on ? [row.issued_on] : []), dayOf(row.made_at)]);

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
  return { duties: await dutiesOf(db, authorityId, planId, names, true), targets: await targetsOf(db, authorityId, planId, true) };
}

type Outline = Pick<Plan, 'legalBases' | 'channels' | 'topics' | 'recipients' | 'budgetSources'>;

async function outlineOf(db: Read, authorityId: AuthorityId, planId: PlanId): Promise<Outline> {
  const bases = await db
    .selectFrom('plan_legal_basis')
    .select(['type', 'symbol', 'issued_on', 'issuer'])
    .where('authority_id', '=', authorityId)
    .where('plan_id', '=', planId)
    .orderBy('position')
    .execute();
  const channels = await db
    .selectFrom('plan_channel')
    .select(['kind', 'text'])
    .where('authority_id', '=', authorityId)
    .where('plan_id', '=', planId)
    .execute();
  const topics = await db
    .selectFrom('plan_topic')
    .select(['kind', 'text'])
    .where('authority_id', '=', authorityId)
    .where('plan_id', '=', planId)
    .execute();
  const recipients = await db
    .selectFrom('plan_recipient')
    .select(['name', 'purpose'])
    .where('authority_id', '=', authorityId)
    .where('plan_id', '=', planId)
    .orderBy('position')
    .execute();
  const sources = await db
    .selectFrom('plan_budget_source')
    .select('text')
    .where('authority_id', '=', authorityId)
    .where('plan_id', '=', planId)
    .orderBy('position')
    .execute();
  return {
    legalBases: bases.map(({ type, symbol, issued_on, issuer }) => ({ type, symbol, issuedOn: issued_on, issuer })),
    channels: inOrder(channels, Object.keys(channelWords)).map(({ kind, text }) => ({ kind: kind as ChannelKind, text })),
    topics: inOrder(topics, Object.keys(topicWords)).map(({ kind, text }) => ({ kind: kind as TopicKind, text })),
    recipients,
    budgetSources: sources.map(({ text }) => text),
  };
}

/** In the order of the vocabulary, what it no longer knows behind. */
const inOrder = <Row extends { kind: string }>(rows: readonly Row[], order: readonly string[]): Row[] => {
  const place = (kind: string): number => (order.includes(kind) ? order.indexOf(kind) : order.length);
  return [...rows].sort((a, b) => place(a.kind) - place(b.kind));
};
