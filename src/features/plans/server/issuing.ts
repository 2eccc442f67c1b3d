import { distribute, registerNumber } from '#features/papers/server/index.ts';
import type { OutgoingPaper } from '#features/papers/index.ts';
import { lockTree } from '#features/units/server/index.ts';
import { difference, recordChange } from '#platform/server/audit.ts';
import type { Read, Tx } from '#platform/server/database.ts';
import { enqueue } from '#platform/server/jobs.ts';
import type { AuthorityId, PlanId } from '#platform/values/ids.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { refusals } from '../refusals.ts';
import { answersTo, type Answers } from '../doubts.ts';
import type { Plan } from '../plan.ts';
import { amendPapers } from '../amending/schema.ts';
import { notOnItsWay } from '../signing/refusals.ts';
import { notConsulted } from '../consulting/refusals.ts';
import { applyAmending } from './amending/applying.ts';
import { openConsultation } from './consulting/queries.ts';
import { blockingIssue, doubtsOfPlan } from './doubts.ts';
import { isUnderWay, lockPlan, writePlan, type OnPlan } from './draft.ts';
import { endReplaced } from './ending.ts';
import { placeOf, type IssuedAs } from './signing/issued-as.ts';
import { planIssued } from './jobs.ts';
import { freezePlan, saysTheSame, type ComposedPlan } from './signing/freezing.ts';
import { planOf } from './queries.ts';

export interface IssueInput extends OnPlan, Answers, IssuedAs {
  today: Temporal.PlainDate;
  /** Composed before the transaction; it is kept as the file of the plan. */
  paper?: ComposedPlan | undefined;
}

/**
 * Issues a draft under the number, date and signer of its signed paper; from then on it is immutable and its units get their tasks. Refuses with the
 * first of `blockingIssue`, a number that another plan of the year bears, and with a contradiction that nobody has answered in words. The plan in whose
 * place it comes ends on its day. The paper that was composed is kept with it, and sent to its recipients.
 */
export async function issuePlan(tx: Tx, input: IssueInput): Promise<Result<PlanId>> {
  const { actor, planId, symbol, issuedOn, now } = input;
  const locked = await lockPlan(tx, input);
  if (!locked.ok) return locked;
  // Numbers are given one after the other, and no unit ends while it is being ordered.
  await lockTree(tx, actor.authorityId);
  const plan = await planOf(tx, actor.authorityId, planId);
  if (!plan) return refusals.unknown();
  if (await isUnderWay(tx, input)) return notOnItsWay.underWay();
  const round = await openConsultation(tx, actor.authorityId, planId);
  if (round) return notConsulted.isOpen(round.dueOn);
  const [refusal] = await blockingIssue(tx, { ...plan, symbol, issuedOn }, actor, input.today);
  if (refusal) return { ok: false, refusal };
  const numbered = await registerNumber(tx, numberOf(input, plan, tx));
  if (!numbered.ok) return numbered;
  const answered = answersTo(await doubtsOfPlan(tx, plan, { symbol, issuedOn }, input.today), input);
  if (!answered.ok) return answered;
  if (input.paper && !(await saysTheSame(tx, plan, input, input.paper))) return notOnItsWay.paperChanged();
  const applied = plan.amending
    ? await applyAmending(tx, { on: input, draft: plan, amending: plan.amending, issuedOn, today: input.today })
    : undefined;
  if (applied && !applied.ok) return applied;
  const ended = plan.replacesId ? await endReplaced(tx, input, plan.replacesId, issuedOn) : ok(planId);
  if (!ended.ok) return ended;
  const signer = { signer_authority: input.signerAuthority ?? null, signer_position: input.signerPosition, signer_name: input.signerName };
  const place = input.place ?? (await placeOf(tx, actor.authorityId, issuedOn, input.today));
  const after = { state: applied?.value.state ?? 'issued', symbol, issued_place: place, issued_on: issuedOn, ...signer };
  await writePlan(tx, input, 'draft', { ...after, ...applied?.value, issued_at: now, issued_by: actor.officerId });
  const sha256 = input.paper && (await freezePlan(tx, input, numbered.value, input.paper));
  await distribute(tx, input, numbered.value, plan.recipients);
  const before = {
    state: plan.state,
    symbol: plan.symbol,
    issued_place: plan.issuedPlace,
    issued_on: plan.issuedOn,
    ...signerOf(plan.signer),
  };
  recordChange(tx, {
    action: 'plan.issued',
    objectType: 'plan',
    objectId: planId,
    changes: { ...difference(before, after), ...answered.value, ...(sha256 && { sha256: { to: sha256 } }) },
  });
  if (!applied) await enqueue(tx, planIssued, { authorityId: actor.authorityId, planId });
  return ok(planId);
}

const signerOf = ({ authority, position, name }: { authority: string | null; position: string | null; name: string | null }) => ({
  signer_authority: authority,
  signer_position: position,
  signer_name: name,
});

/** The line of the register; a plan that no longer holds gives its number up to the one that was entered in its place. */
const numberOf = (
  { actor, now, symbol, issuedOn, signerName }: IssueInput,
  { id, authorityId, title, recipients, amending }: Plan,
  tx: Tx,
) => ({
  ...{ actor, now, symbol, issuedOn },
  kind: amending ? amendPapers[amending.as].vi : 'Kế hoạch',
  title,
  signer: signerName,
  recipients:
    recipients
      .map(({ name }) => name)
      .join('; ')
      .slice(0, 2000) || undefined,
  about: { type: 'plan' as const, id },
  isFree: ({ about }: OutgoingPaper) => hasEnded(tx, authorityId, about?.id),
});

async function hasEnded(tx: Tx, authorityId: AuthorityId, id: string | undefined): Promise<boolean> {
  const plan = id === undefined ? undefined : await planOf(tx, authorityId, id as PlanId);
  return plan?.state === 'withdrawn' || plan?.state === 'replaced';
}

/** Who signed the plan that was issued last, to begin the next with; undefined before the first. */
export async function lastSigner(db: Read, authorityId: AuthorityId): Promise<Plan['signer'] | undefined> {
  const row = await db
    .selectFrom('plan')
    .select(['signer_authority', 'signer_position', 'signer_name'])
    .where('authority_id', '=', authorityId)
    .where('issued_at', 'is not', null)
    .orderBy('issued_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && { authority: row.signer_authority, position: row.signer_position, name: row.signer_name };
}
