import { directoryOf, type Directory, type SiteOf } from '../platform/values/sites.ts';

export interface WhoIsHere {
  readonly now: () => Directory;
  /** Asks anew, and comes back with whether others are here, or elsewhere, than before. What cannot be asked now stays as it was. */
  refresh(): Promise<boolean>;
}

/** Which authorities are here, at hand for every request; `ask` gives undefined while nobody can say, `told` are the names of the installation. */
export function whoIsHere(ask: () => Promise<readonly SiteOf[]> | undefined, told: readonly string[]): WhoIsHere {
  let known: readonly SiteOf[] = [];
  let directory = directoryOf(known, told);
  let asked = 0;
  return {
    now: () => directory,
    async refresh() {
      asked += 1;
      const own = asked;
      const all = await Promise.resolve(ask()).catch(() => undefined);
      if (all === undefined || own !== asked || all === known) return false;
      const isOther = JSON.stringify(all) !== JSON.stringify(known);
      [known, directory] = [all, directoryOf(all, told)];
      return isOther;
    },
  };
}
