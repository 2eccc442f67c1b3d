import type { ChannelKind } from '#features/channels/index.ts';
import type { FieldView } from '#platform/values/forms.ts';
import type { arranged } from './arranged.ts';

/** How the fields of one form differ from those of another: the value, and which options in which order. */
export type Differing = Record<string, { value?: FieldView['value']; options?: readonly string[] }>;

export interface OnChannel {
  label: string;
  /** An example of a name. */
  hint: string;
  arranged: ReturnType<typeof arranged>;
  fields: Differing;
  isUnplaced: boolean;
}

/** An earlier record to start from. */
export interface Like {
  id: string;
  kind: ChannelKind;
  title: string;
  day: string;
  isMine: boolean;
  fields: Differing;
  isUnplaced: boolean;
}

/** The form on every channel in one, so that a device can show each of them without asking again. */
export interface Kit {
  base: readonly FieldView[];
  channels: Record<ChannelKind, OnChannel>;
  likes: readonly Like[];
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

export const differing = (base: readonly FieldView[], fields: readonly FieldView[]): Differing =>
  Object.fromEntries(
    fields.flatMap((field) => {
      const from = base.find(({ name }) => name === field.name);
      const differs = {
        ...(!same(from?.value, field.value) && { value: field.value }),
        ...(!same(from?.options, field.options) && { options: (field.options ?? []).map(({ value }) => value) }),
      };
      return Object.keys(differs).length > 0 ? [[field.name, differs]] : [];
    }),
  );

const changed = (fields: readonly FieldView[], by: Differing): FieldView[] =>
  fields.map((field) => {
    const { value = field.value, options } = by[field.name] ?? {};
    const chosen = options?.flatMap((wanted) => field.options?.find((option) => option.value === wanted) ?? []);
    return { ...field, value, ...(chosen && { options: chosen }) };
  });

/** The fields on a channel, as a new record or like an earlier one. */
export function fieldsOn({ base, channels }: Kit, kind: ChannelKind, like?: Like): FieldView[] {
  const { fields, hint } = channels[kind];
  const here = changed(base, fields).map((field) => (field.name === 'title' ? { ...field, hint } : field));
  return like ? changed(here, like.fields) : here;
}
