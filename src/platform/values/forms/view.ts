import type * as z from 'zod';
import type { Locale } from '../messages.ts';
import { fieldsWithAbout, isRequired } from './about.ts';
import type { About, AnyForm, Kind, Reader } from './about.ts';
import { optionsOf, type Option, type Options } from './options.ts';
import type { Typed } from './read.ts';
import { typedValue } from './typed.ts';
import { SHOWN } from './names.ts';
import { versionOf } from './version.ts';
import type { Seen } from './version.ts';

/** A field as a page shows it: plain data, so that a form needs no schema in the browser. */
export interface FieldView {
  name: string;
  kind: Kind;
  label: string;
  hint?: string;
  /** In place of “optional”, such as when it is wanted later; empty where nothing is said, as in a filter. */
  needed?: string;
  required: boolean;
  value: Typed[string];
  options?: readonly Option[];
  look?: 'radio' | 'select';
  readBy?: Reader;
  input?: string;
  autocomplete?: string;
  lines?: number;
  max?: number;
  accept?: readonly string[];
  maxBytes?: number;
  of?: FieldView[];
  isKept?: true;
}

/** What a form starts with: values as the schema gives them; a day may also come as ISO text. */
export type Start<Form extends AnyForm> = { [Name in keyof z.output<Form>]?: z.output<Form>[Name] | string | null | undefined };

/** The fields of a form for a page: what to ask, `values`, lists (`options`, by field). With `shown` it carries the version of what it shows. */
export const fieldsOf = <Form extends AnyForm>(
  schema: Form,
  {
    locale = 'vi',
    values = {},
    options = {},
    shown,
  }: { locale?: Locale; values?: Start<Form>; options?: Options; shown?: Seen | undefined } = {},
): FieldView[] => [
  ...fieldsWithAbout(schema).map(({ name, type, about }) => ({
    name,
    kind: about.kind,
    label: about.label[locale],
    required: isRequired(type, about),
    value: typedValue(about, Reflect.get(values, name)),
    ...(about.hint && { hint: about.hint[locale] }),
    ...(about.needed && { needed: about.needed[locale] }),
    ...optionsOf(name, about, options, locale),
    ...(about.of && { of: fieldsOf(about.of, { locale, options: innerOptions(name, options) }) }),
    ...pass(about),
  })),
  ...(shown ? [{ name: SHOWN, kind: 'hidden' as const, label: '', required: false, value: versionOf(schema, values, shown) }] : []),
];

export const labelsOf = <Form extends AnyForm>(schema: Form, locale: Locale = 'vi'): Record<keyof Form['shape'] & string, string> =>
  Object.fromEntries(fieldsWithAbout(schema).map(({ name, about }) => [name, about.label[locale]])) as Record<
    keyof Form['shape'] & string,
    string
  >;

/** The lists of a repeated form are named `rows.field`. */
const innerOptions = (name: string, options: Options): Options =>
  Object.fromEntries(
    Object.entries(options).flatMap(([key, list]) => (key.startsWith(`${name}.`) ? [[key.slice(name.length + 1), list]] : [])),
  );

const pass = ({ isKept, look, readBy, input, autocomplete, lines, max, accept, maxBytes }: About): Partial<FieldView> => ({
  ...(isKept && { isKept }),
  ...(look && { look }),
  ...(readBy && { readBy }),
  ...(input && { input }),
  ...(autocomplete && { autocomplete }),
  ...(lines && { lines }),
  ...(max !== undefined && { max }),
  ...(accept && { accept }),
  ...(maxBytes && { maxBytes }),
});
