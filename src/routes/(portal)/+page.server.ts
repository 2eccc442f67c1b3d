import type { RequestEvent } from '@sveltejs/kit';
import { summaryOf } from '#features/portal/server/index.ts';
import { publicContext } from './portal.ts';

export const load = async (event: RequestEvent) => {
  const { db, asked } = await publicContext(event);
  return await summaryOf(db, asked);
};
