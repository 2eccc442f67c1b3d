import { formatDay, formatMoment, formatNumber } from '#platform/values/format.ts';
import type { OfficerId, UnitId } from '#platform/values/ids.ts';
import type { Locale } from '#platform/values/messages.ts';
import { unreadBy, type Briefing } from './briefing.ts';
import { briefingTexts } from './messages.ts';

export const isOver = ({ dueOn }: Pick<Briefing, 'dueOn'>, today: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(dueOn, today) < 0;

export function briefingLine(it: Briefing, today: Temporal.PlainDate, locale: Locale) {
  const t = briefingTexts[locale];
  const left = unreadBy(it).length;
  const n = (value: number): string => formatNumber(value, locale);
  return {
    id: it.id as string,
    title: it.title,
    by: it.giverName,
    due: formatDay(it.dueOn),
    progress: t.of(n(it.readers.length - left), n(it.readers.length)),
    tone:
      it.withdrawnReason !== null
        ? ('plain' as const)
        : left === 0
          ? ('done' as const)
          : isOver(it, today)
            ? ('late' as const)
            : ('active' as const),
    withdrawn: it.withdrawnReason !== null,
  };
}

/** One directive with its readers, those who have not read it first. */
export function briefingView(
  it: Briefing,
  { today, reader, unitOf, locale }: { today: Temporal.PlainDate; reader: OfficerId; unitOf: (id: UnitId) => string; locale: Locale },
) {
  const t = briefingTexts[locale];
  const own = it.readers.find(({ officerId }) => officerId === reader);
  const late = isOver(it, today);
  return {
    ...briefingLine(it, today, locale),
    words: it.words,
    given: t.givenLine(it.giverName, formatMoment(it.givenAt), formatDay(it.dueOn)),
    lawId: it.lawId,
    withdrawnLine: it.withdrawnReason === null ? null : t.withdrawnLine(it.withdrawnReason),
    mayRead: own?.readAt === null && it.withdrawnReason === null,
    readLine: own?.readAt ? t.youRead(formatMoment(own.readAt)) : null,
    left: unreadBy(it).length,
    readers: it.readers.map(({ officerId, name, unitId, readAt }) => ({
      id: officerId,
      name,
      unit: unitId === null ? '' : unitOf(unitId),
      when: readAt ? formatMoment(readAt) : late ? t.late : t.notYet,
      tone: readAt ? ('done' as const) : late ? ('late' as const) : ('soon' as const),
    })),
  };
}
