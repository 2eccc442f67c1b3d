import { STEP_SHAPE } from '#platform/values/paths.ts';
import type { SiteOf } from '#platform/values/sites.ts';

/** The parameters of an address that a page reads, each with what it may look like: what is unknown or otherwise is not there for it. */
export type Reads = Readonly<Record<string, RegExp>>;

const known = new WeakMap<object, Reads>();
const strict = new WeakSet<object>();

/** `isStrict`: what it does not read is told and not passed over, so that an answer to it is kept under no other address. */
export function declareReads<Load extends object>(reads: Reads, load: Load, { isStrict = false } = {}): Load {
  known.set(load, reads);
  if (isStrict) strict.add(load);
  return load;
}

export const readsOf = (load: unknown): Reads | undefined => (typeof load === 'function' ? known.get(load) : undefined);

/** The parameters of this address that the page reads; of one that comes twice the first counts. */
export function readFrom(search: URLSearchParams, reads: Reads): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [name, shape] of Object.entries(reads)) {
    const value = search.get(name);
    if (value !== null && shape.test(value)) found[name] = value;
  }
  return found;
}

/** A parameter of this address that nothing reads; undefined where there is none. */
export const unreadIn = (search: URLSearchParams, reads: Reads): string | undefined =>
  [...search.keys()].find((name) => !Object.hasOwn(reads, name));

interface Page {
  shape: RegExp;
  reads: Reads;
  isStrict: boolean;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** `/(portal)/ke-hoach/[nam]` → what its addresses look like, in both languages, with and without the step of an authority. */
function shapeOf(routeId: string): RegExp {
  const steps = routeId
    .replaceAll('[x+2e]', '.')
    .split('/')
    .filter((step) => step !== '' && !/^\(.*\)$/.test(step));
  const path = steps.map((step) => (/^\[\w+\]$/.test(step) ? '/[A-Za-z0-9_.-]{1,80}' : `/${escaped(step)}`)).join('');
  return new RegExp(path === '' ? '^/$|^(?:/en)(?:STEP)?$|^STEP$'.replaceAll('STEP', STEP_SHAPE) : `^(?:/en)?(?:${STEP_SHAPE})?${path}$`);
}

type AddressOf = (address: string) => string | undefined;

/** Addresses of the public pages whose route files are given by their path (`./routes/(portal)/hoat-dong/+page.server.ts`). */
export function addressesOf(routes: Readonly<Record<string, { load?: unknown; GET?: unknown }>>): AddressOf {
  // What is written out stands before what a parameter could mean as well.
  const files = Object.entries(routes).toSorted(([a], [b]) => Number(/\[\w+\]/.test(a)) - Number(/\[\w+\]/.test(b)));
  const pages = files.flatMap(([file, { load, GET }]): Page[] => {
    const reads = readsOf(load) ?? readsOf(GET);
    const isStrict = typeof GET === 'function' && strict.has(GET);
    return reads ? [{ isStrict, shape: shapeOf(file.replace(/^\.\/routes|\/\+(?:page\.)?server\.ts$/g, '')), reads }] : [];
  });
  return (address) => {
    const [path = '', ...rest] = address.split('?');
    const page = pages.find(({ shape }) => shape.test(path));
    if (!page) return undefined;
    const asked = new URLSearchParams(rest.join('?'));
    if (page.isStrict && unreadIn(asked, page.reads) !== undefined) return undefined;
    const search = new URLSearchParams(readFrom(asked, page.reads)).toString();
    return search === '' ? path : `${path}?${search}`;
  };
}

type AskSites = () => Promise<readonly SiteOf[]>;

const holder = globalThis as { minhbachAddresses?: AddressOf; minhbachTables?: readonly string[]; minhbachSites?: AskSites };

/** The application tells the web server around it, which is no part of the build, what its public pages are. */
export const offerAddresses = (addressOf: AddressOf): void => void (holder.minhbachAddresses = addressOf);

export const offeredAddresses: AddressOf = (address) => holder.minhbachAddresses?.(address);

export const offerTables = (tables: readonly string[]): void => void (holder.minhbachTables = tables);

export const offeredTables = (): readonly string[] | undefined => holder.minhbachTables;

export const offerSites = (ask: AskSites): void => void (holder.minhbachSites = ask);

export const offeredSites = (): Promise<readonly SiteOf[]> | undefined => holder.minhbachSites?.();
