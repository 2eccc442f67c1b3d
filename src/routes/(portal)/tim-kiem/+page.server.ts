import { topics } from '#features/plans/index.ts';
import { foundKinds, searchWords, type FoundCode } from '#features/portal/index.ts';
import { noteMiss, searchPage } from '#features/portal/server/index.ts';
import { app } from '#platform/server/app.ts';
import { tidyLine } from '#platform/values/text.ts';
import { pageNumber, publicLoad } from '../portal.ts';

const reads = {
  'tu-khoa': /^[^\0]{1,100}$/u,
  loai: new RegExp(`^(?:${Object.keys(foundKinds).join('|')})$`),
  nam: /^20\d\d$/,
  trang: pageNumber,
};

export const load = publicLoad(
  reads,
  async ({ db, site, asked, read }) => {
    const typed = tidyLine(read['tu-khoa'] ?? '');
    const chosen = { kind: (read['loai'] ?? '') as FoundCode | '', year: read['nam'] ?? '' };
    const suggested = Object.values(topics).map((topic) => topic[asked.locale]);
    if (typed === '') return { typed, chosen, page: 1, shown: null, suggested, title: searchWords[asked.locale].search };
    const page = Number(read['trang'] ?? 1);
    const year = chosen.year === '' ? undefined : Number(chosen.year);
    const shown = await searchPage(db, { ...asked, site, typed, kind: chosen.kind || undefined, year, page });
    if (shown.kinds.length === 0) await noteMiss(app().db, { authorityId: asked.authorityId, words: typed, on: asked.today });
    return { typed, chosen, page, shown, suggested, title: searchWords[asked.locale].searchTitle(typed) };
  },
  { isKept: false },
);
