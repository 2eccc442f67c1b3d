import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import { words } from '#features/portal/index.ts';
import { authorityOn, soleAuthority } from '#features/units/server/index.ts';
import { app } from '#platform/server/app.ts';
import type { Read } from '#platform/server/database.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import type { Locale } from '#platform/values/messages.ts';

export interface PublicContext {
  db: Read;
  asked: { authorityId: AuthorityId; today: Temporal.PlainDate; locale: Locale };
}

/** For whom a public page is asked. An installation without an authority leads to its set-up. */
export async function publicContext({ locals }: RequestEvent): Promise<PublicContext> {
  const { publicDb: db, clock } = app();
  const authority = await soleAuthority(db);
  if (!authority) redirect(303, '/thiet-lap');
  return { db, asked: { authorityId: authority.id, today: clock.today(), locale: locals.locale } };
}

/** What the frame of every public page says of the authority. */
export async function siteOf(event: RequestEvent): Promise<{ name: string; home: string }> {
  const { db, asked } = await publicContext(event);
  const authority = await authorityOn(db, asked.authorityId, asked.today);
  return { name: authority?.name ?? 'Minh Bạch', home: '/' };
}

/** The page is not there or not public, and it says no more than that. */
export const notPublic = (locale: Locale): never => error(404, { message: words[locale].notFound });
