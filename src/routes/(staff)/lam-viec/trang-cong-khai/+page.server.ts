import type { RequestEvent } from '@sveltejs/kit';
import { accessFigures } from '#features/access/server/index.ts';
import { accessTexts } from '#features/access/index.ts';
import { ANSWER_DAYS, daysInWords, remarkTexts } from '#features/remarks/index.ts';
import { remarkFigures } from '#features/remarks/server/index.ts';
import {
  mayAddPage,
  mayAnnounce,
  maySeeSitePages,
  missingKinds,
  outageView,
  pageKinds,
  pageView,
  siteTexts,
} from '#features/sitepages/index.ts';
import { outagesOf, sitePagesOf } from '#features/sitepages/server/index.ts';
import { staffLoad } from '#platform/server/edge.ts';
import { formatList } from '#platform/values/format.ts';
import { pageDays, unitNamer } from './parts.ts';

/** How the public pages are kept: what the authority tells of itself, outages, and what citizens said and asked. */
export const load = staffLoad(maySeeSitePages, async ({ locals: { locale } }: RequestEvent, staff) => {
  const { db, actor, today, now } = staff;
  const { authorityId } = actor;
  const [pages, outages, figures, asked, unitName] = await Promise.all([
    sitePagesOf(db, authorityId),
    outagesOf(db, authorityId),
    remarkFigures(db, authorityId, { now, days: ANSWER_DAYS }),
    accessFigures(db, authorityId, today),
    unitNamer(staff),
  ]);
  const days = pageDays();
  const missing = missingKinds(pages, today).map((kind) => pageKinds[kind][locale]);
  const t = remarkTexts[locale];
  return {
    locale,
    days,
    mayAdd: mayAddPage(actor) === undefined,
    mayAnnounce: mayAnnounce(actor) === undefined,
    pages: pages.map((page) => pageView(page, { locale, today, days, unit: unitName(page.unitId) ?? '' })),
    missing: missing.length > 0 ? siteTexts[locale].missing(formatList(missing, locale)) : null,
    outages: outages.slice(0, 5).map((one) => outageView(one, now, locale)),
    remarks: [
      t.wait(figures.open),
      ...(figures.overdue > 0 ? [t.overdue(figures.overdue)] : []),
      t.answered(figures.answered),
      ...(figures.medianDays === null ? [] : [t.median(daysInWords(figures.medianDays, locale))]),
    ].join(', '),
    asked: accessTexts[locale].figures(asked.open, asked.late),
  };
});
