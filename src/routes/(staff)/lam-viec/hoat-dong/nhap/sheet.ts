import { activitiesImportForm, activitiesStoreForm, activityImportTexts } from '#features/activities/index.ts';
import {
  activityColumnNames,
  columnsSaid,
  lookAtActivities,
  numberOfList,
  type ImportedActivity,
  type Importing,
} from '#features/activities/server/index.ts';
import { channels, measures } from '#features/channels/index.ts';
import type { StaffContext } from '#platform/server/edge.ts';
import { pasteable, writeSheet, type Rows } from '#platform/server/imports/rows.ts';
import { fieldsOf, type FieldView } from '#platform/values/forms.ts';
import type { Locale } from '#platform/values/messages.ts';
import { columnsFor, MOST_PASTED } from '../../sheets.ts';

/** As much as a file brings at once. */
export const MOST_ROWS = 50_000;
const MOST_SHOWN = 200;
/** As much as the page carries without showing it. */
const MOST_CARRIED = 120_000;
const MOST_CARRIED_ROWS = 500;
/** A file that is longer comes back with its refused lines only. */
const MOST_GIVEN_BACK = 5000;
const MOST_FAULTS = 2000;

const headers = Object.values(activityColumnNames).map(([first]) => first);

/** Two invented lines as the sheet takes them. */
export const examplesOn = (day: string, unit: string): string[][] => {
  const line = (cells: Record<string, string>) => Object.keys(activityColumnNames).map((column) => cells[column] ?? '');
  return [
    line({
      happenedOn: day,
      channel: channels.radio.vi,
      title: 'Phát thanh chuyên mục về dịch vụ công trực tuyến',
      unit,
      bulletins: '1',
      minutes: '6',
    }),
    line({
      happenedOn: day,
      channel: channels.meeting.vi,
      title: 'Phổ biến cải cách hành chính tại họp tổ dân phố',
      unit,
      meetings: '1',
      attendees: '45',
    }),
  ];
};

/** The columns of the sheet in words. */
export const activityColumnWords = (locale: Locale) =>
  columnsFor(activityColumnNames, columnsSaid(locale), locale, {
    needed: ['happenedOn', 'channel', 'title', 'unit'],
    choices: {},
  });

export const headerLine = (): string[] => [...headers];

export const faulty = <Row extends ImportedActivity>(lines: readonly Row[]): Row[] => lines.filter(({ fault }) => fault !== '');

const importing = ({ actor, now, today }: StaffContext, locale: Locale): Importing => ({ actor, now, today, locale });

/** The sheet as it came with a column of reasons; of one that is very long the refused lines with their numbers. */
async function withReasons(rows: Rows, lines: readonly ImportedActivity[], locale: Locale) {
  const t = activityImportTexts[locale];
  const isWhole = rows.length <= MOST_GIVEN_BACK;
  const first = lines[0]?.line === 2 ? rows[0] : undefined;
  const header = first ?? headers;
  const width = Math.max(header.length, ...lines.slice(0, MOST_GIVEN_BACK).map(({ line }) => rows[line - 1]?.length ?? 0));
  const filled = (row: readonly string[]): string[] => Array.from({ length: width }, (_, at) => row[at] ?? '');
  const chosen = isWhole ? lines : faulty(lines).slice(0, MOST_GIVEN_BACK);
  const body = chosen.map(({ line, fault }) => [...filled(rows[line - 1] ?? []), fault, ...(isWhole ? [] : [String(line)])]);
  const head = [...filled(header), t.reason, ...(isWhole ? [] : [t.lineNo])];
  const content = Buffer.from(await writeSheet([head, ...body], t.lists.sheet)).toString('base64');
  return { isWhole, href: `data:application/vnd.openxmlformats-officedocument.spreadsheetml.sheet;base64,${content}` };
}

/** What would come of a list, the lines to mend first; a list that is too long to be carried is asked for again as a file. */
export async function previewOf(rows: Rows, staff: StaffContext, locale: Locale) {
  const found = await lookAtActivities(staff.db, importing(staff, locale), rows);
  const lines = found.map(({ line, title, unit, day, fault, doubt }): ImportedActivity => ({ line, title, unit, day, fault, doubt }));
  const faults = faulty(lines);
  const doubtful = lines.filter(({ fault, doubt }) => fault === '' && doubt !== '');
  const right = lines.filter(({ fault, doubt }) => fault === '' && doubt === '');
  const cells = JSON.stringify(rows);
  const fits = cells.length <= MOST_CARRIED && rows.length <= MOST_CARRIED_ROWS;
  const key = numberOfList(rows, staff);
  const store = fieldsOf(activitiesStoreForm, { locale, values: { key, cells: fits ? cells : undefined } });
  const pasted = pasteable(rows);
  return {
    key,
    count: lines.length,
    faults: faults.length,
    lines: [...faults.slice(0, MOST_FAULTS), ...doubtful, ...right].slice(0, Math.max(MOST_SHOWN, Math.min(MOST_FAULTS, faults.length))),
    sheet: faults.length > 0 ? await withReasons(rows, lines, locale) : undefined,
    store: store
      .filter(({ name }) => name !== (fits ? 'sheet' : 'cells'))
      .map((field): FieldView => (field.name === 'cells' ? { ...field, kind: 'hidden' } : field)),
    again: fieldsOf(activitiesImportForm, { locale, values: { pasted: pasted.length <= MOST_PASTED ? pasted : undefined } }),
  };
}

/** The channels with the figures that go with each, for the template. */
export const channelList = (locale: Locale): string[][] => {
  const t = activityImportTexts[locale].channel;
  const rows = Object.values(channels).map((channel) => [channel.vi, channel.measures.map((measure) => measures[measure].vi).join('; ')]);
  return [[t.name, t.figures], ...rows];
};
