import { formatDay, formatDue, formatMoment, formatNumber } from '#platform/values/format.ts';
import type { Locale } from '#platform/values/messages.ts';
import { upperFirst } from '#platform/values/text.ts';
import { remarkTexts } from './messages.ts';
import type { Remark, RemarkState } from './remark.ts';
import { pageWords } from './words.ts';

/** A fault that a citizen reports is answered within so many days (Luật Tiếp cận thông tin 2016, Điều 22). */
export const ANSWER_DAYS = 15;

const tones: Readonly<Record<RemarkState, 'soon' | 'done' | 'plain'>> = { open: 'soon', fixed: 'done', 'no-fault': 'plain' };

const dayOf = (moment: Temporal.Instant): Temporal.PlainDate => moment.toZonedDateTimeISO('Asia/Ho_Chi_Minh').toPlainDate();

/** The last day for its answer. */
export const dueOf = ({ receivedAt }: Pick<Remark, 'receivedAt'>): Temporal.PlainDate => dayOf(receivedAt).add({ days: ANSWER_DAYS });

/** A report as officers see it; `unit` is the name of the unit that keeps the page, null where the owner of the plan does. */
export function remarkView(it: Remark, { unit, today, locale }: { unit: string | null; today: Temporal.PlainDate; locale: Locale }) {
  const t = remarkTexts[locale];
  const isLate = it.state === 'open' && Temporal.PlainDate.compare(dueOf(it), today) < 0;
  return {
    id: it.id,
    text: it.text,
    address: it.address,
    page: pageWords(it.subject, it.address, locale),
    unit: unit ?? t.owner,
    state: it.state,
    word: [upperFirst(t.states[it.state]), ...(isLate ? [formatDue(dueOf(it), today, locale)] : [])].join(', '),
    tone: isLate ? ('late' as const) : tones[it.state],
    received: formatMoment(it.receivedAt),
    due: formatDay(dueOf(it)),
    isOpen: it.state === 'open',
    mayShow: it.mayShow,
    email: it.email,
    answer: it.answer
      ? { text: it.answer.text, by: t.answeredBy(it.answer.by, formatMoment(it.answer.at)), isShown: it.answer.isShown }
      : null,
  };
}

/** The same for who has its code: nothing of officers and units. */
export function ownRemark(it: Remark, locale: Locale) {
  const t = remarkTexts[locale];
  return {
    code: it.code,
    address: it.address,
    page: pageWords(it.subject, it.address, locale),
    text: it.text,
    word: upperFirst(t.states[it.state]),
    tone: tones[it.state],
    reported: t.reportedOn(formatDay(dayOf(it.receivedAt))),
    answer: it.answer ? { text: it.answer.text, on: t.answeredOn(formatDay(dayOf(it.answer.at))) } : null,
    waits: it.answer ? null : t.waits(formatDay(dueOf(it))),
  };
}

/** Days in words, with one figure behind the comma where it is less than ten. */
export const daysInWords = (days: number, locale: Locale): string => formatNumber(Math.round(days * 10) / 10, locale);
