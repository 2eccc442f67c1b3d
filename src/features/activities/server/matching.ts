import { sql } from 'kysely';
import type { ChannelKind } from '#features/channels/index.ts';
import { dutyLines, targetLines, type DutyLine, type TargetLine } from '#features/plans/server/index.ts';
import type { Read } from '#platform/server/database.ts';
import { asKnown, knownRows } from '#platform/server/history.ts';
import { holdsWordsSql } from '#platform/server/search.ts';
import type { KnownBy } from '#platform/values/as-of.ts';
import {
  NO_ID,
  type ActivityId,
  type AuthorityId,
  type DutyId,
  type OfficerId,
  type PlanId,
  type TargetId,
  type TaskId,
  type UnitId,
} from '#platform/values/ids.ts';
import type { Order } from '#platform/values/lists.ts';
import type { ActivityState } from '../activity.ts';
import type { Scope } from '../policy.ts';
import { isJointOf, isNamedTo, isOfAny, serves } from './joint/counted.ts';
import { isAbout, type About } from './figures/about.ts';
import { wordsOfActivity, type ActivityOrder } from './ordering.ts';

export interface ActivityFilter {
  planId?: PlanId;
  dutyId?: DutyId;
  taskId?: TaskId;
  targetId?: TargetId;
  /** Of these units, as their own or held jointly. */
  unitIds?: readonly UnitId[];
  /** Of others, held jointly with one of these units, which did not object. */
  jointWith?: readonly UnitId[];
  channel?: ChannelKind | undefined;
  /** About a topic or for an audience: by its own, else by those of the duties that it serves. */
  about?: About | undefined;
  states?: readonly ActivityState[];
  scope?: Scope;
  isUnseen?: true;
  /** Only what came back to an officer: returned records of these units or recorded by oneself, and those of the units in which others wrote. */
  cameBackTo?: { unitIds: readonly UnitId[]; recordedBy: OfficerId };
  /** Only those that name no duty and serve no target: they count in no report. */
  isUnplaced?: true;
  ids?: readonly ActivityId[];
  from?: Temporal.PlainDate | undefined;
  to?: Temporal.PlainDate | undefined;
  /** As it was known, now unless said: state, figures and plan of that moment. */
  knownBy?: KnownBy;
  /** Every word of it stands in title or place, whatever its marks and case. */
  search?: string | undefined;
  /** The latest first unless said otherwise. */
  order?: Order<ActivityOrder>;
  /** How many, 500 unless said otherwise, and how many to pass over. */
  limit?: number | 'all';
  offset?: number;
}

/** The part of plans that activities are about; loaded once for a query. */
export interface Lines {
  duties: Map<DutyId, DutyLine>;
  targets: Map<TargetId, TargetLine>;
}

export const linesOf = async (db: Read, authorityId: AuthorityId, planId?: PlanId, knownBy?: KnownBy): Promise<Lines> => ({
  duties: await dutyLines(db, authorityId, planId, knownBy),
  targets: await targetLines(db, authorityId, planId, knownBy),
});

export const linesFor = async (db: Read, authorityId: AuthorityId, { planId, knownBy }: ActivityFilter): Promise<Lines | undefined> =>
  planId === undefined ? undefined : linesOf(db, authorityId, planId, knownBy);

export interface Known {
  authorityId: AuthorityId;
  knownBy: KnownBy;
}

/** True for activities of the plan: by their duty, or where they name none by a target. */
export const inPlan = ({ duties, targets }: Lines, { authorityId, knownBy }: Known) =>
  sql<boolean>`(activity.duty_id = any(${[...duties.keys()]}::uuid[]) or (activity.duty_id is null and exists (
    select 1 from ${knownRows('activity_target', authorityId, knownBy)} served where served.authority_id = activity.authority_id
      and served.activity_id = activity.id and served.target_id = any(${[...targets.keys()]}::uuid[]))))`;

const servesTarget = (targetId: TargetId, { authorityId, knownBy }: Known) =>
  sql<boolean>`exists (select 1 from ${knownRows('activity_target', authorityId, knownBy)} served where served.authority_id = activity.authority_id
    and served.activity_id = activity.id and served.target_id = ${targetId})`;

export const knownTo = (authorityId: AuthorityId, { knownBy = 'now' }: ActivityFilter): Known => ({ authorityId, knownBy });

const within = (scope: Scope | undefined) =>
  scope === undefined || scope === 'all'
    ? sql<boolean>`true`
    : sql<boolean>`(${isNamedTo(scope.unitIds)} or activity.recorded_by = ${scope.recordedBy})`;

export const isUnseen = sql<boolean>`exists (select 1 from activity_writer w where w.authority_id = activity.authority_id
  and w.activity_id = activity.id and w.is_for_another_unit and w.seen_at is null)`;

/** Asked by keys, so that a list of very many records is not read for the few that came back. */
const cameBackTo = (authorityId: AuthorityId, { unitIds, recordedBy }: NonNullable<ActivityFilter['cameBackTo']>) =>
  sql<boolean>`((activity.state = 'returned' and (activity.unit_id = any(${[...unitIds]}::uuid[]) or activity.recorded_by = ${recordedBy}))
    or (activity.id = any(array(select w.activity_id from activity_writer w where w.authority_id = ${authorityId} and w.is_for_another_unit and w.seen_at is null))
      and activity.unit_id = any(${[...unitIds]}::uuid[]) and activity.state <> 'withdrawn'))`;

export const isUnplaced = ({ authorityId, knownBy }: Known) =>
  sql<boolean>`(activity.duty_id is null and not exists (select 1 from ${knownRows('activity_target', authorityId, knownBy)} served
    where served.authority_id = activity.authority_id and served.activity_id = activity.id))`;

/** One state is asked for as such: then its index gives the rows in their order. */
const isIn = (states: readonly ActivityState[]) => {
  const [only, ...more] = states;
  return only !== undefined && more.length === 0 ? sql<boolean>`state = ${only}` : sql<boolean>`state = any(${[...states]}::text[])`;
};

const none: Lines = { duties: new Map(), targets: new Map() };

export const matching = (db: Read, authorityId: AuthorityId, filter: ActivityFilter, lines: Lines | undefined) =>
  db
    .selectFrom(asKnown('activity', authorityId, filter.knownBy ?? 'now'))
    .where('activity.authority_id', '=', authorityId)
    .$if(lines !== undefined, (query) => query.where(inPlan(lines ?? none, knownTo(authorityId, filter))))
    .$if(filter.dutyId !== undefined, (query) => query.where(serves(filter.dutyId ?? NO_ID, knownTo(authorityId, filter))))
    .$if(filter.taskId !== undefined, (query) => query.where('task_id', '=', filter.taskId ?? null))
    .$if(filter.targetId !== undefined, (query) => query.where(servesTarget(filter.targetId ?? NO_ID, knownTo(authorityId, filter))))
    .$if(filter.unitIds !== undefined, (query) => query.where(isOfAny(filter.unitIds ?? [], knownTo(authorityId, filter))))
    .$if(filter.jointWith !== undefined, (query) =>
      query
        .where(isJointOf(filter.jointWith ?? [], knownTo(authorityId, filter)))
        .where(sql<boolean>`activity.unit_id <> all(${[...(filter.jointWith ?? [])]}::uuid[])`),
    )
    .$if(filter.scope !== undefined && filter.scope !== 'all', (query) => query.where(within(filter.scope)))
    .$if(filter.cameBackTo !== undefined, (query) =>
      query.where(cameBackTo(authorityId, filter.cameBackTo ?? { unitIds: [], recordedBy: NO_ID })),
    )
    .$if(filter.isUnseen === true, (query) => query.where(isUnseen))
    .$if(filter.isUnplaced === true, (query) => query.where(isUnplaced(knownTo(authorityId, filter))))
    .$if(filter.ids !== undefined, (query) => query.where(sql<boolean>`activity.id = any(${[...(filter.ids ?? [])]}::uuid[])`))
    .$if(filter.channel !== undefined, (query) => query.where('channel', '=', filter.channel ?? ''))
    .$if(filter.about !== undefined, (query) => query.where(isAbout(filter.about ?? { sort: 'topic', kind: '' }, authorityId)))
    .$if(filter.states !== undefined, (query) => query.where(isIn(filter.states ?? [])))
    .$if(filter.search !== undefined, (query) => query.where(holdsWordsSql(wordsOfActivity, filter.search)))
    .$if(filter.from !== undefined, (query) => query.where('happened_on', '>=', filter.from ?? Temporal.PlainDate.from('0001-01-01')))
    .$if(filter.to !== undefined, (query) => query.where('happened_on', '<=', filter.to ?? Temporal.PlainDate.from('0001-01-01')));
