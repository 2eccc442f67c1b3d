import { planOf, plansOf } from '#features/plans/server/index.ts';
import { draftForm, mayDraft } from '#features/reporting/index.ts';
import { draftReport, proposedRecipients } from '#features/reporting/server/index.ts';
import type { Read } from '#platform/server/database.ts';
import { staffAction, staffLoad } from '#platform/server/edge.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { ok } from '#platform/values/result.ts';

const issuedPlans = async (db: Read, authorityId: AuthorityId) =>
  (await plansOf(db, authorityId))
    .filter((plan) => plan.state === 'issued' || plan.state === 'replaced')
    .map((plan) => ({ value: plan.id, label: `${plan.title} (${plan.symbol ?? ''})` }));

export const load = staffLoad(mayDraft, async ({ locals }, { db, actor }) => {
  const plans = await issuedPlans(db, actor.authorityId);
  const first = plans[0] && (await planOf(db, actor.authorityId, plans[0].value));
  const recipient = first && (await proposedRecipients(db, actor.authorityId, first)).recipient;
  return {
    locale: locals.locale,
    hasPlan: plans.length > 0,
    fields: fieldsOf(draftForm, { locale: locals.locale, options: { planId: plans }, values: { planId: plans[0]?.value, recipient } }),
  };
});

export const actions = {
  default: staffAction(
    mayDraft,
    draftForm,
    async (input, { tx, actor, now, today }) => {
      const drafted = await draftReport(tx, { actor, now, today, ...input });
      return drafted.ok ? ok({ goTo: `/lam-viec/bao-cao/${drafted.value}` }) : drafted;
    },
    async ({ db, actor }) => ({ planId: await issuedPlans(db, actor.authorityId) }),
  ),
};
