import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import { words } from '#features/portal/index.ts';
import { authorityOn, contactOf, namesInTime, soleAuthority } from '#features/units/server/index.ts';
import { app } from '#platform/server/app.ts';
import type { Read } from '#platform/server/database.ts';
import { declareReads, readFrom, type Reads } from '#platform/server/request/reads.ts';
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

interface Asking extends PublicContext {
  params: Partial<Record<string, string>>;
  /** What was asked behind `?`, of what the page reads. */
  read: Partial<Record<string, string>>;
}

/**
 * A page for everybody: it says what it reads of its address and gets nothing else, so that the pages that are kept are told apart by that
 * alone. It knows no session; who is signed in sees what all see.
 */
export const publicLoad = <T>(reads: Reads, load: (asking: Asking) => Promise<T>) =>
  declareReads(reads, async (event: RequestEvent): Promise<T> => {
    const context = await publicContext(event);
    return await load({ ...context, params: event.params, read: readFrom(event.url.searchParams, reads) });
  });

/** The number of a page as it stands in an address. */
export const pageNumber = /^[1-9]\d{0,4}$/;

/** What the frame of every public page says of the authority. */
export async function siteOf(
  event: RequestEvent,
): Promise<{ name: string; home: string; asked?: string; address?: string; phone?: string; email?: string }> {
  const { db, asked } = await publicContext(event);
  const { authorityId, today } = asked;
  const authority = await authorityOn(db, authorityId, today);
  const { unitId, address, phone, email } = await contactOf(db, authorityId);
  const answering = unitId && (await namesInTime(db, authorityId)).on(unitId, today).name;
  const contact = { asked: answering, address, phone, email };
  const known = Object.fromEntries(Object.entries(contact).filter(([, words]) => words !== null));
  return { name: authority?.name ?? 'Minh Bạch', home: '/', ...known };
}

/** The page is not there or not public, and it says no more than that. */
export const notPublic = (locale: Locale): never => error(404, { message: words[locale].notFound });
