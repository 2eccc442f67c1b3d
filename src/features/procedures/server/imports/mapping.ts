import { recordChange } from '#platform/server/audit.ts';
import type { Read, Tx } from '#platform/server/database.ts';
import type { Rows } from '#platform/server/imports/rows.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import { ok, refused, type Result } from '#platform/values/result.ts';
import { fold, tidyLine } from '#platform/values/text.ts';
import { mayKeepProcedures } from '../../policy.ts';
import { refusals } from '../../refusals.ts';
import type { Keeping } from '../book.ts';
import { isColumn, procedureColumns, type ProcedureColumn } from './columns.ts';

/** What columns of files of others are with us, by the headers as they were told. */
export async function columnMapping(db: Read, authorityId: AuthorityId): Promise<Map<string, ProcedureColumn>> {
  const rows = await db
    .selectFrom('procedure_column')
    .select(['header', 'means'])
    .where('authority_id', '=', authorityId)
    .orderBy('header')
    .execute();
  return new Map(rows.flatMap(({ header, means }) => (isColumn(means) ? [[header, means]] : [])));
}

/** Keeps what a column of a file is with us, for this import and the next ones. Refused: to who may not keep the copy, and a header that is known already. */
export async function keepColumn(tx: Tx, { actor, now }: Keeping, input: { header: string; means: string }): Promise<Result<void>> {
  const refusal = mayKeepProcedures(actor);
  if (refusal) return refused(refusal);
  const { means } = input;
  if (!isColumn(means)) return refused(refusals.unknownColumn());
  const folded = fold(input.header);
  if (Object.values(procedureColumns).some((names) => names.some((name) => fold(name) === folded))) return refused(refusals.columnIsOurs());
  const { authorityId, officerId } = actor;
  const known = await columnMapping(tx, authorityId);
  // Told again in other letters it is the same column.
  const header = [...known.keys()].find((one) => fold(one) === folded) ?? input.header;
  const before = known.get(header) ?? null;
  if (before === means) return ok(undefined);
  await tx
    .insertInto('procedure_column')
    .values({ authority_id: authorityId, header, means, recorded_at: now, recorded_by: officerId })
    .onConflict((conflict) => conflict.columns(['authority_id', 'header']).doUpdateSet({ means, recorded_at: now, recorded_by: officerId }))
    .execute();
  const changes = { header: { to: header }, means: { from: before, to: means } };
  recordChange(tx, { action: 'procedure.column-kept', objectType: 'authority', objectId: authorityId, changes });
  return ok(undefined);
}

/** The rows with the headers that the mapping knows put in our words. */
export function withOurHeaders([header, ...rows]: Rows, mapping: ReadonlyMap<string, ProcedureColumn>): Rows {
  const byFolded = new Map([...mapping].map(([name, means]) => [fold(name), means]));
  const ours = (cell: string): string => {
    const means = byFolded.get(fold(cell));
    return means ? procedureColumns[means][0] : cell;
  };
  return header ? [header.map(ours), ...rows] : [];
}

/** Keys of JSON that are ours though no header says so: `code`, `fromOn`. */
const keyNames = new Map(Object.entries(procedureColumns).map(([column, [name]]) => [fold(column), name]));

const cellOf = (value: unknown): string => {
  if (Array.isArray(value)) return value.map(cellOf).join(' | ');
  if (typeof value === 'object' && value !== null) return Object.values(value).map(cellOf).filter(Boolean).join(' ');
  return typeof value === 'string' || typeof value === 'number' ? tidyLine(String(value)) : '';
};

/** A list of objects as rows under a header: keys are our columns, their headers, or what the mapping knows; lists become parts with "|" between. Refused: what is no such list. */
export function rowsInJson(text: string): Result<Rows> {
  let told: unknown;
  try {
    told = JSON.parse(text);
  } catch {
    return refused(refusals.badJson());
  }
  const inner = typeof told === 'object' && told !== null && !Array.isArray(told) ? Object.values(told).find(Array.isArray) : told;
  const items: unknown[] = Array.isArray(inner) ? inner : [];
  const objects = items.filter(
    (item): item is Record<string, unknown> => typeof item === 'object' && item !== null && !Array.isArray(item),
  );
  if (objects.length === 0 || objects.length !== items.length) return refused(refusals.badJson());
  const keys = [...new Set(objects.flatMap((item) => Object.keys(item)))].slice(0, 40);
  return ok([keys.map((key) => keyNames.get(fold(key)) ?? tidyLine(key)), ...objects.map((item) => keys.map((key) => cellOf(item[key])))]);
}
