import { sql } from 'kysely';
import type { Read } from '#platform/server/database.ts';
import { asKnown } from '#platform/server/history.ts';
import type { KnownBy } from '#platform/values/as-of.ts';
import type { AuthorityId, DutyId, Id, PlanId, TargetId, UnitId } from '#platform/values/ids.ts';
import { standsForUs } from '../../received/addressed.ts';
import { nearest, type Comparable, type Nearness } from '../../received/nearness.ts';
import { shortfallOf, type Shortfall } from '../../received/promised.ts';
import type { ItemId } from './answers.ts';
import { ownNames } from './own-names.ts';

/** A duty or target of a plan of ours that may answer: of a draft, or of a plan that holds. */
export interface OwnItem extends Comparable {
  id: ItemId;
  planId: PlanId;
  planTitle: string;
  isIssued: boolean;
}

/** What a received plan asks, and what became of it here. */
export interface AskedItem extends Comparable {
  id: ItemId;
  position: number;
  addressedTo: string | null;
  answers: { id: Id<'answer'>; own: OwnItem }[];
  /** Why it does not apply here. */
  aside: { id: Id<'answer'>; reason: string } | null;
  /** Links to what was dropped since, or stands in a plan that ended: they answer nothing. */
  lapsed: number;
  /** Answered, by fewer than are asked for. */
  short: Shortfall | undefined;
  /** `elsewhere`: laid on another body alone, and nothing of ours answers it. */
  state: 'answered' | 'partly' | 'aside' | 'open' | 'elsewhere';
  /** Of what is open: the own item that comes nearest. */
  proposal: Nearness<OwnItem> | undefined;
}

export interface Coverage {
  planId: PlanId;
  items: AskedItem[];
  /** What is asked of us; what is laid on another body alone is counted apart. */
  asked: number;
  answered: number;
  partly: number;
  aside: number;
  open: number;
  elsewhere: number;
}

type Row = Comparable & { id: ItemId; planId: PlanId; position: number; addressedTo: string | null };

async function itemsOf(db: Read, authorityId: AuthorityId, planIds: readonly PlanId[], knownBy: KnownBy): Promise<Row[]> {
  if (planIds.length === 0) return [];
  const duties = await db
    .selectFrom(asKnown('duty', authorityId, knownBy))
    .select(['duty.id', 'duty.plan_id', 'duty.position', 'duty.text', 'duty.addressed_to'])
    .where('duty.authority_id', '=', authorityId)
    .where('duty.plan_id', 'in', [...planIds])
    .where('duty.dropped_at', 'is', null)
    .where('duty.struck_on', 'is', null)
    .orderBy('duty.position')
    .execute();
  const units = await db
    .selectFrom(asKnown('duty_unit', authorityId, knownBy))
    .select(['duty_unit.duty_id', 'duty_unit.unit_id'])
    .where('duty_unit.authority_id', '=', authorityId)
    .where(sql<boolean>`duty_unit.duty_id = any(${duties.map(({ id }) => id)}::uuid[])`)
    .execute();
  const unitsByDuty = Map.groupBy(units, ({ duty_id }) => duty_id);
  const targets = await db
    .selectFrom(asKnown('target', authorityId, knownBy))
    .select(['target.id', 'target.plan_id', 'target.position', 'target.text', 'target.measure'])
    .where('target.authority_id', '=', authorityId)
    .where('target.plan_id', 'in', [...planIds])
    .where('target.dropped_at', 'is', null)
    .where('target.struck_on', 'is', null)
    .orderBy('target.position')
    .execute();
  return [
    ...targets.map(({ id, plan_id, position, text, measure }): Row => {
      return { kind: 'target', id, planId: plan_id, position, text, measure, unitIds: [], addressedTo: null };
    }),
    ...duties.map(({ id, plan_id, position, text, addressed_to }): Row => {
      const unitIds = (unitsByDuty.get(id) ?? []).map(({ unit_id }): UnitId => unit_id);
      return { kind: 'duty', id, planId: plan_id, position, text, measure: null, unitIds, addressedTo: addressed_to };
    }),
  ];
}

/** What the received plans ask, and the duties and targets of ours that may answer, with their year. */
async function bothSides(db: Read, authorityId: AuthorityId, received: readonly PlanId[], knownBy: KnownBy) {
  const plans = await db
    .selectFrom(asKnown('plan', authorityId, knownBy))
    .select(['plan.id', 'plan.title', 'plan.state', 'plan.year'])
    .where('plan.authority_id', '=', authorityId)
    .where('plan.state', 'in', ['draft', 'issued'])
    .execute();
  const byId = new Map(plans.map((plan) => [plan.id, plan]));
  const rows = await itemsOf(db, authorityId, [...byId.keys(), ...received], knownBy);
  const owns = rows.flatMap(({ id, kind, planId, text, unitIds, measure }): (OwnItem & { year: number })[] => {
    const plan = byId.get(planId);
    return plan
      ? [{ id, kind, planId, text, unitIds, measure, planTitle: plan.title, isIssued: plan.state === 'issued', year: plan.year }]
      : [];
  });
  return { owns, asked: rows.filter(({ planId }) => received.includes(planId)) };
}

/**
 * What received plans ask and what answers it here, in the order of the papers, as it was known. What was dropped, or stands in a plan that ended,
 * answers nothing; neither, where one plan of ours is looked at (`within`), what stands in another. An item that is open has the own item of the same year that comes nearest, where one does.
 */
export async function coverageOf(
  db: Read,
  authorityId: AuthorityId,
  plans: readonly { id: PlanId; year: number }[],
  { knownBy = 'now', within }: { knownBy?: KnownBy; within?: PlanId } = {},
): Promise<Coverage[]> {
  if (plans.length === 0) return [];
  const years = new Map(plans.map(({ id, year }) => [id, year]));
  const { owns, asked } = await bothSides(db, authorityId, [...years.keys()], knownBy);
  const byId = new Map(owns.map((own) => [own.id, own]));
  const rows = await db
    .selectFrom(asKnown('answer', authorityId, knownBy))
    .select(['answer.id', 'answer.asked_duty_id', 'answer.asked_target_id', 'answer.duty_id', 'answer.target_id', 'answer.reason'])
    .where('answer.authority_id', '=', authorityId)
    .where(sql<boolean>`coalesce(answer.asked_duty_id, answer.asked_target_id) = any(${asked.map(({ id }) => id)}::uuid[])`)
    .orderBy('answer.id')
    .execute();
  const names = await ownNames(db, authorityId);
  const byAsked = Map.groupBy(rows, (row) => (row.asked_duty_id ?? row.asked_target_id) as DutyId | TargetId);
  const items = asked.map((item): AskedItem & { planId: PlanId } => {
    const mine = byAsked.get(item.id) ?? [];
    const links = mine.flatMap(({ id, duty_id, target_id }) => {
      const ownId = duty_id ?? target_id;
      return ownId ? [{ id, own: byId.get(ownId) }] : [];
    });
    const standing = links.flatMap(({ id, own }) => (own ? [{ id, own }] : []));
    const answers = standing.filter(({ own }) => within === undefined || own.planId === within);
    const said = mine.find(({ reason }) => reason !== null);
    const short = shortfallOf(
      item.text,
      answers.map(({ own }) => own.text),
    );
    const isOurs = item.unitIds.length > 0 || standsForUs(item.addressedTo, names);
    const state = answers.length > 0 ? (short ? 'partly' : 'answered') : said ? 'aside' : isOurs ? 'open' : 'elsewhere';
    const near =
      state === 'open'
        ? nearest(
            item,
            owns.filter(({ year }) => year === years.get(item.planId)),
          )
        : undefined;
    const aside = said?.reason ? { id: said.id, reason: said.reason } : null;
    return { ...item, answers, aside, lapsed: links.length - standing.length, short, state, proposal: near };
  });
  const byPlan = Map.groupBy(items, ({ planId }) => planId);
  return plans.map(({ id }) => {
    const of = byPlan.get(id) ?? [];
    const count = (state: AskedItem['state']): number => of.filter((one) => one.state === state).length;
    return {
      planId: id,
      items: of,
      asked: of.length - count('elsewhere'),
      answered: count('answered'),
      partly: count('partly'),
      aside: count('aside'),
      open: count('open'),
      elsewhere: count('elsewhere'),
    };
  });
}

/** Duties and targets of our drafts and plans that hold, of the year: what may answer what is asked. */
export const ownItemsOf = async (db: Read, authorityId: AuthorityId, year: number): Promise<OwnItem[]> =>
  (await bothSides(db, authorityId, [], 'now')).owns.filter((own) => own.year === year);
