import { sql } from 'kysely';
import type { AuditedRow } from '../../../values/audit-words.ts';
import type { AuthorityId } from '../../../values/ids.ts';
import type { Read } from '../../database.ts';
import { openPersonal, type Sealed } from '../personal.ts';
import { canonical } from '../seal.ts';
import { openValue } from '../texts.ts';

export interface RowFault {
  authorityId: string;
  objectType: string;
  objectId: string;
  /** The field whose value is not what the log says last; undefined where the row is gone, or where the log knows of no such row. */
  field?: string;
  reason: 'differs' | 'gone' | 'unrecorded';
}

interface Compared {
  authority_id: AuthorityId;
  object_id: string;
  field: string;
  logged: unknown;
  present: Record<string, unknown> | null;
}

const isSealed = (value: unknown): value is Sealed => typeof value === 'object' && value !== null && 'sealed' in value && 'person' in value;

const compared = (db: Read, type: string, { table, fields }: AuditedRow) => {
  const present = sql.join(Object.entries(fields).map(([field, at]) => sql`${sql.lit(field)}, to_jsonb(${sql.raw(at)})`));
  return sql<Compared>`
    with said as (
      select distinct on (authority_id, object_id, field) authority_id, object_id, field, change
      from audit_entry, jsonb_each(changes) as c (field, change)
      where object_type = ${type} and field = any(${Object.keys(fields)}) order by authority_id, object_id, field, sequence desc
    ) select said.authority_id, said.object_id, said.field, said.change -> 'to' as logged,
        case when t.id is not null then jsonb_build_object(${present}) end as present
      from said left join ${sql.table(table)} t on t.authority_id = said.authority_id and t.id::text = said.object_id
      where said.change ? 'to' order by 1, 2, 3`.execute(db);
};

/** Objects whose last entry says that they were taken away need no row. */
async function removed(db: Read, type: string): Promise<Set<string>> {
  const { rows } = await sql<{ object_id: string; action: string }>`
    select distinct on (authority_id, object_id) object_id, action from audit_entry where object_type = ${type}
    order by authority_id, object_id, sequence desc`.execute(db);
  return new Set(rows.filter(({ action }) => action.endsWith('.removed')).map((row) => row.object_id));
}

async function unrecorded(db: Read, type: string, { table }: AuditedRow): Promise<RowFault[]> {
  const { rows } = await sql<{ authority_id: string; id: string }>`
    select t.authority_id, t.id from ${sql.table(table)} t
    where not exists (select 1 from audit_entry e where e.authority_id = t.authority_id and e.object_type = ${type} and e.object_id = t.id::text)
    order by 1, 2`.execute(db);
  return rows.map((row) => ({ authorityId: row.authority_id, objectType: type, objectId: row.id, reason: 'unrecorded' }));
}

/** True where the value is what was recorded; a value of a person who was forgotten can no longer be compared. */
async function holds(db: Read, installKey: Uint8Array, { authority_id, field, logged, present }: Compared): Promise<boolean> {
  const said = isSealed(logged)
    ? await openPersonal(db, installKey, authority_id, logged).catch(() => null)
    : await openValue(db, installKey, authority_id, logged).catch(() => null);
  return said === undefined || canonical(said) === canonical(present?.[field] ?? null);
}

/** Compares the rows that features declare with what the log says last of them: changed behind it, taken away or put in. All else is not compared. */
export async function verifyRows(
  db: Read,
  installKey: Uint8Array,
  declared: Readonly<Record<string, AuditedRow>>,
): Promise<{ values: number; faults: RowFault[] }> {
  const faults = new Map<string, RowFault>();
  let values = 0;
  for (const [objectType, row] of Object.entries(declared)) {
    const away = await removed(db, objectType);
    for (const one of (await compared(db, objectType, row)).rows) {
      values += 1;
      const fault = { authorityId: one.authority_id, objectType, objectId: one.object_id };
      if (one.present === null && !away.has(one.object_id)) faults.set(`${objectType} ${one.object_id}`, { ...fault, reason: 'gone' });
      else if (one.present !== null && !(await holds(db, installKey, one)))
        faults.set(`${objectType} ${one.object_id} ${one.field}`, { ...fault, field: one.field, reason: 'differs' });
    }
    if (row.isAlwaysRecorded)
      for (const fault of await unrecorded(db, objectType, row)) faults.set(`${objectType} ${fault.objectId}`, fault);
  }
  return { values, faults: [...faults.values()] };
}
