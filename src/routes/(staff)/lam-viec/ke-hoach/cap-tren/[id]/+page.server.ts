import type { RequestEvent } from '@sveltejs/kit';
import { symbolInWords } from '#features/documents/index.ts';
import {
  askedViews,
  factView,
  itemForm,
  linkForm,
  mayDraftPlans,
  maySeePlans,
  receivedWords,
  takeBackForm,
} from '#features/plans/index.ts';
import { answerWith, plansFromBelow, statedFactsOf, takeAnswerBack, takeAsOwn, type ItemId } from '#features/plans/server/index.ts';
import { staffAction, staffLoad } from '#platform/server/edge.ts';
import { formatDay } from '#platform/values/format.ts';
import { ok } from '#platform/values/result.ts';
import { coverageHere, envelopeAbout, receivedHere, receivedIdOf } from '../received.ts';

export const load = staffLoad(maySeePlans, async (event: RequestEvent, { db, actor }) => {
  const { locale } = event.locals;
  const plan = await receivedHere(event, { db, actor });
  const { items, ...figures } = await coverageHere(db, plan);
  const isFromBelow = (await plansFromBelow(db, actor.authorityId)).has(plan.id);
  return {
    locale,
    id: plan.id,
    title: plan.title,
    year: String(plan.year),
    issuer: plan.issuer,
    symbol: [symbolInWords(plan.symbol, locale), plan.issuedOn && formatDay(plan.issuedOn)].filter(Boolean).join(', '),
    receivedAt: plan.received && formatDay(plan.received.at.toZonedDateTimeISO('Asia/Ho_Chi_Minh').toPlainDate()),
    sha256: plan.received?.sha256 ?? null,
    documentId: plan.documentId,
    envelope: plan.received?.origin === 'envelope' ? await envelopeAbout(db, actor.authorityId, plan.id) : null,
    facts: factView(
      (await statedFactsOf(db, actor.authorityId, plan.id)).filter(({ kind }) => kind !== 'weakness'),
      locale,
    ),
    figures: receivedWords[locale].figures(figures),
    isFromBelow,
    isCovered: isFromBelow || figures.open + figures.partly === 0,
    hasOpen: !isFromBelow && figures.open > 0,
    items: askedViews(items, plan.issuer, locale),
    mayDraft: mayDraftPlans(actor) === undefined,
  };
});

export const actions = {
  link: staffAction(mayDraftPlans, linkForm, async ({ askedId, ownId }, { tx, actor, now }, event: RequestEvent) => {
    const on = { actor, now, planId: receivedIdOf(event) };
    const done = await answerWith(tx, { ...on, askedId: askedId as string as ItemId, ownId: ownId as string as ItemId });
    return done.ok ? ok({ notice: receivedWords[event.locals.locale].notice.linked }) : done;
  }),
  unlink: staffAction(mayDraftPlans, takeBackForm, async ({ askedId, answerId }, { tx, actor, now }, event: RequestEvent) => {
    const done = await takeAnswerBack(tx, { actor, now, planId: receivedIdOf(event), askedId: askedId as string as ItemId, answerId });
    return done.ok ? ok({ notice: receivedWords[event.locals.locale].notice.unlinked }) : done;
  }),
  own: staffAction(mayDraftPlans, itemForm, async (_, { tx, actor, now }, event: RequestEvent) => {
    const done = await takeAsOwn(tx, { actor, now, planId: receivedIdOf(event) });
    return done.ok ? ok({ goTo: `/lam-viec/ke-hoach/${done.value}` }) : done;
  }),
};
