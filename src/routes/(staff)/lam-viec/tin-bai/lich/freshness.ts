import { newsroomTexts, sections, type SectionCode } from '#features/newsroom/index.ts';
import { lastPublished } from '#features/newsroom/server/index.ts';
import { ZONE } from '#platform/server/clock.ts';
import type { StaffContext } from '#platform/server/edge.ts';
import { formatNumber } from '#platform/values/format.ts';
import type { Locale } from '#platform/values/messages.ts';

/** When the last story of each column was published. */
export async function freshness({ db, actor, today }: StaffContext, locale: Locale): Promise<string[]> {
  const t = newsroomTexts[locale];
  const last = await lastPublished(db, actor.authorityId);
  return (Object.keys(sections) as SectionCode[]).map((code) => {
    const at = last.get(code);
    if (at === undefined) return t.lastOutNever(sections[code][locale]);
    const { days } = at.toZonedDateTimeISO(ZONE).toPlainDate().until(today);
    return days <= 0 ? t.lastOutToday(sections[code][locale]) : t.lastOutLine(sections[code][locale], formatNumber(days, locale));
  });
}
