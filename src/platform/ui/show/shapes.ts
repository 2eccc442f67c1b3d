import type { Reader } from '#platform/values/forms.ts';
import type { IconName } from './icons.ts';

/** A column of a table is declared once: its header is also the label of the value in the cards of a telephone. */
export interface Column<Row> {
  key: string;
  header: string;
  text?: (row: Row) => string;
  href?: (row: Row) => string | undefined;
  figure?: boolean;
  order?: string;
}

export interface TableOrder {
  by: string;
  descending: boolean;
  href: (word: string) => string;
}

export interface Happening {
  when: string;
  title: string;
  text?: string | undefined;
  href?: string | undefined;
  icon?: IconName | undefined;
  tone?: Tone | undefined;
}

export interface Definition {
  term: string;
  text?: string | undefined;
  href?: string | undefined;
  readBy?: Reader | undefined;
}

export type Tone = 'plain' | 'active' | 'done' | 'soon' | 'late';
