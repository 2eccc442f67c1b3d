import type { RequestEvent } from '@sveltejs/kit';
import { envelopeTexts, furtherForm, maySendEnvelopes, namedAmong } from '#features/envelopes/index.ts';
import { sealToSend, sendEnvelope, sendFurther, sentAbout, type SealedEnvelope, type ToSend } from '#features/envelopes/server/index.ts';
import { app } from '#platform/server/app.ts';
import { prepared, staffAction, staffLoad, type StaffOutside } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { receiversFor } from './receivers.ts';

interface About {
  type: 'plan' | 'report';
  id: string;
}

interface Sent {
  about: About;
  title: string;
  back: string;
  /** Whom the paper names as its recipients. */
  recipients?: readonly string[];
}

/** The page on which a plan or report is sent, at first to whom it names; one that was sent goes to further receivers as the same envelope. */
export const sendLoad = (what: (event: RequestEvent, staff: StaffOutside) => Promise<Sent>) =>
  staffLoad(maySendEnvelopes, async (event: RequestEvent, staff) => {
    const { locale } = event.locals;
    const { about, title, back, recipients = [] } = await what(event, staff);
    const [sent] = await sentAbout(staff.db, staff.actor.authorityId, about.id);
    const to = await receiversFor(staff, locale);
    const asked = event.url.searchParams.get('toi');
    const bodies = to.map(({ value, label }) => ({ id: value, name: label }));
    const named = sent || asked !== null ? [] : namedAmong(recipients, bodies);
    const chosen = [...named.map(({ id }) => id), ...bodies.filter(({ id }) => id === asked).map(({ id }) => id)];
    return {
      locale,
      back,
      title,
      lead: envelopeTexts[locale].sendLead(title),
      sent: sent ? `/lam-viec/phong-bi/di/${sent.id}` : null,
      hasReceivers: to.length > 0,
      named: named.map(({ name }) => name),
      fields: fieldsOf(furtherForm, {
        locale,
        options: { to },
        values: { to: chosen },
      }),
    };
  });

/** Seals what is to be sent before the transaction and delivers it inside of it. */
export const sendAction = (
  aboutOf: (event: RequestEvent) => About,
  make: (event: RequestEvent, staff: StaffOutside) => Promise<Result<ToSend>>,
) =>
  staffAction(
    maySendEnvelopes,
    furtherForm,
    prepared(
      async (_input, staff, event: RequestEvent): Promise<Result<SealedEnvelope | undefined>> => {
        const [sent] = await sentAbout(staff.db, staff.actor.authorityId, aboutOf(event).id);
        const what = await make(event, staff);
        if (!what.ok) return what;
        // A version that comes in the place of a returned one is another envelope.
        if (sent && sent.replacesUid === what.value.replaces) return ok(undefined);
        const { actor, now, shelf } = staff;
        return sealToSend(app().db, { actor, now, installKey: app().installKey, shelf }, what.value);
      },
      async ({ to }, { tx, actor, now }, event: RequestEvent, sealed) => {
        const about = aboutOf(event);
        const ids = to as AuthorityId[];
        const [sent] = await sentAbout(tx, actor.authorityId, about.id);
        const done = sealed
          ? await sendEnvelope(tx, { actor, now }, { sealed, about, to: ids })
          : sent
            ? await sendFurther(tx, { actor, now }, sent.id, ids)
            : undefined;
        if (!done) throw new Error('An envelope was neither sealed nor sent before.');
        return done.ok ? ok({ goTo: `/lam-viec/phong-bi/di/${done.value}` }) : done;
      },
    ),
    async (staff, event) => ({ to: await receiversFor(staff, event.locals.locale) }),
  );
