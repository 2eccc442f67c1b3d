import { sql } from 'kysely';
import type { PlanState as AnyState } from '#features/plans/index.ts';
import type { NamesInTime } from '#features/units/server/index.ts';
import type { Read } from '#platform/server/database.ts';
import { countedPromises } from '../promises.ts';
import type { PublicPlan, PublicPlanInFull, PublicSummary } from '../public.ts';
import { howMany, latest, publicActivity, type ActivityLine } from './activities.ts';
import { askOnce, list, type Asked } from './ask.ts';
import { latestStories, storyIn, type StoryLine } from './stories.ts';
import { textParts, textsOf, type TextParts } from './plan-texts.ts';
import { chosen, planParts, publicPlans, type PlanParts } from './plans.ts';

const LATEST = 6;
const NEWS = 3;

/** With the names of units through time. */
export interface Named extends Asked {
  names: NamesInTime;
}

/** The plans of a year that were issued as the public sees them, what holds first; mostly there is one. */
export async function plansOfYear(db: Read, year: number, asked: Named): Promise<PublicPlanInFull[]> {
  const parts = await askOnce<PlanParts & TextParts>(db, sql`${chosen(asked, sql`and year = ${year}`)} select ${planParts}, ${textParts}`);
  return publicPlans(parts, asked.names, asked.locale).map((plan) => ({ ...plan, ...textsOf(parts, plan.id, asked.locale) }));
}

/** All plans that were issued, or those of the year, as the public sees them, the newest year first. */
export async function plansShown(db: Read, asked: Named, year?: number): Promise<PublicPlan[]> {
  const parts = await askOnce<PlanParts>(
    db,
    sql`${chosen(asked, year === undefined ? sql`` : sql`and year = ${year}`)} select ${planParts}`,
  );
  return publicPlans(parts, asked.names, asked.locale);
}

/** The plan that holds: of this year, else the newest of the years before, else the nearest of a year to come. */
const holding = ({ today: { year } }: Asked) => sql`and state = 'issued' order by year > ${year},
  case when year <= ${year} then -year else year end, case when year <= ${year} then issued_on end desc, issued_on, id limit 1`;

/** What the front page shows: the plan that holds at a glance and what was done last. */
export async function summaryOf(db: Read, asked: Named): Promise<PublicSummary> {
  const { authorityId, names, locale } = asked;
  const row = await askOnce<PlanParts & { issued: boolean; lines: ActivityLine[]; stories: StoryLine[]; count: number }>(
    db,
    sql`${chosen(asked, holding(asked))} select ${planParts}, ${howMany(authorityId)} as count,
      ${list(latest(authorityId, { limit: LATEST, stories: false }))} as lines, ${latestStories(authorityId, NEWS)} as stories, exists (select 1 from public_plan where authority_id = ${authorityId}) as issued`,
  );
  const [shown] = publicPlans(row, names, locale);
  return {
    plan: shown
      ? { year: shown.year, title: shown.title, symbol: shown.symbol, issuedPlace: shown.issuedPlace, issuedOn: shown.issuedOn }
      : null,
    noneHolds: !shown && row.issued,
    targets: shown?.targets ?? [],
    promises: countedPromises(shown?.units ?? []),
    stories: row.stories.map((line) => storyIn(line, names)),
    activities: row.lines.map((line) => publicActivity(line, names)),
    activityCount: row.count,
  };
}

/** Of a plan that was issued; papers that amend it are none. */
type PlanState = Extract<AnyState, 'issued' | 'withdrawn' | 'replaced'>;

/** The plans that were issued with their years, newest first, also those that no longer hold. */
export async function yearsOf(
  db: Read,
  { authorityId }: Pick<Asked, 'authorityId'>,
): Promise<{ year: number; title: string; symbol: string | null; state: PlanState }[]> {
  const { rows } = await sql<{ year: number; title: string; symbol: string | null; state: PlanState }>`
    select year, title, symbol, state from public_plan where authority_id = ${authorityId}
    order by year desc, state <> 'issued', issued_on desc, id desc`.execute(db);
  return rows;
}
