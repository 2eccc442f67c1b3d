import { formatDay, formatNumber } from '#platform/values/format.ts';
import type { Locale } from '#platform/values/messages.ts';
import { kinds, states, subplanTexts } from './messages.ts';
import type { Subplan, SubplanItem, UnitStanding } from './subplan.ts';
import { ZONE } from '#platform/server/clock.ts';

interface Shown {
  locale: Locale;
  nameOf: (unitId: string) => string;
}

type Tone = 'plain' | 'active' | 'done' | 'soon' | 'late';
const tones: Readonly<Record<Subplan['state'], Tone>> = { draft: 'active', signed: 'done', withdrawn: 'plain' };

/** A plan of a unit in the list. */
export function subplanLine(plan: Subplan, { locale, nameOf }: Shown) {
  const t = subplanTexts[locale];
  return {
    id: plan.id,
    title: plan.title,
    unit: nameOf(plan.unitId),
    kind: kinds[plan.kind][locale],
    above: [plan.planSymbol, plan.planTitle].filter(Boolean).join(', '),
    state: { tone: tones[plan.state], word: states[plan.state][locale] },
    progress:
      plan.kind === 'included' || plan.state !== 'signed'
        ? ''
        : t.doneOf(formatNumber(plan.done, locale), formatNumber(plan.count, locale)),
  };
}

const itemView = (item: SubplanItem, locale: Locale) => {
  const t = subplanTexts[locale];
  return {
    id: item.id,
    text: item.text,
    duty: item.dutyText ? [item.dutyText, item.isSupport && `(${t.support})`].filter(Boolean).join(' ') : t.own,
    /** Whose words are those of the duty needs no second line with them. */
    isPlain: item.dutyText === item.text && !item.isSupport,
    form: item.form ?? '',
    when: [item.timing, item.dueOn && t.until(formatDay(item.dueOn))].filter(Boolean).join('; '),
    who: item.officerName ?? '',
    product: item.product ?? '',
    isDone: item.isDone,
    taskId: item.isStepGone ? null : item.taskId,
    gone: item.isStepGone ? t.stepGone : '',
  };
};

/** A plan of a unit on its page. */
export function subplanView(plan: Subplan, items: readonly SubplanItem[], shown: Shown) {
  const { locale } = shown;
  const t = subplanTexts[locale];
  return {
    ...subplanLine(plan, shown),
    isDraft: plan.state === 'draft',
    isSigned: plan.state === 'signed' && plan.kind !== 'included',
    isOver: plan.isPlanOver,
    made: t.made(plan.makerName, formatDay(plan.madeAt.toZonedDateTimeISO(ZONE).toPlainDate())),
    facts: [
      { term: t.unit, text: shown.nameOf(plan.unitId) },
      { term: t.kind, text: kinds[plan.kind][locale] },
      { term: t.above, text: [plan.planSymbol, plan.planTitle].filter(Boolean).join(', '), href: `/lam-viec/ke-hoach/${plan.planId}` },
      ...(plan.dutyText ? [{ term: t.duty, text: plan.dutyText }] : []),
      ...(plan.symbol ? [{ term: t.symbol, text: plan.symbol }] : []),
      ...(plan.signedOn ? [{ term: t.signedOn, text: formatDay(plan.signedOn) }] : []),
      ...(plan.signer ? [{ term: t.signer, text: plan.signer }] : []),
      ...(plan.aim ? [{ term: t.aim, text: plan.aim }] : []),
      ...(plan.means ? [{ term: t.means, text: plan.means }] : []),
      ...(plan.withdrawReason ? [{ term: t.withdrawTitle, text: plan.withdrawReason }] : []),
    ],
    fileId: plan.fileId,
    items: items.map((item) => itemView({ ...item, dutyText: item.dutyText ?? plan.dutyText }, locale)),
  };
}

/** How a unit stands with its plan. */
export const standingWord = (standing: UnitStanding, locale: Locale): { tone: Tone; word: string } => ({
  tone: ({ signed: 'done', included: 'done', drafting: 'active', declined: 'plain', late: 'late', asked: 'soon', none: 'plain' } as const)[
    standing
  ],
  word: subplanTexts[locale].standings[standing],
});
