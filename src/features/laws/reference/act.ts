import type { LawTopic, StateKind } from '../law.ts';

/** A state of an act on the list: what, from when, by which act of the list, and where that is read. */
export type ListedState = readonly [kind: StateKind, from: string, source: string, by?: string];

/** An act on the list that comes along. `issued` is a day, or a year where the day was not seen. */
export interface Act {
  kind: 'Luật' | 'Nghị định' | 'Nghị quyết' | 'Quyết định' | 'Thông tư';
  symbol: string;
  issuer: string;
  issued: string;
  title: string;
  topic: LawTopic;
  address?: string;
  note?: string;
  /** What of it nobody has compared with the text: said beside the act. */
  unseen?: string;
  states?: readonly ListedState[];
}
