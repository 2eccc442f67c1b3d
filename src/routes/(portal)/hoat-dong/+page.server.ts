import { activitiesPage, targetText } from '#features/portal/server/index.ts';
import { parseId, type TargetId } from '#platform/values/ids.ts';
import { notPublic, pageNumber, publicLoad } from '../portal.ts';

const anId = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const load = publicLoad({ trang: pageNumber, 'chi-tieu': anId }, async ({ db, asked, read }) => {
  const page = Number(read['trang'] ?? 1);
  const targetId = read['chi-tieu'] === undefined ? undefined : parseId<TargetId>(read['chi-tieu']);
  const target = targetId && (await targetText(db, asked, targetId));
  if (read['chi-tieu'] !== undefined && target === undefined) return notPublic(asked.locale);
  const shown = await activitiesPage(db, asked, page, targetId);
  if (page > Math.max(shown.pages, 1)) notPublic(asked.locale);
  return { ...shown, page, target: targetId && target !== undefined ? { id: targetId, text: target } : null };
});
