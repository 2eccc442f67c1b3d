import { saidBetween } from '#features/activities/server/index.ts';
import { channels, isChannel, type ChannelKind } from '#features/channels/index.ts';
import { audienceName, type CalendarLine, calendarLines, contentTexts, mayWriteStories, weeksOf } from '#features/newsroom/index.ts';
import { storiesOf } from '#features/newsroom/server/index.ts';
import { audienceCodes, namesOfTopics, topicName, topicWords } from '#features/plans/index.ts';
import { ownTopics, plansOf, planOf, subjectsOfDuties } from '#features/plans/server/index.ts';
import type { StaffContext } from '#platform/server/edge.ts';
import { ZONE } from '#platform/server/clock.ts';
import { formatDay, formatNumber } from '#platform/values/format.ts';
import type { Locale } from '#platform/values/messages.ts';
import { aside, suggestions } from './beside.ts';
import { gapsNow } from './gaps.ts';

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
  const first = month.toPlainDate({ day: 1 });
  const last = month.toPlainDate({ day: month.daysInMonth });
  const names = namesOfTopics(await ownTopics(db, actor.authorityId));
  const held = await planOfYear(staff, month.year);
  const said = await saidBetween(db, actor.authorityId, first.subtract(BACK), last);
  const planned = await plannedIn(staff);
  const narrowed = only ? said.filter(({ channel }) => channel === only) : said;
  const whole = { month, today, said, planned };
  const common = { ...whole, said: narrowed, planned: only && only !== 'portal' ? [] : planned };
  const ordering = new Set<string>((held?.plan.channels ?? []).map(({ kind }) => kind));
  const none = new Set<string>();
  const ofTopics = { sort: 'topic' as const, codes: [...Object.keys(topicWords), ...names.keys()], ordered: held?.topics ?? none };
  const topics = calendarLines({ ...whole, ...ofTopics });
  const shown = only ? calendarLines({ ...common, ...ofTopics }) : topics;
  const audiences = calendarLines({ ...common, sort: 'audience', codes: audienceCodes, ordered: held?.audiences ?? none });
  const byChannel = calendarLines({ ...whole, sort: 'channel', codes: Object.keys(channels), ordered: ordering });
  const lineOf = lineIn(locale);
  return {
    month: month.toString(),
    title: locale === 'vi' ? `Tháng ${month.month} năm ${month.year}` : first.toLocaleString('en', { month: 'long', year: 'numeric' }),
    before: month.subtract({ months: 1 }).toString(),
    after: month.add({ months: 1 }).toString(),
    weeks: weeksOf(month).map(({ from, to }) => (from.day === to.day ? String(from.day) : `${from.day}–${to.day}`)),
    topics: shown.map((line) => lineOf(line, topicName(line.kind, locale, names))),
    channels: byChannel.map((line) => ({ ...lineOf(line, isChannel(line.kind) ? channels[line.kind][locale] : line.kind), by: '' })),
    audiences: audiences.map((line) => lineOf(line, audienceName(line.kind, locale))),
    gaps: month.equals(today.toPlainYearMonth()) ? await gapsNow(staff, { plan: held?.plan, said, topics, names }, locale) : null,
    suggestions: mayWriteStories(actor) === undefined ? await suggestions(staff, held?.plan.id, locale) : [],
    ...(await aside(staff, { first, last }, locale)),
  };
}
