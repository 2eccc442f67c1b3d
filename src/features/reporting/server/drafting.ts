import { generalRule } from '#features/calendar/index.ts';
import { holidaysOf, periodRules } from '#features/calendar/server/index.ts';
import type { Plan } from '#features/plans/index.ts';
import { planOf } from '#features/plans/server/index.ts';
import { recordChange } from '#platform/server/audit.ts';
import type { Read, Tx } from '#platform/server/database.ts';
import { drawFigures } from '#platform/server/history.ts';
import { rangeOf } from '#platform/server/ranges.ts';
import type { AuthorityId, PlanId, ReportId } from '#platform/values/ids.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { lowerFirst } from '#platform/values/text.ts';
import { refusals } from '../refusals.ts';
import type { Facts } from '../facts.ts';
import { calendarEnd, cutOf, type AskedAbove, type Cut } from '../period.ts';
import { kindOf, type ReportKind, type ReportPeriod } from '../schema.ts';
import { writeSections } from '../sections.ts';
import { bodyOf } from './stored.ts';
import { addSections, clocksOf, measure, writeFigures } from './computing.ts';
import { asOfPeriod, type DrawnAsOf } from './facts.ts';
import { addRecipients } from './addressing.ts';
import type { Order } from './locked.ts';
import { rememberedFor, reportsOf } from './queries.ts';

/** The days that a report of the plan covers unless an officer says otherwise, and when it is due: by the plan, else by the regime. */
export async function proposedCut(
  db: Read,
  authorityId: AuthorityId,
  plan: Plan,
  { kind, index, asked }: { kind: ReportKind; index: number; asked?: AskedAbove | undefined },
): Promise<Cut> {
  const end = calendarEnd(kind, plan.year, index);
  const rules = await periodRules(db, authorityId, end);
  const frozen = (await reportsOf(db, authorityId)).filter(({ state }) => state === 'frozen');
  return cutOf({
    plan,
    kind,
    index,
    rule: rules.get(kind) ?? { ...generalRule, source: 'Nghị định 09/2019/NĐ-CP' },
    holidays: await holidaysOf(db, plan.year, plan.year + 1),
    reported: frozen,
    asked,
  });
}

/** Whom the report goes to besides: as the last report said, otherwise as the plan does; whoever is addressed stands in "Như trên". */
export async function proposedRecipients(
  db: Read,
  authorityId: AuthorityId,
  plan: Pick<Plan, 'recipients'>,
): Promise<{ recipient: string | undefined; recipients: Plan['recipients'] }> {
  const last = await rememberedFor(db, authorityId);
  const recipient = last?.recipient ?? plan.recipients.find(({ purpose }) => /báo cáo|b\/c/iu.test(purpose ?? ''))?.name;
  const same = { name: 'Như trên', purpose: null };
  const isOurs = (words: string | null): boolean => /^(?:như trên|lưu)(?!\p{L})/iu.test(words ?? '');
  const others = plan.recipients.filter(({ name, purpose }) => name !== recipient && !isOurs(name) && !isOurs(purpose));
  return { recipient, recipients: last ? last.recipients : [same, ...others] };
}

type DraftOrder = Order & { planId: PlanId; period: ReportPeriod; recipient: string; asked?: AskedAbove | undefined };

interface Drafted {
  plan: Plan;
  cut: Cut;
  asOf: DrawnAsOf;
  facts: Facts;
}

async function addReport(tx: Tx, { actor, now, recipient, ...order }: DraftOrder, { plan, cut, asOf, facts }: Drafted) {
  const { kind, index } = kindOf(order.period);
  const row = await tx
    .insertInto('report')
    .values({
      authority_id: actor.authorityId,
      plan_id: plan.id,
      kind,
      period_index: index,
      year: plan.year,
      covers: rangeOf(cut.covers),
      covers_source: cut.source,
      year_from_on: cut.yearFrom,
      due_on: cut.dueOn,
      title: `Kết quả tuyên truyền cải cách hành chính ${lowerFirst(cut.label)}`,
      recipient,
      body: bodyOf(facts),
      ...clocksOf(asOf),
      state: 'draft',
      made_by: actor.officerId,
      made_at: now,
    })
    .onConflict((conflict) => conflict.constraint('report_version_is_made_once').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row && { actor, reportId: row.id };
}

/** Drafts a period's report for the days of `proposedCut`. Refused where the plan is not issued or has a report for the period. */
export async function draftReport(tx: Tx, order: DraftOrder): Promise<Result<ReportId>> {
  const { authorityId } = order.actor;
  const plan = await planOf(tx, authorityId, order.planId);
  if (!plan) return refusals.unknownPlan();
  if (plan.state === 'draft' || plan.state === 'received') return refusals.planNotIssued();
  const { kind, index } = kindOf(order.period);
  const cut = await proposedCut(tx, authorityId, plan, { kind, index, asked: order.asked });
  const period = lowerFirst(cut.label);
  const asOf = asOfPeriod(cut.covers, order.today, await drawFigures(tx, authorityId, order.now));
  const { facts, figures } = await measure(tx, { ...cut, authorityId, plan, period, kind, index, asOf });
  // As the last report said: this one must not be there yet.
  const { recipients } = await proposedRecipients(tx, authorityId, plan);
  const on = await addReport(tx, order, { plan, cut, asOf, facts });
  if (!on) return refusals.exists(period);
  await addRecipients(tx, on, recipients);
  await addSections(tx, on, writeSections(facts));
  await writeFigures(tx, on, figures);
  const changes = { period: { to: cut.label }, covers: { to: rangeOf(cut.covers) } };
  recordChange(tx, { action: 'report.drafted', objectType: 'report', objectId: on.reportId, changes });
  return ok(on.reportId);
}
