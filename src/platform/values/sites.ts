import type { AuthorityId } from './ids.ts';
import { stepIn } from './paths.ts';

export interface SiteOf {
  authorityId: AuthorityId;
  name: string;
  level: string;
  /** In which province it lies, by its name of the day; undefined for a province and where that is not known. */
  province: string | undefined;
  /** The one that was set up first: its administrators add others. */
  isFirst: boolean;
  /** Before the paths of its pages where the host is not its own: `hung-dao-11689`. */
  step: string;
  /** Names in the net that are its own, the one to which the others lead first. */
  hosts: readonly string[];
  /** Who took it over, and since when; its pages are an archive then. */
  heir?: { authorityId: AuthorityId; from: string; basis: string } | undefined;
}

/**
 * Whose pages an address asks for. `base`: the step that is wanted before the page there, with its slash, or empty; `mainHost`: the name under which it is to
 * be seen; `isGuest`: it has no name of its own and was asked for on that of another. Otherwise several authorities are here and the address names none (`common`), it names one that is not here (`unknown`), or there is none yet (`empty`).
 */
export type Found =
  { kind: 'site'; site: SiteOf; base: string; mainHost: string | undefined; isGuest: boolean } | { kind: 'common' | 'unknown' | 'empty' };

export interface Directory {
  readonly all: readonly SiteOf[];
  isHost(name: string): boolean;
  /** By the name of the host, without a port, and the path as it was asked for. */
  find(host: string, pathname: string): Found;
  /** True for a host on which the step of any authority is answered: nobody's own, or one that the installation was told as its own name. */
  isCommon(name: string): boolean;
  /** The step before the paths of an authority's public pages on a host, with its slash; empty where none is wanted. */
  baseOn(host: string, authorityId: AuthorityId): string;
}

/**
 * What addresses mean where these authorities are. An own host counts more than a step, and a step of another leads to that one; where one authority is alone,
 * every other host is its own too. `told` are the names of the installation itself: one that became an authority's own keeps answering the steps of the others.
 */
export function directoryOf(all: readonly SiteOf[], told: readonly string[] = []): Directory {
  const byHost = new Map(all.flatMap((site) => site.hosts.map((host) => [host, site] as const)));
  const byStep = new Map(all.map((site) => [site.step, site]));
  const stepNames = (step: string): SiteOf | undefined => byStep.get(step) ?? byStep.get(step.replace(/-0$/, ''));
  const [only, ...others] = all;
  const alone = others.length === 0 ? only : undefined;
  const isCommon = (host: string): boolean => !byHost.has(host) || told.includes(host);
  const at = (site: SiteOf, base: string, mainHost?: string): Found => ({ kind: 'site', site, base, mainHost, isGuest: false });
  const guest = (site: SiteOf): Found => {
    const [main] = site.hosts;
    return main === undefined ? { kind: 'site', site, base: `/${site.step}`, mainHost: undefined, isGuest: true } : at(site, '', main);
  };

  function find(host: string, pathname: string): Found {
    if (all.length === 0) return { kind: 'empty' };
    const step = stepIn(pathname);
    const own = byHost.get(host);
    const here = own ?? alone;
    const named = stepNames(step);
    if (here) {
      const main = own?.hosts[0];
      if (step === '' || named === here) return at(here, '', main === host ? undefined : main);
      if (named && !isCommon(host)) return guest(named);
    }
    return named ? at(named, `/${named.step}`) : { kind: step === '' ? 'common' : 'unknown' };
  }

  return {
    all,
    isHost: (name) => byHost.has(name),
    isCommon,
    find,
    baseOn(host, authorityId) {
      const site = all.find((one) => one.authorityId === authorityId);
      return !site || site === (byHost.get(host) ?? alone) ? '' : `/${site.step}`;
    },
  };
}
