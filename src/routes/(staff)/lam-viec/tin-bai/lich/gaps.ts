import { quantitiesBetween, type saidBetween } from '#features/activities/server/index.ts';
import { channels, isChannel, isMeasure } from '#features/channels/index.ts';
import { contentTexts, gapsOf, mayWriteStories, periodOf, shortOf, type Asking, type CalendarLine } from '#features/newsroom/index.ts';
import { topicName, type Plan, type TopicNames } from '#features/plans/index.ts';
import type { StaffContext } from '#platform/server/edge.ts';
import { formatNumber } from '#platform/values/format.ts';
import type { Locale } from '#platform/values/messages.ts';
import { truncate } from '#platform/values/text.ts';
import { writeAt } from './beside.ts';

/** What the plan asks of every month or quarter of the whole authority, with what the running one has that was confirmed. */
async function askings({ db, actor, today }: StaffContext, plan: Plan): Promise<Asking[]> {
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

interface Known {
  /** The plan of the year that holds. */
  plan: Plan | undefined;
  said: Awaited<ReturnType<typeof saidBetween>>;
  topics: readonly CalendarLine[];
  names: TopicNames;
}

/** Channels that the plan orders and on which nothing was done this month. */
function silentChannels({ plan, said }: Known, today: Temporal.PlainDate) {
  const first = today.with({ day: 1 });
  const used = new Set(
    said.filter(({ sort, on }) => sort === 'channel' && Temporal.PlainDate.compare(on, first) >= 0).map(({ channel }) => channel),
  );
  return (plan?.channels ?? []).map(({ kind }) => kind).filter((kind) => isChannel(kind) && !used.has(kind));
}

/** What is missing now, in words: topics of which nothing was said for weeks, what the month or quarter is short of, channels without anything. */
export async function gapsNow(staff: StaffContext, known: Known, locale: Locale) {
  const t = contentTexts[locale];
  const n = (value: number): string => formatNumber(value, locale);
  const mayWrite = mayWriteStories(staff.actor) === undefined;
  const gapOf = ({ kind, silentWeeks }: CalendarLine): string => {
    const name = topicName(kind, locale, known.names);
    return silentWeeks === undefined ? t.gapNever(name) : t.gapWeeks(name, n(silentWeeks));
  };
  const short = known.plan ? shortOf(await askings(staff, known.plan)) : [];
  const shortText = ({ text, had, value, per }: Asking): string =>
    (per === 'month' ? t.shortMonth : t.shortQuarter)(truncate(text, 120), n(had), n(value));
  return [
    ...gapsOf(known.topics).map((line) => ({ text: gapOf(line), href: mayWrite ? writeAt({ 'noi-dung': line.kind }) : null })),
    ...short.map((one) => ({ text: shortText(one), href: null })),
    ...silentChannels(known, staff.today).map((code) => ({ text: t.channelGap(channels[code][locale]), href: null })),
  ];
}
