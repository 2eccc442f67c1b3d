import { formatDay, formatDue } from '#platform/values/format.ts';
import type { Locale } from '#platform/values/messages.ts';
import { upperFirst } from '#platform/values/text.ts';
import { accessTexts } from './messages.ts';
import { deliveries, grounds, terms, ways, type AccessRequest, type AccessState } from './request.ts';

const tones: Readonly<Record<AccessState, 'soon' | 'done' | 'plain'>> = { received: 'soon', given: 'done', refused: 'plain' };

export const isLateRequest = (it: AccessRequest, today: Temporal.PlainDate): boolean =>
  it.state === 'received' && Temporal.PlainDate.compare(it.dueOn, today) < 0;

interface Shown {
  locale: Locale;
  today: Temporal.PlainDate;
  /** The name of the unit that deals with it, null where nobody was told. */
  unit: string | null;
  /** Whether the reader deals with it, and so reads who asked. */
  deals: boolean;
}

/** A request as officers see it; who asked stands there only for who deals with it. */
export function accessView(it: AccessRequest, { locale, today, unit, deals }: Shown) {
  const t = accessTexts[locale];
  const isLate = isLateRequest(it, today);
  const { name, address, phone, email, erasedOn } = it.requester;
  const who = erasedOn ? t.erased(formatDay(erasedOn)) : [name, address, phone, email].filter(Boolean).join('\n');
  return {
    id: it.id,
    title: t.number(it.number, it.year),
    wanted: it.wanted,
    word: isLate ? `${upperFirst(t.states.received)}, ${formatDue(it.dueOn, today, locale)}` : upperFirst(t.states[it.state]),
    tone: isLate ? ('late' as const) : tones[it.state],
    received: t.received(formatDay(it.receivedOn), ways[it.way][locale]),
    due: t.due(formatDay(it.dueOn)),
    dueOn: formatDay(it.dueOn),
    isOpen: it.state === 'received',
    mayExtend: it.isComplex && it.extendedReason === null,
    more: terms[it.way].more,
    purpose: it.purpose,
    delivery: deliveries[it.delivery][locale],
    who: deals ? who : null,
    unit: unit ?? t.noUnit,
    isComplex: it.isComplex,
    extendedReason: it.extendedReason,
    answer: it.answer,
    ground: it.ground && grounds[it.ground][locale],
    answeredBy: it.answeredOn ? t.answeredBy(it.answeredBy ?? '', formatDay(it.answeredOn)) : null,
  };
}

/** The same for who has its code: nothing of who asked, of officers and units. */
export function ownRequest(it: AccessRequest, locale: Locale) {
  const t = accessTexts[locale];
  return {
    code: it.code,
    title: t.number(it.number, it.year),
    wanted: it.wanted,
    word: upperFirst(t.states[it.state]),
    tone: tones[it.state],
    received: t.received(formatDay(it.receivedOn), ways[it.way][locale]),
    waits: it.state === 'received' ? t.willBy(formatDay(it.dueOn)) : null,
    extended: it.extendedReason && t.extendedTo(it.extendedReason),
    answer: it.answer,
    ground: it.ground && grounds[it.ground][locale],
    isRefused: it.state === 'refused',
  };
}
