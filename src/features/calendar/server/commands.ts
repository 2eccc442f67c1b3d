import { sql } from 'kysely';
import { difference, recordChange } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import { takeTurn } from '#platform/server/turns.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { tidyLine } from '#platform/values/text.ts';
import { refusals } from '../refusals.ts';
import type { PeriodKind, PeriodRule } from '../periods.ts';
import { periodRules } from './queries.ts';

/** Sets the authority's cut-off and due day from a day on. Refused: days that no month has, no source, a day before the rule that stands began. */
export async function setPeriodRule(
  tx: Tx,
  input: { authorityId: AuthorityId; kind: PeriodKind; rule: PeriodRule; from: Temporal.PlainDate; source: string },
): Promise<Result<void>> {
  const { authorityId, kind, rule, from } = input;
  const source = tidyLine(input.source);
  if (source === '') return refusals.noRule();
  for (const [field, value] of [['closingDay', rule.closingDay], ['due', rule.due.number]] as const) {
    if (!Number.isInteger(value) || value < 1 || value > 31) return refusals.noSuchDay(field);
  } // prettier-ignore
  await takeTurn(tx, authorityId, 'periods');
  const mine = tx.selectFrom('authority_period_rule').where('authority_id', '=', authorityId).where('kind', '=', kind);
  const later = await mine
    .select(sql<Temporal.PlainDate>`lower(valid)`.as('began'))
    .where(sql<boolean>`lower(valid) >= ${from.toString()}::date`)
    .executeTakeFirst();
  if (later) return refusals.ruleLater(later.began);
  const before = (await periodRules(tx, authorityId, from)).get(kind);
  await tx
    .updateTable('authority_period_rule')
    .set({ valid: sql<string>`daterange(lower(valid), ${from.toString()}::date)` })
    .where('authority_id', '=', authorityId)
    .where('kind', '=', kind)
    .where(sql<boolean>`valid @> ${from.toString()}::date`)
    .execute();
  await tx
    .insertInto('authority_period_rule')
    .values({
      authority_id: authorityId,
      kind,
      valid: `[${from.toString()},)`,
      closing_day: rule.closingDay,
      due_by: rule.due.by,
      due_number: rule.due.number,
      source,
    })
    .execute();
  const told = (one: PeriodRule | undefined) => ({ closingDay: one?.closingDay, dueBy: one?.due.by, dueNumber: one?.due.number });
  const changes = { ...difference(told(before), told(rule)), since: { to: from.toString() }, source: { to: source } };
  recordChange(tx, { action: 'period-rule.set', objectType: 'period-rule', objectId: kind, changes });
  return ok(undefined);
}
