import { activitiesPage } from '#features/portal/server/index.ts';
import { parseId, type TargetId } from '#platform/values/ids.ts';
import { notPublic, pageNumber, publicLoad } from '../portal.ts';

const anId = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const load = publicLoad({ trang: pageNumber, 'chi-tieu': anId }, async ({ db, asked, read }) => {
  const page = Number(read['trang'] ?? 1);
  const targetId = read['chi-tieu'] === undefined ? undefined : parseId<TargetId>(read['chi-tieu']);
  if (read['chi-tieu'] !== undefined && targetId === undefined) return notPublic(asked.locale);
  const shown = await activitiesPage(db, { ...asked, page, targetId });
  return shown && page <= Math.max(shown.pages, 1) ? { ...shown, page } : notPublic(asked.locale);
});
