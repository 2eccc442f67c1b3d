import { json, type RequestHandler } from '@sveltejs/kit';
import { app } from '#platform/server/app.ts';
import { health } from '#platform/server/health.ts';

export const GET: RequestHandler = async () => {
  const state = await health(app().db, app().storage);
  return json(state, { status: state.ready ? 200 : 503, headers: { 'cache-control': 'no-store' } });
};
