import { formatNumber } from '#platform/values/format.ts';
import type { Locale } from '#platform/values/messages.ts';
import { procedureTexts } from './messages.ts';
import { termUnits, wayKinds, type TermUnit, type Way } from './procedure.ts';

const unitOf = (term: number, unit: TermUnit, locale: Locale): string =>
  locale === 'en' && term === 1 ? termUnits[unit].en.replace(/s$/, '') : termUnits[unit][locale];

/** "5 ngày làm việc", "8.000 đồng" and what more is to say, of one way of filing. */
export function wayView({ kind, term, termUnit, fee, note }: Way, locale: Locale) {
  const t = procedureTexts[locale];
  return {
    kind,
    name: wayKinds[kind][locale],
    term: term === null || termUnit === null ? t.noTerm : `${formatNumber(term, locale)} ${unitOf(term, termUnit, locale)}`,
    fee: fee === null ? t.noFee : fee === 0 ? t.free : t.money(formatNumber(fee, locale)),
    note: note ?? '',
  };
}
