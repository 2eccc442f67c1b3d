import { sql } from 'kysely';
import { recordChange } from '#platform/server/audit.ts';
import { ZONE } from '#platform/server/clock.ts';
import type { Database, Tx } from '#platform/server/database.ts';
import { transact } from '#platform/server/transact.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import { ok } from '#platform/values/result.ts';
import type { SurveyId } from '../survey.ts';

const forget = async (tx: Tx, authorityId: AuthorityId, id: SurveyId): Promise<number> => {
  const { numUpdatedRows } = await tx
    .updateTable('survey_reply')
    .set({ text: null })
    .where('authority_id', '=', authorityId)
    .where('text', 'is not', null)
    .where(
      'question_id',
      'in',
      tx.selectFrom('survey_question').select('id').where('authority_id', '=', authorityId).where('survey_id', '=', id),
    )
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
};

/**
 * Deletes opinions in words, so many days after the results were published or, where they never were, after the survey ended; that somebody wrote is still counted,
 * and what was made fit to be shown stays. Comes back with how many went.
 */
export async function forgetOpinions(
  db: Database,
  authorityId: AuthorityId,
  { now, days }: { now: Temporal.Instant; days: number },
): Promise<number> {
  const last = now.toZonedDateTimeISO(ZONE).toPlainDate().subtract({ days });
  const done = await transact(db, { authorityId, actor: 'worker', at: now }, async (tx) => {
    const surveys = await tx
      .selectFrom('survey')
      .select('id')
      .where('authority_id', '=', authorityId)
      .where('state', '=', 'ended')
      .where(sql<boolean>`coalesce(results_on, ended_on) < ${last}`)
      .execute();
    let count = 0;
    for (const { id } of surveys) {
      const gone = await forget(tx, authorityId, id);
      if (gone > 0) recordChange(tx, { action: 'survey.opinions-forgotten', objectType: 'survey-answers', objectId: id, changes: { opinions: { to: gone } } }); // prettier-ignore
      count += gone;
    }
    return ok(count);
  });
  return done.ok ? done.value : 0;
}
