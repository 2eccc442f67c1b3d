import { redirect, type RequestEvent } from '@sveltejs/kit';
import { envelopeIdForm, envelopeTexts, furtherForm, maySeeEnvelopes, maySendEnvelopes } from '#features/envelopes/index.ts';
import { deliveriesOf, sendFurther, takeEnvelopeBack, urgeReceivers } from '#features/envelopes/server/index.ts';
import { mayFollowAll } from '#features/tasks/index.ts';
import { staffAction, staffLoad } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { inLocale } from '#platform/values/paths.ts';
import { ok } from '#platform/values/result.ts';
import { deliveryView, envelopeHere, envelopeIdOf, historyOf, lineOf } from '../../envelopes.ts';
import { furtherFor } from '../../receivers.ts';

/** Where what was sent stands here; a reply by its list, since it is named by regime and period there. */
const homes: Readonly<Record<string, (id: string) => string>> = {
  plan: (id) => `/lam-viec/ke-hoach/${id}`,
  difficulty: (id) => `/lam-viec/kho-khan/${id}`,
  report: (id) => `/lam-viec/bao-cao/${id}`,
  'regime-reply': () => '/lam-viec/bao-cao/phai-gui',
};

const aboutHref = ({ type, id }: { type: string; id: string }): string | null => homes[type]?.(id) ?? null;

export const load = staffLoad(maySeeEnvelopes, async (event: RequestEvent, staff) => {
  const { locale } = event.locals;
  const { db, actor } = staff;
  const envelope = await envelopeHere(event, staff);
  if (envelope.direction === 'in') redirect(303, inLocale(`/lam-viec/phong-bi/${envelope.id}`, locale));
  const deliveries = await deliveriesOf(db, actor.authorityId, envelope.id);
  const had = new Set(deliveries.map(({ bodyId }) => bodyId));
  const to = (await furtherFor(staff, envelope.kind, locale)).filter(({ value }) => !had.has(value));
  const maySend = maySendEnvelopes(actor) === undefined && envelope.state === 'sent';
  return {
    locale,
    ...lineOf(envelope, locale),
    uid: envelope.uid,
    sha256: envelope.sha256,
    about: envelope.about && (envelope.about.type !== 'difficulty' || mayFollowAll(actor)) ? aboutHref(envelope.about) : null,
    deliveries: deliveries.map((one) => deliveryView(one, envelope.kind, locale)),
    mayUrge: maySend && envelope.kind === 'plan' && deliveries.some(({ isHere, standing }) => isHere && standing !== 'answered'),
    maySend,
    fields: maySend && to.length > 0 ? fieldsOf(furtherForm, { locale, options: { to } }) : null,
    history: await historyOf(staff, envelope, locale),
  };
});

const textsOf = ({ locals }: RequestEvent) => envelopeTexts[locals.locale];

export const actions = {
  further: staffAction(
    maySendEnvelopes,
    furtherForm,
    async ({ to }, { tx, actor, now }, event: RequestEvent) => {
      const done = await sendFurther(tx, { actor, now }, envelopeIdOf(event), to);
      return done.ok ? ok({ notice: textsOf(event).sent(to.length) }) : done;
    },
    async (staff, event) => ({ to: await furtherFor(staff, (await envelopeHere(event, staff)).kind, event.locals.locale) }),
  ),
  urge: staffAction(maySendEnvelopes, envelopeIdForm, async (_input, { tx, actor, now }, event: RequestEvent) => {
    const done = await urgeReceivers(tx, { actor, now }, envelopeIdOf(event));
    return done.ok ? ok({ notice: textsOf(event).urged(done.value) }) : done;
  }),
  back: staffAction(maySendEnvelopes, envelopeIdForm, async (_input, { tx, actor, now }, event: RequestEvent) => {
    const done = await takeEnvelopeBack(tx, { actor, now }, envelopeIdOf(event));
    return done.ok ? ok({ notice: textsOf(event).takenBack }) : done;
  }),
};
