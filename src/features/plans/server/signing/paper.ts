import type { Paper } from 'official-documents';
import { outgoingOf } from '#features/papers/server/index.ts';
import { authorityOn } from '#features/units/server/index.ts';
import type { Read } from '#platform/server/database.ts';
import type { Plan } from '../../plan.ts';
import { amendingPaper } from '../../paper/amending.ts';
import { planPaper } from '../../paper/paper.ts';
import { factView } from '../../view.ts';
import { changesOf } from '../amending/queries.ts';
import { statedFactsOf } from '../outline.ts';
import { planOf } from '../queries.ts';
import { submissionUnderWay } from './queries.ts';

/**
 * The plan as a paper to be composed, as far as it has got: a draft without number and day, one under way with its signature and number; of a paper that
 * amends a plan, what it changes.
 */
export async function planPaperOf(db: Read, plan: Plan, today: Temporal.PlainDate): Promise<Paper> {
  const { authorityId } = plan;
  const run = plan.state === 'draft' ? await submissionUnderWay(db, authorityId, plan.id) : undefined;
  const line = run?.numbered && (await outgoingOf(db, authorityId, run.numbered.outgoingId));
  const issuedOn = plan.state === 'draft' ? (line?.issuedOn ?? null) : plan.issuedOn;
  const authority = (issuedOn && (await authorityOn(db, authorityId, issuedOn))) ?? (await authorityOn(db, authorityId, today));
  const body = /^Ủy ban nhân dân/.test(plan.issuer) ? 'UBND' : (authority?.shortName ?? '').replace(/\s+/g, '');
  const common = {
    plan,
    place: plan.issuedPlace ?? authority?.placeName ?? '',
    signer: run?.signature ?? plan.signer,
    symbol: plan.state === 'draft' ? (line?.symbol ?? null) : plan.symbol,
    issuedOn,
    isSample: authority?.isDemo ?? false,
  };
  const { amending } = plan;
  const of = amending && (await planOf(db, authorityId, amending.planId));
  if (amending && of) return amendingPaper({ ...common, amending, of, body, changes: await changesOf(db, plan) });
  const facts = factView(await statedFactsOf(db, authorityId, plan.id), 'vi', plan.duties);
  return planPaper({ ...common, suffix: `KH-${body}`, facts });
}
