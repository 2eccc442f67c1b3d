import type { RequestEvent } from '@sveltejs/kit';
import { mayDecideProposals, proposalForm, proposalTexts } from '#features/identity/index.ts';
import { approveProposal, declineProposal, proposalsOf, whyNotDecide, withdrawProposal } from '#features/identity/server/index.ts';
import { unitsOn } from '#features/units/server/index.ts';
import { prepared, staffAction, staffLoad } from '#platform/server/edge.ts';
import { ok, refusalIn, type Refusal } from '#platform/values/result.ts';
import { byOf, handed, meansOf, newPassword } from '../officers.ts';
import { proposalLine } from '../proposals.ts';

export const load = staffLoad(mayDecideProposals, async ({ locals: { locale } }: RequestEvent, { db, actor, today, now }) => {
  const [proposals, units] = await Promise.all([proposalsOf(db, actor.authorityId, now), unitsOn(db, actor.authorityId, today)]);
  const whyNot = (refusal: Refusal | undefined) => (refusal ? refusalIn(refusal, locale) : '');
  const lines = proposals.map((proposal) => ({
    ...proposalLine(proposal, units, locale),
    isWaiting: proposal.state === 'waiting',
    isOwn: proposal.proposedBy === actor.officerId,
    why: whyNot(whyNotDecide(proposal, actor.officerId)),
  }));
  return { locale, waiting: lines.filter(({ isWaiting }) => isWaiting), decided: lines.filter(({ isWaiting }) => !isWaiting) };
});

const textsOf = ({ locals }: RequestEvent) => proposalTexts[locals.locale];
const sensitive = { sensitive: true };

export const actions = {
  approve: staffAction(
    mayDecideProposals,
    proposalForm,
    prepared(newPassword, async ({ proposalId }, staff, event: RequestEvent, password) => {
      const means = meansOf(staff.installKey, password);
      const of = { authorityId: staff.actor.authorityId, proposalId, by: byOf(event, staff) };
      const done = await approveProposal(staff.tx, of, means);
      if (!done.ok) return done;
      const given = done.value.waits ? undefined : done.value.given;
      const once = given && { given: handed(given, password.password) };
      return ok({ notice: textsOf(event).approved, once });
    }),
    undefined,
    sensitive,
  ),
  decline: staffAction(mayDecideProposals, proposalForm, async ({ proposalId }, staff, event: RequestEvent) => {
    const of = { authorityId: staff.actor.authorityId, proposalId, by: byOf(event, staff) };
    const done = await declineProposal(staff.tx, of, staff.installKey);
    return done.ok ? ok({ notice: textsOf(event).declined }) : done;
  }),
  withdraw: staffAction(mayDecideProposals, proposalForm, async ({ proposalId }, staff, event: RequestEvent) => {
    const of = { authorityId: staff.actor.authorityId, proposalId, by: byOf(event, staff) };
    const done = await withdrawProposal(staff.tx, of, staff.installKey);
    return done.ok ? ok({ notice: textsOf(event).withdrawn }) : done;
  }),
};
