import { recordChange } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import { supersede } from '#platform/server/history.ts';
import type { PlanId } from '#platform/values/ids.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { issuedStates } from '../../plan.ts';
import { mayDraftPlans } from '../../policy.ts';
import { notAnswered } from '../../received/refusals.ts';
import { deadlineLater, titleLater, wordsLater } from '../../year/dates.ts';
import { leaveSuperior } from '../bases/register.ts';
import { lockPlan, type OnPlan } from '../draft.ts';
import { beginDraft, json, type FormId } from '../drafting.ts';
import { planOf } from '../queries.ts';
import { copyContent } from '../replacing.ts';

/**
 * Begins the draft of a later year from a plan of ours that was issued: what it says, with its days, also those in the words of its duties, moved to the same days of that year. Last year's
 * mottos, results, shortcomings and superior's plan stay with last year; a unit that is gone stays named until somebody chooses another, and keeps
 * the draft from being issued. Sent twice it is the first one again. Refused to who may not draft, for what was never issued, and for a year that is not later.
 */
export async function carryOver(tx: Tx, on: OnPlan & { year: number; formId?: FormId | undefined }): Promise<Result<PlanId>> {
  const refusal = mayDraftPlans(on.actor);
  if (refusal) return { ok: false, refusal };
  const locked = await lockPlan(tx, on);
  if (!locked.ok) return locked;
  const old = await planOf(tx, on.actor.authorityId, on.planId);
  if (!old || !(issuedStates as readonly string[]).includes(old.state)) return notAnswered.notIssued();
  const { year } = on;
  if (year <= old.year) return notAnswered.yearNotLater(old.year);
  const { authorityId } = on.actor;
  const title = titleLater(old.title, old.year, year);
  const deadlines = json(old.deadlines.map((deadline) => deadlineLater(deadline, year - old.year)));
  const begun = await beginDraft(tx, { ...on, title, issuer: old.issuer, deadlines });
  if (!begun.ok) return begun;
  const { id, isNew } = begun.value;
  if (!isNew) return ok(id);
  await copyContent(tx, on, id, { leaveOut: ['plan_fact'] });
  await leaveSuperior(tx, { authorityId, planId: id, symbol: old.superiorSymbol });
  await moveDuties(tx, { ...on, planId: id }, old.year);
  const changes = { title: { to: title }, year: { to: year }, carriedFrom: { to: old.id }, duties: { to: old.duties.length } };
  recordChange(tx, { action: 'plan.carried-over', objectType: 'plan', objectId: id, changes });
  return ok(id);
}

async function moveDuties(tx: Tx, { actor: { authorityId }, planId, year }: OnPlan & { year: number }, from: number): Promise<void> {
  const plan = await planOf(tx, authorityId, planId);
  for (const { id, text, deadlines } of plan?.duties ?? []) {
    const later = deadlines.map((deadline) => deadlineLater(deadline, year - from));
    const words = wordsLater(text, from, year);
    if (words === text && later.every((deadline, index) => deadline === deadlines[index])) continue;
    await supersede(tx, 'duty', { authority_id: authorityId, id });
    await tx
      .updateTable('duty')
      .set({ text: words, deadlines: json(later) })
      .where('authority_id', '=', authorityId)
      .where('id', '=', id)
      .execute();
  }
}
