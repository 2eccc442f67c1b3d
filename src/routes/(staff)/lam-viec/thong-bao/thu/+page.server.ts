import type { RequestEvent } from '@sveltejs/kit';
import { officersOf } from '#features/identity/server/index.ts';
import { kindIn, letterForm, maySeeLetters, messageTexts, reasonView } from '#features/messages/index.ts';
import { lettersByState, lettersOf, sendAgain, sendsMail, servicesAway, type LetterState } from '#features/messages/server/index.ts';
import { staffAction, staffLoad } from '#platform/server/edge.ts';
import { formatList, formatMoment } from '#platform/values/format.ts';
import { ok } from '#platform/values/result.ts';

const PER_PAGE = 50;

/** The states by the word of the address. */
const states: Readonly<Record<string, LetterState>> = {
  'dang-cho': 'waiting',
  'da-gui': 'sent',
  'trong-thu-muc': 'filed',
  hong: 'failed',
  'khong-gui': 'skipped',
};

export const load = staffLoad(maySeeLetters, async ({ url, locals: { locale } }: RequestEvent, { db, actor: { authorityId } }) => {
  const word = url.searchParams.get('loc') ?? '';
  const state = Object.hasOwn(states, word) ? states[word] : undefined;
  const page = Math.min(10_000, Math.max(1, Math.trunc(Number(url.searchParams.get('trang'))) || 1));
  const [{ letters, found }, counts, away, officers] = await Promise.all([
    lettersOf(db, authorityId, { state, limit: PER_PAGE, offset: (page - 1) * PER_PAGE }),
    lettersByState(db, authorityId),
    servicesAway(db, authorityId),
    officersOf(db, authorityId),
  ]);
  const t = messageTexts[locale];
  const names = new Map(officers.map(({ id, fullName }) => [id, fullName]));
  return {
    locale,
    chosen: state === undefined ? '' : word,
    filters: Object.entries(states).map(([key, of]) => ({ key, label: `${t.states[of]} (${String(counts[of] ?? 0)})` })),
    page,
    pages: Math.max(page, Math.ceil(found / PER_PAGE)),
    isWithoutServer: !sendsMail(),
    away: away.map(({ channel, since, nextAt, ...why }) => ({
      title: t.awayTitle[channel],
      text: t.away(formatMoment(since), reasonView(why, locale), formatMoment(nextAt)),
    })),
    letters: letters.map((letter) => ({
      id: letter.id,
      to: names.get(letter.officerId) ?? t.formerOfficer,
      about: formatList(letter.kinds.map((kind) => kindIn(kind, locale)), locale) + (letter.count > 1 ? ` (${letter.count})` : ''), // prettier-ignore
      how: t.channels[letter.channel],
      state: letter.state,
      word: t.states[letter.state],
      why: [reasonView(letter, locale), letter.attempts > 1 ? t.tries(letter.attempts) : ''].filter(Boolean).join('; '),
      at: formatMoment(letter.madeAt),
    })),
  };
});

export const actions = {
  again: staffAction(maySeeLetters, letterForm, async ({ letterId }, { tx, actor, now }, { locals }: RequestEvent) => {
    const again = await sendAgain(tx, { authorityId: actor.authorityId, now }, letterId);
    return again.ok ? ok({ notice: messageTexts[locals.locale].sendingAgain }) : again;
  }),
};
