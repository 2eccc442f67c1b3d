import type * as z from 'zod';
import { aboutOf, type About } from '../about.ts';

export type Shape = Record<string, z.ZodType>;

type Snake<Name extends string> = Name extends `${infer First}${infer Rest}`
  ? `${First extends Lowercase<First> ? First : `_${Lowercase<First>}`}${Snake<Rest>}`
  : '';

export interface StoredField {
  name: string;
  column: string;
  logged: string;
  about: About;
}

export interface AnyRecord {
  table: string;
  fields: readonly StoredField[];
}

export interface StoredRecord<Table extends string, Fields extends Shape> extends AnyRecord {
  table: Table;
  shape: Fields;
  select: readonly { [Name in keyof Fields & string]: `${Table}.${Snake<Name>} as ${Name}` }[keyof Fields & string][];
}

type Stored<Value> = undefined extends Value ? Exclude<Value, undefined> | null : Value;

export type RecordOf<Of> =
  Of extends StoredRecord<string, infer Fields> ? { -readonly [Name in keyof Fields]: Stored<z.output<Fields[Name]>> } : never;

/** A record as a form gives it: what is not known is undefined. */
export type Given<Of> = Of extends StoredRecord<string, infer Fields> ? z.output<z.ZodObject<Fields>> : never;

export type Told<Of> = { [Name in keyof Given<Of>]: Given<Of>[Name] | (undefined extends Given<Of>[Name] ? null : never) };

type Columns<Fields extends Shape> = { [Name in keyof Fields & string as Snake<Name>]: Stored<z.output<Fields[Name]>> };

type Wide<Value> = Value extends string ? string : Value;
type Row<Of> = { [Name in keyof Told<Of>]: Wide<Told<Of>[Name]> };

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const single: readonly About['kind'][] = ['text', 'long', 'whole', 'decimal', 'money', 'day', 'one', 'yes'];

/** Declares which fields are columns: `internalNote` lies in `internal_note`; the log calls them so, or by `names`. Throws for what is no single value. */
export const storedRecord = <const Table extends string, const Fields extends Shape>(
  table: Table,
  shape: Fields,
  { logged = 'columns' }: { logged?: 'columns' | 'names' } = {},
): StoredRecord<Table, Fields> => {
  const fields = Object.entries(shape).map(([name, type]): StoredField => {
    const about = aboutOf(type);
    if (!single.includes(about.kind) || name.includes('-')) throw new Error(`Not a column: ${table}.${name}`);
    const column = snake(name);
    return { name, column, logged: logged === 'columns' ? column : name, about };
  });
  const select = fields.map(({ name, column }) => `${table}.${column} as ${name}`) as unknown as StoredRecord<Table, Fields>['select'];
  return { table, shape, fields, select };
};

const valueOf = (value: object, name: string): unknown => (Reflect.get(value, name) as unknown) ?? null;

export const columnsOf = <Fields extends Shape>(
  of: StoredRecord<string, Fields>,
  value: Told<StoredRecord<string, Fields>>,
): Columns<Fields> => Object.fromEntries(of.fields.map(({ name, column }) => [column, valueOf(value, name)])) as Columns<Fields>;

/** The record in a row that was read by `select` or in a form, without what else stands there. */
export const recordIn = <Fields extends Shape>(
  of: StoredRecord<string, Fields>,
  row: Row<StoredRecord<string, Fields>>,
): RecordOf<StoredRecord<string, Fields>> =>
  Object.fromEntries(of.fields.map(({ name }) => [name, valueOf(row, name)])) as RecordOf<StoredRecord<string, Fields>>;

/** What the log keeps of a record: days as ISO texts, as everywhere in the log. */
export const loggedOf = <Fields extends Shape>(
  of: StoredRecord<string, Fields>,
  value: Told<StoredRecord<string, Fields>>,
): Record<string, unknown> =>
  Object.fromEntries(
    of.fields.map(({ name, logged }) => {
      const one = valueOf(value, name);
      return [logged, one instanceof Temporal.PlainDate ? one.toString() : one];
    }),
  );
