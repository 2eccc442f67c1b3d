import { redirect, type RequestEvent } from '@sveltejs/kit';
import {
  envelopeIdForm,
  envelopeTexts,
  mayDecideEnvelopes,
  maySeeEnvelopes,
  maySendEnvelopes,
  noteForm,
  reportTexts,
  ways,
} from '#features/envelopes/index.ts';
import { acceptArrived, contentsOf, correspondentsOf, openArrived, reopenArrived } from '#features/envelopes/server/index.ts';
import { mayDraftPlans } from '#features/plans/index.ts';
import { takePlan } from '#features/plans/server/index.ts';
import { prepared, staffAction, staffLoad } from '#platform/server/edge.ts';
import { fingerprintOf } from '#platform/server/log/signing.ts';
import { app } from '#platform/server/app.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { formatBytes, formatMoment } from '#platform/values/format.ts';
import { inLocale } from '#platform/values/paths.ts';
import { ok, refusalIn } from '#platform/values/result.ts';
import { envelopeHere, envelopeIdOf, historyOf, lineOf } from '../envelopes.ts';
import { reportShown } from '../reports.ts';
import { difficultyOn, replyActions } from './difficulty.ts';

export const load = staffLoad(maySeeEnvelopes, async (event: RequestEvent, staff) => {
  const { db, actor, storage } = staff;
  const { locale } = event.locals;
  const envelope = await envelopeHere(event, { db, actor });
  if (envelope.direction === 'out') redirect(303, inLocale(`/lam-viec/phong-bi/di/${envelope.id}`, locale));
  const contents = await contentsOf(db, storage, actor.authorityId, envelope.id);
  const isOpen = envelope.state === 'arrived';
  const sender = (await correspondentsOf(db, actor.authorityId)).find(({ id }) => id === envelope.came?.correspondentId);
  return {
    locale,
    ...lineOf(envelope, locale),
    uid: envelope.uid,
    sha256: envelope.sha256,
    fingerprint: fingerprintOf(envelope.publicKey),
    madeAt: formatMoment(envelope.madeAt),
    way: envelope.came ? ways[envelope.came.by][locale] : '',
    replaces: envelope.replacesUid !== null,
    fault: contents.ok ? null : refusalIn(contents.refusal, locale),
    files: contents.ok
      ? contents.value.opened.parts.map(({ name, role, bytes }, at) => ({
          name: role === 'content' ? envelopeTexts[locale].forSoftware : name,
          size: formatBytes(bytes.byteLength, locale),
          href: `/lam-viec/phong-bi/tep/${envelope.id}?tep=${at}`,
        }))
      : [],
    plan: envelope.about?.type === 'plan' ? `/lam-viec/ke-hoach/cap-tren/${envelope.about.id}` : null,
    mayOpen: envelope.openedAt === null && isOpen && maySendEnvelopes(actor) === undefined,
    mayTake: contents.ok && isOpen && envelope.kind === 'plan' && mayDraftPlans(actor) === undefined,
    mayDecide: contents.ok && isOpen && envelope.kind === 'report' && mayDecideEnvelopes(actor) === undefined,
    acceptFields: fieldsOf(noteForm, { locale, values: { id: envelope.id } }),
    handsReceipt: sender !== undefined && !sender.isHere && sender.address === null && !isOpen,
    ...difficultyOn(staff, envelope, contents.ok ? contents.value.opened.content : undefined, locale),
    report: contents.ok ? await reportShown(staff, envelope, contents.value.opened.content, locale) : null,
    reopenFields:
      envelope.kind === 'report' &&
      (envelope.state === 'accepted' || envelope.state === 'returned') &&
      mayDecideEnvelopes(actor) === undefined
        ? fieldsOf(noteForm, { locale, values: { id: envelope.id } })
        : [],
    history: await historyOf(staff, envelope, locale),
  };
});

const textsOf = ({ locals }: RequestEvent) => envelopeTexts[locals.locale];

export const actions = {
  open: staffAction(maySendEnvelopes, envelopeIdForm, async (_input, { tx, actor, now }, event: RequestEvent) => {
    const opened = await openArrived(tx, { actor, now }, envelopeIdOf(event));
    return opened.ok ? ok({ notice: textsOf(event).openedNotice }) : opened;
  }),
  take: staffAction(
    mayDraftPlans,
    envelopeIdForm,
    prepared(
      (_input, { actor, storage }, event: RequestEvent) => contentsOf(app().db, storage, actor.authorityId, envelopeIdOf(event)),
      async (_input, { tx, actor, now }, event: RequestEvent, { opened }) => {
        const paper =
          opened.manifest.files.find(({ role }) => role === 'signed') ?? opened.manifest.files.find(({ role }) => role === 'paper');
        const said = { envelopeId: envelopeIdOf(event), content: opened.content, sha256: paper?.sha256 ?? opened.sha256 };
        const taken = await takePlan(tx, { actor, now }, said);
        return taken.ok ? ok({ goTo: `/lam-viec/ke-hoach/cap-tren/${taken.value}` }) : taken;
      },
    ),
  ),
  reopen: staffAction(mayDecideEnvelopes, noteForm, async ({ note }, { tx, actor, now }, event: RequestEvent) => {
    const reopened = await reopenArrived(tx, { actor, now }, envelopeIdOf(event), note);
    return reopened.ok ? ok({ notice: reportTexts[event.locals.locale].reopened }) : reopened;
  }),
  ...replyActions,
  accept: staffAction(mayDecideEnvelopes, noteForm, async ({ note }, { tx, actor, now }, event: RequestEvent) => {
    const accepted = await acceptArrived(tx, { actor, now }, envelopeIdOf(event), note);
    return accepted.ok ? ok({ notice: textsOf(event).accepted }) : accepted;
  }),
};
