import { error, type RequestEvent } from '@sveltejs/kit';
import { words } from '#features/portal/index.ts';
import { screenOfMachine } from '#features/screens/server/index.ts';
import { app } from '#platform/server/app.ts';
import { publicContext } from '../(portal)/portal.ts';

/** The screen that the machine at this address is, with the authority; not there for any other. */
export async function screenHere(event: RequestEvent) {
  const context = await publicContext(event);
  const { db, installKey, clock } = app();
  const now = clock.now();
  const { authorityId } = context.asked;
  const screen = await screenOfMachine(db, { authorityId, installKey, now }, event.params['ma'] ?? '');
  return screen ? { ...context, screen, now } : error(404, { message: words[event.locals.locale].notFound });
}
