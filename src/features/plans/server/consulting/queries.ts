import type { Read } from '#platform/server/database.ts';
import type { AuthorityId, PlanId } from '#platform/values/ids.ts';
import type { Answered, Comment, Consultation } from '../../consulting/consultation.ts';

/** The rounds of comments on a draft with what was said, the first round first. */
export async function consultationsOf(db: Read, authorityId: AuthorityId, planId: PlanId): Promise<Consultation[]> {
  const rounds = await db
    .selectFrom('plan_consultation')
    .selectAll()
    .where('authority_id', '=', authorityId)
    .where('plan_id', '=', planId)
    .orderBy('asked_at')
    .execute();
  const ids = rounds.map(({ id }) => id);
  if (ids.length === 0) return [];
  const units = await db
    .selectFrom('plan_consulted')
    .selectAll()
    .where('authority_id', '=', authorityId)
    .where('consultation_id', 'in', ids)
    .orderBy('unit_id')
    .execute();
  const comments = await db
    .selectFrom('plan_comment')
    .selectAll()
    .where('authority_id', '=', authorityId)
    .where('consultation_id', 'in', ids)
    .orderBy('made_at')
    .orderBy('id')
    .execute();
  return rounds.map((round) => ({
    id: round.id,
    planId: round.plan_id,
    dueOn: round.due_on,
    note: round.note,
    askedAt: round.asked_at,
    askedBy: round.asked_by,
    closedAt: round.closed_at,
    units: units
      .filter((unit) => unit.consultation_id === round.id)
      .map(({ unit_id: unitId, agreed_at: agreedAt }) => ({ unitId, agreedAt })),
    comments: comments
      .filter((comment) => comment.consultation_id === round.id)
      .map((comment): Comment => ({
        id: comment.id,
        unitId: comment.unit_id,
        partWords: comment.part_words,
        text: comment.text,
        madeAt: comment.made_at,
        madeBy: comment.made_by,
        answer:
          comment.answer && comment.answered_at && comment.answered_by
            ? { what: comment.answer as Answered, note: comment.answer_note, at: comment.answered_at, by: comment.answered_by }
            : null,
      })),
  }));
}

/** The round in which a draft is open to comments; undefined where it is not. */
export const openConsultation = async (db: Read, authorityId: AuthorityId, planId: PlanId): Promise<Consultation | undefined> =>
  (await consultationsOf(db, authorityId, planId)).find(({ closedAt }) => closedAt === null);
