import type { Read, Tx } from '#platform/server/database.ts';
import { holdersOf } from '#features/identity/server/index.ts';
import { confirmsAlone, whyNotConfirmOwn } from '#platform/values/separation.ts';
import type { OfficerId } from '#platform/values/ids.ts';
import { ok, refused, type Result } from '#platform/values/result.ts';
import { approvingRoles } from '../policy.ts';
import { refusals } from '../refusals.ts';
import type { Part, Survey, SurveyId } from '../survey.ts';
import type { By } from './step.ts';

/** Keeps that the officer wrote some of the survey, or of its results. */
export async function keepWriter(tx: Tx, { actor }: By, id: SurveyId, part: Part): Promise<void> {
  await tx
    .insertInto('survey_writer')
    .values({ authority_id: actor.authorityId, survey_id: id, part, officer_id: actor.officerId })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Who may let surveys begin and their results out on the day. */
export const approversOf = (db: Read, { actor, today }: Pick<By, 'actor' | 'today'>): Promise<OfficerId[]> =>
  holdersOf(db, actor.authorityId, approvingRoles, today);

/** Whether nobody else may decide. Refused to who wrote any of it while somebody else may (`whyNotConfirmOwn`). */
export async function decidesAlone(tx: Tx, by: By, survey: Survey, part: Part): Promise<Result<boolean>> {
  const written = { writers: survey.writers[part], others: await approversOf(tx, by) };
  const refusal = whyNotConfirmOwn(written, by.actor, refusals.ownApproval());
  return refusal ? refused(refusal) : ok(confirmsAlone(written, by.actor));
}
