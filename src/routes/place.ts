import { error, type RequestEvent } from '@sveltejs/kit';
import { sitesOn } from '#features/portal/server/index.ts';
import { namesTold, setting } from '#root/src/settings.ts';
import { app } from '#platform/server/app.ts';
import { untilChange } from '#platform/server/public/kept.ts';
import { messages } from '#platform/values/messages.ts';
import { inSite } from '#platform/values/paths.ts';
import { directoryOf, type Directory, type Found, type SiteOf } from '#platform/values/sites.ts';

const texts = messages({
  vi: {
    common: 'Địa chỉ này chưa nói là của cơ quan nào. Mời chọn cơ quan trong danh sách dưới đây.',
    unknown: 'Không có cơ quan nào ở địa chỉ này. Có thể địa chỉ đã gõ nhầm. Các cơ quan có trang ở đây:',
    unknownAlone: 'Không có trang này. Địa chỉ này không phải của cơ quan có trang ở đây.',
  },
  en: {
    common: 'This address does not say which authority is meant. Please choose one from the list below.',
    unknown: 'There is no authority at this address; perhaps it was mistyped. The authorities that have their pages here:',
    unknownAlone: 'There is no such page. This is not an address of the authority that has its pages here.',
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
const founds = new WeakMap<object, Promise<Found>>();

/** Whose pages the request asks for. */
export function placeOf({ url, locals }: Asked): Promise<Found> {
  const found = founds.get(locals) ?? directoryHere().then((directory) => directory.find(url.hostname, url.pathname));
  founds.set(locals, found);
  return found;
}

/** An authority as a list names it, with the address of its first page: on its own host, else on this one. */
export interface Neighbour {
  name: string;
  level: string;
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

/** Empty where the address asked for answers steps; undefined where no address is known that does. */
const beforeStep = (directory: Directory, url: URL): string | undefined =>
  directory.isCommon(url.hostname) ? '' : commonAddress(directory, url);

function hrefOf({ hosts: [host], step }: SiteOf, directory: Directory, { url, locals: { locale } }: Asked): string | undefined {
  if (host !== undefined) return underName(url, host) + inSite('/', { base: '', locale });
  const before = beforeStep(directory, url);
  return before === undefined ? undefined : before + inSite('/', { base: `/${step}`, locale });
}

/**
 * All authorities of the installation in Vietnamese order: on the page of no authority, and where an address names none. One that no known address leads to
 * from here is left out.
 */
export async function neighbours(asked: Asked): Promise<Neighbour[]> {
  const directory = await directoryHere();
  return directory.all.flatMap((site) => {
    const href = hrefOf(site, directory, asked);
    return href === undefined ? [] : [{ name: site.name, level: site.level, href }];
  });
}

/** That the address is nobody's, in a sentence, and who is here; without the list where one authority is alone. */
export async function nobodySaid(event: Asked, kind: 'common' | 'unknown'): Promise<{ message: string; authorities?: Neighbour[] }> {
  const t = texts[event.locals.locale];
  const all = await neighbours(event);
  return all.length <= 1 ? { message: t.unknownAlone } : { message: t[kind], authorities: all };
}

/** Ends the request with it. */
export async function nobodyHere(event: Asked, kind: 'common' | 'unknown'): Promise<never> {
  const { message, ...list } = await nobodySaid(event, kind);
  return error(404, message, list);
}
