import { difference, recordChange } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import { takeTurn } from '#platform/server/turns.ts';
import type { Actor } from '#platform/values/actor.ts';
import { columnsOf, loggedOf, recordIn } from '#platform/values/forms.ts';
import { ok, refuseAll, refused, type Refusal, type Result } from '#platform/values/result.ts';
import { fold, truncate } from '#platform/values/text.ts';
import { mayKeepRegimes } from '../policy.ts';
import { regimeRefusals } from '../refusals.ts';
import type { AskedPeriod, OwingLevel, Question, Regime, RegimeId, RegimeKind } from '../regime.ts';
import { keptOnce, keptPeriodic, type ChangeInput, type OnceChangeInput, type OnceInput, type PeriodicInput } from '../schema.ts';
import { regimesOf } from './queries.ts';

export interface Keeping {
  actor: Actor;
  now: Temporal.Instant;
  today: Temporal.PlainDate;
}

/** Regimes of an authority are changed by one at a time. */
export const holdRegimes = (tx: Tx, { authorityId }: Pick<Actor, 'authorityId'>): Promise<void> => takeTurn(tx, authorityId, 'regimes');

const compare = (a: Temporal.PlainDate, b: Temporal.PlainDate): number => Temporal.PlainDate.compare(a, b);

type AskedIn = ChangeInput['questions'];

const questionsOf = (given: AskedIn): Question[] => given.map(({ text, kind, unit, aggregation }) => ({ text, kind, unit, aggregation }));

const withoutUnit = (given: AskedIn): Refusal[] =>
  given
    .filter(({ kind, unit }) => kind === 'number' && unit === undefined)
    .map(({ text }) => regimeRefusals.unitMissing(truncate(text, 60)));

const daysIn = (month: number): number => Temporal.PlainYearMonth.from({ year: 2028, month }).daysInMonth;

function whyNotPeriodic({ periods, dueRule, dueNumber, dueMonth, questions }: Omit<ChangeInput, 'from'>): Refusal[] {
  const isFixed = dueRule === 'fixed-date';
  return [
    ...(isFixed && dueMonth === undefined ? [regimeRefusals.monthMissing()] : []),
    ...(isFixed && dueMonth !== undefined && dueNumber > daysIn(dueMonth) ? [regimeRefusals.noSuchDate(dueNumber, dueMonth)] : []),
    ...(isFixed && (periods.length > 1 || periods.includes('month')) ? [regimeRefusals.fixedForOne()] : []),
    ...(periods.includes('month') && questions.length === 0 ? [regimeRefusals.monthWithoutQuestions()] : []),
    ...withoutUnit(questions),
  ];
}

const whyNotOnce = ({ coversFromOn, coversToOn, questions }: OnceChangeInput): Refusal[] => [
  ...(compare(coversToOn, coversFromOn) < 0 ? [regimeRefusals.coversBackwards()] : []),
  ...withoutUnit(questions),
];

interface VersionGiven {
  columns: Record<string, unknown> & { name: string };
  logged: Record<string, unknown>;
  levels: readonly OwingLevel[];
  periods: readonly AskedPeriod[];
  questions: readonly Question[];
  from: Temporal.PlainDate;
}

const periodicGiven = (input: ChangeInput): VersionGiven => {
  // The month says nothing but of a fixed date.
  const record = recordIn(keptPeriodic, { ...input, dueMonth: input.dueRule === 'fixed-date' ? input.dueMonth : undefined });
  const { levels, periods, from } = input;
  return {
    columns: columnsOf(keptPeriodic, record),
    logged: loggedOf(keptPeriodic, record),
    levels,
    periods,
    from,
    questions: questionsOf(input.questions),
  };
};

const onceGiven = (input: OnceChangeInput, from: Temporal.PlainDate): VersionGiven => {
  const record = recordIn(keptOnce, input);
  const columns = { ...columnsOf(keptOnce, record), is_before: false };
  return { columns, logged: loggedOf(keptOnce, record), levels: input.levels, periods: [], from, questions: questionsOf(input.questions) };
};

const loggedAll = ({ logged, levels, periods, questions, from }: VersionGiven) => ({
  ...logged,
  ...(levels.length > 0 && { levels: levels.join(', ') }),
  ...(periods.length > 0 && { periods: periods.join(', ') }),
  ...(questions.length > 0 && {
    questions: truncate(questions.map(({ text, unit }) => (unit ? `${text} (${unit})` : text)).join('; '), 2000),
  }),
  from: from.toString(),
});

async function addVersion(tx: Tx, { actor, now }: Keeping, regimeId: RegimeId, given: VersionGiven): Promise<void> {
  const { levels, periods, questions, from, columns } = given;
  await tx
    .insertInto('regime_version')
    .values({
      ...{ authority_id: actor.authorityId, regime_id: regimeId, from_on: from, is_before: false, ...columns },
      ...{ levels: [...levels], periods: [...periods], questions: JSON.stringify(questions), told_at: now, told_by: actor.officerId },
    })
    .execute();
}

async function begin(tx: Tx, by: Keeping): Promise<Result<Regime[]>> {
  const refusal = mayKeepRegimes(by.actor);
  if (refusal) return refused(refusal);
  await holdRegimes(tx, by.actor);
  return ok(await regimesOf(tx, [by.actor.authorityId]));
}

const nameUsed = (all: readonly Regime[], name: string, but?: RegimeId): Refusal[] =>
  all.some(({ id, endedOn, versions }) => id !== but && endedOn === null && fold(versions.at(-1)?.name ?? '') === fold(name))
    ? [regimeRefusals.nameUsed()]
    : [];

async function add(tx: Tx, by: Keeping, { kind, purpose }: { kind: RegimeKind; purpose: string }, given: VersionGiven): Promise<RegimeId> {
  const { authorityId, officerId } = by.actor;
  const { id } = await tx
    .insertInto('regime')
    .values({ authority_id: authorityId, kind, purpose, added_at: by.now, added_by: officerId })
    .returning('id')
    .executeTakeFirstOrThrow();
  await addVersion(tx, by, id, given);
  const changes = { ...difference({}, { kind, purpose }), ...difference({}, loggedAll(given)) };
  recordChange(tx, { action: 'regime.added', objectType: 'regime', objectId: id, changes });
  return id;
}

/** A periodic report that those below owe from a day on. Refused to others; a name in use, a due rule that makes no day, a month without questions. */
export async function addPeriodic(tx: Tx, by: Keeping, { purpose, ...input }: PeriodicInput): Promise<Result<RegimeId>> {
  const found = await begin(tx, by);
  if (!found.ok) return found;
  const wrong = refuseAll([...nameUsed(found.value, input.name), ...whyNotPeriodic(input)]);
  return wrong ?? ok(await add(tx, by, { kind: 'periodic', purpose }, periodicGiven(input)));
}

/** A report that is asked once, with questions of its own. Refused to others; a name in use, days that run backwards, a due day that is not to come. */
export async function addOnce(tx: Tx, by: Keeping, { kind, purpose, ...input }: OnceInput): Promise<Result<RegimeId>> {
  const found = await begin(tx, by);
  if (!found.ok) return found;
  const isPast = compare(input.dueOn, by.today) <= 0;
  const wrong = refuseAll([
    ...nameUsed(found.value, input.name),
    ...whyNotOnce(input),
    ...(isPast ? [regimeRefusals.duePast(by.today)] : []),
  ]);
  return wrong ?? ok(await add(tx, by, { kind, purpose }, onceGiven(input, by.today)));
}

async function open(tx: Tx, by: Keeping, id: RegimeId): Promise<Result<{ regime: Regime; all: Regime[] }>> {
  const found = await begin(tx, by);
  if (!found.ok) return found;
  const regime = found.value.find((one) => one.id === id);
  if (!regime) return refused(regimeRefusals.unknown());
  return regime.endedOn ? refused(regimeRefusals.ended(regime.endedOn)) : ok({ regime, all: found.value });
}

/** What a version says, as a form that changes it starts with. */
export function startOfPeriodic({ versions }: Regime) {
  const last = versions.at(-1);
  if (!last?.rule) return undefined;
  const { name, basis, through, levels, periods, rule, isBefore, from, questions } = last;
  return { name, basis, levels, periods, ...rule, isBefore, through, from, questions };
}

export function startOfOnce({ versions }: Regime) {
  const last = versions.at(-1);
  if (!last?.once) return undefined;
  const { name, basis, through, levels, once, questions } = last;
  return { name, basis, levels, coversFromOn: once.covers.from, coversToOn: once.covers.to, dueOn: once.dueOn, through, questions };
}

const given = (start: object): VersionGiven => {
  const input = Object.fromEntries(Object.entries(start).map(([name, value]) => [name, (value as unknown) ?? undefined]));
  return periodicGiven({ ...input } as unknown as ChangeInput);
};

async function change(tx: Tx, by: Keeping, id: RegimeId, before: VersionGiven, after: VersionGiven): Promise<Result<RegimeId>> {
  const changes = difference(loggedAll(before), loggedAll(after));
  const isSame = Object.keys(changes).length === 0 && JSON.stringify(before.questions) === JSON.stringify(after.questions);
  if (isSame) return ok(id);
  await addVersion(tx, by, id, after);
  recordChange(tx, { action: 'regime.changed', objectType: 'regime', objectId: id, changes });
  return ok(id);
}

/**
 * A periodic regime says something else from a day on; periods that have begun by then go by what held. Saying what stands changes nothing. Refused to others,
 * once it has ended, for what is asked once, a day that is past or before the last change, and as adding is.
 */
export async function changePeriodic(tx: Tx, by: Keeping, id: RegimeId, input: ChangeInput): Promise<Result<RegimeId>> {
  const found = await open(tx, by, id);
  if (!found.ok) return found;
  const start = startOfPeriodic(found.value.regime);
  if (!start) return refused(regimeRefusals.otherKind());
  const [before, after] = [given(start), periodicGiven(input)];
  const isSame =
    JSON.stringify(loggedAll(before)) === JSON.stringify(loggedAll(after)) &&
    JSON.stringify(before.questions) === JSON.stringify(after.questions);
  if (isSame) return ok(id);
  const wrong = refuseAll([
    ...nameUsed(found.value.all, input.name, id),
    ...whyNotPeriodic(input),
    ...(compare(input.from, start.from) < 0 ? [regimeRefusals.fromBeforeLast(start.from)] : []),
    ...(compare(input.from, by.today) < 0 ? [regimeRefusals.fromPast(by.today)] : []),
  ]);
  return wrong ?? change(tx, by, id, before, after);
}

/** Figures go by the number of their question: once a reply came, what was asked stays as it is, and more is asked behind it. */
async function whyNotQuestions(
  tx: Tx,
  { actor }: Keeping,
  id: RegimeId,
  before: readonly Question[],
  after: readonly Question[],
): Promise<Refusal[]> {
  const stays = ({ text, kind, unit }: Question, at: number): boolean => {
    const then = after[at];
    return then?.text === text && then.kind === kind && then.unit === unit;
  };
  if (before.every(stays)) return [];
  const came = await tx
    .selectFrom('envelope_report')
    .select('envelope_id')
    .where('authority_id', '=', actor.authorityId)
    .where('regime_id', '=', id)
    .executeTakeFirst();
  return came ? [regimeRefusals.questionsAnswered()] : [];
}

/**
 * What is asked once says something else from now on. Saying what stands changes nothing. Refused as `addOnce` is, once it has ended, and, once a reply came, another
 * question under the number of one that was asked.
 */
export async function changeOnce(tx: Tx, by: Keeping, id: RegimeId, input: OnceChangeInput): Promise<Result<RegimeId>> {
  const found = await open(tx, by, id);
  if (!found.ok) return found;
  const start = startOfOnce(found.value.regime);
  const from = found.value.regime.versions.at(-1)?.from ?? by.today;
  if (!start) return refused(regimeRefusals.otherKind());
  const { basis, through, questions, ...same } = start;
  const before = onceGiven({ ...same, basis: basis ?? undefined, through: through ?? undefined, questions }, from);
  const isPast = compare(input.dueOn, by.today) <= 0 && !input.dueOn.equals(start.dueOn);
  const wrong = refuseAll([
    ...nameUsed(found.value.all, input.name, id),
    ...whyNotOnce(input),
    ...(isPast ? [regimeRefusals.duePast(by.today)] : []),
    ...(await whyNotQuestions(tx, by, id, start.questions, questionsOf(input.questions))),
  ]);
  return wrong ?? change(tx, by, id, before, onceGiven(input, from));
}

/** Periods that begin from that day on are asked for no longer. Refused to others, twice, and for a day that is past. */
export async function endRegime(tx: Tx, by: Keeping, id: RegimeId, on: Temporal.PlainDate): Promise<Result<RegimeId>> {
  const found = await open(tx, by, id);
  if (!found.ok) return found;
  if (compare(on, by.today) < 0) return refused(regimeRefusals.endPast(by.today));
  await tx
    .updateTable('regime')
    .set({ ended_on: on, ended_at: by.now })
    .where('authority_id', '=', by.actor.authorityId)
    .where('id', '=', id)
    .where('ended_on', 'is', null)
    .execute();
  recordChange(tx, { action: 'regime.ended', objectType: 'regime', objectId: id, changes: { endedOn: { to: on.toString() } } });
  return ok(id);
}
