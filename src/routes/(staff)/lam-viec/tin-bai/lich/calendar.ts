import { quantitiesBetween, saidBetween } from '#features/activities/server/index.ts';
import { channels, isChannel, isMeasure, type ChannelKind } from '#features/channels/index.ts';
import {
  audienceName,
  type CalendarLine,
  calendarLines,
  contentTexts,
  gapsOf,
  mayWriteStories,
  periodOf,
  shortOf,
  type Asking,
  weeksOf,
} from '#features/newsroom/index.ts';
import { storiesOf } from '#features/newsroom/server/index.ts';
import { audienceCodes, namesOfTopics, topicName, topicWords } from '#features/plans/index.ts';
import { ownTopics, plansOf, planOf, subjectsOfDuties } from '#features/plans/server/index.ts';
import type { StaffContext } from '#platform/server/edge.ts';
import { ZONE } from '#platform/server/clock.ts';
import { formatDay, formatNumber } from '#platform/values/format.ts';
import type { Locale } from '#platform/values/messages.ts';
import { truncate } from '#platform/values/text.ts';
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
      { sort: 'channel' as const, kind: 'portal', on },
      ...topics.map((kind) => ({ sort: 'topic' as const, kind, on })),
      ...audiences.map((kind) => ({ sort: 'audience' as const, kind, on })),
    ];
  });
}

type Held = NonNullable<Awaited<ReturnType<typeof planOfYear>>>;

/** What the plan asks of every month or quarter of the whole authority, with what the running one has that was confirmed. */
async function askings({ db, actor, today }: StaffContext, { plan }: Held): Promise<Asking[]> {
  const asked = plan.targets.flatMap(({ text, value, per, way, measure, unitsBound }) =>
    way === 'each-period' && (per === 'month' || per === 'quarter') && measure !== null && isMeasure(measure) && unitsBound === null
      ? [{ text, value, per, measure }]
      : [],
  );
  const had = new Map<Asking['per'], Awaited<ReturnType<typeof quantitiesBetween>>['measures']>();
  for (const per of new Set(asked.map((one) => one.per)))
    had.set(per, (await quantitiesBetween(db, actor.authorityId, plan.id, { from: periodOf(today, per).from, to: today }, 'now')).measures);
  return asked.map(({ measure, ...one }) => ({ ...one, had: had.get(one.per)?.[measure] ?? 0 }));
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
export async function calendarOf(
  staff: StaffContext,
  { month, only }: { month: Temporal.PlainYearMonth; only: ChannelKind | undefined },
  locale: Locale,
) {
  const { db, actor, today } = staff;
  const t = contentTexts[locale];
  const first = month.toPlainDate({ day: 1 });
  const last = month.toPlainDate({ day: month.daysInMonth });
  const names = namesOfTopics(await ownTopics(db, actor.authorityId));
  const held = await planOfYear(staff, month.year);
  const said = await saidBetween(db, actor.authorityId, first.subtract(BACK), last);
  const planned = await plannedIn(staff);
  const narrowed = only ? said.filter(({ channel }) => channel === only) : said;
  const common = { month, today, said: narrowed, planned: only && only !== 'portal' ? [] : planned };
  const ordering = new Set<string>((held?.plan.channels ?? []).map(({ kind }) => kind));
  const none = new Set<string>();
  const topics = calendarLines({
    ...common,
    sort: 'topic',
    codes: [...Object.keys(topicWords), ...names.keys()],
    ordered: held?.topics ?? none,
  });
  const audiences = calendarLines({ ...common, sort: 'audience', codes: audienceCodes, ordered: held?.audiences ?? none });
  const byChannel = calendarLines({ ...common, said, planned, sort: 'channel', codes: Object.keys(channels), ordered: ordering });
  const used = new Set(
    said.filter(({ sort, on }) => sort === 'channel' && Temporal.PlainDate.compare(on, first) >= 0).map(({ channel }) => channel),
  );
  const silent = [...ordering].filter(isChannel).filter((code) => !used.has(code));
  const mayWrite = mayWriteStories(actor) === undefined;
  const isNow = month.equals(today.toPlainYearMonth());
  const lineOf = lineIn(locale);
  const short = isNow && held ? shortOf(await askings(staff, held)) : [];
  const gapOf = ({ kind, silentWeeks }: CalendarLine): string =>
    silentWeeks === undefined
      ? t.gapNever(topicName(kind, locale, names))
      : t.gapWeeks(topicName(kind, locale, names), formatNumber(silentWeeks, locale));
  return {
    month: month.toString(),
    title: locale === 'vi' ? `Tháng ${month.month} năm ${month.year}` : first.toLocaleString('en', { month: 'long', year: 'numeric' }),
    before: month.subtract({ months: 1 }).toString(),
    after: month.add({ months: 1 }).toString(),
    weeks: weeksOf(month).map(({ from, to }) => (from.day === to.day ? String(from.day) : `${from.day}–${to.day}`)),
    topics: topics.map((line) => lineOf(line, topicName(line.kind, locale, names))),
    channels: byChannel.map((line) => ({ ...lineOf(line, isChannel(line.kind) ? channels[line.kind][locale] : line.kind), by: '' })),
    audiences: audiences.map((line) => lineOf(line, audienceName(line.kind, locale))),
    gaps: isNow
      ? [
          ...gapsOf(topics).map((line) => ({ text: gapOf(line), href: mayWrite ? writeAt({ 'noi-dung': line.kind }) : null })),
          ...short.map(({ text, had, value, per }) => ({
            text: (per === 'month' ? t.shortMonth : t.shortQuarter)(
              truncate(text, 120),
              formatNumber(had, locale),
              formatNumber(value, locale),
            ),
            href: null,
          })),
          ...silent.map((code) => ({ text: t.channelGap(channels[code][locale]), href: null })),
        ]
      : null,
    suggestions: mayWrite ? await suggestions(staff, held?.plan.id, locale) : [],
    ...(await aside(staff, { first, last }, locale)),
  };
}
