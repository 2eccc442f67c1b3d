import type { Words } from '../../messages.ts';
import type { AnyRecord } from './record.ts';

/** The words of the fields for `fields` of a feature's `audit.ts`. */
export const wordsInLog = ({ fields }: AnyRecord): Record<string, Words> =>
  Object.fromEntries(fields.map(({ logged, about }) => [logged, about.heading ?? about.label]));

/** Where the fields of the log stand in `t`, for `rows` of a feature's `audit.ts`. */
export const columnsInLog = ({ fields }: AnyRecord): Record<string, string> =>
  Object.fromEntries(fields.map(({ logged, column }) => [logged, `t.${column}`]));

/** The words of the codes that the fields choose from, for `values` of a feature's `audit.ts`. */
export const codesInLog = ({ fields }: AnyRecord): Record<string, Words> =>
  Object.fromEntries(
    fields.flatMap(({ about }) => Object.entries(about.options ?? {})).map(([code, { vi, en }]): [string, Words] => [code, { vi, en }]),
  );
