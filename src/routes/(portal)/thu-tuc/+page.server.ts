import { procedureWords } from '#features/portal/index.ts';
import { calledOf, meantBy, noteMiss, offeredOf, proceduresPage } from '#features/portal/server/index.ts';
import { services, type Service } from '#features/procedures/index.ts';
import { app } from '#platform/server/app.ts';
import { untilChange } from '#platform/server/public/kept.ts';
import type { Locale } from '#platform/values/messages.ts';
import { tidyLine } from '#platform/values/text.ts';
import { pageNumber, publicLoad } from '../portal.ts';

const SIZE = 30;

const lineOf = (
  { code, name, field, service, performer }: { code: string; name: string; field: string; service: string; performer: string },
  locale: Locale,
) => ({ code, name, field, performer, service: services[service as Service][locale] });

export const load = publicLoad(
  { 'tu-khoa': /^[^\0]{1,100}$/u, 'linh-vuc': /^[^\0]{1,200}$/u, trang: pageNumber },
  async ({ db, asked, read }) => {
    const { authorityId, locale, today } = asked;
    const typed = tidyLine(read['tu-khoa'] ?? '');
    const field = read['linh-vuc'];
    const page = Number(read['trang'] ?? 1);
    const wanted = { field, page, size: SIZE };
    const first = await proceduresPage(db, asked, { ...wanted, typed });
    const called = async () => await untilChange(authorityId, `procedures ${today.toString()}`, () => calledOf(db, asked));
    const meant = typed !== '' && first.count === 0 ? meantBy(await called(), typed) : { procedures: [] };
    const other = meant.words === undefined ? undefined : await proceduresPage(db, asked, { ...wanted, typed: meant.words });
    const isOther = other !== undefined && other.count > 0;
    const shown = isOther ? other : first;
    if (typed !== '' && shown.count === 0 && field === undefined) await noteMiss(app().db, { authorityId, words: typed, on: today });
    return {
      title: procedureWords[locale].title,
      typed,
      instead: isOther ? (meant.words ?? null) : null,
      near: isOther ? [] : meant.procedures.map((one) => lineOf(one, locale)),
      offered: offeredOf(first.callings),
      field: field ?? '',
      page,
      pages: Math.ceil(shown.count / SIZE),
      count: shown.count,
      fields: shown.fields,
      copiedOn: shown.copiedOn,
      procedures: shown.procedures.map((one) => lineOf(one, locale)),
    };
  },
  { isKept: false },
);
