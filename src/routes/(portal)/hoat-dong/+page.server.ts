import { activitiesPage } from '#features/portal/server/index.ts';
import { notPublic, pageNumber, publicLoad } from '../portal.ts';

export const load = publicLoad({ trang: pageNumber }, async ({ db, asked, read }) => {
  const page = Number(read['trang'] ?? 1);
  const shown = await activitiesPage(db, asked, page);
  if (page > Math.max(shown.pages, 1)) notPublic(asked.locale);
  return { ...shown, page };
});
