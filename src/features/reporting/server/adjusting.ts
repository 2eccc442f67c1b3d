import { tookPart } from '#features/activities/index.ts';
import { recordsOf, type CountedRecord } from '#features/activities/server/index.ts';
import { shownCode } from '#platform/values/text.ts';
import type { Task } from '#features/tasks/index.ts';
import { tasksOf } from '#features/tasks/server/index.ts';
import type { Read } from '#platform/server/database.ts';
import { historyBegins } from '#platform/server/history.ts';
import type { KnownBy } from '#platform/values/as-of.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import { checkWords, type Adjustments, type MovedActivity, type MovedFigure, type MovedTask } from '../adjustments.ts';
import type { Facts } from '../facts.ts';
import { computeFigures } from '../indicators.ts';
import type { Report } from '../report.ts';
import { gatherFacts } from './facts.ts';

type Of = Pick<Report, 'planId' | 'covers' | 'asOf' | 'indicators' | 'kind' | 'year' | 'index' | 'dueOn'> & {
  facts: Pick<Facts, 'period'>;
};

const said = ({ title, unitName, channel, happenedOn, isInternal, isPlaced, quantities, targets, ...it }: CountedRecord): string =>
  JSON.stringify([title, unitName, channel, happenedOn.toString(), isInternal, isPlaced, quantities, targets, it.foldedInto, together(it)]);

const together = ({ jointUnits, alsoDuties }: Pick<CountedRecord, 'jointUnits' | 'alsoDuties'>): string[] => [
  ...tookPart(jointUnits).map(({ unitId }) => unitId),
  ...alsoDuties.map(({ dutyId }) => dutyId),
];

async function movedActivities(
  db: Read,
  authorityId: AuthorityId,
  { planId, covers, asOf }: Of,
  knownBy: KnownBy,
): Promise<MovedActivity[]> {
  const before = await recordsOf(db, authorityId, planId, asOf, covers.from);
  const after = await recordsOf(db, authorityId, planId, { ...asOf, knownBy }, covers.from);
  const lineOf = ({ id, title, unitName, happenedOn }: CountedRecord, how: MovedActivity['how']) => ({
    id,
    title,
    unitName,
    happenedOn,
    how,
  });
  return [
    ...[...after.values()].flatMap((record) => {
      const was = before.get(record.id);
      if (!was) return [lineOf(record, 'added')];
      return said(was) === said(record) ? [] : [lineOf(record, 'corrected')];
    }),
    ...[...before.values()].filter(({ id }) => !after.has(id)).map((record) => lineOf(record, 'removed')),
  ].sort((a, b) => Temporal.PlainDate.compare(a.happenedOn, b.happenedOn));
}

function howMoved(was: Task | undefined, is: Task): MovedTask['how'] | undefined {
  const done = is.state === 'done';
  if (done !== (was?.state === 'done')) return done ? 'done' : 'reopened';
  if (was?.done && is.done && !was.done.on.equals(is.done.on)) return 'other-day';
  return was && was.state !== is.state ? 'answered' : undefined;
}

async function movedTasks(db: Read, authorityId: AuthorityId, { planId, asOf }: Of, knownBy: KnownBy): Promise<MovedTask[]> {
  const today = asOf.happenedBy;
  const before = new Map((await tasksOf(db, authorityId, { today, planId, knownBy: asOf.knownBy })).map((task) => [task.id, task]));
  return (await tasksOf(db, authorityId, { today, planId, knownBy })).flatMap((task) => {
    const how = howMoved(before.get(task.id), task);
    return how ? [{ id: task.id, text: task.dutyText, unitName: task.unitName, label: task.label, how }] : [];
  });
}

interface FigureLine {
  what: MovedFigure['what'];
  unit: MovedFigure['unit'];
  value: number | null;
}

/** Checks of units that were held, found or put right in the days and became known later. */
const checkLines = ({ checks }: Facts): [string, FigureLine][] =>
  (['rounds', 'units', 'findings', 'fixed', 'late'] as const).map((key) => [
    `checks ${key}`,
    { ...checkWords[key], value: checks?.[key] ?? 0 },
  ]);

function figureLines(facts: Facts, indicators: Report['indicators']): Map<string, FigureLine> {
  const computed = computeFigures(indicators, facts);
  const titles = new Map(indicators.map((one) => [one.code, one]));
  return new Map([
    ...computed.map(({ indicator, computed: value }) => {
      const { title = '', unit = '' } = titles.get(indicator) ?? {};
      return [indicator, { what: `${shownCode(indicator)}. ${title}`, unit, value }] as const;
    }),
    ...checkLines(facts),
    ...facts.targets.map(
      (t, index) => [`target ${t.id ?? index}`, { what: t.text, unit: t.goal ? '%' : t.unit, value: t.goal ? t.percent : t.done }] as const,
    ),
  ]);
}

async function movedFigures(db: Read, authorityId: AuthorityId, of: Of, knownBy: KnownBy): Promise<MovedFigure[]> {
  const order = { authorityId, planId: of.planId, covers: of.covers, period: of.facts.period, about: of };
  const before = figureLines(await gatherFacts(db, { ...order, asOf: of.asOf }), of.indicators);
  const after = figureLines(await gatherFacts(db, { ...order, asOf: { ...of.asOf, knownBy } }), of.indicators);
  return [...new Map([...before, ...after])].flatMap(([key, { what, unit }]) => {
    const [was, is] = [before.get(key)?.value ?? null, after.get(key)?.value ?? null];
    return was === is ? [] : [{ what, unit, before: was, after: is }];
  });
}

/** What has moved in a report's figures since they were drawn: the same day, known then against known by now, or by another moment. */
export async function adjustmentsOf(db: Read, authorityId: AuthorityId, of: Of, knownBy: KnownBy = 'now'): Promise<Adjustments> {
  const begins = await historyBegins(db, authorityId);
  return {
    since: of.asOf.knownBy,
    isWhole: !begins || Temporal.Instant.compare(begins, of.asOf.knownBy) <= 0,
    activities: await movedActivities(db, authorityId, of, knownBy),
    tasks: await movedTasks(db, authorityId, of, knownBy),
    figures: await movedFigures(db, authorityId, of, knownBy),
  };
}
