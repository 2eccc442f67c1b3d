import { error, type RequestEvent } from '@sveltejs/kit';
import { hasPage, sitesOn } from '#features/portal/server/index.ts';
import { app } from '#platform/server/app.ts';
import { untilChange } from '#platform/server/public/kept.ts';
import { messages } from '#platform/values/messages.ts';
import { inSite, pageIn } from '#platform/values/paths.ts';
import { directoryOf, type Directory, type Found, type SiteOf } from '#platform/values/sites.ts';
import { namesTold, setting } from '#root/src/settings.ts';

const texts = messages({
  vi: {
    common: 'Địa chỉ này chưa nói là của cơ quan nào. Mời chọn cơ quan dưới đây; cơ quan nào có trang này thì mở ngay trang đó.',
    unknown: 'Không có cơ quan nào ở địa chỉ này. Có thể địa chỉ đã gõ nhầm. Các cơ quan có trang ở đây:',
    unknownAlone: 'Không có trang này. Có thể địa chỉ đã gõ nhầm hoặc nội dung đã được gỡ.',
  },
  en: {
    common: 'This address does not say which authority is meant. Please choose one below; where it has this page, the page opens at once.',
    unknown: 'There is no authority at this address; perhaps it was mistyped. The authorities that have their pages here:',
    unknownAlone: 'There is no such page. Perhaps the address was mistyped or the content has been taken down.',
  },
});

const directories = new WeakMap<readonly SiteOf[], Directory>();

/** The authorities of the installation, asked anew when one comes, goes, or is called otherwise. */
export const sitesHere = (): Promise<readonly SiteOf[]> => {
  const { publicDb, clock } = app();
  const today = clock.today();
  return untilChange('', `sites ${today.toString()}`, () => sitesOn(publicDb, today));
};

export async function directoryHere(): Promise<Directory> {
  const sites = await sitesHere();
  const directory = directories.get(sites) ?? directoryOf(sites, namesTold());
  directories.set(sites, directory);
  return directory;
}

type Asked = Pick<RequestEvent, 'url' | 'locals'>;

/** Layout and page of one request ask for the same. */
const ofRequests = new WeakMap<object, Promise<Directory>>();

function directoryFor({ locals }: Pick<Asked, 'locals'>): Promise<Directory> {
  const asked = ofRequests.get(locals) ?? directoryHere();
  ofRequests.set(locals, asked);
  return asked;
}

/** Whose pages the request asks for. */
export const placeOf = async ({ url, locals }: Asked): Promise<Found> => (await directoryFor({ locals })).find(url.hostname, url.pathname);

/** An authority as a list names it, with the address of its first page, or of the page that was asked for where it has that. */
export interface Neighbour {
  name: string;
  level: string;
  province: string | undefined;
  href: string;
}

/** The same way and port under another name. */
export const underName = (url: URL, host: string): string => `${url.protocol}//${host}${url.port && `:${url.port}`}`;

/**
 * Where the steps of all authorities are answered: ORIGIN, else the first name that the installation was told, else the address that was asked for, unless
 * that is an authority’s own. Undefined where no such name is known.
 */
export function commonAddress(directory: Directory, url: URL): string | undefined {
  const [name] = namesTold();
  const told = setting('ORIGIN') ?? (name === undefined ? undefined : underName(url, name));
  return told ?? (directory.isCommon(url.hostname) ? url.origin : undefined);
}

/** The address of a page of the authority: on its own host, else where steps are answered, else on the host that was asked, as a guest. */
function hrefOf({ hosts: [host], step }: SiteOf, page: string, directory: Directory, { url, locals: { locale } }: Asked): string {
  if (host !== undefined) return underName(url, host) + inSite(page, { base: '', locale });
  const origin = directory.isCommon(url.hostname) ? undefined : commonAddress(directory, url);
  return (origin ?? '') + inSite(page, { base: `/${step}`, locale });
}

export interface Succession {
  /** Who took this authority over: its pages are an archive. */
  heir?: { name: string; href: string; from: string };
  /** Whom it took over itself, with the way to their archives. */
  before: { name: string; href: string; from: string }[];
}

/** What became of the authority whose page is asked for, and of those before it. */
export async function successionOf(event: Asked): Promise<Succession> {
  const found = await placeOf(event);
  if (found.kind !== 'site') return { before: [] };
  const directory = await directoryFor(event);
  const { heir, authorityId } = found.site;
  const to = directory.all.find((site) => site.authorityId === heir?.authorityId);
  const before = directory.all.flatMap((site) =>
    site.heir?.authorityId === authorityId
      ? [{ name: site.name, href: hrefOf(site, '/ke-hoach', directory, event), from: site.heir.from }]
      : [],
  );
  return { ...(heir && to && { heir: { name: to.name, href: hrefOf(to, '/', directory, event), from: heir.from } }), before };
}

/** Who has the page that was asked for under no step: nobody for what is no public page. */
const holdersOf = async (
  all: readonly SiteOf[],
  { route, params }: Partial<Pick<RequestEvent, 'route' | 'params'>>,
): Promise<Set<SiteOf>> => {
  const id = route?.id?.replace(/^\/\(portal\)/, '');
  if (!route?.id?.startsWith('/(portal)') || !id || !params) return new Set();
  const { publicDb } = app();
  const has = ({ authorityId }: SiteOf) =>
    untilChange(authorityId, JSON.stringify(['has', id, params]), () => hasPage(publicDb, authorityId, id, params));
  const found = await Promise.all(all.map(async (site) => ((await has(site)) ? [site] : [])));
  return new Set(found.flat());
};

/** All authorities of the installation in Vietnamese order: on the page of no authority, and where an address names none. */
export async function neighbours(event: Asked & Partial<Pick<RequestEvent, 'route' | 'params'>>): Promise<Neighbour[]> {
  const directory = await directoryHere();
  const { all } = directory;
  const holders = await holdersOf(all, event);
  const page = pageIn(event.url.pathname);
  return all.map((site) => {
    const { name, level, province } = site;
    return { name, level, province, href: hrefOf(site, holders.has(site) ? page : '/', directory, event) };
  });
}

/** That the address is nobody's, in a sentence, and who is here; without the list where one authority is alone. */
export async function nobodySaid(event: RequestEvent, kind: 'common' | 'unknown'): Promise<{ message: string; authorities?: Neighbour[] }> {
  const t = texts[event.locals.locale];
  const all = await (kind === 'common' ? neighbours(event) : neighbours({ url: event.url, locals: event.locals }));
  return all.length <= 1 ? { message: t.unknownAlone } : { message: t[kind], authorities: all };
}

/** Ends the request with it. */
export async function nobodyHere(event: RequestEvent, kind: 'common' | 'unknown'): Promise<never> {
  const { message, ...list } = await nobodySaid(event, kind);
  return error(404, message, list);
}
