import { mayReadLog } from '#features/identity/index.ts';
import { officersOf } from '#features/identity/server/index.ts';
import { actorsInLog, logPage } from '#platform/server/audit-log.ts';
import { staffLoad } from '#platform/server/edge.ts';
import { day, fieldsOf, form, parseForm, pick } from '#platform/values/forms.ts';
import { formatNumber } from '#platform/values/format.ts';
import { sortVi } from '#platform/values/text.ts';
import { actorOptions, linesFor } from './history.ts';
import { logTexts } from './texts.ts';
import { objectTypes } from './words.ts';
import type { PageServerLoadEvent } from './$types.js';

const SIZE = 50;

const filterForm = form({
  loai: pick({ label: { vi: 'Về', en: 'About' }, optional: true }),
  nguoi: pick({ label: { vi: 'Người thay đổi', en: 'Changed by' }, optional: true }),
  tu: day({ label: { vi: 'Từ ngày', en: 'From' }, optional: true }),
  den: day({ label: { vi: 'Đến ngày', en: 'To' }, optional: true }),
});

export const load = staffLoad(mayReadLog, async ({ locals: { locale }, url }: PageServerLoadEvent, { db, actor }) => {
  const { authorityId } = actor;
  const names = new Map((await officersOf(db, authorityId)).map(({ id, fullName }): [string, string] => [id, fullName]));
  const options = {
    loai: sortVi(objectTypes(locale), ({ label }) => label),
    nguoi: sortVi(actorOptions(await actorsInLog(db, authorityId), names, locale), ({ label }) => label),
  };
  const parsed = parseForm(filterForm, url.searchParams, { locale, options });
  const chosen = parsed.ok ? parsed.value : {};
  const objectId = url.searchParams.get('muc') ?? undefined;
  const filter = { objectType: chosen.loai, objectId, actor: chosen.nguoi, from: chosen.tu, to: chosen.den };
  const asked = Number(url.searchParams.get('trang') ?? 1);
  const wanted = Number.isInteger(asked) && asked > 0 && asked < 1e6 ? asked : 1;
  const { lines, total } = await logPage(db, authorityId, filter, { page: wanted, size: SIZE });
  const shown = await linesFor(db, authorityId, lines, locale);
  return {
    locale,
    fields: fieldsOf(filterForm, { locale, options, values: chosen }),
    answer: parsed.ok ? null : parsed.answer,
    lines: shown,
    found: logTexts[locale].found(formatNumber(total, locale)),
    oneObject: objectId === undefined ? undefined : shown[0]?.about?.text,
    isFiltered: objectId !== undefined || Object.values(chosen).some((value) => value !== undefined),
    page: wanted,
    pages: Math.max(1, Math.ceil(total / SIZE)),
    query: new URLSearchParams([...url.searchParams].filter(([name]) => name !== 'trang')).toString(),
  };
});
