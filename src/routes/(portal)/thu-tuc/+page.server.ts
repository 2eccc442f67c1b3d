import { procedureWords } from '#features/portal/index.ts';
import { noteMiss, proceduresPage } from '#features/portal/server/index.ts';
import { services, type Service } from '#features/procedures/index.ts';
import { app } from '#platform/server/app.ts';
import { tidyLine } from '#platform/values/text.ts';
import { pageNumber, publicLoad } from '../portal.ts';

const SIZE = 30;

export const load = publicLoad(
  { 'tu-khoa': /^[^\0]{1,100}$/u, 'linh-vuc': /^[^\0]{1,200}$/u, trang: pageNumber },
  async ({ db, asked, read }) => {
    const typed = tidyLine(read['tu-khoa'] ?? '');
    const field = read['linh-vuc'];
    const page = Number(read['trang'] ?? 1);
    const shown = await proceduresPage(db, asked, { typed, field, page, size: SIZE });
    if (typed !== '' && shown.count === 0) await noteMiss(app().db, { authorityId: asked.authorityId, words: typed, on: asked.today });
    return {
      title: procedureWords[asked.locale].title,
      typed,
      field: field ?? '',
      page,
      pages: Math.ceil(shown.count / SIZE),
      count: shown.count,
      fields: shown.fields,
      copiedOn: shown.copiedOn,
      procedures: shown.procedures.map(({ code, name, field: of, service, performer }) => ({
        code,
        name,
        field: of,
        performer,
        service: services[service as Service][asked.locale],
      })),
    };
  },
  { isKept: false },
);
