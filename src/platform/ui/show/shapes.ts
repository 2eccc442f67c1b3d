import type { Reader } from '#platform/values/forms.ts';
import type { IconName } from './icons.ts';

/** A column of a table is declared once: its header is also the label of the value in the cards of a telephone. */
export interface Column<Row> {
  key: string;
  header: string;
  /** The text of the cell; without it the `cell` snippet renders the column. */
  text?: (row: Row) => string;
  /** Makes the text a link. */
  href?: (row: Row) => string | undefined;
  /** Figures stand to the right. */
  figure?: boolean;
  /** The word by which the list is ordered by this column. */
  order?: string;
}

/** How a table is ordered, and the address of the same list in another order. */
export interface TableOrder {
  by: string;
  descending: boolean;
  href: (word: string) => string;
}

export interface Happening {
  /** A day or a time, already in words. */
  when: string;
  title: string;
  text?: string | undefined;
  href?: string | undefined;
  icon?: IconName | undefined;
  /** `late` is the accent: only for what is late or waits for a decision. */
  tone?: Tone | undefined;
}

/** An entry of a definition list; without a text the `value` snippet renders it. */
export interface Definition {
  term: string;
  text?: string | undefined;
  href?: string | undefined;
  /** Where fewer read it than the page. */
  readBy?: Reader | undefined;
}

export type Tone = 'plain' | 'active' | 'done' | 'soon' | 'late';
