import type { Selectable } from 'kysely';
import type { Read } from '#platform/server/database.ts';
import type { DB } from '#platform/server/schema.generated.ts';
import type { AuthorityId, OfficerId, PlanId } from '#platform/values/ids.ts';
import { underWay, type Submission, type SubmissionState } from '../../signing/submission.ts';

const step = (at: Temporal.Instant | null, by: OfficerId | null) => (at && by ? { at, by } : null);

export function submissionIn(row: Selectable<DB['plan_submission']>): Submission {
  const { signer_position: position, signer_name: name, signed_on: on, outgoing_paper_id: outgoingId } = row;
  const [signing, numbered] = [step(row.signing_at, row.signing_by), step(row.numbered_at, row.numbered_by)];
  return {
    id: row.id,
    planId: row.plan_id,
    state: row.state as SubmissionState,
    leaderId: row.leader_id,
    note: row.note,
    submitted: { at: row.submitted_at, by: row.submitted_by },
    decided: step(row.decided_at, row.decided_by),
    isAlone: row.is_alone,
    signature: signing && position && name && on ? { ...signing, authority: row.signer_authority, position, name, on } : null,
    numbered: numbered && outgoingId ? { ...numbered, outgoingId } : null,
    ended: step(row.ended_at, row.ended_by),
    reason: row.reason,
  };
}

/** How often a draft was submitted and what became of it, the first time first. */
export async function submissionsOf(db: Read, authorityId: AuthorityId, planId: PlanId): Promise<Submission[]> {
  const rows = await db
    .selectFrom('plan_submission')
    .selectAll()
    .where('authority_id', '=', authorityId)
    .where('plan_id', '=', planId)
    .orderBy('submitted_at')
    .orderBy('id')
    .execute();
  return rows.map(submissionIn);
}

const isOpen = ({ state }: Submission): boolean => underWay.some((one) => one === state);

/** The submission that is under way; undefined for a draft that its drafter still writes, and for what is issued. */
export const submissionUnderWay = async (db: Read, authorityId: AuthorityId, planId: PlanId): Promise<Submission | undefined> =>
  (await submissionsOf(db, authorityId, planId)).find(isOpen);
