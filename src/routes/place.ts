import { error, type RequestEvent } from '@sveltejs/kit';
import { sitesOn } from '#features/portal/server/index.ts';
import { app } from '#platform/server/app.ts';
import { untilChange } from '#platform/server/public/kept.ts';
import { messages, type Locale } from '#platform/values/messages.ts';
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
  return untilChange('here', `sites ${today.toString()}`, () => sitesOn(publicDb, today));
};

export async function directoryHere(): Promise<Directory> {
  const sites = await sitesHere();
  const directory = directories.get(sites) ?? directoryOf(sites);
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

const hrefOf = ({ hosts: [host], step }: SiteOf, url: URL, locale: Locale): string =>
  host === undefined
    ? inSite('/', { base: `/${step}`, locale })
    : `${url.protocol}//${host}${url.port && `:${url.port}`}${inSite('/', { base: '', locale })}`;

/** All authorities of the installation in Vietnamese order: on the page of no authority, and where an address names none. */
export async function neighbours({ url, locals: { locale } }: Asked): Promise<Neighbour[]> {
  const { all } = await directoryHere();
  return all.map((site) => ({ name: site.name, level: site.level, href: hrefOf(site, url, locale) }));
}

/** Says that the address is nobody's, and who is here. */
export async function nobodyHere(event: Asked, kind: 'common' | 'unknown'): Promise<never> {
  const t = texts[event.locals.locale];
  const all = await neighbours(event);
  return all.length === 1 ? error(404, t.unknownAlone) : error(404, t[kind], { authorities: all });
}
