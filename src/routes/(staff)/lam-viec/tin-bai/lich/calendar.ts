import { saidBetween, progressOf } from '#features/activities/server/index.ts';
import { channels } from '#features/channels/index.ts';
import { lawsToSpread } from '#features/laws/server/index.ts';
import {
  audienceName,
  type CalendarLine,
  calendarLines,
  contentTexts,
  gapsOf,
  maySettleNewsroom,
  topicName,
  weeksOf,
} from '#features/newsroom/index.ts';
import { notesBetween, offersOf, storiesOf } from '#features/newsroom/server/index.ts';
import { audienceWords, topicWords } from '#features/plans/index.ts';
import { plansOf, planOf, subjectsOfDuties } from '#features/plans/server/index.ts';
import type { StaffContext } from '#platform/server/edge.ts';
import { ZONE } from '#platform/server/clock.ts';
import { asOfToday } from '#platform/values/as-of.ts';
import { formatDay, formatNumber, formatRange } from '#platform/values/format.ts';
import type { PlanId } from '#platform/values/ids.ts';
import type { Locale } from '#platform/values/messages.ts';
import { truncate } from '#platform/values/text.ts';

/** So far back it is looked for when something was last said about a topic. */
const BACK = { months: 6 };
const MOST = 6;

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

const writeAt = (asked: Record<string, string>): string => `/lam-viec/tin-bai/viet?${new URLSearchParams(asked)}`;

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

/** Papers that somebody wants made known, and targets that are reached, each with the form that begins a story about it. */
async function suggestions({ db, actor, today }: StaffContext, planId: PlanId | undefined, locale: Locale) {
  const t = contentTexts[locale];
  const met = planId ? (await progressOf(db, actor.authorityId, planId, asOfToday(today))).filter(({ isMet }) => isMet) : [];
  const spread = await lawsToSpread(db, actor.authorityId);
  return [
    ...spread.slice(0, MOST).map(({ name }) => ({
      text: t.suggestLaw(name),
      href: writeAt({ 'tieu-de': truncate(name, 150), 'chuyen-muc': 'policy', 'noi-dung': 'new-papers' }),
    })),
    ...met.slice(0, MOST).map(({ text }) => ({
      text: t.suggestMet(truncate(text, 120)),
      href: writeAt({ 'tieu-de': truncate(text, 150), 'noi-dung': 'results' }),
    })),
  ];
}

/** What stands beside the weeks: orientations of the month, and what is awaited from media of others. */
async function aside(
  { db, actor }: StaffContext,
  { first, last }: { first: Temporal.PlainDate; last: Temporal.PlainDate },
  locale: Locale,
) {
  const t = contentTexts[locale];
  return {
    notes: (await notesBetween(db, actor.authorityId, first, last)).map(({ id, words, source, writerName, fromOn, toOn }) => ({
      id,
      words,
      about: t.noteLine(source, writerName),
      when: formatRange(fromOn, toOn),
    })),
    awaited: (await offersOf(db, actor.authorityId)).map(({ storyId, title, outlet, offeredOn }) => ({
      href: `/lam-viec/tin-bai/${storyId}/kenh`,
      title,
      text: t.offeredTo(outlet, formatDay(offeredOn)),
    })),
    mayTakeOff: maySettleNewsroom(actor) === undefined,
  };
}

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
  const used = new Set(said.filter(({ on }) => Temporal.PlainDate.compare(on, first) >= 0).map(({ channel }) => channel));
  const silent = (held?.plan.channels ?? []).map(({ kind }) => kind).filter((code) => !used.has(code));
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
    weeks: weeksOf(month).map(({ from, to }) => formatRange(from, to).replaceAll(`/${month.year}`, '')),
    topics: topics.map((line) => lineOf(line, topicName(line.kind, locale))),
    audiences: audiences.map((line) => lineOf(line, audienceName(line.kind, locale))),
    gaps: isNow
      ? [
          ...gapsOf(topics).map((line) => ({ text: gapOf(line), href: writeAt({ 'noi-dung': line.kind }) })),
          ...silent.map((code) => ({ text: t.channelGap(channels[code][locale]), href: null })),
        ]
      : null,
    suggestions: await suggestions(staff, held?.plan.id, locale),
    ...(await aside(staff, { first, last }, locale)),
  };
}
