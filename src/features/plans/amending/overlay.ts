import type { PlanDuty, PlanTarget } from '../plan.ts';
import type { PlanSection } from '../sections/section.ts';
import type { FieldChange, ItemChange } from './change.ts';
import type { Contents } from './difference.ts';

/** A paper that amended a plan, in its turn; `after` is the plan as it stood then, undefined for one that holds only from a later day. */
export interface Applied {
  changes: readonly ItemChange[];
  after: Contents | undefined;
}

type Keys<One> = Partial<Record<FieldChange['field'], readonly (keyof One)[]>>;

const keysOfDuty: Keys<PlanDuty> = { text: ['text'], product: ['product'], units: ['units'], deadlines: ['deadlines'] };
const keysOfTarget: Keys<PlanTarget> = {
  text: ['text'],
  level: ['comparator', 'value', 'upTo', 'unit', 'unitsBound'],
  way: ['way', 'per', 'boundKind', 'rollId', 'measure', 'beforeValue', 'beforeSource'],
};
const keysOfSection: Keys<PlanSection> = { heading: ['heading'], text: ['text'], level: ['kind', 'level'] };

const only = <One>(from: One, keys: readonly (keyof One)[]): Partial<One> =>
  Object.fromEntries(keys.map((key) => [key, from[key]])) as Partial<One>;

function laidOver<One extends { id: string }>(
  items: readonly One[],
  changes: readonly ItemChange[],
  after: readonly One[],
  keys: Keys<One>,
): One[] {
  const found = new Map(after.map((one) => [one.id, one]));
  const struck = new Set(changes.flatMap(({ act, ofId }) => (act === 'struck' && ofId ? [ofId as string] : [])));
  const kept = items
    .filter(({ id }) => !struck.has(id))
    .map((one) => {
      const is = found.get(one.id);
      const fields = changes.flatMap(({ act, ofId, fields: named }) => (act === 'changed' && ofId === one.id ? named : []));
      const differing = fields.flatMap(({ field }) => keys[field] ?? []);
      return is ? { ...one, ...only(is, differing) } : one;
    });
  const added = new Set(changes.flatMap(({ act, ofId }) => (act === 'added' && ofId ? [ofId as string] : [])));
  // What is new stands behind what it follows in the plan.
  for (const [place, one] of after.entries()) {
    if (!added.has(one.id)) continue;
    const before = after.slice(0, place).map(({ id }) => id);
    kept.splice(kept.findLastIndex(({ id }) => before.includes(id)) + 1, 0, one);
  }
  return kept;
}

/** What of the changes stands on nothing that holds only later. */
const without = (changes: readonly ItemChange[], later: ReadonlySet<string>): ItemChange[] =>
  changes.map((one) => ({ ...one, fields: one.fields.filter(({ field }) => !later.has(`${String(one.ofId)} ${field}`)) }));

/**
 * What a plan says on a day, from how it stood before the first paper that holds only later: of the papers applied since, in their order, those that
 * hold by the day are laid over it, but not where they change what a later one had changed.
 */
export function overlaid(stood: Contents, papers: readonly Applied[]): Contents {
  const later = new Set<string>();
  let { duties, targets, sections, ...outline } = stood;
  for (const { changes, after } of papers) {
    if (!after) {
      for (const { ofId, fields } of changes) for (const { field } of fields) later.add(`${String(ofId)} ${field}`);
      continue;
    }
    const standing = without(changes, later);
    const of = (object: ItemChange['object']): ItemChange[] => standing.filter((one) => one.object === object);
    const named = of('outline').flatMap(({ fields }) => fields.map(({ field }) => field as keyof typeof outline));
    outline = { ...outline, ...only(after, named) };
    duties = laidOver(duties, of('duty'), after.duties, keysOfDuty);
    targets = laidOver(targets, of('target'), after.targets, keysOfTarget);
    sections = laidOver(sections, of('section'), after.sections, keysOfSection);
  }
  return { duties, targets, sections, ...outline };
}
