import { error, type RequestEvent } from '@sveltejs/kit';
import {
  deliveryStates,
  envelopeTexts,
  kinds,
  mayKeepCorrespondents,
  notSent,
  placeInWords,
  saidOf,
  ways,
  type Envelope,
  type EnvelopeId,
  type EnvelopeKind,
  type Remark,
} from '#features/envelopes/index.ts';
import { answersOf, contentsOf, envelopeOf, reportIn, type deliveriesOf } from '#features/envelopes/server/index.ts';
import type { StaffContext, StaffOutside } from '#platform/server/edge.ts';
import type { Actor } from '#platform/values/actor.ts';
import { formatDay, formatMoment } from '#platform/values/format.ts';
import { parseId } from '#platform/values/ids.ts';
import type { Locale } from '#platform/values/messages.ts';
import { refusalIn } from '#platform/values/result.ts';

export const envelopeIdOf = ({ params, locals: { locale } }: RequestEvent): EnvelopeId =>
  parseId<EnvelopeId>(params['phongBi']) ?? error(404, refusalIn(notSent.unknown().refusal, locale));

export async function envelopeHere(event: RequestEvent, { db, actor }: Pick<StaffContext, 'db' | 'actor'>): Promise<Envelope> {
  const envelope = await envelopeOf(db, actor.authorityId, envelopeIdOf(event));
  return envelope ?? error(404, refusalIn(notSent.unknown().refusal, event.locals.locale));
}

type Here = 'den' | 'di' | 'co-quan' | 'cap-tren';

export const tabsOf = (actor: Actor, here: Here, locale: Locale) => {
  const t = envelopeTexts[locale];
  const at = '/lam-viec/phong-bi';
  return [
    { href: at, label: t.incoming, current: here === 'den' },
    { href: `${at}/di`, label: t.outgoing, current: here === 'di' },
    { href: `${at}/cap-tren`, label: t.superiors, current: here === 'cap-tren' },
    ...(mayKeepCorrespondents(actor) ? [] : [{ href: `${at}/co-quan`, label: t.correspondents, current: here === 'co-quan' }]),
  ];
};

const stateTones = { sent: 'active', 'taken-back': 'plain', arrived: 'active', taken: 'done', accepted: 'done', returned: 'late' } as const;

export const stateOf = ({ kind, state }: Pick<Envelope, 'kind' | 'state'>, locale: Locale) => ({
  tone: stateTones[state],
  word: saidOf(kind, state)[locale],
});

export const lineOf = (envelope: Envelope, locale: Locale) => ({
  id: envelope.id,
  title: envelope.title,
  symbol: [envelope.symbol, envelope.issuedOn && formatDay(envelope.issuedOn)].filter(Boolean).join(', '),
  kind: kinds[envelope.kind][locale],
  sender: envelope.senderName,
  when: formatMoment(envelope.came?.at ?? envelope.madeAt),
  state: stateOf(envelope, locale),
  isNew: envelope.direction === 'in' && envelope.openedAt === null && envelope.state === 'arrived',
});

/** What became of it, as the page tells it. */
export async function historyOf(
  staff: Pick<StaffOutside, 'db' | 'storage' | 'actor'>,
  { id, kind }: Pick<Envelope, 'id' | 'kind'>,
  locale: Locale,
) {
  const all = await answersOf(staff.db, staff.actor.authorityId, id);
  const remarked = await remarksSaid(staff, id, { remarks: all.flatMap(({ remarks }) => remarks), locale });
  return all.map(({ what, at, body, officer, note, remarks }) => ({
    when: formatMoment(at),
    title: saidOf(kind, what)[locale],
    text: [body ?? officer, note, ...remarks.map(remarked)].filter(Boolean).join('\n'),
  }));
}

/** How remarks on a report are said: of what they are in its words. The report is opened only where there are any. */
export async function remarksSaid(
  { db, storage, actor }: Pick<StaffOutside, 'db' | 'storage' | 'actor'>,
  id: EnvelopeId,
  { remarks, locale }: { remarks: readonly Remark[]; locale: Locale },
): Promise<(remark: Remark) => string> {
  const opened = remarks.length > 0 ? await contentsOf(db, storage, actor.authorityId, id) : undefined;
  const content = opened?.ok ? reportIn(opened.value.opened.content) : undefined;
  return ({ place, words }) => envelopeTexts[locale].remarkOn(placeInWords(place, content, locale), words);
}

type Delivery = Awaited<ReturnType<typeof deliveriesOf>>[number];

export function deliveryView(one: Delivery, kind: EnvelopeKind, locale: Locale) {
  const t = envelopeTexts[locale];
  const { state, standing, answer, fault, way, tries, nextAt, urgedOn } = one;
  const isDone = standing === 'answered' || standing === 'accepted';
  const waiting = way === 'file' ? t.waitsForFile : (fault ?? '');
  return {
    id: one.id,
    name: one.name,
    way: ways[way][locale],
    state: {
      tone:
        state !== 'delivered' ? (state === 'waiting' ? 'plain' : 'late') : isDone ? 'done' : standing === 'returned' ? 'late' : 'active',
      word: standing ? saidOf(kind, standing)[locale] : deliveryStates[state][locale],
    } as const,
    detail: [
      state === 'waiting' ? waiting : fault,
      state === 'waiting' && tries > 0 && nextAt ? t.tries(tries, formatMoment(nextAt)) : '',
      answer ? [answer.title, answer.symbol !== answer.title ? answer.symbol : ''].filter(Boolean).join(', ') : '',
      urgedOn ? t.urgedOn(formatDay(urgedOn)) : '',
    ].filter(Boolean),
    when: one.standingAt ? formatMoment(one.standingAt) : one.deliveredAt ? formatMoment(one.deliveredAt) : '',
  };
}
