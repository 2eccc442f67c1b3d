import { getContext, setContext } from 'svelte';
import type { Answer } from '#platform/values/forms.ts';
import type { Editing } from '../review/editing.ts';

export interface Desk {
  readonly selected: string | null;
  readonly editing: Editing | null;
  readonly answer: Partial<Answer> | null;
  readonly canReview: boolean;
  readonly canAddUnit: boolean;
  select(path: string): void;
}

const key = Symbol('desk');

export const layDesk = (desk: Desk): void => {
  setContext(key, desk);
};

export const atDesk = (): Desk => getContext<Desk>(key);
