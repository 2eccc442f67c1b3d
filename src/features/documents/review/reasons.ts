import type { Reading } from 'official-documents';
import { formatNumber } from '#platform/values/format.ts';
import { truncate } from '#platform/values/text.ts';
import type { Refusal } from '#platform/values/result.ts';
import { ofKind, type Item } from './items.ts';
import type { ItemKind } from './paths.ts';
import type { NameItem } from './names.ts';
import { openStretches, type StretchItem } from './stretches.ts';

/** The sections of the page, in its order, with the kinds of items that stand in each. */
export const sections = {
  stretches: ['stretch'],
  header: ['header'],
  citations: ['citation'],
  facts: ['fact'],
  targets: ['target'],
  names: ['name'],
  assignments: ['assignment', 'duty', 'duty-deadline'],
  proposals: ['proposal'],
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

/** The section in which items of a kind stand. */
export const sectionOf = (kind: ItemKind): SectionName =>
  sectionNames.find((name) => (sections[name] as readonly ItemKind[]).includes(kind)) ?? 'findings';

/** All that is decided on the page. */
export interface Review {
  items: readonly Item[];
  names: readonly NameItem[];
  stretches: readonly StretchItem[];
  superiorPlan?: Reading['superiorPlan'];
}

/** Decided with others, or no part of the plan unless an officer takes it up. */
const staysOutside: ReadonlySet<ItemKind> = new Set(['assignment', 'duty-deadline', 'proposal', 'finding']);

/**
 * True for an item that becomes part of the plan and so wants a decision of its own. A unit's heading and a duty's deadlines are decided with
 * the duties; a document cited outside the preamble, work that waits for its unit and a clerk's query stay outside the plan.
 */
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

/**
 * The paths that a section's "all of this is right" accepts: what is open there; names only where the unit is certain, doubtful words only where
 * nobody wrote something else before.
 */
export function acceptable(review: Review, section: SectionName): string[] {
  if (section === 'stretches') return openStretches(review.stretches).flatMap(({ path, offered }) => (offered === undefined ? [path] : []));
  const matched = new Set(review.names.filter(({ proposed }) => proposed.sure && proposed.unitIds.length > 0).map(({ path }) => path));
  return undecided(review).flatMap((one) => (one.section === section && (section !== 'names' || matched.has(one.path)) ? [one.path] : []));
}

const refusal = (code: string, message: string): Refusal => ({ code, message });

function missingInHeader(items: readonly Item[]): Refusal[] {
  const header = ofKind(items, 'header')[0]?.value;
  return [
    ...(header?.title ? [] : [refusal('no-title', 'Chưa có tên kế hoạch: sửa mục “Phần đầu văn bản”.')]),
    ...(header?.issuer ? [] : [refusal('no-issuer', 'Chưa rõ cơ quan ban hành: sửa mục “Phần đầu văn bản”.')]),
    ...(header?.year ? [] : [refusal('no-year', 'Chưa rõ kế hoạch cho năm nào: sửa mục “Phần đầu văn bản”.')]),
  ];
}

const withoutUnit = (names: readonly NameItem[]): Refusal[] =>
  names
    .filter(({ heads, verdict, unitIds }) => heads > 0 && verdict !== undefined && unitIds.length === 0)
    .map(({ name, heads }) =>
      refusal(
        'no-unit',
        `“${truncate(name, 80)}” chưa ứng với đơn vị nào, nên ${heads} nhiệm vụ chưa có đơn vị nhận: chọn đơn vị, hoặc thêm đơn vị, đối tác ngay tại tên ấy.`,
      ),
    );

/**
 * Why the reading cannot be confirmed yet, as sentences for the officer; none when it can. Everything that becomes part of the plan was looked
 * at, each duty has a unit of ours (unless the plan is one that another body sent), and there is a duty. Whether the text is damaged is asked apart, since the officer may answer for it.
 */
export function whyNotConfirm(review: Review, as: 'own' | 'received' = 'own'): Refusal[] {
  const open = undecided(as === 'own' ? review : { ...review, names: [] }).length;
  const duties = ofKind(review.items, 'duty').filter(({ isDropped }) => !isDropped);
  const takenUp = ofKind(review.items, 'proposal').filter(({ isDropped, value }) => !isDropped && (value.unitIds ?? []).length > 0);
  return [
    ...(duties.length + takenUp.length > 0
      ? []
      : [
          refusal(
            'no-duties',
            'Chưa có nhiệm vụ nào: thêm nhiệm vụ ở mục “Phân công thực hiện”, hoặc chọn đơn vị ở mục “Việc chưa rõ đơn vị thực hiện”.',
          ),
        ]),
    ...missingInHeader(review.items),
    ...(as === 'own' ? withoutUnit(review.names) : []),
    ...(open > 0 ? [refusal('undecided', `Còn ${formatNumber(open)} mục chưa xem.`)] : []),
  ];
}
