import type { RequestEvent } from '@sveltejs/kit';
import { difficultyTexts, mayAnswer, sendUpForm, type DifficultyId } from '#features/difficulties/index.ts';
import { difficultyToSend, sendDifficultyUp } from '#features/difficulties/server/index.ts';
import { maySeeEnvelopes } from '#features/envelopes/index.ts';
import { sealToSend, sentAbout } from '#features/envelopes/server/index.ts';
import { app } from '#platform/server/app.ts';
import { prepared, staffAction, type StaffContext } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { NO_ID, parseId } from '#platform/values/ids.ts';
import type { Locale } from '#platform/values/messages.ts';
import { ok } from '#platform/values/result.ts';
import { superiorsFor } from '../../phong-bi/receivers.ts';

export const difficultyIdOf = ({ params }: RequestEvent): DifficultyId => parseId<DifficultyId>(params['id']) ?? NO_ID;

/** By which way it goes up: the form while it is with nobody above, and the envelope in which it went. */
export async function upwardOn(staff: StaffContext, id: DifficultyId, mayGoUp: boolean, locale: Locale) {
  const { db, actor } = staff;
  const [sent] = await sentAbout(db, actor.authorityId, id);
  const options = { to: mayGoUp ? await superiorsFor(staff) : [] };
  return {
    sentAs: sent && !maySeeEnvelopes(actor) ? `/lam-viec/phong-bi/di/${sent.id}` : null,
    lacksSuperior: mayGoUp && options.to.length === 0,
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
  async (staff) => ({ to: await superiorsFor(staff) }),
);
