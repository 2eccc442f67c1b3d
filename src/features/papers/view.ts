import { formatDay, formatMoment, formatNumber } from '#platform/values/format.ts';
import type { Locale } from '#platform/values/messages.ts';
import { truncate } from '#platform/values/text.ts';
import { paperTexts } from './messages.ts';
import { standingOf, standings, type IncomingPaper, type OutgoingPaper, type Standing } from './paper.ts';

type Tone = 'plain' | 'active' | 'done' | 'soon' | 'late';

export interface Names {
  unit: (id: string | null) => string | null;
  officer: (id: string) => string;
}

/** A line of the register of outgoing papers, as plain data. */
export const outgoingLine = (line: OutgoingPaper) => ({
  id: line.id,
  symbol: line.symbol,
  day: formatDay(line.issuedOn),
  name: `${line.kind}: ${line.title}`,
  signer: line.signer ?? '',
  shortRecipients: truncate(line.recipients ?? '', 120),
  isCancelled: line.cancelled !== null,
  cancelReason: line.cancelled?.reason ?? null,
});

const homes = { plan: '/lam-viec/ke-hoach', report: '/lam-viec/bao-cao' } as const;

/** The page of an outgoing paper, as plain data. */
export function outgoingView(line: OutgoingPaper, names: Names, locale: Locale) {
  const t = paperTexts[locale];
  const { about, cancelled, registeredBy, registeredAt } = line;
  return {
    ...outgoingLine(line),
    facts: [
      { term: t.symbol, text: line.symbol },
      { term: t.day, text: formatDay(line.issuedOn) },
      { term: t.signer, text: line.signer ?? '' },
      { term: t.recipients, text: line.recipients ?? '' },
      { term: t.keeper, text: line.keeper ?? '' },
      { term: t.copies, text: line.copies === null ? '' : formatNumber(line.copies, locale) },
      { term: t.note, text: line.note ?? '' },
      { term: t.origin, text: t.origins[line.origin] },
      { term: t.registered, text: registeredBy ? t.registeredBy(names.officer(registeredBy), formatMoment(registeredAt.toString())) : '' },
    ].filter(({ text }) => text !== ''),
    cancelledNotice: cancelled && t.cancelledNotice(formatDay(dayOf(cancelled.at)), names.officer(cancelled.by)),
    home: about && { href: `${homes[about.type]}/${about.id}`, label: about.type === 'plan' ? t.openPlan : t.openReport },
  };
}

const dayOf = (at: Temporal.Instant): Temporal.PlainDate => at.toZonedDateTimeISO('Asia/Ho_Chi_Minh').toPlainDate();

const tones: Readonly<Record<Standing, Tone>> = {
  registered: 'soon',
  handed: 'soon',
  received: 'active',
  done: 'done',
  cancelled: 'plain',
};

const isLate = (line: IncomingPaper, today: Temporal.PlainDate): boolean =>
  line.dueOn !== null && !line.done && !line.cancelled && Temporal.PlainDate.compare(today, line.dueOn) > 0;

/** A line of the register of incoming papers, as plain data. */
export const incomingLine = (line: IncomingPaper, names: Pick<Names, 'unit'>, today: Temporal.PlainDate, locale: Locale) => ({
  id: line.id,
  number: String(line.number),
  arrived: formatDay(line.arrivedOn),
  name: `${line.kind}: ${line.title}`,
  source: [line.symbol, line.paperOn && formatDay(line.paperOn), line.issuer].filter(Boolean).join(', '),
  unit: names.unit(line.unitId) ?? '',
  state: isLate(line, today)
    ? { tone: 'late' as const, word: paperTexts[locale].late }
    : { tone: tones[standingOf(line)], word: standings[standingOf(line)][locale] },
  due: line.dueOn ? formatDay(line.dueOn) : '',
});

/** The page of an incoming paper, as plain data. */
export function incomingView(line: IncomingPaper, names: Names, today: Temporal.PlainDate, locale: Locale) {
  const t = paperTexts[locale];
  const { cancelled, received, done, registeredAt } = line;
  const filled = (items: { term: string; text: string }[]) => items.filter(({ text }) => text !== '');
  const moment = (at: Temporal.Instant): string => formatMoment(at.toString());
  return {
    ...incomingLine(line, names, today, locale),
    facts: filled([
      { term: t.number, text: String(line.number) },
      { term: t.arrived, text: formatDay(line.arrivedOn) },
      { term: t.note, text: line.note ?? '' },
      { term: t.registered, text: t.registeredBy(names.officer(line.registeredBy), moment(registeredAt)) },
    ]),
    handling: filled([
      { term: t.handedTo, text: names.unit(line.unitId) ?? '' },
      { term: t.handedOn, text: line.handedOn ? formatDay(line.handedOn) : '' },
      { term: t.due, text: line.dueOn ? formatDay(line.dueOn) : '' },
      { term: t.receivedBy, text: received ? t.registeredBy(names.officer(received.by), moment(received.at)) : '' },
      { term: t.doneOn, text: done ? `${formatDay(done.on)}, ${names.officer(done.by)}` : '' },
      { term: t.outcome, text: done?.outcome ?? '' },
    ]),
    cancelledNotice: cancelled && t.cancelledNotice(formatDay(dayOf(cancelled.at)), names.officer(cancelled.by)),
    cancelReason: cancelled?.reason ?? null,
  };
}
