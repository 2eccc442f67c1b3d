import type { ToSend } from '#features/envelopes/server/index.ts';
import type { Read } from '#platform/server/database.ts';
import type { AsOf } from '#platform/values/as-of.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import type { Locale } from '#platform/values/messages.ts';
import type { BodyState, PeriodStanding } from '../counting/standing.ts';
import { outlierOf, ranksOf, sumOf, valueWithBelow, type Outlier, type Sum, type Summed } from '../counting/sums.ts';
import type { Asked, RegimeId } from '../regime.ts';
import { completenessOf, owingBy, periodOfRegime } from './completeness.ts';
import { countedIn, figuresOfBodies, summedIn, totalsOf, type BodyFigure, type Counted, type Counting } from './rollup.ts';

export interface Summing {
  id: RegimeId;
  key: string;
  asOf: AsOf;
  isSentToo: boolean;
  locale: Locale;
}

/** A figure of the level with that of the period before. */
export interface SumLine {
  summed: Summed;
  sum: Sum;
  previous: Sum;
}

export interface Sums {
  period: PeriodStanding;
  counted: Counted;
  lines: SumLine[];
  /** Who owes the report and is not in the sums. */
  notIn: string[];
}

/** The period before; of half a year, nine months and a year the same a year ago. */
const previousOf = ({ kind, index, year }: Asked): Pick<Asked, 'index' | 'year'> => {
  const count = { month: 12, quarter: 4, half: 1, nine: 1, year: 1, once: 1 }[kind];
  return index > 1 && count > 1 ? { index: index - 1, year } : { index: count, year: year - 1 };
};

const bodiesOf = ({ bodies }: PeriodStanding): AuthorityId[] => bodies.map(({ bodyId }) => bodyId);

export async function countings(
  db: Read,
  authorityId: AuthorityId,
  period: PeriodStanding,
  { asOf, isSentToo }: Summing,
): Promise<{ now: Counting; before: Counting }> {
  const { regime, asked } = period;
  const { index, year } = previousOf(asked);
  const covers = { from: asked.covers.from.subtract({ months: 1 }), to: asked.covers.from.subtract({ days: 1 }) };
  const owed = asked.kind === 'once' ? [] : await owingBy(db, authorityId, asOf)(regime, { ...asked, covers });
  const of = { regimeId: regime.id, kind: asked.kind, isSentToo, ...asOf };
  return {
    now: { ...of, year: asked.year, indexes: [asked.index], bodies: bodiesOf(period) },
    before: { ...of, year, indexes: [index], bodies: owed.map(({ bodyId }) => bodyId) },
  };
}

/**
 * The figures of a period added over the reports of those below, each with that of the period before; who is missing, by name, here and a level further down. Undefined
 * where the regime has no such period.
 */
export async function sumsOf(db: Read, authorityId: AuthorityId, summing: Summing): Promise<Sums | undefined> {
  const period = await periodOfRegime(db, authorityId, summing);
  if (!period) return undefined;
  const { now, before } = await countings(db, authorityId, period, summing);
  const [summed, totals, earlier, counted] = [
    await summedIn(db, period.regime, period.asked, summing.locale),
    await totalsOf(db, authorityId, now),
    await totalsOf(db, authorityId, before),
    await countedIn(db, authorityId, now),
  ];
  const of = (all: typeof totals, one: Summed): Sum => sumOf(one, all.filter(({ code }) => code === one.code)); // prettier-ignore
  // Of who sent another version that nobody has decided about yet the accepted one counts.
  const isIn = new Set(counted.bodyIds);
  return {
    ...{ period, counted },
    lines: summed.map((one) => ({ summed: one, sum: of(totals, one), previous: of(earlier, one) })),
    notIn: period.bodies.filter(({ bodyId }) => !isIn.has(bodyId)).map(({ name }) => name),
  };
}

/** A body's own figure of an indicator, ranked, with why it wants a second look. */
export interface RankedFigure {
  bodyId: AuthorityId;
  name: string;
  state: BodyState;
  figure: BodyFigure | undefined;
  value: number | null;
  rank: { rank: number; isTied: boolean } | undefined;
  outlier: Outlier | undefined;
}

export interface IndicatorSums extends Pick<Sums, 'period' | 'notIn'> {
  line: SumLine;
  /** All who owe the report, the best first; who has no figure comes last. */
  bodies: RankedFigure[];
}

/** One indicator of a period: its sum, and the figure of each of those below. Undefined where it is not summed. */
export async function indicatorSums(
  db: Read,
  authorityId: AuthorityId,
  code: string,
  summing: Summing,
): Promise<IndicatorSums | undefined> {
  const sums = await sumsOf(db, authorityId, summing);
  const line = sums?.lines.find(({ summed }) => summed.code === code);
  if (!sums || !line) return undefined;
  const { now, before } = await countings(db, authorityId, sums.period, summing);
  const figures = new Map((await figuresOfBodies(db, authorityId, now, code)).map((one) => [one.bodyId, one]));
  const earlier = new Map((await figuresOfBodies(db, authorityId, before, code)).map((one) => [one.bodyId, one]));
  const bodies = sums.period.bodies.map(({ bodyId, name, state }) => {
    const figure = figures.get(bodyId);
    const value = valueWithBelow(line.summed, figure);
    return { bodyId, name, state, figure, value, outlier: outlierOf(value, valueWithBelow(line.summed, earlier.get(bodyId))) };
  });
  const ranks = ranksOf(
    bodies.map(({ bodyId, value }) => ({ key: bodyId, value })),
    line.summed.direction,
  );
  const last = bodies.length + 1;
  const ranked = bodies.map((one) => ({ ...one, rank: ranks.get(one.bodyId) }));
  return {
    period: sums.period,
    notIn: sums.notIn,
    line,
    bodies: ranked.toSorted((a, b) => (a.rank?.rank ?? last) - (b.rank?.rank ?? last)),
  };
}

/** The periods of which reports can be summed, the latest due first: of this year and the last. */
export async function summable(db: Read, authorityId: AuthorityId, asOf: AsOf): Promise<PeriodStanding[]> {
  const { year } = asOf.happenedBy;
  return [...(await completenessOf(db, authorityId, asOf, year)), ...(await completenessOf(db, authorityId, asOf, year - 1))];
}

interface ReportContent {
  report: { kind: string; index: number; year: number; figures: { code: string }[] };
}

const isReport = (content: unknown): content is ReportContent => typeof content === 'object' && content !== null && 'report' in content;

/**
 * A report as it goes up, with what those below add up to in the period beside each figure of ours, and who of them is missing: so that the next level sums both and
 * nothing of theirs is read there. As it is where this authority asks nobody for the period. Only what was accepted is in it.
 */
export async function withSumsOfBelow(db: Read, authorityId: AuthorityId, what: ToSend, asOf: AsOf): Promise<ToSend> {
  if (!isReport(what.content)) return what;
  const { report } = what.content;
  const all = await completenessOf(db, authorityId, asOf, report.year);
  const period = all.find(
    ({ asked, bodies }) =>
      asked.kind === report.kind && asked.index === report.index && asked.version.questions.length === 0 && bodies.length > 0,
  );
  if (!period) return what;
  const sums = await sumsOf(db, authorityId, { id: period.regime.id, key: period.asked.key, asOf, isSentToo: false, locale: 'vi' });
  if (!sums) return what;
  const { counted, notIn } = sums;
  const figures = report.figures.map((figure) => {
    const line = sums.lines.find(({ summed }) => summed.code === figure.code);
    if (!line) return figure;
    const { value, part, whole, figures: count } = line.sum;
    const parts = line.summed.aggregation === 'ratio' && part !== null && whole !== null ? { part, whole } : {};
    return { ...figure, below: { value, ...parts, count } };
  });
  const below = {
    ...{ asked: period.bodies.length + counted.belowAsked, came: counted.bodies + counted.belowCame },
    missing: [...notIn, ...counted.belowMissing].slice(0, 5000),
  };
  return { ...what, content: { ...what.content, report: { ...report, figures }, below } };
}
