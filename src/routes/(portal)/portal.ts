import { redirect, type RequestEvent } from '@sveltejs/kit';
import { titleOf } from '#features/contacts/index.ts';
import { contactOn, outagesOn, siteOf, type Site, type SiteOutage } from '#features/portal/server/index.ts';
import { app } from '#platform/server/app.ts';
import type { Read } from '#platform/server/database.ts';
import { untilChange } from '#platform/server/public/kept.ts';
import { declareReads, readFrom, type Reads } from '#platform/server/request/reads.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import type { Locale } from '#platform/values/messages.ts';
import { unsent } from '#platform/values/unsent.ts';
import { inSite, pageIn, stepIn } from '#platform/values/paths.ts';
import type { Found } from '#platform/values/sites.ts';
import { commonAddress, directoryHere, neighbours, nobodyHere, placeOf, successionOf, type Neighbour } from '../place.ts';
import { leadTo } from './not-here.ts';

export { movedTo, notHere, notPublic } from './not-here.ts';

export interface PublicContext {
  db: Read;
  site: Site;
  asked: { authorityId: AuthorityId; today: Temporal.PlainDate; locale: Locale; names: Site['names'] };
}

/** A page is one request to its layout and its load: both are for the same site. */
const sites = new WeakMap<object, Promise<Site>>();

function siteFor({ locals }: RequestEvent, authorityId: AuthorityId): Promise<Site> {
  const known = sites.get(locals) ?? untilChange(authorityId, 'site', () => siteOf(app().publicDb, authorityId));
  sites.set(locals, known);
  return known;
}

/**
 * The same page at the one address that is wanted for it: on the main host of the authority, without a step where the host says enough, and away from the
 * name of another authority where there is somewhere else to go.
 */
async function leadOn(
  { url, locals: { locale } }: RequestEvent,
  { base, mainHost, isGuest }: Extract<Found, { kind: 'site' }>,
): Promise<void> {
  const step = stepIn(url.pathname);
  const common = isGuest ? commonAddress(await directoryHere(), url) : undefined;
  if ((step && `/${step}`) === base && mainHost === undefined && common === undefined) return;
  const path = inSite(pageIn(url.pathname), { base, locale });
  const origin = mainHost === undefined ? (common ?? '') : `${url.protocol}//${mainHost}${url.port && `:${url.port}`}`;
  // To another name, or from an earlier step, for good, and what was sent is sent there again; a step that is dropped under a name may come back.
  const isForGood = mainHost !== undefined || (base !== '' && common === undefined);
  redirect(isForGood ? 308 : 302, `${origin}${path}${url.search}`, { external: true });
}

/** For whom a public page is asked: by the host, else by the step in the path. An installation without an authority leads to its set-up. */
export async function publicContext(event: RequestEvent): Promise<PublicContext> {
  const { publicDb: db, clock } = app();
  const found = await placeOf(event);
  if (found.kind === 'empty') redirect(303, '/thiet-lap');
  if (found.kind !== 'site') return nobodyHere(event, found.kind);
  await leadOn(event, found);
  const site = await siteFor(event, found.site.authorityId);
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
 * is written that public pages read; what a page shows of words that anybody may think of is not kept (`isKept`).
 */
export const publicLoad = <T>(reads: Reads, load: (asking: Asking) => Promise<T>, { isKept = true } = {}) =>
  declareReads(reads, async (event: RequestEvent): Promise<T> => {
    const context = await publicContext(event);
    const { authorityId, today, locale } = context.asked;
    const { params } = event;
    const read = readFrom(event.url.searchParams, reads);
    const made = () => load({ ...context, params, read });
    if (!isKept) return unsent(await made());
    const key = JSON.stringify([authorityId, today.toString(), locale, event.route.id, params, read]);
    return unsent(await untilChange(authorityId, key, made).catch((fault: unknown) => leadTo(fault, event)));
  });

/** The first page: where several authorities are here and the address names none, it says who is here; else it is that of the authority. */
export const firstPage = <T>(load: (asking: Asking) => Promise<T>) => {
  const ofAuthority = publicLoad({}, load);
  return declareReads(
    {},
    async (event: RequestEvent): Promise<{ neighbours: Neighbour[]; summary: null } | { neighbours: null; summary: T }> => {
      const { kind } = await placeOf(event);
      const { heir } = await successionOf(event);
      if (heir) redirect(302, heir.href, { external: true });
      return unsent(
        kind === 'common'
          ? { neighbours: await neighbours(event), summary: null }
          : { neighbours: null, summary: await ofAuthority(event) },
      );
    },
  );
};

/** The number of a page as it stands in an address. */
export const pageNumber = /^[1-9]\d{0,4}$/;

interface Frame {
  name: string;
  home: string;
  asked?: string;
  address?: string;
  phone?: string;
  email?: string;
  /** When the pages are not there, as it was announced. */
  outages?: readonly SiteOutage[];
}

/** What the frame of every public page says of the authority; undefined where the address names none. */
export async function frameOf(event: RequestEvent): Promise<Frame | undefined> {
  const { kind } = await placeOf(event);
  if (kind === 'common' || kind === 'unknown') return undefined;
  const { site, asked } = await publicContext(event);
  const name = site.names.ofAuthority(asked.today).name;
  const contact = contactOn(site, asked.today);
  const outages = outagesOn(site, asked.today);
  if (!contact) return { name, home: '/', outages };
  const { unit_id: unitId, address, phones, email } = contact;
  const answering = unitId === null ? titleOf(contact, asked.locale) : site.names.on(unitId, asked.today).name;
  const said = { asked: answering, address, phone: phones[0] ?? null, email };
  return { name, home: '/', outages, ...Object.fromEntries(Object.entries(said).filter(([, words]) => words !== null)) };
}

/** The address of the page on the authority's own host, where it is seen on another one: what is found twice is named once. Undefined elsewhere. */
export async function mainAddress(event: RequestEvent): Promise<string | undefined> {
  const { url, locals } = event;
  const found = await placeOf(event);
  const [host] = found.kind === 'site' ? found.site.hosts : [];
  if (host === undefined || host === url.hostname) return undefined;
  return `${url.protocol}//${host}${url.port && `:${url.port}`}${inSite(pageIn(url.pathname), { base: '', locale: locals.locale })}${url.search}`;
}
