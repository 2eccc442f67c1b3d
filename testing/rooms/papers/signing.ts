import { decidePlan, numberPlan, signPlan, submitPlan } from '#features/plans/server/index.ts';
import type { Database } from '#platform/server/database.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { PlanId, UnitId } from '#platform/values/ids.ts';
import { acting, now, today, value } from '../../actors.ts';
import { aDraft, performing } from '../../plans.ts';

const steps = ['waiting', 'approved', 'signed', 'numbered'] as const;

let count = 0;

interface Given {
  unitId: UnitId;
  /** The leader, who is not the drafter. */
  leader: Actor;
  clerk: Actor;
}

/** A draft that has got as far as a step on its way to be issued. */
export async function aDraftAt(
  db: Database,
  owner: Actor,
  step: (typeof steps)[number],
  { unitId, leader, clerk }: Given,
): Promise<PlanId> {
  const planId = await aDraft(db, owner, { duties: [{ units: [performing(unitId)] }], title: `Trình ký lần ${(count += 1)}` });
  const on = (actor: Actor) => ({ actor, planId, now });
  const far = steps.indexOf(step);
  value(await acting(db, owner, (tx) => submitPlan(tx, on(owner), { leaderId: leader.officerId })));
  if (far >= 1) value(await acting(db, leader, (tx) => decidePlan(tx, on(leader), { decision: 'approve' })));
  const signer = { signerPosition: 'CHỦ TỊCH', signerName: leader.fullName, signedOn: today };
  if (far >= 2) value(await acting(db, clerk, (tx) => signPlan(tx, on(clerk), signer)));
  if (far >= 3) value(await acting(db, clerk, (tx) => numberPlan(tx, on(clerk), { series: 'KH-TRINH', issuedOn: today })));
  return planId;
}

const contradictions = {
  whyIssuer: 'only against a contradiction',
  whyYear: 'the same',
  whyNumber: 'the same',
  whyDate: 'the same',
  whyBasis: 'the same',
};

/** The forms by which a draft goes on, each at its step; `officer` may everything and drafted none of them. */
export async function signingForms(db: Database, officer: Actor, { owner, unitId }: { owner: Actor; unitId: UnitId }) {
  const given = { unitId, leader: officer, clerk: officer };
  const page = 'ke-hoach/[id]/trinh';
  const at = async (step: (typeof steps)[number]) => ({ id: await aDraftAt(db, owner, step, given) });
  const fresh = { id: await aDraft(db, owner, { duties: [{ units: [performing(unitId)] }] }) };
  return [
    { page, action: 'submit', params: fresh, given: { leaderId: officer.officerId } },
    { page, action: 'decide', params: await at('waiting'), given: { decision: 'return' }, otherwise: { decision: 'as the state' } },
    { page, action: 'back', params: await at('waiting') },
    { page, action: 'sign', params: await at('approved'), given: { signedOn: '01/06/2026' } },
    {
      page,
      action: 'number',
      params: await at('signed'),
      given: { series: 'KH-MAUSO', number: '64', issuedOn: '01/06/2026' },
    },
    { page, action: 'cancelNumber', params: await at('numbered') },
    { page, action: 'send', params: await at('numbered'), otherwise: contradictions },
  ];
}
