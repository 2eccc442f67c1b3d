import { formatDay, formatNumber } from '../format.ts';
import { fieldsWithAbout } from './about.ts';
import type { About, AnyForm } from './about.ts';
import type { Typed } from './read.ts';

export const typedOf = (schema: AnyForm, values: object): Typed =>
  Object.fromEntries(fieldsWithAbout(schema).map(({ name, about }) => [name, typedValue(about, Reflect.get(values, name))]));

/** A value as it stands in its field: what `parseForm` would read back as the same value. */
export const typedValue = (about: About, value: unknown): Typed[string] => {
  if (about.kind === 'file' || about.kind === 'files') return [];
  if (about.kind === 'many') return Array.isArray(value) ? value.map(String) : [];
  if (about.kind === 'rows') return Array.isArray(value) ? value.map((row) => typedRow(about.of, row)) : [];
  if (about.kind === 'yes') return value ? 'on' : '';
  return value === undefined || value === null ? '' : scalarText(about, value);
};

const scalarText = (about: About, value: unknown): string => {
  if (typeof value === 'number') return about.isYear ? String(value) : formatNumber(value, 'vi', 10);
  if (about.kind === 'day') return formatDay(String(value));
  return about.input === 'password' ? '' : String(value);
};

const typedRow = (of: AnyForm | undefined, row: unknown): Typed => (of ? typedOf(of, Object(row) as object) : {});
