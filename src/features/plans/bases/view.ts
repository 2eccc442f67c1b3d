import { basisNotice, milestoneTexts, type Law, type LawId, type Milestone } from '#features/laws/index.ts';
import { formatDay } from '#platform/values/format.ts';
import type { Locale } from '#platform/values/messages.ts';
import type { LegalBasis, Plan } from '../plan.ts';
import { basisTexts } from './messages.ts';
import { relations } from './kinds.ts';

/** Days as they are written in papers; a citation of which day and month are blank has its year alone: "năm 2015". */
const datedAs = (text: string): string => (/^\d{4}$/.test(text) ? `năm ${text}` : `ngày ${dateAsPrinted(text)}`);
const dateAsPrinted = (text: string): string => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? formatDay(text) : text);

/** A citation as the paper writes it. */
export const basisAsCited = ({ type, symbol, name, issuedOn, issuer }: LegalBasis): string =>
  [type, symbol && `số ${symbol}`, name, issuedOn && datedAs(issuedOn), issuer && `của ${issuer}`].filter(Boolean).join(' ');

/** What the register says against a basis today; of an issued plan also whether it held when that was issued. */
function noticeFor(law: Law, { state, issuedOn }: Plan, today: Temporal.PlainDate, locale: Locale) {
  const t = basisTexts[locale];
  const notice = basisNotice(law, today, locale);
  if (!notice?.isAgainst || state === 'draft' || !issuedOn) return notice;
  const then = basisNotice(law, issuedOn, locale)?.isAgainst ? t.endedThen : t.heldThen;
  return { ...notice, text: `${notice.text} ${then}` };
}

/** The bases of a plan with the paper of the register that each is, what it is to the plan, what it wants by the year of the plan, and what is to be said of it today. */
export const basesView = (
  plan: Plan,
  laws: ReadonlyMap<LawId, Law>,
  today: Temporal.PlainDate,
  locale: Locale,
  milestones: readonly Milestone[] = [],
) =>
  plan.legalBases.map((basis) => {
    const law = basis.lawId ? laws.get(basis.lawId) : undefined;
    return {
      position: basis.position,
      text: basisAsCited(basis),
      title: law?.title ?? '',
      relation: relations[basis.relation][locale],
      href: law ? `/lam-viec/van-ban-phap-luat/${law.id}` : null,
      milestones: milestones
        .filter(({ lawId, year }) => lawId === law?.id && year === plan.year)
        .map(({ id, text, dueOn }) => ({ id, text: dueOn ? `${text} (${milestoneTexts[locale].dueBy(formatDay(dueOn))})` : text })),
      wants: milestoneTexts[locale].milestoneOf(plan.year),
      isUnlinked: basis.symbol !== null && !law,
      notice: law ? (noticeFor(law, plan, today, locale) ?? null) : null,
    };
  });

export type BasisView = ReturnType<typeof basesView>[number];
