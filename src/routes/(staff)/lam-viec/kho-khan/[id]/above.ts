import type { RequestEvent } from '@sveltejs/kit';
import { difficultyTexts, mayAnswer, sendUpForm, type DifficultyId } from '#features/difficulties/index.ts';
import { difficultyToSend, sendDifficultyUp } from '#features/difficulties/server/index.ts';
import { maySeeEnvelopes } from '#features/envelopes/index.ts';
import { correspondentsOf, sealToSend, sentAbout, superiorsOf } from '#features/envelopes/server/index.ts';
import { app } from '#platform/server/app.ts';
import { prepared, staffAction, type StaffContext } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { NO_ID, parseId } from '#platform/values/ids.ts';
import type { Locale } from '#platform/values/messages.ts';
import { ok } from '#platform/values/result.ts';

export const difficultyIdOf = ({ params }: RequestEvent): DifficultyId => parseId<DifficultyId>(params['id']) ?? NO_ID;

/** The superiors of the day to which envelopes go. */
async function superiors({ db, actor, today }: Pick<StaffContext, 'db' | 'actor' | 'today'>) {
  const [above, known] = await Promise.all([superiorsOf(db, actor.authorityId, today), correspondentsOf(db, actor.authorityId)]);
  const ended = new Set(known.flatMap(({ bodyId, endedAt }) => (bodyId && endedAt ? [bodyId] : [])));
  const found = above.flatMap(({ bodyId, name }) => (bodyId && !ended.has(bodyId) ? [[bodyId, name] as const] : []));
  return { to: [...new Map(found)].map(([value, label]) => ({ value, label })) };
}

/** By which way it goes up: the form while nothing of it went up, and the envelope that did. */
export async function upwardOn(staff: StaffContext, id: DifficultyId, mayGoUp: boolean, locale: Locale) {
  const { db, actor } = staff;
  const [sent] = await sentAbout(db, actor.authorityId, id);
  // Where the envelope was taken back it may go again.
  const goesUp = mayGoUp && !sent;
  const options = goesUp ? await superiors(staff) : { to: [] };
  return {
    sentAs: sent && !maySeeEnvelopes(actor) ? `/lam-viec/phong-bi/di/${sent.id}` : null,
    lacksSuperior: goesUp && options.to.length === 0,
    sendUpFields: options.to.length > 0 ? fieldsOf(sendUpForm, { locale, options }) : null,
  };
}

export const sendUp = staffAction(
  mayAnswer,
  sendUpForm,
  prepared(
    async (input, { db, actor, now, shelf }, event: RequestEvent) => {
      const what = await difficultyToSend(db, { authorityId: actor.authorityId, id: difficultyIdOf(event) }, input);
      if (!what.ok) return what;
      return sealToSend(app().db, { actor, now, installKey: app().installKey, shelf }, what.value);
    },
    async (input, { tx, actor, now }, event: RequestEvent, sealed) => {
      const sent = await sendDifficultyUp(tx, { actor, now }, difficultyIdOf(event), { ...input, sealed });
      return sent.ok ? ok({ notice: difficultyTexts[event.locals.locale].sentUp }) : sent;
    },
  ),
  async (staff) => superiors(staff),
);
