import type { LawId } from '#features/laws/index.ts';
import { lawOf } from '#features/laws/server/index.ts';
import { difference, recordChange } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import { ok, type Result } from '#platform/values/result.ts';
import type { Relation } from '../../bases/kinds.ts';
import { basisRefusals } from '../../bases/refusals.ts';
import { lockDraft, lockPlan, mayCorrect, type OnPlan } from '../draft.ts';

interface Linking extends OnPlan {
  position: number;
  relation: Relation;
  lawId?: LawId | undefined;
}

const ofPlan = (tx: Tx, { actor, planId }: OnPlan) =>
  tx
    .selectFrom('plan_legal_basis')
    .select(['position', 'law_id', 'relation'])
    .where('authority_id', '=', actor.authorityId)
    .where('plan_id', '=', planId)
    .execute();

/**
 * Says which paper of the register a citation is, and what it is to the plan. It holds of issued plans too: the words of the paper stay as they
 * are. Refused to others than the plan's owner and the clerk, and for a paper that is not in the register.
 */
export async function linkBasis(tx: Tx, input: Linking): Promise<Result<void>> {
  if (!mayCorrect(input.actor)) return basisRefusals.mayNot();
  const plan = await lockPlan(tx, input);
  if (!plan.ok) return plan;
  const { actor, planId, position, relation, lawId = null } = input;
  const before = (await ofPlan(tx, input)).find((one) => one.position === position);
  if (!before) return basisRefusals.unknown();
  if (lawId && !(await lawOf(tx, actor.authorityId, lawId))) return basisRefusals.unknownLaw();
  const changes = difference({ relation: before.relation, lawId: before.law_id }, { relation, lawId });
  if (Object.keys(changes).length === 0) return ok(undefined);
  await tx
    .updateTable('plan_legal_basis')
    .set({ relation, law_id: lawId })
    .where('authority_id', '=', actor.authorityId)
    .where('plan_id', '=', planId)
    .where('position', '=', position)
    .execute();
  recordChange(tx, {
    action: 'plan.basis-linked',
    objectType: 'plan',
    objectId: planId,
    changes: { ...changes, position: { to: position } },
  });
  return ok(undefined);
}

/** Adds a paper of the register to what a draft rests on. Refused once the plan is issued, and what it cites already. */
export async function addBasis(tx: Tx, input: OnPlan & { relation: Relation; lawId: LawId }): Promise<Result<void>> {
  const draft = await lockDraft(tx, input);
  if (!draft.ok) return draft;
  const { actor, planId, relation, lawId } = input;
  const law = await lawOf(tx, actor.authorityId, lawId);
  if (!law) return basisRefusals.unknownLaw();
  const bases = await ofPlan(tx, input);
  if (bases.some(({ law_id }) => law_id === lawId)) return basisRefusals.twice();
  const position = Math.max(0, ...bases.map((one) => one.position)) + 1;
  const row = {
    authority_id: actor.authorityId,
    plan_id: planId,
    position,
    type: law.kind,
    symbol: law.symbol,
    issued_on: law.issuedOn?.toString() ?? law.issuedYear?.toString() ?? null,
    issuer: law.issuer,
    law_id: lawId,
    relation,
  };
  await tx.insertInto('plan_legal_basis').values(row).execute();
  const changes = difference({}, { relation, lawId, position });
  recordChange(tx, { action: 'plan.basis-added', objectType: 'plan', objectId: planId, changes });
  return ok(undefined);
}

/** Takes a basis out of a draft; what the paper was stays in the log. Refused once the plan is issued. */
export async function dropBasis(tx: Tx, input: OnPlan & { position: number }): Promise<Result<void>> {
  const draft = await lockDraft(tx, input);
  if (!draft.ok) return draft;
  const { actor, planId, position } = input;
  const row = await tx
    .deleteFrom('plan_legal_basis')
    .where('authority_id', '=', actor.authorityId)
    .where('plan_id', '=', planId)
    .where('position', '=', position)
    .returning(['type', 'symbol', 'law_id', 'relation'])
    .executeTakeFirst();
  if (!row) return basisRefusals.unknown();
  const { type, symbol, law_id: lawId, relation } = row;
  const changes = difference({ paper: [type, symbol].filter(Boolean).join(' '), lawId, relation, position }, {});
  recordChange(tx, { action: 'plan.basis-dropped', objectType: 'plan', objectId: planId, changes });
  return ok(undefined);
}
