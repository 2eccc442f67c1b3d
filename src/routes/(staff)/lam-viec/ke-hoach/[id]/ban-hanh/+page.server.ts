import type { RequestEvent } from '@sveltejs/kit';
import { isSymbol } from '#features/papers/index.ts';
import { discordViews, issueForm, mayDraftPlans, mayIssuePlans } from '#features/plans/index.ts';
import {
  blockingIssue,
  composePlan,
  discordsIn,
  doubtsOfPlan,
  issuePlan,
  lastSigner,
  ofSameYear,
  placeOf,
} from '#features/plans/server/index.ts';
import { prepared, staffAction, staffLoad } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { ok, refusalIn } from '#platform/values/result.ts';
import { planHere, planIdOf } from '../plan.ts';

export const load = staffLoad(mayIssuePlans, async (event: RequestEvent, { db, actor, today }) => {
  const plan = await planHere(event, { db, actor });
  const { locale } = event.locals;
  const isSigned = plan.signer.name !== null;
  const { authority, position, name } = isSigned ? plan.signer : ((await lastSigner(db, actor.authorityId)) ?? plan.signer);
  const values = {
    symbol: plan.symbol && isSymbol(plan.symbol) ? plan.symbol : undefined,
    place: plan.issuedPlace ?? (await placeOf(db, actor.authorityId, plan.issuedOn ?? today, today)),
    issuedOn: plan.issuedOn,
    signerAuthority: authority,
    signerPosition: position,
    signerName: name,
  };
  const given = { symbol: values.symbol ?? null, issuedOn: plan.issuedOn };
  return {
    locale,
    id: plan.id,
    title: plan.title,
    blocked: (await blockingIssue(db, plan, actor, today)).filter(({ field }) => !field).map((refusal) => refusalIn(refusal, locale)),
    doubts: (await doubtsOfPlan(db, plan, given, today)).map((doubt) => ({ field: doubt.field, message: refusalIn(doubt, locale) })),
    sameYear: (await ofSameYear(db, plan)).map((one) => one[locale]),
    discords: discordViews(await discordsIn(db, plan), { planId: plan.id, isOpen: mayDraftPlans(actor) === undefined }, locale),
    fields: fieldsOf(issueForm, { locale, values: { ...values, issuedOn: values.issuedOn ?? undefined } }),
  };
});

export const actions = {
  default: staffAction(
    mayIssuePlans,
    issueForm,
    prepared(
      (input, { db, shelf, actor, today }, event: RequestEvent) =>
        composePlan(db, shelf, { actor, today, planId: planIdOf(event), ...input }),
      async (input, { tx, actor, now, today }, event: RequestEvent, paper) => {
        const issued = await issuePlan(tx, { actor, now, today, planId: planIdOf(event), paper, ...input });
        return issued.ok ? ok({ goTo: `/lam-viec/ke-hoach/${issued.value}` }) : issued;
      },
    ),
    undefined,
    { sensitive: true },
  ),
};
