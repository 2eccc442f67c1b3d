import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import { titleOf } from '#features/contacts/index.ts';
import { words } from '#features/portal/index.ts';
import { contactOn, siteOf as siteIn, type Site } from '#features/portal/server/index.ts';
import { app } from '#platform/server/app.ts';
import type { Read } from '#platform/server/database.ts';
import { untilChange } from '#platform/server/public/kept.ts';
import { declareReads, readFrom, type Reads } from '#platform/server/request/reads.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import type { Locale } from '#platform/values/messages.ts';
import { unsent } from '#platform/values/unsent.ts';

export interface PublicContext {
  db: Read;
  site: Site;
  asked: { authorityId: AuthorityId; today: Temporal.PlainDate; locale: Locale; names: Site['names'] };
}

/** A page is one request to its layout and its load: both are for the same site. */
const sites = new WeakMap<object, Promise<Site | undefined>>();

function siteFor({ locals }: RequestEvent): Promise<Site | undefined> {
  const known = sites.get(locals) ?? untilChange('site', () => siteIn(app().publicDb));
  sites.set(locals, known);
  return known;
}

/** For whom a public page is asked. An installation without an authority leads to its set-up. */
export async function publicContext(event: RequestEvent): Promise<PublicContext> {
  const { publicDb: db, clock } = app();
  const site = await siteFor(event);
  if (!site) redirect(303, '/thiet-lap');
  return { db, site, asked: { authorityId: site.authorityId, today: clock.today(), locale: event.locals.locale, names: site.names } };
}

interface Asking extends PublicContext {
  params: Partial<Record<string, string>>;
  /** What was asked behind `?`, of what the page reads. */
  read: Partial<Record<string, string>>;
}

/**
 * A page for everybody: it says what it reads of its address and gets nothing else, so that the pages that are kept are told apart by that
 * alone. It knows no session; who is signed in sees what all see. What it shows is kept by authority, day, language and address until something
 * is written that public pages read.
 */
export const publicLoad = <T>(reads: Reads, load: (asking: Asking) => Promise<T>) =>
  declareReads(reads, async (event: RequestEvent): Promise<T> => {
    const context = await publicContext(event);
    const { authorityId, today, locale } = context.asked;
    const { params } = event;
    const read = readFrom(event.url.searchParams, reads);
    const key = JSON.stringify([authorityId, today.toString(), locale, event.route.id, params, read]);
    return unsent(await untilChange(key, () => load({ ...context, params, read })));
  });

/** The number of a page as it stands in an address. */
export const pageNumber = /^[1-9]\d{0,4}$/;

/** What the frame of every public page says of the authority. */
export async function frameOf(
  event: RequestEvent,
): Promise<{ name: string; home: string; asked?: string; address?: string; phone?: string; email?: string }> {
  const { site, asked } = await publicContext(event);
  const name = site.names.ofAuthority(asked.today).name;
  const contact = contactOn(site, asked.today);
  if (!contact) return { name, home: '/' };
  const { unit_id: unitId, address, phones, email } = contact;
  const answering = unitId === null ? titleOf(contact, asked.locale) : site.names.on(unitId, asked.today).name;
  const said = { asked: answering, address, phone: phones[0] ?? null, email };
  return { name, home: '/', ...Object.fromEntries(Object.entries(said).filter(([, words]) => words !== null)) };
}

/** The page is not there or not public, and it says no more than that. */
export const notPublic = (locale: Locale): never => error(404, { message: words[locale].notFound });
