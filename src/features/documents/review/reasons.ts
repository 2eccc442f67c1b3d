import type { Reading } from 'official-documents';
import { truncate } from '#platform/values/text.ts';
import type { Refusal } from '#platform/values/result.ts';
import { notConfirmed } from '../refusals.ts';
import { ofKind, type Item } from './items.ts';
import type { ItemKind } from './paths.ts';
import type { NameItem } from './names.ts';
import { openStretches, type StretchItem } from './stretches.ts';

export const sections = {
  stretches: ['stretch'],
  header: ['header'],
  citations: ['citation'],
  facts: ['fact'],
  targets: ['target'],
  names: ['name'],
  assignments: ['assignment', 'duty', 'duty-deadline'],
  proposals: ['proposal'],
  leftovers: ['leftover'],
  deadlines: ['deadline'],
  channels: ['channel'],
  topics: ['topic'],
  budget: ['source'],
  recipients: ['recipient'],
  signer: ['signer'],
  findings: ['finding'],
} as const satisfies Record<string, readonly ItemKind[]>;

export type SectionName = keyof typeof sections;
export const sectionNames = Object.keys(sections) as SectionName[];

export const sectionOf = (kind: ItemKind): SectionName =>
  sectionNames.find((name) => (sections[name] as readonly ItemKind[]).includes(kind)) ?? 'findings';

export interface Review {
  items: readonly Item[];
  names: readonly NameItem[];
  stretches: readonly StretchItem[];
  superiorPlan?: Reading['superiorPlan'];
}

/** Decided with others, or no part of the plan unless an officer takes it up. */
const staysOutside: ReadonlySet<ItemKind> = new Set(['assignment', 'duty-deadline', 'proposal', 'leftover', 'finding']);

/** True for an item of the plan, which wants its own decision. Headings and deadlines go with duties; citations, proposals, queries stay outside. */
const wantsDecision = (item: Item): boolean => {
  if (item.kind === 'citation') return item.value.basis === true;
  if (item.kind === 'signer') return Object.keys(item.value).length > 0;
  return !staysOutside.has(item.kind);
};

/** The paths that still want a decision, by section, in the order of the page. */
export function undecided({ items, names }: Review): { path: string; section: SectionName }[] {
  const open = items.filter((item) => wantsDecision(item) && item.verdict === undefined && !item.isDropped);
  const found = [...open, ...names.filter(({ verdict }) => verdict === undefined)].map(({ path, kind }) => ({
    path,
    section: sectionOf(kind),
  }));
  return sectionNames.flatMap((section) => found.filter((one) => one.section === section));
}

/** What "all of this is right" accepts in a section: what is open; names only where the unit is certain, words only where nobody wrote another before. */
export function acceptable(review: Review, section: SectionName): string[] {
  if (section === 'stretches') return openStretches(review.stretches).flatMap(({ path, offered }) => (offered === undefined ? [path] : []));
  const matched = new Set(review.names.filter(({ proposed }) => proposed.sure && proposed.unitIds.length > 0).map(({ path }) => path));
  return undecided(review).flatMap((one) => (one.section === section && (section !== 'names' || matched.has(one.path)) ? [one.path] : []));
}

function missingInHeader(items: readonly Item[]): Refusal[] {
  const header = ofKind(items, 'header')[0]?.value;
  return [
    ...(header?.title ? [] : [notConfirmed.noTitle().refusal]),
    ...(header?.issuer ? [] : [notConfirmed.noIssuer().refusal]),
    ...(header?.year ? [] : [notConfirmed.noYear().refusal]),
  ];
}

const withoutUnit = (names: readonly NameItem[]): Refusal[] =>
  names
    .filter(({ heads, verdict, unitIds }) => heads > 0 && verdict !== undefined && unitIds.length === 0)
    .map(({ name, heads }) => notConfirmed.noUnit(truncate(name, 80), heads).refusal);

const takenUp = (items: readonly Item[]) =>
  [...ofKind(items, 'proposal'), ...ofKind(items, 'leftover')].filter(
    ({ isDropped, value }) => !isDropped && (value.unitIds ?? []).length > 0,
  );

/** Lines of which nothing was read and nobody has said yet whether they are duties. */
export const unseenLines = ({ items }: Pick<Review, 'items'>): number =>
  ofKind(items, 'leftover').filter(({ verdict, isDropped }) => verdict === undefined && !isDropped).length;

/**
 * Why the reading cannot be confirmed yet: undecided items, a duty without a unit of ours (asked only of a plan of ours), no duty at all; none
 * when it can. Damage is asked apart.
 */
export function whyNotConfirm(review: Review, as: 'own' | 'received' = 'own'): Refusal[] {
  const open = undecided(as === 'own' ? review : { ...review, names: [] }).length;
  const names = undecided(review).length - open;
  const duties = ofKind(review.items, 'duty').filter(({ isDropped }) => !isDropped);
  return [
    ...(duties.length + takenUp(review.items).length > 0 ? [] : [notConfirmed.noDuties().refusal]),
    ...missingInHeader(review.items),
    ...(as === 'own' ? withoutUnit(review.names) : []),
    ...(open > 0 ? [(names > 0 ? notConfirmed.undecidedReceived(open, names) : notConfirmed.undecided(open)).refusal] : []),
  ];
}
