import { z } from 'zod';
import type { Locale } from '#platform/values/messages.ts';
import { datasetOf, type DatasetCode } from './datasets.ts';
import { meaningOf } from './fields.ts';

const inner = (type: z.ZodType): z.ZodType => (type instanceof z.ZodNullable ? (type.unwrap() as z.ZodType) : type);

/** True for a list of rows: in a sheet these stand as a data set of their own. */
const isNested = (type: z.ZodType): boolean => {
  const bare = inner(type);
  return bare instanceof z.ZodArray && bare.element instanceof z.ZodObject;
};

/** The columns of a data set as a sheet, in the order of its fields. */
export const columnsOf = (code: DatasetCode): string[] =>
  Object.entries(datasetOf(code).row.shape as Record<string, z.ZodType>).flatMap(([name, type]) => (isNested(type) ? [] : [name]));

/** The fields of a data set, in their order, with what each means. */
export const fieldsIn = (code: DatasetCode, locale: Locale): { name: string; meaning: string }[] =>
  Object.entries(datasetOf(code).row.shape as Record<string, z.ZodType>).map(([name, type]) => ({ name, meaning: meaningOf(type)?.[locale] ?? '' }));

/** What stands in a cell: figures as they are, a list of words with "; " between, yes and no as such. */
export function cellOf(value: unknown): string | number | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number' || typeof value === 'string') return value;
  if (Array.isArray(value)) return value.join('; ');
  return value === true ? 'true' : 'false';
}
