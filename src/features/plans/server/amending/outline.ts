import { sql } from 'kysely';
import { recordChange } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import { supersede } from '#platform/server/history.ts';
import type { AuthorityId, PlanId } from '#platform/values/ids.ts';
import type { ItemChange } from '../../amending/change.ts';

const tables = {
  channels: ['plan_channel', 'kind, text'],
  topics: ['plan_topic', 'kind, text'],
  recipients: ['plan_recipient', 'position, name, purpose'],
  budgetSources: ['plan_budget_source', 'position, text'],
} as const;

const isField = (field: string): field is keyof typeof tables => field in tables;

/** Takes channels, topics, recipients or money over from one plan to another, which keeps what it held before. */
export async function takeOutline(
  tx: Tx,
  { authorityId, from, to }: { authorityId: AuthorityId; from: PlanId; to: PlanId },
  changes: readonly ItemChange[],
): Promise<void> {
  for (const { field } of changes.filter(({ object }) => object === 'outline').flatMap(({ fields }) => fields)) {
    if (!isField(field)) continue;
    const [table, columns] = tables[field];
    await supersede(tx, table, { authority_id: authorityId, plan_id: to });
    await sql`delete from ${sql.table(table)} where authority_id = ${authorityId} and plan_id = ${to}::uuid`.execute(tx);
    await sql`insert into ${sql.table(table)} (authority_id, plan_id, ${sql.raw(columns)})
      select authority_id, ${to}::uuid, ${sql.raw(columns)} from ${sql.table(table)} where authority_id = ${authorityId} and plan_id = ${from}::uuid`.execute(
      tx,
    );
  }
}

/** The same from an amending draft to its plan, with its entry in the log. */
export async function writeOutline(
  tx: Tx,
  { authorityId, planId, amendingId }: { authorityId: AuthorityId; planId: PlanId; amendingId: PlanId },
  changes: readonly ItemChange[],
): Promise<void> {
  const of = changes.filter(({ object }) => object === 'outline');
  if (of.length === 0) return;
  await takeOutline(tx, { authorityId, from: amendingId, to: planId }, of);
  const differing = of.flatMap(({ fields }) => fields.map(({ field, was, is }) => [field, { from: was, to: is }] as const));
  const noted = { ...Object.fromEntries(differing), amendedBy: { to: amendingId } };
  recordChange(tx, { action: 'plan.outline-amended', objectType: 'plan', objectId: planId, changes: noted });
}
