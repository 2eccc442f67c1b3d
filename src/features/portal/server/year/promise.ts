import { sql } from 'kysely';
import type { Read } from '#platform/server/database.ts';
import type { AuthorityId, DutyId, TargetId } from '#platform/values/ids.ts';
import type { PlanTexts, PublicActivity, PublicPlan, PublicPromise, PublicTarget, PublicUnit } from '../../public.ts';
import { howMany, latest, publicActivity, type ActivityLine, type Narrowed } from '../activities.ts';
import { amendPapers } from '#features/plans/index.ts';
import { askOnce, list } from '../ask.ts';
import type { Named } from '../pages.ts';
import { chosen, planParts, publicPlans, type PlanParts } from '../plans.ts';

const LATEST = 12;

type ChangedBy = Pick<PlanTexts['amendings'][number], 'kind' | 'paper' | 'symbol' | 'issuedOn'>;

interface AmendedRow {
  amend_kind: ChangedBy['kind'];
  amend_as: keyof typeof amendPapers;
  symbol: string | null;
  issued_on: string | null;
}

/** The papers in force that changed or added a duty, the first first. */
const amendingsOf = (authorityId: AuthorityId, dutyId: DutyId | undefined) => sql`
  select a.amend_kind, a.amend_as, a.symbol, a.issued_on from public_plan_amending a
  where a.authority_id = ${authorityId} and a.state = 'applied' and exists (select 1 from public_plan_change c
    where c.authority_id = a.authority_id and c.amending_id = a.id and c.duty_id = ${dutyId ?? null}::uuid) order by a.stood_at`;

interface Found {
  plan: Pick<PublicPlan, 'id' | 'title' | 'symbol' | 'issuedPlace' | 'issuedOn' | 'year'>;
  activities: PublicActivity[];
  count: number;
  /** Until which day what was done is counted, as ISO text. */
  asOf: string;
}

async function foundIn(db: Read, asked: Named, year: number, narrowed: Narrowed) {
  const { authorityId, names, locale } = asked;
  const row = await askOnce<PlanParts & { lines: ActivityLine[]; count: number; amended: AmendedRow[] }>(
    db,
    sql`${chosen(asked, sql`and year = ${year}`)} select ${planParts}, ${howMany(authorityId, narrowed)} as count,
      ${list(amendingsOf(authorityId, narrowed.dutyId))} as amended, ${list(latest(authorityId, { limit: LATEST, ...narrowed }))} as lines`,
  );
  const found = (plan: PublicPlan): Found => ({
    plan,
    activities: row.lines.map((line) => publicActivity(line, names)),
    count: row.count,
    asOf: plan.end ? Temporal.PlainDate.from(plan.end.on).subtract({ days: 1 }).toString() : asked.today.toString(),
  });
  const amendings = row.amended.map(({ amend_kind, amend_as, symbol, issued_on }): ChangedBy => ({
    ...{ kind: amend_kind, paper: amendPapers[amend_as][locale], symbol: symbol ?? '', issuedOn: issued_on },
  }));
  return { amendings, plans: publicPlans(row, names, locale).filter(({ end }) => end?.kind !== 'withdrawn'), found };
}

/** A duty of a plan of the year with who answers for it, how it stands and what was done for it last; undefined where there is none for the public. */
export async function promiseOf(
  db: Read,
  asked: Named,
  year: number,
  dutyId: DutyId,
): Promise<(Found & { promise: PublicPromise; unit: PublicUnit; amendings: ChangedBy[] }) | undefined> {
  const { plans, found, amendings } = await foundIn(db, asked, year, { dutyId });
  for (const plan of plans)
    for (const unit of plan.units) {
      const promise = unit.promises.find(({ id }) => id === dutyId);
      if (promise) return { ...found(plan), promise, unit, amendings };
    }
  return undefined;
}

/** A target of a plan of the year with how far it is, by which day, and what was counted last; undefined where there is none for the public. */
export async function targetOf(
  db: Read,
  asked: Named,
  year: number,
  targetId: TargetId,
): Promise<(Found & { target: PublicTarget }) | undefined> {
  const { plans, found } = await foundIn(db, asked, year, { targetId });
  for (const plan of plans) {
    const target = plan.targets.find(({ id }) => id === targetId);
    if (target) return { ...found(plan), target };
  }
  return undefined;
}
