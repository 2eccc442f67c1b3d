import type { Words } from './messages.ts';

/** How a feature's entries of the audit log are read aloud; each feature declares its own in `audit.ts`. */
export interface AuditWords {
  /** What the entries are about, by object type, and the page of one of them. */
  objects: Readonly<Record<string, Words & { href?: (id: string) => string }>>;
  /** What was done, by action: "Đổi tên đơn vị". */
  actions: Readonly<Record<string, Words>>;
  /** What was changed, by the name of the field. */
  fields: Readonly<Record<string, Words>>;
  /** Codes that stand as values: draft → "Dự thảo". */
  values?: Readonly<Record<string, Words>>;
}

/** One entry in words, as plain data for a page. */
export interface HistoryLine {
  /** "14:30, 05/01/2026" */
  when: string;
  who: string;
  what: string;
  /** What it is about, where a page lists entries of many objects. */
  about?: { text: string; href?: string; history: string };
  changes: { field: string; from?: string; to?: string }[];
}
