import { sql } from 'kysely';
import { difference, recordChange } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import { supersede } from '#platform/server/history.ts';
import type { AuthorityId, PlanId } from '#platform/values/ids.ts';
import type { FieldChange, ItemChange } from '../../amending/change.ts';
import { writeOutline } from './outline.ts';

export interface Onto {
  authorityId: AuthorityId;
  /** The plan that is amended. */
  planId: PlanId;
  amendingId: PlanId;
  from: Temporal.PlainDate;
}

/** A change with the id of its item in the plan. */
export type Written = ItemChange & { id: string };

/** A change of one item; what is changed of the plan itself is written apart. */
type Item = ItemChange & { object: keyof typeof tables };
const isItem = (change: ItemChange): change is Item => change.object !== 'outline';

const tables = { duty: 'duty', target: 'target', section: 'plan_section' } as const;

/** What an item of the plan takes over from the one that stands for it in the amending draft, by what was changed of it. */
const columns = {
  duty: { text: 'text', product: 'product', deadlines: 'deadlines', units: 'role' },
  target: {
    text: 'text',
    level: 'value, up_to, unit, comparator, units_bound',
    way: 'measure, way, per, bound_kind, roll_id, before_value, before_source',
  },
  section: { level: 'kind, level', heading: 'heading', text: 'text' },
} as const satisfies Record<keyof typeof tables, Partial<Record<FieldChange['field'], string>>>;

const list = (object: Item['object'], fields?: readonly FieldChange[]): string[] =>
  Object.entries<string>(columns[object])
    .filter(([name]) => !fields || fields.some(({ field }) => field === name))
    .flatMap(([, names]) => names.split(', '));

async function takeUnits(tx: Tx, { authorityId }: Pick<Onto, 'authorityId'>, id: string, newId: string): Promise<void> {
  await supersede(tx, 'duty_unit', { authority_id: authorityId, duty_id: id });
  await sql`delete from duty_unit where authority_id = ${authorityId} and duty_id = ${id}::uuid`.execute(tx);
  await sql`insert into duty_unit (authority_id, duty_id, unit_id, role, is_requested)
    select authority_id, ${id}::uuid, unit_id, role, is_requested from duty_unit
    where authority_id = ${authorityId} and duty_id = ${newId}::uuid`.execute(tx);
}

async function take(tx: Tx, onto: Onto, { object, fields, ofId, newId }: Item): Promise<void> {
  const { authorityId } = onto;
  const taken = list(object, fields);
  if (taken.length > 0) {
    await supersede(tx, tables[object], { authority_id: authorityId, id: ofId ?? '' });
    const set = sql.join(taken.map((column) => sql`${sql.ref(column)} = n.${sql.ref(column)}`));
    await sql`update ${sql.table(tables[object])} t set ${set} from ${sql.table(tables[object])} n
      where t.authority_id = ${authorityId} and t.id = ${ofId}::uuid and n.authority_id = t.authority_id and n.id = ${newId}::uuid`.execute(
      tx,
    );
  }
  if (object === 'duty' && fields.some(({ field }) => field === 'units')) await takeUnits(tx, onto, ofId ?? '', newId ?? '');
}

/** Adds a copy of the item to the plan; gives its id. `ofId` is what it stands for, in a draft that amends. */
export async function addItem(tx: Tx, onto: Pick<Onto, 'authorityId' | 'planId'>, { object, newId }: Item, ofId?: string): Promise<string> {
  const { authorityId, planId } = onto;
  const table = sql.table(tables[object]);
  const taken = [...list(object), ...(object === 'duty' ? ['marks', 'ordering_paper'] : [])];
  // Targets and duties come behind the others; a part of the text stands where it stands in the draft, whose places are those of the plan.
  const position =
    object === 'section'
      ? sql`n.position`
      : sql`(select coalesce(max(position), 0) + 1 from ${table} where authority_id = ${authorityId} and plan_id = ${planId}::uuid)`;
  const { rows } = await sql<{
    id: string;
  }>`insert into ${table} (authority_id, plan_id, position, of_id, ${sql.join(taken.map((column) => sql.ref(column)))})
    select n.authority_id, ${planId}::uuid, ${position}, ${ofId ?? null}::uuid, ${sql.join(taken.map((column) => sql`n.${sql.ref(column)}`))} from ${table} n
    where n.authority_id = ${authorityId} and n.id = ${newId}::uuid returning id`.execute(tx);
  const id = rows[0]?.id ?? '';
  if (object === 'duty') {
    await takeUnits(tx, onto, id, newId ?? '');
    await sql`insert into duty_subject (authority_id, duty_id, sort, kind) select authority_id, ${id}::uuid, sort, kind from duty_subject
      where authority_id = ${authorityId} and duty_id = ${newId}::uuid`.execute(tx);
  }
  return id;
}

async function strike(tx: Tx, { authorityId, from }: Onto, { object, ofId }: Item): Promise<void> {
  await supersede(tx, tables[object], { authority_id: authorityId, id: ofId ?? '' });
  await sql`update ${sql.table(tables[object])} set struck_on = ${from}::date
    where authority_id = ${authorityId} and id = ${ofId}::uuid and struck_on is null`.execute(tx);
}

type Columns = Record<string, unknown>;

const rowOf = async (tx: Tx, { authorityId }: Onto, object: Item['object'], id: string): Promise<Record<string, unknown>> => {
  const { rows } = await sql<
    Record<string, unknown>
  >`select ${sql.join(list(object).map((column) => sql.ref(column)))} from ${sql.table(tables[object])}
    where authority_id = ${authorityId} and id = ${id}::uuid`.execute(tx);
  return rows[0] ?? {};
};

const actions = { changed: 'amended', added: 'added-later', struck: 'struck' } as const;

/** Notes the change at its item, by the columns that it wrote. */
function noted(
  tx: Tx,
  one: Item & Written,
  { was, is, planId, amendingId }: { was: Columns; is: Columns; planId: PlanId; amendingId: PlanId },
): void {
  const objectType = one.object === 'section' ? 'plan-section' : one.object;
  const units = one.fields.find(({ field }) => field === 'units');
  const columnsChanged =
    one.act === 'struck'
      ? Object.fromEntries(Object.entries(was).flatMap(([key, from]) => (key === 'text' || key === 'heading' ? [[key, { from }]] : [])))
      : difference(was, one.act === 'added' ? { ...is, planId } : { ...is });
  const changes = { ...columnsChanged, ...(units && { units: { from: units.was, to: units.is } }), amendedBy: { to: amendingId } };
  recordChange(tx, { action: `${objectType}.${actions[one.act]}`, objectType, objectId: one.id, changes });
}

/** Takes over what the draft says anew of an item of the plan, or of the copy of another draft; without the log, which the caller writes. */
export const takeItem = (tx: Tx, onto: Onto, change: ItemChange): Promise<void> =>
  isItem(change) ? take(tx, onto, change) : Promise.resolve();

/** Writes what an amending draft changes into the items of its plan, which keep their ids and what they held before; gives each change with the id of its item. */
export async function writeItems(tx: Tx, onto: Onto, changes: readonly ItemChange[]): Promise<Written[]> {
  const written: Written[] = [];
  const about = { planId: onto.planId, amendingId: onto.amendingId };
  await writeOutline(tx, onto, changes);
  for (const change of changes) {
    if (!isItem(change)) {
      written.push({ ...change, id: onto.planId });
      continue;
    }
    const was = change.ofId ? await rowOf(tx, onto, change.object, change.ofId) : {};
    const one = { ...change, id: change.act === 'added' ? await addItem(tx, onto, change) : (change.ofId ?? '') };
    if (change.act === 'struck') await strike(tx, onto, change);
    if (change.act === 'changed') await take(tx, onto, change);
    noted(tx, one, { was, is: await rowOf(tx, onto, change.object, one.id), ...about });
    written.push(one);
  }
  return written;
}
