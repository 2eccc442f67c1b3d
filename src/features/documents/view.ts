import { kindNameOf } from 'official-documents';
import { channels } from '#features/channels/index.ts';
import { formatNumber } from '#platform/values/format.ts';
import type { Locale, Words } from '#platform/values/messages.ts';
import { upperFirst } from '#platform/values/text.ts';
import { dayInWords, showPartialDate, symbolInWords } from './dates.ts';
import { damageTexts } from './damage-messages.ts';
import { texts } from './messages.ts';
import type { Verdict } from './review/decisions.ts';
import { factInWords, superiorInWords } from './review/facts.ts';
import { ofKind, type Item, type ItemValues, type ReadKind } from './review/items.ts';
import { namePath, type NameItem } from './review/names.ts';
import type { ItemKind } from './review/paths.ts';
import { acceptable, sectionNames, sectionOf, undecided, type Review, type SectionName } from './review/reasons.ts';
import { openStretches } from './review/stretches.ts';
import { anchorOf, isSure, shownWords, sureWords, wordView, type SureWord, type WordView } from './text/words.ts';
import { deadlineAsStated, reportInWords, ruleInWords } from './rule-words.ts';
import { comparators, documentKinds, dutyRoles, factKinds, findingKinds, levels, topics } from './vocabulary.ts';

export interface ItemView {
  path: string;
  kind: ItemKind;
  anchor: string;
  text: string;
  tags: string[];
  notes: string[];
  /** Words of it were put right elsewhere: a restored word, a query. */
  isAmended: boolean;
  hasCorrection: boolean;
  /** What the machine read, where the officer wrote something else. */
  before: string | null;
  verdict: Verdict | null;
  isDropped: boolean;
  isOpen: boolean;
  places: { page: number; start: number; end: number }[];
  items: ItemView[];
  list: string | null;
}

export interface NameView {
  path: string;
  anchor: string;
  name: string;
  use: string[];
  units: string[];
  proposed: string[];
  isSure: boolean;
  verdict: Verdict | null;
  isOpen: boolean;
}

export interface SectionView {
  name: SectionName;
  items: ItemView[];
  names: NameView[];
  words: WordView[];
  /** Words restored with certainty, each way of writing once, the less sure first; and how many words they are, also those not listed. */
  sure: SureWord[];
  sureCount: number;
  open: number;
  untouched: number;
  acceptable: number;
  list: string | null;
  /** The plan of the level above, which goes with the bases; nothing is decided on it. */
  superior: string | null;
}

interface Shown {
  text: string;
  tags?: string[];
  notes?: (string | false | undefined)[];
}

const words = (all: Readonly<Record<string, Words>>, key: string, locale: Locale): string => all[key]?.[locale] ?? key;
const labelled = (label: string, value: string | undefined): string | undefined => value && `${label}: ${value}`;

const dated = (on: string, t: Texts): string => `${(/^\d{4}$/.test(on) ? t.inYear : t.issuedOn).toLowerCase()} ${showPartialDate(on)}`;
const cited = ({ type, symbol, name, issuedOn, issuer }: ItemValues['citation'], t: Texts): string =>
  [type, symbol && `số ${symbol}`, name, issuedOn && dated(issuedOn, t), issuer].filter(Boolean).join(' ');

type Texts = (typeof texts)[Locale];

const rangeOf = (value: number, upTo: number | undefined, unit: string, t: Texts, locale: Locale): string =>
  [formatNumber(value, locale), ...(upTo === undefined ? [] : [t.upTo, formatNumber(upTo, locale)]), unit].join(' ');

const figure = ({ comparator, value, upTo, unit }: ItemValues['target'], t: Texts, locale: Locale): string =>
  `${words(comparators, comparator, locale)} ${rangeOf(value, upTo, unit, t, locale)}`;

const shows: { [Kind in ReadKind]: (value: ItemValues[Kind], t: Texts, locale: Locale) => Shown } = {
  header: (value, t, locale) => ({
    text: value.title,
    tags: [kindNameOf(value) ?? words(documentKinds, value.kind, locale), ...(value.level ? [words(levels, value.level, locale)] : [])],
    notes: [
      value.issuer,
      labelled(t.number, symbolInWords(value.number, locale)),
      labelled(t.issuedOn, [value.place, dayInWords(value.issuedOn, locale)].filter(Boolean).join(', ')),
      labelled(t.year, value.year ? String(value.year) : t.missing),
    ],
  }),
  signer: ({ authority, position, name, cosigner }) => ({
    text: name ?? position ?? authority ?? '',
    notes: [
      name && authority,
      name && position,
      cosigner && `Cùng ký: ${[cosigner.authority, cosigner.position, cosigner.name].filter(Boolean).join(' · ')}`,
    ],
  }),
  citation: (value, t) => ({ text: cited(value, t), tags: [value.basis ? t.basis : t.cited] }),
  assignment: ({ unit, requested }, t) => ({ text: unit, tags: requested ? [t.requested] : [] }),
  duty: ({ text, role, with: partners, product }, t, locale) => ({
    text,
    tags: [words(dutyRoles, role, locale)],
    notes: [labelled(t.partners, partners?.join('; ')), labelled(t.product, product), ...reportInWords(text, locale)],
  }),
  proposal: ({ text, role, unit, with: partners, deadlines = [] }, t, locale) => ({
    text: upperFirst(text),
    tags: [words(dutyRoles, role, locale), ...deadlines.map((one) => deadlineAsStated(one) ?? ruleInWords(one.rule, locale))],
    notes: [labelled(t.namesThere, unit), labelled(t.partners, partners?.join('; '))],
  }),
  leftover: ({ text }) => ({ text }),
  'duty-deadline': ({ text, rule }, _t, locale) => ({ text, tags: [ruleInWords(rule, locale)] }),
  deadline: ({ text, rule }, _t, locale) => ({ text, tags: [ruleInWords(rule, locale)] }),
  target: (value, t, locale) => ({ text: value.text, tags: [figure(value, t, locale)], notes: [labelled(t.binds, value.unitsBound)] }),
  channel: ({ kind, text }, _t, locale) => ({ text, tags: [words(channels, kind, locale)] }),
  topic: ({ kind, text }, _t, locale) => ({ text, tags: [words(topics, kind, locale)] }),
  source: ({ text }) => ({ text }),
  recipient: ({ name, purpose }) => ({ text: name, notes: [purpose] }),
  fact: (value, t, locale) => ({
    text: factInWords(value),
    tags: [
      words(factKinds, value.kind, locale),
      ...(value.value === undefined ? [] : [rangeOf(value.value, value.upTo, value.unit ?? '', t, locale)]),
    ],
    notes: value.kind === 'theme' ? [] : [value.body, labelled(t.inYear, value.year ? String(value.year) : undefined)],
  }),
  finding: ({ kind, text, message, correction }, _t, locale) => ({
    text: message,
    tags: [words(findingKinds, kind, locale)],
    notes: [`“${text}”`, correction && `${damageTexts[locale].proposal}: “${correction}”`],
  }),
};

const show = (kind: ReadKind, value: unknown, t: Texts, locale: Locale): Shown =>
  (shows[kind] as (value: unknown, t: Texts, locale: Locale) => Shown)(value, t, locale);

function itemView(item: Item, open: ReadonlySet<string>, locale: Locale): ItemView {
  const { path, kind, verdict, isDropped, places } = item;
  const t = texts[locale];
  const { text, tags = [], notes = [] } = show(kind, item.value, t, locale);
  const read = verdict === 'corrected' && item.read ? show(kind, item.read, t, locale) : undefined;
  return {
    path,
    kind,
    anchor: anchorOf(path),
    text,
    tags,
    notes: notes.filter((note): note is string => typeof note === 'string' && note !== ''),
    isAmended: verdict !== 'corrected' && verdict !== 'added' && item.read !== undefined && item.value !== item.read,
    hasCorrection: item.kind === 'finding' && item.value.correction !== undefined,
    before: read ? [read.text, ...(read.tags ?? [])].join(' · ') : null,
    verdict: verdict ?? null,
    isDropped,
    isOpen: open.has(path),
    places,
    items: [],
    list: kind === 'assignment' ? `${path}/duties` : kind === 'duty' ? `${path}/deadlines` : null,
  };
}

function nested(items: readonly Item[], open: ReadonlySet<string>, locale: Locale): ItemView[] {
  const views = new Map(items.map((item) => [item.path, itemView(item, open, locale)]));
  return items.flatMap(({ path, parent }) => {
    const view = views.get(path);
    const above = views.get(parent ?? '');
    if (view && above) above.items.push(view);
    return view && !above ? [view] : [];
  });
}

function nameView(item: NameItem, open: ReadonlySet<string>, unitName: (id: string) => string, locale: Locale): NameView {
  const t = texts[locale];
  const use = [
    item.group && t.group({ ...item.group, found: item.proposed.unitIds.length }),
    item.heads > 0 && t.heads(formatNumber(item.heads, locale)),
    item.partners > 0 && t.partnersIn(formatNumber(item.partners, locale)),
  ];
  return {
    path: item.path,
    anchor: anchorOf(item.path),
    name: item.name,
    use: use.filter((one): one is string => typeof one === 'string'),
    units: item.unitIds.map(unitName),
    proposed: item.proposed.unitIds.map(unitName),
    isSure: item.proposed.sure,
    verdict: item.verdict ?? null,
    isOpen: open.has(item.path),
  };
}

/** Headings, and work that was taken up, say which of our units they were taken to mean. */
function withUnits(views: ItemView[], { names, items }: Review, unitName: (id: string) => string, locale: Locale): ItemView[] {
  const meant = new Map(names.map(({ path, unitIds }) => [path, unitIds]));
  const taken = new Map([...ofKind(items, 'proposal'), ...ofKind(items, 'leftover')].map(({ path, value }) => [path, value.unitIds ?? []]));
  return views.map((view) => {
    const units = view.kind === 'assignment' ? (meant.get(namePath(view.text)) ?? []) : (taken.get(view.path) ?? []);
    return units.length > 0 ? { ...view, notes: [...view.notes, `${texts[locale].chosen}: ${units.map(unitName).join('; ')}`] } : view;
  });
}

const lists: Partial<Record<SectionName, string>> = {
  citations: 'citations',
  facts: 'facts',
  targets: 'targets',
  assignments: 'assignments',
  deadlines: 'deadlines',
  channels: 'channels',
  topics: 'topics',
  budget: 'budget/sources',
  recipients: 'recipients',
};

/** Stand on the page only where the paper has something of them. */
const isOptional: ReadonlySet<SectionName> = new Set(['proposals', 'leftovers']);
const countsUntouched: ReadonlySet<ItemKind> = new Set(['proposal', 'leftover', 'citation']);
const isUntouched = ({ verdict, isDropped }: Item): boolean => verdict === undefined && !isDropped;

/** The sections of the review for the page, in its order, with what is still open in each; `edited` is the path whose form is open. */
export function sectionViews(
  review: Review,
  units: readonly { id: string; name: string }[],
  locale: Locale,
  edited: string | null = null,
): SectionView[] {
  const open = undecided(review);
  const openPaths = new Set(open.map(({ path }) => path));
  const known = new Map(units.map(({ id, name }) => [id, name]));
  const unitName = (id: string): string => known.get(id) ?? id;
  const shown = withUnits(nested(review.items, openPaths, locale), review, unitName, locale);
  const there = sectionNames.filter((name) => !isOptional.has(name) || shown.some(({ kind }) => sectionOf(kind) === name));
  return there.map((name) => ({
    name,
    items: shown.filter(({ kind }) => sectionOf(kind) === name),
    names: name === 'names' ? review.names.map((one) => nameView(one, openPaths, unitName, locale)) : [],
    words: name === 'stretches' ? shownWords(review.stretches, edited).map((one) => wordView(one, locale)) : [],
    sure: name === 'stretches' ? sureWords(review.stretches) : [],
    sureCount: name === 'stretches' ? review.stretches.filter(isSure).length : 0,
    open: name === 'stretches' ? openStretches(review.stretches).length : open.filter(({ section }) => section === name).length,
    untouched: review.items.filter((item) => countsUntouched.has(item.kind) && sectionOf(item.kind) === name && isUntouched(item)).length,
    acceptable: acceptable(review, name).length,
    list: lists[name] ?? null,
    superior: (name === 'header' && superiorInWords(review)) || null,
  }));
}
