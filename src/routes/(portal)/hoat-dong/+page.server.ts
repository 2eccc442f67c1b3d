import type { RequestEvent } from '@sveltejs/kit';
import { activitiesPage } from '#features/portal/server/index.ts';
import { notPublic, publicContext } from '../portal.ts';

export const load = async (event: RequestEvent) => {
  const { db, asked } = await publicContext(event);
  const typed = event.url.searchParams.get('trang') ?? '1';
  const page = /^[1-9]\d{0,4}$/.test(typed) ? Number(typed) : 1;
  const shown = await activitiesPage(db, asked, page);
  if (page > Math.max(shown.pages, 1)) notPublic(asked.locale);
  return { ...shown, page };
};
