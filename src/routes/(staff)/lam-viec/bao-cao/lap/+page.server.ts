import { askedAbove, formOfOwed } from '#features/regimes/server/index.ts';
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

export const load = staffLoad(mayDraft, async ({ locals, url }, { db, actor, today }) => {
  const plans = await issuedPlans(db, actor.authorityId);
  const owed = await formOfOwed(db, actor.authorityId, {
    key: url.searchParams.get('ky'),
    regimeId: url.searchParams.get('che-do'),
    today,
  });
  const issued = await Promise.all(plans.map(({ value }) => planOf(db, actor.authorityId, value)));
  const first = issued.find((plan) => owed && plan?.year === owed.year) ?? issued[0];
  const recipient = owed?.recipient ?? (first && (await proposedRecipients(db, actor.authorityId, first)).recipient);
  return {
    locale: locals.locale,
    hasPlan: plans.length > 0,
    fields: fieldsOf(draftForm, {
      locale: locals.locale,
      options: { planId: plans },
      values: { planId: first?.id, period: owed?.period, recipient },
    }),
  };
});

export const actions = {
  default: staffAction(
    mayDraft,
    draftForm,
    async (input, { tx, actor, now, today }) => {
      const plan = await planOf(tx, actor.authorityId, input.planId);
      const asked = plan && (await askedAbove(tx, actor.authorityId, { period: input.period, year: plan.year, today }));
      const drafted = await draftReport(tx, { actor, now, today, asked, ...input });
      return drafted.ok ? ok({ goTo: `/lam-viec/bao-cao/${drafted.value}` }) : drafted;
    },
    async ({ db, actor }) => ({ planId: await issuedPlans(db, actor.authorityId) }),
  ),
};
