import { ruleOf } from '#features/newsroom/index.ts';
import { formatDay, formatMoment, formatNumber } from '#platform/values/format.ts';
import type { Locale } from '#platform/values/messages.ts';
import { isUnseen, kindOf } from './adapters/kinds.ts';
import { deliveryStates, isHeld, lateRules, type Delivery, type DeliveryState, type Outlet } from './delivery.ts';
import { deliveryTexts } from './messages.ts';

type Tone = 'plain' | 'active' | 'done' | 'soon' | 'late';

const tones: Record<DeliveryState, Tone> = {
  ...{
    waiting: 'active',
    sending: 'active',
    unknown: 'soon',
    sent: 'done',
    failed: 'late',
    missed: 'late',
    'by-hand': 'soon',
    'called-off': 'plain',
  },
};

/** Why it is not where it should be, in a sentence of ours; what the other side said stands beside it. */
const whyOf = (it: Delivery, locale: Locale): string =>
  isHeld(it) ? deliveryTexts[locale].held : it.fault !== null || it.state === 'missed' ? deliveryTexts[locale].why[it.state] : '';

const saidOf = (it: Delivery): string => (isHeld(it) ? it.outletFault : it.fault) ?? '';

/** A delivery as a line of the queue. */
export const deliveryLine = (it: Delivery, locale: Locale) => ({
  id: it.id,
  title: it.title,
  outlet: it.outletName,
  planned: formatMoment(it.plannedAt),
  sentAt: it.sentAt ? formatMoment(it.sentAt) : '',
  state: { tone: isHeld(it) ? ('late' as const) : tones[it.state], word: deliveryStates[it.state][locale] },
  why: it.state === 'sent' ? '' : whyOf(it, locale),
  said: it.state === 'sent' ? '' : saidOf(it),
});

/** One delivery with all that is known of it, and what is to be done. */
export function deliveryView(it: Delivery, locale: Locale) {
  const t = deliveryTexts[locale];
  const n = (value: number): string => formatNumber(value, locale);
  const read = (value: number | null) => (value === null || !it.measuredAt ? null : t.readAt(n(value), formatMoment(it.measuredAt)));
  const facts: [string, string | null][] = [
    [t.state, deliveryStates[it.state][locale]],
    [t.outlet, `${it.outletName} (${kindOf(it.adapter)[locale]}, ${ruleOf(it.channel)[locale]})`],
    [t.planned, formatMoment(it.plannedAt)],
    [t.sentAt, it.sentAt && formatMoment(it.sentAt)],
    [t.tries, it.attempts > 0 ? n(it.attempts) : null],
    [t.fault, whyOf(it, locale)],
    [t.whatToDo, isHeld(it) ? t.outletClosed : it.state === 'unknown' && isUnseen(it.adapter) ? t.askProvider : t.todo[it.state]],
    [t.recipients, it.recipients === null ? null : n(it.recipients)],
    [t.reach, read(it.reach)],
    [t.reactions, read(it.reactions)],
    [t.comments, read(it.comments)],
    [t.closing, it.closing],
    [t.notRecorded, it.activityRefusal],
  ];
  return {
    ...deliveryLine(it, locale),
    storyId: it.storyId,
    outletId: it.outletId,
    isHeld: isHeld(it),
    said: saidOf(it),
    activityId: it.activityId,
    link: it.link,
    words: it.words,
    stateCode: it.state,
    facts: facts.flatMap(([term, text]) => (text ? [{ term, text }] : [])),
  };
}

function standing(it: Outlet, locale: Locale): { tone: Tone; word: string } {
  const t = deliveryTexts[locale];
  if (it.endedAt) return { tone: 'plain', word: t.ended(formatMoment(it.endedAt)) };
  if (it.fault !== null) return { tone: 'late', word: t.closed };
  if (it.adapter === 'manual') return { tone: 'plain', word: t.byHandOnly };
  return it.isConnected ? { tone: 'done', word: t.isConnected } : { tone: 'soon', word: t.notConnected };
}

/** Where stories are handed to, as a line and with all that is known of it; never what opens it. */
export function outletView(it: Outlet, locale: Locale) {
  const t = deliveryTexts[locale];
  const facts: [string, string | null][] = [
    [t.by, `${kindOf(it.adapter)[locale]}: ${ruleOf(it.channel)[locale]}`],
    [t.keeper, it.keeperName],
    [t.connection, it.secretAt ? t.connected(it.secretByName ?? '', formatMoment(it.secretAt)) : standing(it, locale).word],
    [
      '',
      it.secretUntil && it.secretAt && Temporal.Instant.compare(it.secretUntil, it.secretAt) > 0
        ? t.until(formatMoment(it.secretUntil))
        : null,
    ],
    [t.knownAs, it.knownAs && it.testedAt && `${it.knownAs} (${formatMoment(it.testedAt)})`],
    [t.fault, it.fault && t.closedWhy],
    [t.late, t.lateAfter(lateRules[it.lateRule][locale], formatNumber(it.lateMinutes, locale))],
  ];
  return {
    id: it.id,
    name: it.name,
    by: kindOf(it.adapter)[locale],
    keeper: it.keeperName,
    state: standing(it, locale),
    said: it.fault ?? '',
    isEnded: it.endedAt !== null,
    isConnected: it.isConnected,
    connects: kindOf(it.adapter).asks.length > 0,
    facts: facts.flatMap(([term, text]) => (text ? [{ term: term || t.connection, text }] : [])),
  };
}

interface Check {
  at: Temporal.Instant;
  by: string | null;
  isOurs: boolean;
  lastPostOn: Temporal.PlainDate | null;
  said: string;
}

export function checkLine({ at, by, isOurs, lastPostOn, said }: Check, locale: Locale) {
  const t = deliveryTexts[locale];
  const post = lastPostOn ? `, ${t.lastPost(formatDay(lastPostOn))}` : '';
  return { when: formatMoment(at), title: `${isOurs ? t.isOurs : t.notOurs}${post}`, text: `${said} · ${by ?? t.byService}` };
}
