import { sql } from 'kysely';
import type { Read } from '#platform/server/database.ts';
import type { AuthorityId, DutyId, PlanId } from '#platform/values/ids.ts';
import type { FieldChange, ItemChange } from '../../amending/change.ts';
import { amendPapers } from '../../amending/schema.ts';
import { changesBetween } from '../../amending/difference.ts';
import { discordsOf, type Discord } from '../../discords/discords.ts';
import type { Plan } from '../../plan.ts';
import { planOf } from '../queries.ts';

export interface AmendingLine {
  id: PlanId;
  title: string;
  state: 'draft' | 'scheduled' | 'applied';
  kind: 'amend' | 'rectify';
  as: keyof typeof amendPapers;
  symbol: string | null;
  issuedOn: Temporal.PlainDate | null;
  issuedAt: Temporal.Instant | null;
  holdsFrom: Temporal.PlainDate | null;
  reason: string;
}

/** The papers that amend a plan, in the order in which they were issued, a draft last; without those that were given up. */
export async function amendingsOf(db: Read, authorityId: AuthorityId, planId: PlanId): Promise<AmendingLine[]> {
  const rows = await db
    .selectFrom('plan')
    .select(['id', 'title', 'state', 'amend_kind', 'amend_as', 'symbol', 'issued_on', 'issued_at', 'holds_from_on', 'amend_reason'])
    .where('authority_id', '=', authorityId)
    .where('amends_id', '=', planId)
    .where('state', 'in', ['draft', 'scheduled', 'applied'])
    .orderBy(sql`stood_at nulls last`)
    .orderBy(sql`issued_at nulls last`)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    state: row.state === 'applied' || row.state === 'scheduled' ? row.state : 'draft',
    kind: row.amend_kind === 'rectify' ? 'rectify' : 'amend',
    as: row.amend_as && row.amend_as in amendPapers ? (row.amend_as as keyof typeof amendPapers) : 'decision',
    symbol: row.symbol,
    issuedOn: row.issued_on,
    issuedAt: row.issued_at,
    holdsFrom: row.holds_from_on,
    reason: row.amend_reason ?? '',
  }));
}

/** Drafts that amend a plan, with the plan. */
export const amendingDrafts = (db: Read, authorityId: AuthorityId): Promise<{ id: PlanId; title: string; year: number }[]> =>
  db
    .selectFrom('plan')
    .select(['id', 'title', 'year'])
    .where('authority_id', '=', authorityId)
    .where('amends_id', 'is not', null)
    .where('state', '=', 'draft')
    .orderBy('made_at')
    .execute();

/** What an amending paper changes: as it was applied, or of a draft as it differs from the plan that stands. */
export async function changesOf(db: Read, amending: Plan): Promise<ItemChange[]> {
  if (!amending.amending) return [];
  if (amending.state === 'applied' || amending.state === 'scheduled') return changesApplied(db, amending.authorityId, amending.id);
  const plan = await planOf(db, amending.authorityId, amending.amending.planId);
  return plan ? changesBetween(plan, amending) : [];
}

/** Where words and deadlines of the duties of a draft disagree; of an amending one where it changes them. */
export async function discordsIn(db: Read, plan: Plan): Promise<Discord[]> {
  if (!plan.amending) return discordsOf(plan);
  const before = await planOf(db, plan.authorityId, plan.amending.planId);
  const former = new Map(before?.duties.map(({ id, deadlines }) => [id, deadlines]));
  const ofIds = new Map(plan.duties.map(({ id, ofId }) => [id, ofId]));
  const found = discordsOf(plan, (id) => former.get(ofIds.get(id) ?? id) ?? []);
  if (found.length === 0) return found;
  const changed = new Set((await changesOf(db, plan)).map(({ newId }) => newId as string | null));
  return found.filter(({ dutyId }) => changed.has(dutyId));
}

/** What an amending paper changed when it was issued. */
export async function changesApplied(db: Read, authorityId: AuthorityId, amendingId: PlanId): Promise<ItemChange[]> {
  const rows = await db
    .selectFrom('plan_change')
    .selectAll()
    .where('authority_id', '=', authorityId)
    .where('amending_id', '=', amendingId)
    .orderBy('position')
    .execute();
  const items = Map.groupBy(
    rows,
    ({ object, what, duty_id, target_id, section_id }) => `${object} ${duty_id ?? target_id ?? section_id ?? what}`,
  );
  return [...items.values()].flatMap(([first, ...more]): ItemChange[] =>
    first
      ? [
          {
            object: first.object as ItemChange['object'],
            act: first.act as ItemChange['act'],
            what: first.what,
            ofId: first.duty_id ?? first.target_id ?? first.section_id,
            newId: null,
            fields: [first, ...more].map(({ field, was, becomes }) => ({ field: field as FieldChange['field'], was, is: becomes })),
          },
        ]
      : [],
  );
}

/** Duties whose work is another by an amending paper: units, deadlines, all of it where they were added or struck out. */
export async function dutiesMoved(db: Read, authorityId: AuthorityId, amendingId: PlanId): Promise<DutyId[]> {
  const rows = await db
    .selectFrom('plan_change')
    .select('duty_id')
    .distinct()
    .where('authority_id', '=', authorityId)
    .where('amending_id', '=', amendingId)
    .where('duty_id', 'is not', null)
    .where((eb) => eb.or([eb('act', '<>', 'changed'), eb('field', 'in', ['units', 'deadlines'])]))
    .execute();
  return rows.flatMap(({ duty_id }) => duty_id ?? []);
}
