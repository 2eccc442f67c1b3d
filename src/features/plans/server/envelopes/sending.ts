import { compose } from 'official-documents';
import { partsOfPaper, type PaperPart } from '#features/papers/server/index.ts';
import type { ToSend } from '#features/envelopes/server/index.ts';
import type { Read } from '#platform/server/database.ts';
import type { Storage } from '#platform/server/files/storage.ts';
import type { AuthorityId, PlanId } from '#platform/values/ids.ts';
import { ok, type Result } from '#platform/values/result.ts';
import type { Plan } from '../../plan.ts';
import { refusals } from '../../refusals.ts';
import { statedFactsOf } from '../outline.ts';
import { planOf } from '../queries.ts';
import { planFileName } from '../signing/freezing.ts';
import { planPaperOf } from '../signing/paper.ts';
import { notAnswered } from '../../received/refusals.ts';
import { contentOf } from './content.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

async function partsOf(db: Read, storage: Storage, plan: Plan, today: Temporal.PlainDate): Promise<PaperPart[]> {
  const parts = await partsOfPaper(db, storage, plan.authorityId, { type: 'plan', id: plan.id });
  if (parts.some(({ role }) => role === 'paper')) return parts;
  // Issued before files were kept: composed as it stands.
  const bytes = await compose(await planPaperOf(db, plan, today));
  return [{ name: planFileName(plan), mediaType: DOCX, bytes, role: 'paper' }, ...parts];
}

/** An issued plan as it goes to other authorities: what it says, the file as which it was issued, the signed copy. Refused: a draft, one that no longer holds, one that is not there. */
export async function planToSend(
  db: Read,
  storage: Storage,
  { authorityId, planId, today }: { authorityId: AuthorityId; planId: PlanId; today: Temporal.PlainDate },
): Promise<Result<ToSend>> {
  const plan = await planOf(db, authorityId, planId);
  if (!plan) return refusals.unknown();
  if (plan.state !== 'issued') return notAnswered.notSendable();
  return ok({
    ...{ kind: 'plan' as const, title: plan.title, symbol: plan.symbol, issuedOn: plan.issuedOn?.toString() ?? null, replaces: null },
    content: contentOf(plan, await statedFactsOf(db, authorityId, planId)),
    parts: await partsOf(db, storage, plan, today),
  });
}
