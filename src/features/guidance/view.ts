import { formatDay, formatMoment } from '#platform/values/format.ts';
import type { Locale } from '#platform/values/messages.ts';
import { truncate } from '#platform/values/text.ts';
import { guidanceTexts } from './messages.ts';
import { waits, type Question } from './question.ts';

interface Shown {
  locale: Locale;
  unit: string;
  /** The last day for the answer. */
  dueOn?: Temporal.PlainDate | undefined;
  today: Temporal.PlainDate;
}

type Tone = 'plain' | 'active' | 'done' | 'soon' | 'late';

/** A question in the list, with the beginning of its answer. */
export function questionLine(question: Question, { locale, unit, dueOn, today }: Shown) {
  const t = guidanceTexts[locale];
  const isLate = waits(question) && dueOn !== undefined && Temporal.PlainDate.compare(dueOn, today) < 0;
  const tone: Tone = question.isWithdrawn ? 'plain' : question.answer !== null ? 'done' : isLate ? 'late' : 'active';
  const word = question.isWithdrawn ? t.withdrawnState : question.answer !== null ? t.answeredState : isLate ? t.lateState : t.waitingState;
  return {
    id: question.id,
    title: question.title,
    unit,
    askedOn: formatMoment(question.askedAt),
    start: truncate((question.answer ?? question.question).replace(/\s+/g, ' '), 160),
    state: { tone, word },
    isPrivate: question.isPrivate,
  };
}

/** A question on its page. */
export function questionView(question: Question, shown: Shown) {
  const t = guidanceTexts[shown.locale];
  const { askerName, answererName, answeredAt } = question;
  return {
    ...questionLine(question, shown),
    question: question.question,
    asked: t.askedBy(askerName, shown.unit, formatMoment(question.askedAt)),
    answer: question.answer,
    basis: question.basis,
    answered: answererName && answeredAt ? t.answeredBy(answererName, formatMoment(answeredAt)) : null,
    due: waits(question) && shown.dueOn ? t.due(formatDay(shown.dueOn)) : null,
    fileId: question.fileId,
  };
}
