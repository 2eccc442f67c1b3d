import { formatDay, formatMoment, formatNumber } from '#platform/values/format.ts';
import type { Locale } from '#platform/values/messages.ts';
import { isOver, type Inquiry } from './inquiry.ts';
import { inquiryTexts } from './messages.ts';
import { answerKinds } from './schema.ts';

interface Shown {
  locale: Locale;
  nameOf: (unitId: string) => string;
  today: Temporal.PlainDate;
}

type Tone = 'plain' | 'active' | 'done' | 'soon' | 'late';

function stateOf(inquiry: Inquiry, { locale, today }: Shown): { tone: Tone; word: string } {
  const t = inquiryTexts[locale];
  if (inquiry.isWithdrawn) return { tone: 'plain', word: t.withdrawnState };
  if (inquiry.answeredAt !== null) return { tone: 'done', word: t.answeredState };
  // A partner is never shown as late.
  if (isOver(inquiry, today) && !inquiry.isRequested)
    return { tone: 'late', word: t.overState(formatNumber(inquiry.dueOn.until(today).days, locale)) };
  return { tone: 'active', word: t.waitsState };
}

/** A request in the list. */
export function inquiryLine(inquiry: Inquiry, shown: Shown) {
  return {
    id: inquiry.id,
    title: inquiry.title,
    from: shown.nameOf(inquiry.fromUnitId),
    to: shown.nameOf(inquiry.toUnitId),
    due: formatDay(inquiry.dueOn),
    state: stateOf(inquiry, shown),
  };
}

/** A request on its page; figures bear a number, or none where it is not known. */
export function inquiryView(inquiry: Inquiry, shown: Shown) {
  const t = inquiryTexts[shown.locale];
  const line = inquiryLine(inquiry, shown);
  const { answererName, answeredAt } = inquiry;
  const isAnswered = answeredAt !== null;
  return {
    ...line,
    wanted: inquiry.wanted,
    asked: t.askedBy(inquiry.askerName, line.from, formatMoment(inquiry.askedAt)),
    facts: [
      { term: t.to, text: line.to },
      { term: t.due, text: line.due },
      { term: t.kind, text: answerKinds[inquiry.answerKind][shown.locale] },
      ...(inquiry.purpose ? [{ term: t.purpose, text: inquiry.purpose }] : []),
      ...(inquiry.dutyText ? [{ term: t.duty, text: inquiry.dutyText }] : []),
    ],
    isAnswered,
    answer: inquiry.answer,
    answered: answererName && answeredAt ? t.answeredBy(answererName, line.to, formatMoment(answeredAt)) : null,
    fileId: inquiry.fileId,
    figures: inquiry.figures.map(({ label, unit, value, note }) => ({
      label: unit ? `${label} (${unit})` : label,
      number: !isAnswered ? '' : value === null ? t.notKnown : formatNumber(value, shown.locale),
      note: note ?? '',
    })),
  };
}
