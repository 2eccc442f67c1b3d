import type { Read } from '#platform/server/database.ts';
import type { AsOf, KnownBy } from '#platform/values/as-of.ts';
import type { AuthorityId, DutyId, PlanId } from '#platform/values/ids.ts';
import { overlaid, type Applied } from '../../amending/overlay.ts';
import type { Plan } from '../../plan.ts';
import { planOf } from '../queries.ts';
import { changesApplied } from './queries.ts';

/** A paper that amended the plan; `stoodAt` is the last moment before it was applied. */
interface Paper {
  id: PlanId;
  kind: string | null;
  holdsFrom: Temporal.PlainDate | null;
  stoodAt: Temporal.Instant;
}

const isEarlier = (a: Temporal.Instant, knownBy: KnownBy): boolean => knownBy === 'now' || Temporal.Instant.compare(a, knownBy) < 0;

async function papersOf(db: Read, authorityId: AuthorityId, planId: PlanId, { knownBy }: AsOf): Promise<Paper[]> {
  const rows = await db
    .selectFrom('plan')
    .select(['id', 'amend_kind as kind', 'holds_from_on as holdsFrom', 'stood_at as stoodAt'])
    .where('authority_id', '=', authorityId)
    .where('amends_id', '=', planId)
    .where('state', '=', 'applied')
    .orderBy('stood_at')
    .execute();
  return rows.flatMap(({ stoodAt, ...row }) => (stoodAt && isEarlier(stoodAt, knownBy) ? [{ ...row, stoodAt }] : []));
}

/** Whether a paper holds by the day; what is rectified holds from the beginning. */
const holdsBy = ({ kind, holdsFrom }: Paper, day: Temporal.PlainDate): boolean =>
  kind === 'rectify' || holdsFrom === null || Temporal.PlainDate.compare(holdsFrom, day) <= 0;

/**
 * The plan by the two clocks: its own state as it was known, its duties, targets and text as they stood by the day. What papers applied after one that
 * holds later (what they rectify, or amend from an earlier day) is laid over it.
 */
export async function planAsOf(db: Read, authorityId: AuthorityId, planId: PlanId, asOf: AsOf): Promise<Plan | undefined> {
  const { happenedBy, knownBy } = asOf;
  const plan = await planOf(db, authorityId, planId, knownBy);
  const papers = await papersOf(db, authorityId, planId, asOf);
  const at = papers.findIndex((paper) => !holdsBy(paper, happenedBy));
  const first = papers[at];
  const stood = plan && first && (await planOf(db, authorityId, planId, first.stoodAt));
  if (!stood) return plan;
  const applied: Applied[] = [];
  for (const [index, paper] of papers.entries()) {
    if (index < at) continue;
    const holds = holdsBy(paper, happenedBy);
    const after = holds ? await planOf(db, authorityId, planId, papers[index + 1]?.stoodAt ?? knownBy) : undefined;
    applied.push({ changes: await changesApplied(db, authorityId, paper.id), after });
  }
  return { ...plan, ...overlaid(stood, applied) };
}

/** The words of the duties of a plan on a day, and those that papers added only from a later day on. */
export interface DutiesOn {
  texts: ReadonlyMap<DutyId, string>;
  notYet: ReadonlySet<DutyId>;
}

/** The duties of a plan by the two clocks, for who reads its tasks; undefined where no paper changes the plan from a later day on: it reads as it was known. */
export async function dutiesOn(db: Read, authorityId: AuthorityId, planId: PlanId, asOf: AsOf): Promise<DutiesOn | undefined> {
  const later = (await papersOf(db, authorityId, planId, asOf)).filter((paper) => !holdsBy(paper, asOf.happenedBy));
  if (later.length === 0) return undefined;
  const changes = await Promise.all(later.map(({ id }) => changesApplied(db, authorityId, id)));
  const added = changes.flat().flatMap(({ object, act, ofId }) => (object === 'duty' && act === 'added' && ofId ? [ofId as DutyId] : []));
  const plan = await planAsOf(db, authorityId, planId, asOf);
  return { texts: new Map(plan?.duties.map(({ id, text }) => [id, text])), notYet: new Set(added) };
}
