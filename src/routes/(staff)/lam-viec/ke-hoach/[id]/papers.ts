import { maySendEnvelopes } from '#features/envelopes/index.ts';
import { countsOf, frozenView, maySeeOutgoing, sendingTexts, signedView } from '#features/papers/index.ts';
import { frozenAbout, outgoingAbout, recipientsOf, signedCopiesOf } from '#features/papers/server/index.ts';
import type { Plan } from '#features/plans/index.ts';
import type { Read } from '#platform/server/database.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { Locale } from '#platform/values/messages.ts';

/** The files of an issued plan: the one as which it was issued and its newest signed copy, to whom it went, and its line in the register for who reads that. */
export async function papersOf(db: Read, actor: Actor, { id, authorityId, state }: Plan, locale: Locale) {
  const line = await outgoingAbout(db, authorityId, id);
  const frozen = await frozenAbout(db, authorityId, { type: 'plan', id });
  const [copy] = line ? await signedCopiesOf(db, authorityId, line.id) : [];
  const recipients = line ? await recipientsOf(db, authorityId, line.id) : [];
  const { all, sent, received } = countsOf(recipients);
  const signed = line && copy ? signedView(copy, line, () => '', locale) : null;
  return {
    facts:
      frozen && maySeeOutgoing(actor) === undefined
        ? frozenView(frozen, locale).facts
        : (frozen && frozenView(frozen, locale).facts.slice(1)) || [],
    signed: signed && {
      state: signed.state,
      sentence: signed.sentence,
      name: signed.name,
      href: maySeeOutgoing(actor) === undefined ? signed.href : null,
    },
    sent: all > 0 ? sendingTexts[locale].summary(all, sent, received) : null,
    send: state === 'issued' && maySendEnvelopes(actor) === undefined ? `/lam-viec/ke-hoach/${id}/gui` : null,
    register: line && maySeeOutgoing(actor) === undefined ? `/lam-viec/so-van-ban/di/${line.id}` : null,
  };
}
