import { channels, isMeasure, measures } from '#features/channels/index.ts';
import { comparators, dutyRoles, factsInWords, reportInWords, topics, type StatedFact } from '#features/documents/index.ts';
import { formatNumber } from '#platform/values/format.ts';
import type { Locale } from '#platform/values/messages.ts';
import { refusalIn } from '#platform/values/result.ts';
import { lowerFirst, positionInWords } from '#platform/values/text.ts';
import { answering } from './answering.ts';
import { basisAsCited } from './bases/view.ts';
import { deadlineAsPrinted } from './deadlines.ts';
import { discordsOf } from './discords/discords.ts';
import { marks } from './marks.ts';
import { words } from './messages.ts';
import type { Plan, PlanDuty, PlanTarget, Source } from './plan.ts';
import { pers, ways } from './targets/ways.ts';

export interface DutyView {
  id: string;
  position: number;
  text: string;
  product: string | null;
  /** To whom, through which office and within which other report a duty reports, where its text says so. */
  report: string[];
  /** What it is besides: of a standing body, by a second superior, reform itself. */
  marks: string[];
  /** The paper of another superior that orders it. */
  orderingPaper: string | null;
  deadlines: string[];
  /** Units that support, and the part of those that lead where it is not said by the heading. */
  partners: string[];
  role: string;
  isRequested: boolean;
  /** Where its words and its deadlines disagree; of a draft alone. */
  discords: string[];
  /** The line in the paper. */
  href: string | null;
}

/** The duties of the units that answer for them together. */
export interface DutyGroup {
  heading: string | null;
  duties: DutyView[];
}

export interface TargetView {
  id: string;
  position: number;
  text: string;
  level: string;
  counts: string | null;
  way: string;
  unitsBound: string | null;
  href: string | null;
}

const lineOf = (plan: Pick<Plan, 'documentId'>, source: Source | null): string | null =>
  plan.documentId && source?.item ? `/lam-viec/van-ban/${plan.documentId}?muc=${encodeURIComponent(source.item)}` : null;

const discordsIn = (plan: Viewed, duty: PlanDuty, locale: Locale): string[] =>
  plan.state === 'draft' ? discordsOf({ year: plan.year, duties: [duty] }).map((one) => refusalIn(one, locale)) : [];

type Viewed = Pick<Plan, 'documentId' | 'state' | 'year'>;

export function dutyView(plan: Viewed, duty: PlanDuty, locale: Locale): DutyView {
  const heads = answering(duty.units);
  return {
    id: duty.id,
    position: duty.position,
    text: duty.text,
    product: duty.product,
    report: reportInWords(duty.text, locale),
    marks: duty.marks.map((mark) => marks[mark][locale]),
    orderingPaper: duty.orderingPaper ?? null,
    deadlines: duty.deadlines.map((deadline) => deadlineAsPrinted(deadline, locale)),
    partners: duty.units.filter((unit) => !heads.includes(unit)).map(({ name }) => name),
    role: dutyRoles[heads[0]?.role ?? duty.role][locale],
    isRequested: heads.length > 0 && heads.every(({ isRequested }) => isRequested),
    discords: discordsIn(plan, duty, locale),
    href: lineOf(plan, duty.source),
  };
}

/** Duties grouped by the units that answer for them, in the order of the plan; `heading` is null where nobody does yet. */
export function dutyGroups(plan: Viewed & Pick<Plan, 'duties'>, locale: Locale): DutyGroup[] {
  const heading = (duty: PlanDuty): string | null =>
    answering(duty.units)
      .map(({ name }) => name)
      .join('; ') || null;
  return [...Map.groupBy(plan.duties, heading)].map(([units, duties]) => ({
    heading: units,
    duties: duties.map((duty) => dutyView(plan, duty, locale)),
  }));
}

/** "Ít nhất 24 chuyên mục", "100%", "Từ 5 đến 7 phút". */
export function levelOf(
  { comparator, value, upTo, unit }: Pick<PlanTarget, 'comparator' | 'value' | 'upTo' | 'unit'>,
  locale: Locale,
): string {
  const figure = (one: number): string => `${formatNumber(one, locale)}${unit === '%' ? '%' : ''}`;
  const amount = unit === '%' ? '' : ` ${unit}`;
  if (upTo !== null)
    return locale === 'vi' ? `Từ ${figure(value)} đến ${figure(upTo)}${amount}` : `From ${figure(value)} to ${figure(upTo)}${amount}`;
  return comparator === '=' ? `${figure(value)}${amount}` : `${comparators[comparator][locale]} ${figure(value)}${amount}`;
}

/** How it is counted, where that is more than a sum; "Mỗi tháng", not "mỗi tháng, mỗi quý". */
const wayInWords = ({ way, per }: PlanTarget, locale: Locale): string => {
  if (way === 'sum') return '';
  return per === null ? ways[way][locale] : words[locale].eachOf(pers[per][locale].toLowerCase());
};

export const targetView = (plan: Pick<Plan, 'documentId'>, target: PlanTarget, locale: Locale): TargetView => ({
  id: target.id,
  position: target.position,
  text: target.text,
  level: levelOf(target, locale),
  counts: target.measure && isMeasure(target.measure) ? measures[target.measure][locale] : null,
  way: wayInWords(target, locale),
  unitsBound: target.unitsBound,
  href: lineOf(plan, target.source),
});

/** The plan of the level above as the legal bases have it, with day and issuer; its number alone where they do not name it, null where there is none. */
export const superiorInFull = ({ superiorSymbol, legalBases }: Pick<Plan, 'superiorSymbol' | 'legalBases'>): string | null => {
  const basis = legalBases.find(({ symbol }) => symbol !== null && symbol === superiorSymbol);
  return basis ? basisAsCited(basis) : superiorSymbol;
};

const signerInWords = (signer: Plan['signer'] | null): string =>
  signer ? [signer.authority, signer.position && positionInWords(signer.position), signer.name].filter(Boolean).join(' · ') : '';

export const outlineView = (plan: Plan, locale: Locale) => ({
  channels: plan.channels.map(({ kind }) => channels[kind][locale]),
  topics: plan.topics.map(({ kind }) => topics[kind][locale]),
  recipients: plan.recipients.map(({ name, purpose }) => (purpose ? `${name} (${purpose})` : name)),
  budget: plan.budgetSources,
  deadlines: plan.deadlines.map((deadline) => {
    const rules = deadlineAsPrinted(deadline, locale);
    return lowerFirst(deadline.text) === lowerFirst(rules) ? deadline.text : `${deadline.text} (${rules})`;
  }),
  signer: [signerInWords(plan.signer), signerInWords(plan.cosigner)].filter(Boolean).join('; ') || null,
});

const kinds = ['theme', 'baseline', 'practice', 'weakness'] as const;

/** Mottos, results of the year before, good practices and shortcomings that the paper names, each kind under its heading, as far as there are any; a shortcoming with the duty that answers it. */
export const factView = (
  facts: readonly (StatedFact & { dutyId?: string })[],
  locale: Locale,
  duties: readonly Pick<PlanDuty, 'id' | 'position'>[] = [],
): { title: string; lines: string[] }[] => {
  const t = words[locale];
  const measureOf = ({ dutyId }: { dutyId?: string }): string => {
    const duty = duties.find(({ id }) => id === dutyId);
    return duty ? t.answeredByDuty(duty.position) : t.noMeasure;
  };
  const linesOf = (kind: StatedFact['kind']): string[] => {
    const of = facts.filter((fact) => fact.kind === kind);
    return kind === 'weakness' ? of.map((fact) => `${fact.text} (${measureOf(fact)})`) : factsInWords(of);
  };
  return kinds.map((kind) => ({ title: t.facts[kind], lines: linesOf(kind) })).filter(({ lines }) => lines.length > 0);
};
