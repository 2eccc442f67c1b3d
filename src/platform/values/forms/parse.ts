import * as z from 'zod';
import type { Locale } from '../messages.ts';
import { refusalIn, type Doubt, type Refusal } from '../result.ts';
import { aboutOf, fieldsWithAbout, typeAt } from './about.ts';
import type { About, AnyForm } from './about.ts';
import { optionsOf, type Option, type Options } from './options.ts';
import { readForm } from './read.ts';
import type { Source, Typed } from './read.ts';
import { notInList, sentenceOf } from './sentences.ts';
import type { Conflict } from './version.ts';

export type { Option, Options };

/** What goes back to a page whose form was not taken: a sentence per field (`''` for the whole form) and everything that was typed. */
export interface Answer {
  errors: Record<string, string>;
  typed: Typed;
  conflict?: Conflict;
  doubts?: readonly Pick<Doubt, 'key' | 'message'>[];
}

export type Parsed<Form extends AnyForm> =
  | { ok: true; value: z.output<Form>; typed: Typed }
  /** `right`: the fields that are not at fault, to be looked at further before the form goes back. */
  | { ok: false; answer: Answer; right: Partial<z.output<Form>> };

/** A form's values, or one sentence per field not taken. Texts trimmed and in NFC, empty is `undefined`; values outside `options` are refused. */
export const parseForm = <Form extends AnyForm>(
  schema: Form,
  source: Source,
  { locale = 'vi', options = {} }: { locale?: Locale; options?: Options } = {},
): Parsed<Form> => {
  const { values, typed } = readForm(schema, source);
  const errors = outsideLists(schema, values, options, locale);
  const checked = schema.safeParse(values);
  for (const issue of checked.error?.issues ?? []) {
    errors[fieldAt(schema, issue.path)] ??= sentenceOf(issue, valueAt(values, issue.path), aboutAt(schema, issue.path), locale);
  }
  if (!checked.success || Object.keys(errors).length > 0)
    return { ok: false, answer: { errors: inOrder(schema, errors), typed }, right: rightOf(schema, values, errors) };
  return { ok: true, value: checked.data, typed };
};

/** The answer to a form that was read well but refused by a command: its sentence beside its field, or above the form. */
export const answerTo = (refusal: Refusal, typed: Typed, locale: Locale): Answer => ({
  errors: errorsOf([...(refusal.others ?? []), refusal], locale),
  typed,
  ...(refusal.doubts && { doubts: refusal.doubts.map((doubt) => ({ key: doubt.key, message: refusalIn(doubt, locale) })) }),
});

const errorsOf = (refusals: readonly Refusal[], locale: Locale): Record<string, string> =>
  Object.fromEntries(refusals.map((refusal) => [refusal.field ?? '', refusalIn(refusal, locale)]));

/** The answer to a form with faults that its declaration finds and with others, each beside its field; undefined where there are none. */
export function answerToAll<Form extends AnyForm>(
  schema: Form,
  parsed: Parsed<Form>,
  refusals: readonly Refusal[],
  locale: Locale,
): Answer | undefined {
  if (parsed.ok && refusals.length === 0) return undefined;
  const { errors, typed } = parsed.ok ? { errors: {}, typed: parsed.typed } : parsed.answer;
  return { errors: inOrder(schema, { ...errorsOf(refusals.toReversed(), locale), ...errors }), typed };
}

const rightOf = <Form extends AnyForm>(schema: Form, values: Record<string, unknown>, errors: object): Partial<z.output<Form>> =>
  Object.fromEntries(
    fieldsWithAbout(schema).flatMap(({ name, type }) => {
      const value = name in errors ? undefined : z.safeParse(type, values[name]);
      return value?.success ? [[name, value.data]] : [];
    }),
  ) as Partial<z.output<Form>>;

const outsideLists = (schema: AnyForm, values: Record<string, unknown>, options: Options, locale: Locale): Record<string, string> => {
  const errors: Record<string, string> = {};
  for (const { name, about } of fieldsWithAbout(schema)) {
    const list = about.isOpen ? optionsOf(name, about, options, locale).options : options[name];
    if (!list || (about.kind !== 'one' && about.kind !== 'many')) continue;
    const given = [values[name]].flat().filter((value) => value !== undefined);
    if (given.some((value) => !list.some((option) => option.value === value))) errors[name] = notInList(about, locale);
  }
  return errors;
};

const valueAt = (values: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined), values);

const wholeForm: About = { kind: 'hidden', label: { vi: 'Biểu mẫu', en: 'Form' } };

const aboutAt = (schema: AnyForm, [name, index, inner]: readonly PropertyKey[]): About => {
  const type = typeAt(schema, name);
  if (!type) return wholeForm;
  const about = aboutOf(type);
  return about.of && typeof index === 'number' && inner !== undefined ? aboutAt(about.of, [inner]) : about;
};

/** The name under which a field is shown: only repeated forms have names inside (`rows.0.field`). */
const fieldAt = (schema: AnyForm, path: readonly PropertyKey[]): string => {
  const type = typeAt(schema, path[0]);
  return (type && aboutOf(type).kind === 'rows' ? path : path.slice(0, 1)).join('.');
};

const inOrder = (schema: AnyForm, errors: Record<string, string>): Record<string, string> => {
  const names = Object.keys(schema.shape);
  const place = (path: string): number => names.indexOf(path.split('.')[0] ?? '');
  return Object.fromEntries(Object.entries(errors).sort(([a], [b]) => place(a) - place(b)));
};
