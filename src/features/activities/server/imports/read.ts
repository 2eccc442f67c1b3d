import { createHash } from 'node:crypto';
import { channels, measures, type ChannelKind, type Measure } from '#features/channels/index.ts';
import type { Task } from '#features/tasks/index.ts';
import { breathing } from '#platform/server/turns.ts';
import { byColumn } from '#platform/server/imports/columns.ts';
import type { Rows } from '#platform/server/imports/rows.ts';
import { parseForm } from '#platform/values/forms.ts';
import { readNumber } from '#platform/values/forms/read.ts';
import type { AuthorityId, Id, UnitId } from '#platform/values/ids.ts';
import type { Locale } from '#platform/values/messages.ts';
import { refusalIn, type Refusal } from '#platform/values/result.ts';
import { doubtsOf } from '../../doubts/doubts.ts';
import { rowForm } from '../../imports/schema.ts';
import { refusals } from '../../refusals.ts';
import { askedOn, contributions, whyNotDay, whyNotQuantities } from '../../rules.ts';
import type { Checked } from '../content.ts';
import { activityColumnNames, isMeasureColumn, type Cells, type Column } from './columns.ts';
import type { Known } from './lists.ts';
import { rowRefusals } from './refusals.ts';

export interface ReadRow {
  line: number;
  title: string;
  unit: string;
  day: string;
  told: (Checked & { link: string | undefined; origin: Id<'origin'> }) | undefined;
  /** Why it is not taken, in words; empty where it is. */
  fault: string;
  /** What may be a slip of the pen; it is taken all the same. */
  doubt: string;
}

export interface Reading {
  authorityId: AuthorityId;
  today: Temporal.PlainDate;
  locale: Locale;
}

/** Asked of each record alone; that a sheet brings no pictures, or work of no task, is known. */
const passedOver = /^(?:no-evidence|unplaced|tasks:)/;

/** An id that the same content always has. */
export function idOfContent<Kind extends string>(...parts: readonly string[]): Id<Kind> {
  const hex = createHash('sha256').update(JSON.stringify(parts)).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}` as Id<Kind>;
}

const message = ({ refusal }: { refusal: Refusal }, locale: Locale): string => refusalIn(refusal, locale);

interface Faults {
  say: (refused: { refusal: Refusal }) => void;
  all: string[];
}

const sourceOf = (cells: Cells) => ({ getAll: (name: string) => [cells[name as Column] ?? ''], keys: () => Object.keys(cells) });

function figuresOf(cells: Cells, channel: ChannelKind | undefined, faults: Faults): { measure: Measure; value: number }[] {
  const given = Object.entries(cells).flatMap(([column, typed]) => (isMeasureColumn(column) && typed !== '' ? [{ column, typed }] : []));
  const strange = channel ? given.filter(({ column }) => !askedOn(channel).includes(column)) : [];
  if (channel && strange.length > 0)
    faults.say(
      rowRefusals.figureElsewhere(
        strange.map(({ column }) => measures[column].vi),
        channels[channel].vi,
      ),
    );
  return given.flatMap(({ column, typed }) => {
    const value = readNumber(typed);
    if (value !== undefined && Number.isInteger(value) && value >= 0) return [{ measure: column, value }];
    faults.say(rowRefusals.figureUnreadable(measures[column].vi, typed));
    return [];
  });
}

function unitOf(typed: string, known: Known, faults: Faults): UnitId | undefined {
  const [only, ...others] = typed === '' ? [] : known.unitsCalled(typed);
  if (typed === '') faults.say(rowRefusals.unitMissing());
  else if (!only) faults.say(rowRefusals.unitUnknown(typed));
  else if (others.length > 0) faults.say(rowRefusals.unitTwofold(typed));
  return others.length > 0 ? undefined : only?.id;
}

function channelOf(typed: string, known: Known, faults: Faults): ChannelKind | undefined {
  const channel = known.channelOf(typed);
  if (typed === '') faults.say(rowRefusals.channelMissing());
  else if (!channel) faults.say(rowRefusals.channelUnknown(typed));
  return channel;
}

interface Place {
  unitId: UnitId;
  channel: ChannelKind;
  happenedOn: Temporal.PlainDate;
}

function taskOf(code: string, known: Known, { unitId, channel, happenedOn }: Place, faults: Faults): Task | undefined {
  if (code === '') return known.taskFor(unitId, channel, happenedOn);
  const task = known.taskOf(code);
  if (!task) faults.say(rowRefusals.taskUnknown(code));
  else if (task.unitId !== unitId) faults.say(refusals.taskOfAnother(task.unitName));
  else if (task.state === 'declined') faults.say(refusals.taskDeclined());
  return task;
}

function readRow({ line, cells }: { line: number; cells: Cells }, known: Known, reading: Reading): ReadRow {
  const { today, locale } = reading;
  const all: string[] = [];
  const faults: Faults = { all, say: (refused) => void all.push(message(refused, locale)) };
  const parsed = parseForm(rowForm, sourceOf(cells), { locale });
  if (!parsed.ok) all.push(...Object.values(parsed.answer.errors));
  const channel = channelOf(cells.channel, known, faults);
  const unitId = unitOf(cells.unit, known, faults);
  const quantities = figuresOf(cells, channel, faults);
  const seen = { line, title: cells.title, unit: cells.unit, day: cells.happenedOn };
  const refused = (): ReadRow => ({ ...seen, told: undefined, fault: [...new Set(all)].join(' '), doubt: '' });
  if (!parsed.ok || !channel || !unitId) return refused();
  const { link, ...said } = parsed.value;
  const task = taskOf(cells.task, known, { unitId, channel, happenedOn: said.happenedOn }, faults);
  const offered = known.offered(channel, task);
  const duty = task?.dutyId ? known.duties.get(task.dutyId) : undefined;
  const plan = task ? { year: duty?.year, endedOn: duty?.endedOn ?? task.endedOn } : offered[0];
  const wrongDay = whyNotDay(said.happenedOn, { today, planYear: plan?.year, internalNote: said.internalNote });
  if (wrongDay) faults.say({ refusal: wrongDay });
  if (plan?.endedOn && Temporal.PlainDate.compare(said.happenedOn, plan.endedOn) >= 0) faults.say(refusals.planEnded(plan.endedOn));
  const figures = new Map<string, number>(quantities.map(({ measure, value }) => [measure, value]));
  const wrong = whyNotQuantities(figures, (measure) => measure);
  if (wrong) faults.say({ refusal: wrong });
  const contributed = contributions(
    offered.map(({ id }) => ({ targetId: id, isOffered: true })),
    figures,
    known.targets,
  );
  if (!contributed.ok) faults.say(contributed);
  if (all.length > 0 || !contributed.ok) return refused();
  const told = {
    ...said,
    channel,
    unitId,
    taskId: task?.id,
    dutyId: task?.dutyId ?? undefined,
    finishesTask: false,
    isInternal: false,
    quantities,
    targets: [],
    entries: [],
    alsoDuties: [],
    jointUnits: [],
    contributed: contributed.value,
    link,
    origin: originOf(cells, reading),
  };
  const doubts = doubtsOf({ ...told, isOrdered: Boolean(task?.order), targets: known.targets, proofs: 0, tasks: [] }).filter(
    ({ key }) => !passedOver.test(key),
  );
  return { ...seen, told, fault: '', doubt: doubts.map((doubt) => refusalIn(doubt, locale)).join(' ') };
}

const originOf = (cells: Cells, { authorityId }: Reading): Id<'origin'> =>
  idOfContent('activity-row', authorityId, ...(Object.keys(activityColumnNames) as Column[]).map((column) => cells[column]));

/** Every row of a sheet with what it says, or why it is not taken; a row that stands twice is refused the second time. */
export async function readRows(rows: Rows, known: Known, reading: Reading): Promise<ReadRow[]> {
  const read: ReadRow[] = [];
  const lines = new Map<string, number>();
  for await (const row of breathing(byColumn<Column>(rows, activityColumnNames))) {
    const one = readRow(row, known, reading);
    const earlier = one.told && lines.get(one.told.origin);
    if (one.told) lines.set(one.told.origin, earlier ?? one.line);
    read.push(earlier === undefined ? one : { ...one, told: undefined, fault: message(rowRefusals.sameRow(earlier), reading.locale) });
  }
  return read;
}
