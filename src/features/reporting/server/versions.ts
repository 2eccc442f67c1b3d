import { planOf } from '#features/plans/server/index.ts';
import { recordChange } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import { drawFigures, supersede } from '#platform/server/history.ts';
import { rangeOf } from '#platform/server/ranges.ts';
import type { ReportId } from '#platform/values/ids.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { refusals } from '../refusals.ts';
import { whyNotCorrect, type Report } from '../report.ts';
import type { ChangeKind } from '../schema.ts';
import { writeSections } from '../sections.ts';
import { bodyOf } from './stored.ts';
import { addRecipients } from './addressing.ts';
import { addSections, clocksOf, measure, writeFigures } from './computing.ts';
import { asOfPeriod } from './facts.ts';
import { lockReport, type OnReport } from './locked.ts';

/** Drafts the next version: the same days counted anew, with what officers wrote; the frozen one stays. Refused: a draft, one corrected already. */
export async function correctReport(tx: Tx, input: OnReport & { kind: ChangeKind; reason: string }): Promise<Result<ReportId>> {
  const found = await lockReport(tx, input);
  if (!found.ok) return found;
  const before = found.value;
  const refusal = whyNotCorrect(before);
  if (refusal) return { ok: false, refusal };
  const { authorityId } = input.actor;
  const plan = await planOf(tx, authorityId, before.planId);
  if (!plan) return refusals.unknown();
  const { covers, yearFrom, kind, index, dueOn, facts, indicators: keeps } = before;
  const asOf = asOfPeriod(covers, input.today, await drawFigures(tx, authorityId, input.now));
  const measured = await measure(tx, { authorityId, plan, covers, yearFrom, period: facts.period, kind, index, dueOn, asOf, keeps });
  const id = await addVersion(tx, input, before, { body: bodyOf(measured.facts), ...clocksOf(asOf) });
  if (!id) return refusals.versionDrafted();
  const on = { actor: input.actor, reportId: id };
  await addRecipients(tx, on, before.recipients);
  await addSections(tx, on, writeSections(measured.facts, before.sections));
  await writeFigures(tx, on, measured.figures);
  await takeTyped(tx, input, id);
  const changes = {
    version: { to: before.version + 1 },
    changes: { to: before.symbol },
    changeKind: { to: input.kind },
    reason: { to: input.reason },
  };
  recordChange(tx, { action: 'report.correction-drafted', objectType: 'report', objectId: id, changes });
  return ok(id);
}

async function addVersion(
  tx: Tx,
  { actor, now, kind: changeKind, reason }: OnReport & { kind: ChangeKind; reason: string },
  before: Report,
  drawn: { body: string } & ReturnType<typeof clocksOf>,
): Promise<ReportId | undefined> {
  const row = await tx
    .insertInto('report')
    .values({
      authority_id: actor.authorityId,
      plan_id: before.planId,
      kind: before.kind,
      period_index: before.index,
      year: before.year,
      version: before.version + 1,
      replaces_id: before.id,
      change_kind: changeKind,
      change_reason: reason,
      covers: rangeOf(before.covers),
      covers_source: before.coversSource,
      covers_reason: before.coversReason,
      year_from_on: before.yearFrom,
      due_on: before.dueOn,
      title: before.title,
      recipient: before.recipient,
      ...drawn,
      state: 'draft',
      made_by: actor.officerId,
      made_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

async function takeTyped(tx: Tx, { actor, reportId }: OnReport, to: ReportId): Promise<void> {
  const said = await tx
    .selectFrom('report_figure')
    .select(['indicator', 'typed', 'typed_reason', 'is_none', 'typed_by', 'typed_at', 'typed_part', 'typed_whole', 'typed_names'])
    .where('authority_id', '=', actor.authorityId)
    .where('report_id', '=', reportId)
    .where((eb) => eb.or([eb('typed', 'is not', null), eb('is_none', '=', true)]))
    .execute();
  for (const { indicator, ...values } of said) {
    await supersede(tx, 'report_figure', { authority_id: actor.authorityId, report_id: to, indicator });
    await tx
      .updateTable('report_figure')
      .set(values)
      .where('authority_id', '=', actor.authorityId)
      .where('report_id', '=', to)
      .where('indicator', '=', indicator)
      .execute();
  }
}
