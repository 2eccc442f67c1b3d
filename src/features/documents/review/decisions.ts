import { parsePath } from './paths.ts';

export type Verdict = 'accepted' | 'corrected' | 'dropped' | 'added';

export interface Decision {
  item: string;
  verdict: Verdict;
  value: unknown;
}

export interface DecisionBook {
  of(path: string): Decision | undefined;
  addedTo(list: string): readonly string[];
  all(): Iterable<Decision>;
}

/** Opens the decisions for look-up. Rows whose item is no path of ours are passed over. */
export function bookOf(decisions: readonly Decision[]): DecisionBook {
  const byPath = new Map<string, Decision>();
  const added = new Map<string, { path: string; number: number }[]>();
  for (const decision of decisions) {
    const item = parsePath(decision.item);
    if (!item) continue;
    byPath.set(item.path, decision);
    if (decision.verdict !== 'added') continue;
    const inList = added.get(item.list) ?? [];
    inList.push({ path: item.path, number: Number(item.key) });
    added.set(item.list, inList);
  }
  for (const inList of added.values()) inList.sort((a, b) => a.number - b.number);
  return {
    of: (path) => byPath.get(path),
    addedTo: (list) => (added.get(list) ?? []).map(({ path }) => path),
    all: () => byPath.values(),
  };
}
