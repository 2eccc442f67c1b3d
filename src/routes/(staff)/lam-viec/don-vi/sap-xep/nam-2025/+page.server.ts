import type { RequestEvent } from '@sveltejs/kit';
import { BASIS_2025, maySeeUnits, placeThenForm, rearrangementTexts } from '#features/units/index.ts';
import { findPlaceChanges } from '#features/units/server/index.ts';
import { staffLoad } from '#platform/server/edge.ts';
import { fieldsOf, parseForm } from '#platform/values/forms.ts';
import { formatNumber } from '#platform/values/format.ts';
import { tabsOf } from '../rearrangements.ts';

export const load = staffLoad(maySeeUnits, async ({ url, locals: { locale } }: RequestEvent, { db }) => {
  const parsed = parseForm(placeThenForm, url.searchParams);
  const sought = (parsed.ok && parsed.value.tim) || '';
  const { lines, total } = await findPlaceChanges(db, sought);
  const t = rearrangementTexts[locale];
  return {
    locale,
    tabs: tabsOf('nam-2025', locale),
    basis: BASIS_2025[locale],
    fields: fieldsOf(placeThenForm, { locale, values: { tim: sought } }),
    isSought: sought !== '',
    found: t.found(formatNumber(lines.length, locale), formatNumber(total, locale)),
    lines: lines.map(({ fromCode, from, district, province, to, toCode, inProvince, isPart }) => ({
      key: `${fromCode} ${toCode}`,
      old: `${from}, ${district}, ${province}${isPart ? ` (${t.placePart})` : ''}`,
      now: inProvince ? `${to}, ${inProvince}` : to,
      code: toCode,
    })),
  };
});
