import { fold, groupOf, type Group } from 'official-documents';
import type { UnitId } from '#platform/values/ids.ts';
import type { DecisionBook, Verdict } from './decisions.ts';
import { ofKind, type Item } from './items.ts';
import { shortHash } from './paths.ts';

export interface Proposal {
  unitIds: readonly UnitId[];
  sure: boolean;
}

export interface NameChoice {
  name: string;
  unitIds: UnitId[];
}

export interface NameItem {
  kind: 'name';
  path: string;
  name: string;
  /** Where it stands for several bodies or for persons: several units are chosen for it, and it is none itself. */
  group: Group | undefined;
  proposed: Proposal;
  /** What was decided; `dropped`: the name stands for no unit of ours ("các cơ quan liên quan"). */
  verdict: Verdict | undefined;
  unitIds: readonly UnitId[];
  /** Duties that stand under this name as a heading, and that name it as a partner. */
  heads: number;
  partners: number;
}

/** The path by which a name is decided: one for every way of writing it, the same in each reading of the authority. */
export const namePath = (name: string): string => `names/${shortHash(fold(name))}`;

const none: Proposal = { unitIds: [], sure: false };

/** The distinct names of units that the items which were not dropped use, in the order of the source. */
export function namesIn(items: readonly Item[]): { path: string; name: string; heads: number; partners: number }[] {
  const found = new Map<string, { path: string; name: string; heads: number; partners: number }>();
  const use = (name: string): { heads: number; partners: number } => {
    const path = namePath(name);
    const entry = found.get(path) ?? { path, name, heads: 0, partners: 0 };
    found.set(path, entry);
    return entry;
  };
  const duties = Map.groupBy(
    ofKind(items, 'duty').filter(({ isDropped }) => !isDropped),
    ({ parent }) => parent,
  );
  for (const { path, value, isDropped } of ofKind(items, 'assignment')) {
    if (isDropped) continue;
    use(value.unit).heads += duties.get(path)?.length ?? 0;
    for (const duty of duties.get(path) ?? []) for (const partner of duty.value.with ?? []) use(partner).partners += 1;
  }
  return [...found.values()];
}

/** Where the paper counts its group otherwise ("17 tổ dân phố") somebody has to look. */
const counted = (proposal: Proposal, group: Group | undefined): Proposal =>
  group?.count === undefined || group.count === proposal.unitIds.length ? proposal : { ...proposal, sure: false };

export function nameItems(items: readonly Item[], book: DecisionBook, proposals: ReadonlyMap<string, Proposal>): NameItem[] {
  return namesIn(items).map(({ path, name, heads, partners }) => {
    const decision = book.of(path);
    const chosen = (decision?.value as NameChoice | undefined)?.unitIds ?? [];
    const unitIds = decision?.verdict === 'dropped' ? [] : chosen;
    return {
      kind: 'name',
      path,
      name,
      group: groupOf(name),
      proposed: counted(proposals.get(path) ?? none, groupOf(name)),
      verdict: decision?.verdict,
      unitIds,
      heads,
      partners,
    };
  });
}
