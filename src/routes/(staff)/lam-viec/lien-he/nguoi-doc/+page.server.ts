import type { RequestEvent } from '@sveltejs/kit';
import { topicName } from '#features/plans/index.ts';
import { pageName } from '#features/readership/index.ts';
import { viewsByPage, viewsByTime } from '#features/readership/server/index.ts';
import { maySeeReaders, readerTexts } from '#features/subscriptions/index.ts';
import { eventsSince, readersOf, targetNames } from '#features/subscriptions/server/index.ts';
import { namesInTime } from '#features/units/server/index.ts';
import { staffLoad, type StaffOutside } from '#platform/server/edge.ts';
import { formatDay, formatNumber } from '#platform/values/format.ts';
import type { Locale } from '#platform/values/messages.ts';
import { topicNames } from '../../tin-bai/topics.ts';

const DAYS = 90;

/** What readers want, in words; what is there no longer is named as such by its code. */
async function wanted(
  { db, actor, today }: StaffOutside,
  wants: readonly { kind: string; about: string; readers: number }[],
  locale: Locale,
) {
  const t = readerTexts[locale];
  const names = await namesInTime(db, actor.authorityId);
  const targets = await targetNames(db, actor.authorityId);
  const topics = await topicNames({ db, actor });
  const said = ({ kind, about }: { kind: string; about: string }): string => {
    if (kind === 'all' || kind === 'late') return t[kind];
    if (kind === 'unit') return names.units.includes(about) ? names.on(about, today).name : about;
    if (kind === 'target') return targets.get(about) ?? about;
    return topicName(about, locale, topics);
  };
  return wants.map((want) => ({ key: `${want.kind} ${want.about}`, what: said(want), readers: formatNumber(want.readers, locale) }));
}

export const load = staffLoad(maySeeReaders, async ({ locals: { locale } }: RequestEvent, staff) => {
  const { db, actor, today } = staff;
  const { authorityId } = actor;
  const span = { authorityId, from: today.subtract({ days: DAYS - 1 }), until: today };
  const count = (times: number): string => formatNumber(times, locale);
  const byDay = await viewsByTime(db, span, 'day');
  const byMonth = await viewsByTime(db, { ...span, from: today.subtract({ months: 12 }).with({ day: 1 }) }, 'month');
  const readers = await readersOf(db, authorityId);
  const events = await eventsSince(db, authorityId, span.from);
  return {
    locale,
    days: DAYS,
    total: count(byDay.reduce((sum, { times }) => sum + times, 0)),
    pages: (await viewsByPage(db, span)).map((row) => ({ page: row.page, name: pageName(row, locale), times: count(row.times) })),
    byDay: byDay.slice(0, 31).map(({ time, times }) => ({ time, name: formatDay(time), times: count(times) })),
    byMonth: byMonth.map(({ time, times }) => ({ time, name: `${time.slice(5)}/${time.slice(0, 4)}`, times: count(times) })),
    readers: { mail: count(readers.mail), push: count(readers.push), waiting: count(readers.waiting) },
    wants: await wanted(staff, readers.wants, locale),
    events: (['asked', 'confirmed', 'left', 'bounced', 'lapsed', 'sent'] as const).map((event) => ({
      term: readerTexts[locale].event[event],
      text: count(events[event] ?? 0),
    })),
  };
});
