import type { Locale } from '../messages.ts';
import { fieldsWithAbout } from './about.ts';
import type { About, AnyForm } from './about.ts';
import type { Answer, Options } from './parse.ts';
import type { Typed } from './read.ts';

export interface Unsent {
  reasons: string[];
  fields: { label: string; text: string }[];
}

const notAsked: readonly string[] = ['hidden', 'file', 'files', 'yes'];

/** The sentences and everything that was typed or chosen, by the labels of the fields; secrets and what is carried along are left out. */
export const unsentOf = (schema: AnyForm, { errors, typed }: Answer, options: Options, locale: Locale): Unsent => ({
  reasons: [...new Set(Object.values(errors))],
  fields: fieldsOfTyped(schema, typed, options, locale),
});

const fieldsOfTyped = (schema: AnyForm, typed: Typed, options: Options, locale: Locale): Unsent['fields'] =>
  fieldsWithAbout(schema)
    .filter(({ about }) => !notAsked.includes(about.kind) && about.input !== 'password')
    .map(({ name, about }) => ({ label: about.label[locale], text: textOf(name, about, typed[name] ?? '', options, locale) }))
    .filter(({ text }) => text !== '');

function textOf(name: string, about: About, value: Typed[string], options: Options, locale: Locale): string {
  const labelOf = (one: string): string =>
    about.options?.[one]?.[locale] ??
    options[name]?.find((option) => option.value === one)?.label.trim() ??
    (about.kind === 'one' ? '' : one);
  if (typeof value === 'string') return about.kind === 'one' ? labelOf(value) : value;
  return value.map((one) => (typeof one === 'string' ? labelOf(one) : rowText(name, about.of, one, options, locale))).join('\n');
}

const rowText = (name: string, of: AnyForm | undefined, row: Typed, options: Options, locale: Locale): string => {
  const inner = Object.fromEntries(Object.entries(options).map(([key, list]) => [key.replace(`${name}.`, ''), list]));
  return of
    ? fieldsOfTyped(of, row, inner, locale)
        .map(({ text }) => text)
        .join('; ')
    : '';
};
