import type { Plan as PlanPaper } from 'official-documents';
import { outgoingOf } from '#features/papers/server/index.ts';
import { authorityOn } from '#features/units/server/index.ts';
import type { Read } from '#platform/server/database.ts';
import type { Plan } from '../../plan.ts';
import { planPaper } from '../../paper/paper.ts';
import { factView } from '../../view.ts';
import { statedFactsOf } from '../outline.ts';
import { submissionUnderWay } from './queries.ts';

/** The plan as a paper to be composed, as far as it has got: a draft without number and day, one under way with its signature and number. */
export async function planPaperOf(db: Read, plan: Plan, today: Temporal.PlainDate): Promise<PlanPaper> {
  const { authorityId } = plan;
  const run = plan.state === 'draft' ? await submissionUnderWay(db, authorityId, plan.id) : undefined;
  const line = run?.numbered && (await outgoingOf(db, authorityId, run.numbered.outgoingId));
  const issuedOn = plan.state === 'draft' ? (line?.issuedOn ?? null) : plan.issuedOn;
  const authority = (issuedOn && (await authorityOn(db, authorityId, issuedOn))) ?? (await authorityOn(db, authorityId, today));
  const facts = factView(await statedFactsOf(db, authorityId, plan.id), 'vi', plan.duties);
  return planPaper({
    plan,
    place: plan.issuedPlace ?? authority?.placeName ?? '',
    suffix: `KH-${/^Ủy ban nhân dân/.test(plan.issuer) ? 'UBND' : (authority?.shortName ?? '').replace(/\s+/g, '')}`,
    signer: run?.signature ?? plan.signer,
    symbol: plan.state === 'draft' ? (line?.symbol ?? null) : plan.symbol,
    issuedOn,
    facts,
    isSample: authority?.isDemo ?? false,
  });
}
