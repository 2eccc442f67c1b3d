import { petitionFields, petitionPublicTexts } from '#features/petitions/index.ts';
import { petitionsPage } from '#features/portal/server/index.ts';
import { notPublic, pageNumber, publicLoad } from '../portal.ts';

const reads = { trang: pageNumber, 'tu-khoa': /^.{1,100}$/su, 'linh-vuc': /^[a-z]+$/, 'tinh-trang': /^(?:dang|qua-han|xong)$/ };

export const load = publicLoad(
  reads,
  async ({ db, asked, read }) => {
    const { locale } = asked;
    const page = Number(read['trang'] ?? 1);
    const { 'tu-khoa': words = '', 'linh-vuc': field, 'tinh-trang': state } = read;
    const shown = await petitionsPage(db, asked, { words, field, state, page });
    if (page > shown.pages) return notPublic(locale);
    return {
      title: petitionPublicTexts[locale].title,
      ...shown,
      page,
      asked: { words, field: field ?? '', state: state ?? '' },
      fields: Object.entries(petitionFields).map(([code, words]) => ({ code, name: words[locale] })),
    };
  },
  { isKept: false },
);
