import { error, type RequestEvent } from '@sveltejs/kit';
import {
  deliveryStates,
  envelopeTexts,
  kinds,
  mayCarryUp,
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
import {
  answersOf,
  belowHere,
  contentsOf,
  correspondentsOf,
  envelopeOf,
  reportIn,
  superiorsOf,
  type deliveriesOf,
} from '#features/envelopes/server/index.ts';
import { authorityNames } from '#features/units/server/index.ts';
import type { StaffContext, StaffOutside } from '#platform/server/edge.ts';
import type { Actor } from '#platform/values/actor.ts';
import { formatDay, formatMoment } from '#platform/values/format.ts';
import { parseId, type AuthorityId } from '#platform/values/ids.ts';
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

/** The superiors of the day to which envelopes go. */
export async function superiorsFor({ db, actor, today }: Pick<StaffContext, 'db' | 'actor' | 'today'>) {
  const [above, known] = await Promise.all([superiorsOf(db, actor.authorityId, today), correspondentsOf(db, actor.authorityId)]);
  const ended = new Set(known.flatMap(({ bodyId, endedAt }) => (bodyId && endedAt ? [bodyId] : [])));
  const found = above.flatMap(({ bodyId, name }) => (bodyId && !ended.has(bodyId) ? [[bodyId, name] as const] : []));
  return [...new Map(found)].map(([value, label]) => ({ value, label }));
}

/** To whom an envelope of a kind goes further, by this officer: a difficulty to superiors alone, by who carries difficulties. */
export const furtherFor = async (staff: Pick<StaffContext, 'db' | 'actor' | 'today'>, kind: EnvelopeKind, locale: Locale) =>
  kind !== 'difficulty' ? await receiversFor(staff, locale) : mayCarryUp(staff.actor) ? [] : await superiorsFor(staff);

/** To whom something can be sent, each with its group; never the own authority. */
export async function receiversFor({ db, actor, today }: Pick<StaffContext, 'db' | 'actor' | 'today'>, locale: Locale) {
  const t = envelopeTexts[locale];
  const { authorityId } = actor;
  const [known, above, below, here] = await Promise.all([
    correspondentsOf(db, authorityId),
    superiorsOf(db, authorityId, today),
    belowHere(db, authorityId, today),
    authorityNames(db, today),
  ]);
  const ended = new Set(known.flatMap(({ bodyId, endedAt }) => (bodyId && endedAt ? [bodyId] : [])));
  const found = new Map<AuthorityId, { label: string; group: string }>();
  const add = (id: AuthorityId | null, label: string, group: string): void => {
    if (id !== null && id !== authorityId && !ended.has(id) && !found.has(id)) found.set(id, { label, group });
  };
  for (const { bodyId, name } of below) add(bodyId, name, t.below);
  for (const { bodyId, name } of above) add(bodyId, name, t.above);
  for (const { bodyId, name, isHere } of known) add(bodyId, name, isHere ? t.here : t.outside);
  for (const [id, name] of here) add(id, name, t.here);
  return [...found].map(([value, { label, group }]) => ({ value, label, group }));
}
