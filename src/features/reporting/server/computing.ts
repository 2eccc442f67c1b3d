import type { Plan } from '#features/plans/index.ts';
import { planOf } from '#features/plans/server/index.ts';
import { recordChange } from '#platform/server/audit.ts';
import type { Read, Tx } from '#platform/server/database.ts';
import { drawFigures, supersede } from '#platform/server/history.ts';
import type { Days } from '#platform/server/ranges.ts';
import type { AuthorityId, ReportId } from '#platform/values/ids.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { refusals } from '../refusals.ts';
import type { Facts } from '../facts.ts';
import { figureOf, type Figure } from '../figure.ts';
import { computeFigures, type Indicator } from '../indicators.ts';
import type { ReportSummary } from '../report.ts';
import { writeSections, type Section } from '../sections.ts';
import { bodyOf } from './stored.ts';
import { asOfPeriod, gatherFacts, type DrawnAsOf } from './facts.ts';
import { lockDraft, whileDraft, type OnReport } from './locked.ts';
import { figuresOf, indicatorsFor, reportsOf } from './queries.ts';

type Computed = Pick<Figure, 'indicator' | 'computed' | 'toDate' | 'typedBefore' | 'previous' | 'wasNone'>;

export interface Measuring {
  authorityId: AuthorityId;
  plan: Plan;
  covers: Days;
  yearFrom: Temporal.PlainDate | null;
  period: string;
  kind: ReportSummary['kind'];
  index: number;
  dueOn: Temporal.PlainDate | null;
  /** No figure takes what happened later or became known later. */
  asOf: DrawnAsOf;
  /** What the report counts already: it keeps that, also where it was retired since. */
  keeps?: readonly Indicator[];
}

export async function measure(db: Read, order: Measuring): Promise<{ facts: Facts; figures: Computed[] }> {
  const { authorityId, plan, covers, yearFrom, period, asOf, kind, index, dueOn, keeps = [] } = order;
  const about = { kind, index, dueOn, year: plan.year };
  const gather = (days: Days): Promise<Facts> => {
    const clocks = asOfPeriod(days, asOf.happenedBy, asOf.knownBy);
    return gatherFacts(db, { authorityId, planId: plan.id, covers: days, period, about, asOf: clocks });
  };
  const holding = await indicatorsFor(db, authorityId, { covers, kind, index });
  const indicators = [...holding, ...keeps.filter(({ code }) => !holding.some((one) => one.code === code))];
  const facts = await gather(covers);
  const begins = yearFrom === null || Temporal.PlainDate.compare(covers.from, yearFrom) <= 0;
  const whole = begins ? facts : await gather({ from: yearFrom, to: covers.to });
  const toDate = computeFigures(indicators, whole);
  const earlier = begins ? new Map<string, number>() : await typedSince(db, order, yearFrom);
  const previous = await previousFigures(db, order, indicators, gather);
  const of = (code: string) => previous.get(code) ?? { previous: null, wasNone: false };
  const years = await earlierYears(db, order);
  return {
    facts: { ...facts, ...(years.length > 0 && { years }) },
    figures: computeFigures(indicators, facts).map(({ indicator, computed }) => ({
      indicator,
      computed,
      toDate: toDate.find((one) => one.indicator === indicator)?.computed ?? null,
      typedBefore: earlier.get(indicator) ?? null,
      ...of(indicator),
    })),
  };
}

const standing = async (db: Read, authorityId: AuthorityId): Promise<ReportSummary[]> =>
  (await reportsOf(db, authorityId)).filter(({ state, replacedBy }) => state === 'frozen' && !replacedBy);

const length = ({ covers: { from, to } }: ReportSummary): number => from.until(to, { largestUnit: 'day' }).days;
const apart = (a: Days, b: Days): boolean => Temporal.PlainDate.compare(a.to, b.from) < 0 || Temporal.PlainDate.compare(b.to, a.from) < 0;

/** What the frozen reports of the year before this period typed above the computed figures; of two that overlap the longer one speaks. */
async function typedSince(db: Read, { authorityId, plan, covers }: Measuring, yearFrom: Temporal.PlainDate): Promise<Map<string, number>> {
  const before = (await standing(db, authorityId)).filter(
    (one) =>
      one.planId === plan.id &&
      Temporal.PlainDate.compare(one.covers.from, yearFrom) >= 0 &&
      Temporal.PlainDate.compare(one.covers.to, covers.from) < 0,
  );
  const chain = before
    .toSorted((a, b) => length(b) - length(a))
    .reduce<ReportSummary[]>((taken, one) => (taken.every((other) => apart(one.covers, other.covers)) ? [...taken, one] : taken), []);
  const typed = new Map<string, number>();
  for (const { id } of chain)
    for (const figure of await figuresOf(db, authorityId, id)) {
      const above = (figureOf(figure) ?? 0) - (figure.computed ?? 0);
      if (figure.typed !== null || figure.isNone) typed.set(figure.indicator, (typed.get(figure.indicator) ?? 0) + above);
    }
  return typed;
}

/** So many years before this one are compared. */
const YEARS = 4;

/** What the standing reports of the same period said in the years before, the oldest first. */
async function earlierYears(db: Read, { authorityId, plan, kind, index }: Measuring): Promise<NonNullable<Facts['years']>> {
  const before = (await standing(db, authorityId)).filter(
    (one) => one.kind === kind && one.index === index && one.year < plan.year && one.year >= plan.year - YEARS,
  );
  const years: NonNullable<Facts['years']>[number][] = [];
  for (const { id, year } of before.toSorted((a, b) => a.year - b.year))
    for (const figure of await figuresOf(db, authorityId, id)) {
      const value = figureOf(figure);
      if (value !== null) years.push({ year, indicator: figure.indicator, value });
    }
  return years;
}

/** As the report of the quarter before said it, or of the same period a year ago; a quarter that was not reported is computed. */
async function previousFigures(
  db: Read,
  { authorityId, plan, covers, yearFrom, kind, index }: Measuring,
  indicators: readonly Indicator[],
  gather: (days: Days) => Promise<Facts>,
): Promise<Map<string, { previous: number | null; wasNone: boolean }>> {
  const wanted =
    kind !== 'quarter'
      ? { year: plan.year - 1, index }
      : index > 1
        ? { year: plan.year, index: index - 1 }
        : { year: plan.year - 1, index: 4 };
  const report = (await standing(db, authorityId)).find(
    (one) => one.kind === kind && one.year === wanted.year && one.index === wanted.index,
  );
  if (report) {
    const said = await figuresOf(db, authorityId, report.id);
    return new Map(said.map((figure) => [figure.indicator, { previous: figureOf(figure), wasNone: figure.isNone }]));
  }
  if (kind !== 'quarter' || index === 1 || yearFrom === null) return new Map();
  const to = covers.from.subtract({ days: 1 });
  const threeMonths = to.subtract({ months: 3 }).add({ days: 1 });
  const from = Temporal.PlainDate.compare(threeMonths, yearFrom) < 0 ? yearFrom : threeMonths;
  const figures = computeFigures(indicators, await gather({ from, to }));
  return new Map(figures.map(({ indicator, computed }) => [indicator, { previous: computed, wasNone: false }]));
}

export async function writeFigures(tx: Tx, on: Pick<OnReport, 'actor' | 'reportId'>, figures: readonly Computed[]): Promise<void> {
  for (const { indicator, computed, toDate, typedBefore, previous, wasNone } of figures) {
    await supersede(tx, 'report_figure', { authority_id: on.actor.authorityId, report_id: on.reportId, indicator });
    const values = { computed, to_date: toDate, typed_before: typedBefore, previous, is_previous_none: wasNone };
    await tx
      .insertInto('report_figure')
      .values({ authority_id: on.actor.authorityId, report_id: on.reportId, indicator, ...values })
      .onConflict((conflict) => conflict.columns(['authority_id', 'report_id', 'indicator']).doUpdateSet(values).where(whileDraft(on)))
      .execute();
  }
}

export async function addSections(
  tx: Tx,
  { actor, reportId }: Pick<OnReport, 'actor' | 'reportId'>,
  sections: readonly Section[],
): Promise<void> {
  const rows = sections.map(({ key, heading, text, isEdited }, index) => ({
    authority_id: actor.authorityId,
    report_id: reportId,
    key,
    position: index + 1,
    heading,
    text,
    is_edited: isEdited,
  }));
  await tx.insertInto('report_section').values(rows).execute();
}

async function rewriteSections(tx: Tx, on: OnReport, before: readonly Section[], facts: Facts): Promise<void> {
  for (const { key, text } of writeSections(facts, before))
    await tx
      .updateTable('report_section')
      .set({ text })
      .where('authority_id', '=', on.actor.authorityId)
      .where('report_id', '=', on.reportId)
      .where('key', '=', key)
      .where('is_edited', '=', false)
      .where(whileDraft(on))
      .execute();
}

export const clocksOf = ({ happenedBy, knownBy }: DrawnAsOf) => ({ happened_by_on: happenedBy, known_by_at: knownBy });

/** Counts again, as it is known now, and writes the parts anew that nobody edited. Refused for a frozen report. */
export async function recomputeReport(tx: Tx, on: OnReport): Promise<Result<ReportId>> {
  const report = await lockDraft(tx, on);
  if (!report.ok) return report;
  const { planId, covers, yearFrom, kind, index, dueOn, facts, sections, indicators: keeps } = report.value;
  const { authorityId } = on.actor;
  const plan = await planOf(tx, authorityId, planId);
  if (!plan) return refusals.unknown();
  const asOf = asOfPeriod(covers, on.today, await drawFigures(tx, authorityId, on.now));
  const measured = await measure(tx, { authorityId, plan, covers, yearFrom, period: facts.period, kind, index, dueOn, asOf, keeps });
  await tx
    .updateTable('report')
    .set({ body: bodyOf(measured.facts), ...clocksOf(asOf) })
    .where('authority_id', '=', authorityId)
    .where('id', '=', on.reportId)
    .where('state', '=', 'draft')
    .execute();
  await rewriteSections(tx, on, sections, measured.facts);
  await writeFigures(tx, on, measured.figures);
  recordChange(tx, { action: 'report.recomputed', objectType: 'report', objectId: on.reportId, changes: {} });
  return ok(on.reportId);
}
