import type { DeadlineRule, Plan } from '#features/plans/index.ts';
import {
  addDeadline,
  addDuty,
  addTarget,
  correctFacts,
  issuePlan,
  planOf,
  startPlan,
  type DutyInput,
  type FactsInput,
  type TargetInput,
} from '#features/plans/server/index.ts';
import type { Report, ReportPeriod } from '#features/reporting/index.ts';
import { composeReport, draftReport, freezeReport, mattersOf, reportOf, type Freezing } from '#features/reporting/server/index.ts';
import { authorityOn } from '#features/units/server/index.ts';
import { makeTasks } from '#features/tasks/server/index.ts';
import type { Database } from '#platform/server/database.ts';
import { openShelf, type Shelf } from '#platform/server/files/shelf.ts';
import type { Storage } from '#platform/server/files/storage.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { DutyId, PlanId, ReportId, UnitId } from '#platform/values/ids.ts';
import type { Result } from '#platform/values/result.ts';
import { acting, day, now, today, value } from './actors.ts';

export interface GivenDuty {
  text?: string;
  units?: DutyInput['units'];
  deadlines?: readonly DeadlineRule[];
}

export interface GivenPlan {
  year?: number;
  title?: string;
  duties?: readonly GivenDuty[];
  targets?: readonly Partial<TargetInput>[];
  facts?: FactsInput;
  symbol?: string;
  issuedOn?: Temporal.PlainDate;
  issuedAt?: Temporal.Instant;
}

/** Files of tests share what counts: no test types a number as high as these. */
let count = 5000;

export const performing = (unitId: UnitId, more: Partial<DutyInput['units'][number]> = {}): DutyInput['units'][number] => ({
  unitId,
  role: 'perform',
  isRequested: false,
  ...more,
});

export async function aDuty(db: Database, actor: Actor, planId: PlanId, given: GivenDuty = {}, at = now): Promise<DutyId> {
  const { text = 'Tuyên truyền trên loa truyền thanh', units = [], deadlines = [] } = given;
  const dutyId = value(await acting(db, actor, (tx) => addDuty(tx, { actor, planId, now: at, duty: { text, units } }), at));
  for (const rule of deadlines) value(await acting(db, actor, (tx) => addDeadline(tx, { actor, planId, now: at, dutyId, rule }), at));
  return dutyId;
}

const usual: TargetInput = { text: 'Phát ít nhất 24 chuyên mục', comparator: '>=', value: 24, unit: 'chuyên mục', measure: 'bulletins' };

/** A draft for 2026; `actor` is a plan owner. */
export async function aDraft(db: Database, actor: Actor, given: GivenPlan = {}, at = now): Promise<PlanId> {
  const { facts } = given;
  const { year = 2026, title = `Tuyên truyền cải cách hành chính năm ${year}`, duties = [], targets = [] } = given;
  const issuer = (await authorityOn(db, actor.authorityId, today))?.name ?? '';
  const planId = value(await acting(db, actor, (tx) => startPlan(tx, { actor, year, title, issuer, now: at }), at));
  for (const duty of duties) await aDuty(db, actor, planId, duty, at);
  for (const target of targets)
    value(await acting(db, actor, (tx) => addTarget(tx, { actor, planId, now: at, target: { ...usual, ...target } }), at));
  if (facts) value(await acting(db, actor, (tx) => correctFacts(tx, { actor, planId, now: at, facts }), at));
  return planId;
}

/** An issued plan, whole, with its tasks made: on the day of its paper, unless it was put in later (`issuedAt`). */
export async function aPlan(db: Database, actor: Actor, given: GivenPlan = {}): Promise<Plan> {
  const { symbol = `${(count += 1)}/KH-UBND`, issuedOn = day('2026-01-15') } = given;
  const morning = issuedOn.toZonedDateTime({ timeZone: 'Asia/Ho_Chi_Minh', plainTime: '09:00' }).toInstant();
  const at = given.issuedAt ?? (Temporal.Instant.compare(morning, now) < 0 ? morning : now);
  const planId = await aDraft(db, actor, given, at);
  const signed = { symbol, issuedOn, signerPosition: 'CHỦ TỊCH', signerName: 'Trần Văn Mẫu' };
  value(await acting(db, actor, (tx) => issuePlan(tx, { actor, planId, now: at, today, ...signed }), at));
  await makeTasks({ authorityId: actor.authorityId, planId }, { db, now: () => at });
  return whole(db, actor, planId);
}

export async function whole(db: Database, actor: Pick<Actor, 'authorityId'>, planId: PlanId): Promise<Plan> {
  const plan = await planOf(db, actor.authorityId, planId);
  if (!plan) throw new Error('The plan is not there.');
  return plan;
}

/** The draft of a report of the plan, of the first quarter unless told otherwise. */
export async function aReport(db: Database, actor: Actor, planId: PlanId, period: ReportPeriod = 'quarter-1', at = now): Promise<ReportId> {
  const order = { actor, now: at, today, planId, period, recipient: 'Ủy ban nhân dân tỉnh Đông Giang' };
  return value(await acting(db, actor, (tx) => draftReport(tx, order), at));
}

let signed = 5000;

/** How a report is signed; each call takes another number. */
export const signing = () => ({
  symbol: `${(signed += 1)}/BC-UBND`,
  reportedOn: day('2026-03-18'),
  signerAuthority: 'TM. ỦY BAN NHÂN DÂN',
  signerPosition: 'CHỦ TỊCH',
  signerName: 'Trần Văn Mẫu',
});

export async function theReport(db: Database, actor: Pick<Actor, 'authorityId'>, id: ReportId): Promise<Report> {
  const report = await reportOf(db, actor.authorityId, id);
  if (!report) throw new Error('The report is not there.');
  return report;
}

/** The order to freeze with the paper that goes with it, composed as the report stands now. */
export async function withPaper<Order extends Omit<Freezing, 'paper'>>(
  db: Database,
  shelf: Shelf,
  order: Order,
): Promise<Order & Freezing> {
  return { ...order, paper: value(await composeReport(db, shelf, order)) };
}

/** Freezes it with all open matters seen and accepted, unless told otherwise. */
export async function freezing(
  db: Database,
  storage: Storage,
  actor: Actor,
  reportId: ReportId,
  given: Partial<Freezing> = {},
): Promise<Result<ReportId>> {
  const { seen } = await mattersOf(db, actor.authorityId, await theReport(db, actor, reportId), given.today ?? today);
  const signed = { actor, now, today, reportId, seen, isSure: true, ...signing(), ...given };
  await using shelf = openShelf(db, storage, actor.authorityId);
  const order = await withPaper(db, shelf, signed);
  return await acting(db, actor, (tx) => freezeReport(tx, order), order.now);
}
