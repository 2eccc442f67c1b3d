import { saidBetween } from '#features/activities/server/index.ts';
import { channels } from '#features/channels/index.ts';
import {
  audienceName,
  type CalendarLine,
  calendarLines,
  contentTexts,
  gapsOf,
  mayWriteStories,
  topicName,
  weeksOf,
} from '#features/newsroom/index.ts';
import { storiesOf } from '#features/newsroom/server/index.ts';
import { audienceWords, topicWords } from '#features/plans/index.ts';
import { plansOf, planOf, subjectsOfDuties } from '#features/plans/server/index.ts';
import type { StaffContext } from '#platform/server/edge.ts';
import { ZONE } from '#platform/server/clock.ts';
import { formatDay, formatNumber } from '#platform/values/format.ts';
import type { Locale } from '#platform/values/messages.ts';
import { aside, suggestions, writeAt } from './beside.ts';

/** So far back it is looked for when something was last said about a topic. */
const BACK = { months: 6 };

/** The plan of the year that holds, with what its duties are about; undefined where none was issued. */
async function planOfYear({ db, actor }: StaffContext, year: number) {
  const issued = (await plansOf(db, actor.authorityId)).find((one) => one.year === year && one.state === 'issued');
  const plan = issued && (await planOf(db, actor.authorityId, issued.id));
  if (!plan) return undefined;
  const subjects = [...(await subjectsOfDuties(db, actor.authorityId, plan.id)).values()];
  return {
    plan,
    topics: new Set<string>(subjects.flatMap((of) => of.topics)),
    audiences: new Set<string>(subjects.flatMap((of) => of.audiences)),
  };
}

/** What the stories that are scheduled are about, by the day of their minute. */
async function plannedIn({ db, actor }: StaffContext) {
  const stories = await storiesOf(db, actor.authorityId, { states: ['scheduled'], limit: 500 });
  return stories.flatMap(({ plannedAt, topics, audiences }) => {
    if (!plannedAt) return [];
    const on = plannedAt.toZonedDateTimeISO(ZONE).toPlainDate();
    return [
      ...topics.map((kind) => ({ sort: 'topic' as const, kind, on })),
      ...audiences.map((kind) => ({ sort: 'audience' as const, kind, on })),
    ];
  });
}

const lineIn = (locale: Locale) => (line: CalendarLine, name: string) => {
  const t = contentTexts[locale];
  const n = (value: number): string => formatNumber(value, locale);
  return {
    kind: line.kind,
    name,
    isOrdered: line.isOrdered,
    weeks: line.weeks.map(({ done, planned: soon, isOver }) => ({
      text: [done > 0 ? n(done) : '', soon > 0 ? t.planned(n(soon)) : ''].filter(Boolean).join(' ') || (isOver ? t.nothing : t.later),
      isGap: done === 0 && soon === 0 && isOver && line.isOrdered,
    })),
    total: n(line.done),
    by: line.channels.map((code) => channels[code][locale]).join('; '),
    last: line.last ? formatDay(line.last) : t.never,
  };
};

/** The month of content: topics and audiences by week, what is missing now, what could be written, what the Party asks and what is awaited from media. */
export async function calendarOf(staff: StaffContext, month: Temporal.PlainYearMonth, locale: Locale) {
  const { db, actor, today } = staff;
  const t = contentTexts[locale];
  const first = month.toPlainDate({ day: 1 });
  const last = month.toPlainDate({ day: month.daysInMonth });
  const held = await planOfYear(staff, month.year);
  const said = await saidBetween(db, actor.authorityId, first.subtract(BACK), last);
  const common = { month, today, said, planned: await plannedIn(staff) };
  const none = new Set<string>();
  const topics = calendarLines({ ...common, sort: 'topic', codes: Object.keys(topicWords), ordered: held?.topics ?? none });
  const audiences = calendarLines({ ...common, sort: 'audience', codes: Object.keys(audienceWords), ordered: held?.audiences ?? none });
  const used = new Set(
    said.filter(({ sort, on }) => sort === 'channel' && Temporal.PlainDate.compare(on, first) >= 0).map(({ channel }) => channel),
  );
  const silent = (held?.plan.channels ?? []).map(({ kind }) => kind).filter((code) => !used.has(code));
  const mayWrite = mayWriteStories(actor) === undefined;
  const isNow = month.equals(today.toPlainYearMonth());
  const lineOf = lineIn(locale);
  const gapOf = ({ kind, silentWeeks }: CalendarLine): string =>
    silentWeeks === undefined
      ? t.gapNever(topicName(kind, locale))
      : t.gapWeeks(topicName(kind, locale), formatNumber(silentWeeks, locale));
  return {
    month: month.toString(),
    title: locale === 'vi' ? `Tháng ${month.month} năm ${month.year}` : first.toLocaleString('en', { month: 'long', year: 'numeric' }),
    before: month.subtract({ months: 1 }).toString(),
    after: month.add({ months: 1 }).toString(),
    weeks: weeksOf(month).map(({ from, to }) => (from.day === to.day ? String(from.day) : `${from.day}–${to.day}`)),
    topics: topics.map((line) => lineOf(line, topicName(line.kind, locale))),
    audiences: audiences.map((line) => lineOf(line, audienceName(line.kind, locale))),
    gaps: isNow
      ? [
          ...gapsOf(topics).map((line) => ({ text: gapOf(line), href: mayWrite ? writeAt({ 'noi-dung': line.kind }) : null })),
          ...silent.map((code) => ({ text: t.channelGap(channels[code][locale]), href: null })),
        ]
      : null,
    suggestions: mayWrite ? await suggestions(staff, held?.plan.id, locale) : [],
    ...(await aside(staff, { first, last }, locale)),
  };
}
