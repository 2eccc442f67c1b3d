import { siteTexts } from '#features/sitepages/index.ts';
import { disclosed } from '#features/portal/server/index.ts';
import { pageNumber, publicLoad } from '../portal.ts';

export const load = publicLoad({ trang: pageNumber }, async ({ db, asked, read }) => {
  const page = Number(read['trang'] ?? 1);
  return { title: siteTexts[asked.locale].disclosures, page, ...(await disclosed(db, asked, page)) };
});
