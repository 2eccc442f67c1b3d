import { channels } from '#features/channels/index.ts';
import { topics } from '#features/documents/index.ts';
import { deadlineAsPrinted } from '../deadlines.ts';
import type { Plan, PlanDuty, PlanTarget } from '../plan.ts';
import { levels, sectionKinds, type PlanSection } from '../sections/section.ts';
import { placesOf } from '../sections/view.ts';
import { pers, ways } from '../targets/ways.ts';
import { levelOf } from '../view.ts';
import { fields, type FieldChange, type ItemChange } from './change.ts';
import { unitsInWords } from './units-said.ts';

export type Contents = Pick<Plan, 'duties' | 'targets' | 'sections' | OutlineField>;
type OutlineField = 'channels' | 'topics' | 'recipients' | 'budgetSources';
/** Of an item: how it is told apart, and its words. */
type Said = Partial<Record<FieldChange['field'], { key: string; words: string | null }>>;

const plain = (text: string | null): { key: string; words: string | null } => ({ key: text ?? '', words: text || null });

const dutySaid = (duty: PlanDuty): Said => ({
  text: plain(duty.text),
  product: plain(duty.product),
  units: {
    key: JSON.stringify(duty.units.map(({ unitId, role, isRequested }) => [unitId, role, isRequested]).sort()),
    words: unitsInWords(duty.units) || null,
  },
  deadlines: {
    key: JSON.stringify(duty.deadlines.map(({ rule }) => rule)),
    words: duty.deadlines.map((one) => deadlineAsPrinted(one)).join('; ') || 'thường xuyên trong năm',
  },
});

const targetSaid = (target: PlanTarget): Said => {
  const { comparator, value, upTo, unit, unitsBound, way, per, boundKind, rollId, measure, beforeValue, beforeSource } = target;
  const counted = [ways[way].vi, per && pers[per].vi.toLowerCase(), beforeSource].filter(Boolean).join(', ');
  return {
    text: plain(target.text),
    level: {
      key: JSON.stringify([comparator, value, upTo, unit, unitsBound]),
      words: [levelOf(target, 'vi'), unitsBound].filter(Boolean).join(', '),
    },
    way: { key: JSON.stringify([way, per, boundKind, rollId, measure, beforeValue, beforeSource]), words: counted },
  };
};

const sectionSaid = (section: PlanSection): Said => ({
  heading: plain(section.heading),
  text: plain(section.text),
  level: {
    key: `${section.kind} ${section.level}`,
    words: `${sectionKinds[section.kind].vi}, ${levels[section.level].vi.toLowerCase()}`,
  },
});

/** What differs of two items; of one that is new or gone, all that it says. */
function differences(was: Said | undefined, is: Said | undefined): FieldChange[] {
  const names = Object.keys({ ...was, ...is }) as FieldChange['field'][];
  return names.flatMap((field) => {
    const [before, after] = [was?.[field], is?.[field]];
    if (before && after ? before.key === after.key : !(before?.words ?? after?.words)) return [];
    return [{ field, was: before?.words ?? null, is: after?.words ?? null }];
  });
}

interface Item {
  id: NonNullable<ItemChange['ofId']>;
  ofId?: ItemChange['ofId'] | undefined;
}

/** How the items of one kind differ: what was changed or added in the order of the new, then what was struck out. */
function compare<One extends Item>(
  object: ItemChange['object'],
  { olds, news }: { olds: readonly One[]; news: readonly One[] },
  { said, placeIn }: { said: (one: One) => Said; placeIn: (all: readonly One[], one: One) => string },
): ItemChange[] {
  const byId = new Map(olds.map((one) => [one.id as string, one]));
  const kept = new Set(news.map(({ ofId }) => ofId as string | null | undefined));
  const changed = news.flatMap((one): ItemChange[] => {
    const was = one.ofId ? byId.get(one.ofId) : undefined;
    const differing = differences(was && said(was), said(one));
    if (differing.length === 0) return [];
    const what = was ? placeIn(olds, was) : placeIn(news, one);
    return [{ object, act: was ? 'changed' : 'added', what, ofId: was?.id ?? null, newId: one.id, fields: differing }];
  });
  const struck = olds
    .filter(({ id }) => !kept.has(id))
    .map((one): ItemChange => ({
      object,
      act: 'struck',
      what: placeIn(olds, one),
      ofId: one.id,
      newId: null,
      fields: differences(said(one), undefined),
    }));
  return [...changed, ...struck];
}

const sectionPlace = (all: readonly PlanSection[], one: PlanSection): string => `${placesOf(all)[all.indexOf(one)] ?? ''} ${one.heading}`;
const numbered = (_all: unknown, { position }: { position: number }): string => String(position);

const lines: { [Field in OutlineField]: (of: Contents) => string[] } = {
  channels: ({ channels: of }) => of.map(({ kind }) => channels[kind].vi),
  topics: ({ topics: of }) => of.map(({ kind }) => topics[kind].vi),
  recipients: ({ recipients: of }) => of.map(({ name, purpose }) => (purpose ? `${name} (${purpose})` : name)),
  budgetSources: ({ budgetSources: of }) => of,
};

/** What differs of the plan itself, each as a change of its own. */
const outlineChanges = (plan: Contents, amended: Contents): ItemChange[] =>
  (Object.keys(lines) as OutlineField[]).flatMap((field): ItemChange[] => {
    const [was, is] = [lines[field](plan).join('; ') || null, lines[field](amended).join('; ') || null];
    if (was === is) return [];
    return [{ object: 'outline', act: 'changed', what: fields[field].vi, ofId: null, newId: null, fields: [{ field, was, is }] }];
  });

/** What an amending draft changes of the plan as it stands: channels and the like, parts of the text, targets, duties, in the words of the paper. */
export const changesBetween = (plan: Contents, amended: Contents): ItemChange[] => [
  ...outlineChanges(plan, amended),
  ...compare<PlanSection>('section', { olds: plan.sections, news: amended.sections }, { said: sectionSaid, placeIn: sectionPlace }),
  ...compare<PlanTarget>('target', { olds: plan.targets, news: amended.targets }, { said: targetSaid, placeIn: numbered }),
  ...compare<PlanDuty>('duty', { olds: plan.duties, news: amended.duties }, { said: dutySaid, placeIn: numbered }),
];
