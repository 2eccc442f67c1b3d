import { formatDay } from '#platform/values/format.ts';
import type { Locale } from '#platform/values/messages.ts';
import { sendingTexts } from './messages.ts';
import { waitingDays, ways, type Recipient } from './recipient.ts';

type Tone = 'plain' | 'active' | 'done' | 'soon' | 'late';

interface Told {
  unit: (id: string | null) => string | null;
  officer: (id: string) => string;
  today: Temporal.PlainDate;
  locale: Locale;
}

/** So many days after a paper was sent it is late that nobody received it. */
const LATE = 3;

function stateOf(one: Recipient, { today, locale }: Pick<Told, 'today' | 'locale'>): { tone: Tone; word: string } {
  const t = sendingTexts[locale];
  if (one.received) return { tone: 'done', word: t.received };
  const days = waitingDays(one, today);
  return days === null ? { tone: 'plain', word: t.unsent } : { tone: days > LATE ? 'late' : 'soon', word: t.waiting(days) };
}

/** A recipient as plain data. */
export function recipientView(one: Recipient, told: Told) {
  const { unit, officer, locale } = told;
  const t = sendingTexts[locale];
  const { received, sendings } = one;
  const name = unit(one.unitId);
  return {
    id: one.id,
    name: name ?? one.name,
    /** As the paper names it, where that is another name than that of the unit. */
    printed: name === null || name === one.name ? null : one.name,
    purpose: one.purpose ?? '',
    sent: sendings.map(({ way, on, note }) => t.sentWords(ways[way][locale], formatDay(on), note ?? '')),
    received: received && t.receivedWords(formatDay(received.on), officer(received.by), received.note ?? ''),
    state: stateOf(one, told),
    isDroppable: sendings.length === 0,
  };
}

/** How many there are, how many of them were sent it and received it. */
export const countsOf = (recipients: readonly Recipient[]) => ({
  all: recipients.length,
  sent: recipients.filter(({ sendings }) => sendings.length > 0).length,
  received: recipients.filter(({ received }) => received).length,
});

/** True where a unit of the product was sent it and has not received it. */
export const hasWaiting = (recipients: readonly Recipient[]): boolean =>
  recipients.some(({ unitId, sendings, received }) => unitId !== null && sendings.length > 0 && !received);

/** One recipient in the sheet of the register: who, what for, by which way and when, and when it came. */
export const recipientInWords = (one: Recipient, locale: Locale): string => {
  const t = sendingTexts[locale];
  const sent = one.sendings.map(({ way, on }) => `${ways[way][locale].toLocaleLowerCase('vi')} ${formatDay(on)}`).join(', ');
  const came = one.received ? `${t.received.toLocaleLowerCase('vi')} ${formatDay(one.received.on)}` : '';
  return `${one.name}: ${[sent || t.unsent.toLocaleLowerCase('vi'), came].filter(Boolean).join('; ')}`;
};
