import type { Answer } from '../forms/parse.ts';
import type { FieldView } from '../forms/view.ts';

export interface Order<By extends string = string> {
  by: By;
  descending: boolean;
}

export interface ListView {
  fields: FieldView[];
  answer: Answer | null;
  order: Order;
  page: number;
  query: string;
  isFiltered: boolean;
}

export const orderWord = ({ by, descending }: Order): string => `${descending ? '-' : ''}${by}`;

/** The address of another page, order or state of the same list: its query with the changes, a `null` taking a parameter away. */
export function queryWith(query: string, changes: Readonly<Record<string, string | number | null>>): string {
  const params = new URLSearchParams(query);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) params.delete(name);
    else params.set(name, String(value));
  }
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}
