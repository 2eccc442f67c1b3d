import type { RequestEvent } from '@sveltejs/kit';
import { publicReports } from '#features/portal/server/index.ts';
import { publicContext } from '../portal.ts';

export const load = async (event: RequestEvent) => {
  const { db, asked } = await publicContext(event);
  return { reports: await publicReports(db, asked) };
};
