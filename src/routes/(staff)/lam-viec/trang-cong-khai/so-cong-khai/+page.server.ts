import type { RequestEvent } from '@sveltejs/kit';
import { disclosureLine, mayDisclose, maySeeSitePages, siteTexts } from '#features/sitepages/index.ts';
import { disclosuresOf } from '#features/sitepages/server/index.ts';
import { staffLoad } from '#platform/server/edge.ts';
import { pageOf, unitNamer } from '../parts.ts';

const PER_PAGE = 30;

/** This quarter and the three before it. */
const lastQuarters = (today: Temporal.PlainDate) =>
  [0, 3, 6, 9].map((months) => {
    const { year, month } = today.with({ day: 1 }).subtract({ months });
    return { year, quarter: Math.ceil(month / 3) };
  });

export const load = staffLoad(maySeeSitePages, async ({ url, locals: { locale } }: RequestEvent, staff) => {
  const { db, actor, today } = staff;
  const page = pageOf(url, 10_000);
  const found = await disclosuresOf(db, actor.authorityId, { limit: PER_PAGE + 1, offset: (page - 1) * PER_PAGE });
  const unitName = await unitNamer(staff);
  return {
    locale,
    page,
    pages: found.length > PER_PAGE ? page + 1 : page,
    mayDisclose: mayDisclose(actor) === undefined,
    quarters: lastQuarters(today).map(({ year, quarter }) => ({
      href: `/lam-viec/trang-cong-khai/so-cong-khai/quy?nam=${year}&quy=${quarter}`,
      label: siteTexts[locale].quarterLink(quarter, year),
    })),
    lines: found.slice(0, PER_PAGE).map((line) => disclosureLine(line, { locale, today, unit: unitName(line.unitId) ?? '' })),
  };
});
