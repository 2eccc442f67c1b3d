import type { Words } from './messages.ts';

export interface AuditWords {
  objects: Readonly<Record<string, Words & { href?: (id: string) => string }>>;
  actions: Readonly<Record<string, Words>>;
  fields: Readonly<Record<string, Words>>;
  /** Codes that stand as values: draft → "Dự thảo". */
  values?: Readonly<Record<string, Words>>;
  /** Where the values stand that the entries speak of, by object type, so that `audit verify` can compare them. */
  rows?: Readonly<Record<string, AuditedRow>>;
}

/** The row of an object (`authority_id`, `id`), and where in it the fields of its entries stand. */
export interface AuditedRow {
  table: string;
  /** Field of the log → column of `t`, or any expression over it. */
  fields: Readonly<Record<string, string>>;
  /** True where no row comes to be without an entry of its own. */
  isAlwaysRecorded: boolean;
}

export interface HistoryLine {
  /** "14:30, 05/01/2026" */
  when: string;
  who: string;
  what: string;
  about?: { text: string; href?: string; history: string };
  changes: { field: string; from?: string; to?: string }[];
}
