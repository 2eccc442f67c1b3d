import type { Answer, FieldView, Typed } from '#platform/values/forms.ts';

export interface Control {
  field: FieldView;
  name: string;
  id: string;
  value: Typed[string] | undefined;
  error: string | undefined;
}

/** Keeps a form that finds no network (false where it cannot), and lets go of it once it was taken. */
export interface Aside {
  keep: (data: FormData) => Promise<boolean>;
  drop: (data: FormData) => Promise<void>;
}

export const textOf = (value: Typed[string] | undefined): string => (typeof value === 'string' ? value : '');

export const textsOf = (value: Typed[string] | undefined): string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];

export const rowsOf = (value: Typed[string] | undefined): Typed[] =>
  Array.isArray(value) ? value.filter((item): item is Typed => typeof item === 'object') : [];

export const controlId = (form: string, name: string): string => `${form}-${name.replaceAll('.', '-')}`;

export const isGroup = (field: FieldView): boolean =>
  field.kind === 'many' || field.kind === 'rows' || (field.kind === 'one' && field.look === 'radio');

export const DOUBTS = 'xem-lai';

const holds = (value: Typed[string] | undefined): boolean =>
  Array.isArray(value)
    ? value.some((one) => (typeof one === 'string' ? one !== '' : Object.values(one).some(holds)))
    : value !== undefined && value !== '';

/** Chosen from a list of one: nobody had to choose it. */
const goesWithoutSaying = (field: FieldView | undefined): boolean => field?.kind === 'one' && field.options?.length === 1;

/** True where one of the fields named holds something, as stored or as typed, or has an error: then it is not folded away. */
export const isOpened = (names: readonly string[], fields: readonly FieldView[], answer: Partial<Answer> | null | undefined): boolean =>
  names.some((name) => {
    const field = fields.find((one) => one.name === name);
    const isWrong = Object.keys(answer?.errors ?? {}).some((wrong) => wrong.split('.')[0] === name);
    return isWrong || (!goesWithoutSaying(field) && holds(answer?.typed?.[name] ?? field?.value));
  });
