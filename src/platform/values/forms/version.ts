import type { Locale } from '../messages.ts';
import { messages } from '../messages.ts';
import { fieldsWithAbout } from './about.ts';
import type { About, AnyForm } from './about.ts';
import { keepOf, SHOWN } from './names.ts';
import type { Options } from './options.ts';
import { readForm } from './read.ts';
import type { Source, Typed } from './read.ts';
import { typedOf } from './typed.ts';

/** What was shown beside the fields and decided with them, by its label: the present parent of a unit that is moved. */
export type Seen = Readonly<Record<string, string>>;

export interface Differing {
  name: string;
  label: string;
  theirs: string;
  mine: string;
  /** True where this officer changed it too, so that only a person can say which one stands. */
  both: boolean;
}

/** What a form that went stale is told: who saved last and when, and every field in which the two differ. */
export interface Conflict {
  by: string;
  at: string;
  fields: Differing[];
  seen: string[];
}

export const texts = messages({
  vi: { yes: 'có', no: 'không', empty: '(để trống)' },
  en: { yes: 'yes', no: 'no', empty: '(empty)' },
});

/** Values that are carried, files and secrets stand in no version: a form does not show them. */
const isCompared = ({ kind, input }: About): boolean => kind !== 'hidden' && kind !== 'file' && kind !== 'files' && input !== 'password';

export const sourceOf = (typed: Typed): Source => {
  const sent = new Map<string, string[]>();
  const put = (values: Typed, before: string): void => {
    for (const [name, value] of Object.entries(values)) {
      if (typeof value === 'string') sent.set(before + name, [value]);
      else if (value.every((one) => typeof one === 'string')) sent.set(before + name, value);
      else value.forEach((row, at) => typeof row === 'object' && put(row, `${before}${name}.${at}.`));
    }
  };
  put(typed, '');
  return { getAll: (name) => sent.get(name) ?? [], keys: () => sent.keys() };
};

/** What was typed, in one spelling: trimmed, numbers and days as we write them, lists of ticks in one order. */
const spelled = (schema: AnyForm, source: Source): Typed => {
  const typed = typedOf(schema, readForm(schema, source).values);
  return Object.fromEntries(
    fieldsWithAbout(schema)
      .filter(({ about }) => isCompared(about))
      .map(({ name, about }) => [name, about.kind === 'many' ? [...(typed[name] as string[])].sort() : (typed[name] ?? '')]),
  );
};

/** FNV-1a twice with different beginnings: enough to tell texts apart that people typed; nothing is protected by it. */
const digest = (value: unknown): string => {
  const text = JSON.stringify(value);
  return [0x811c9dc5, 0x2b5a1f6d]
    .map((start) => {
      let hash = start;
      for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
      return (hash >>> 0).toString(36);
    })
    .join('');
};

type Digests = Map<string, string>;

const digests = (typed: Typed, seen: Seen): Digests =>
  new Map([
    ...Object.entries(typed).map(([name, value]): [string, string] => [name, digest(value)]),
    ...Object.entries(seen).map(([label, value]): [string, string] => [`~${digest(label)}`, digest(value)]),
  ]);

const written = (all: Digests): string => [...all].map(([name, hash]) => `${name}:${hash}`).join(' ');
const readBack = (text: string): Digests =>
  new Map(
    text
      .slice(0, 20_000)
      .split(' ')
      .map((part): [string, string] => [part.slice(0, part.indexOf(':')), part.slice(part.indexOf(':') + 1)]),
  );

/** What a form shows, field by field, as the hidden value that it carries. */
export const versionOf = (schema: AnyForm, start: object, seen: Seen = {}): string =>
  written(digests(spelled(schema, sourceOf(typedOf(schema, start))), seen));

interface Opened {
  schema: AnyForm;
  source: Source;
  start: object;
  seen?: Seen;
  proposed?: readonly string[];
  options: Options;
  locale: Locale;
}

export type Checked =
  | { fresh: true; source: Source }
  /** What differs, and the version that the form carries on: it is taken once every field of both has its choice. */
  | { fresh: false; fields: Differing[]; seen: string[]; version: string };

const last = (source: Source, name: string): string => {
  const value = source.getAll(name).at(-1);
  return typeof value === 'string' ? value : '';
};

/**
 * Compares what a form showed with what stands now. A field that somebody else changed and this officer left alone becomes theirs; where both
 * changed it, it needs a choice (`keepOf`). Anything that somebody else changed is shown once before it is taken. A form that carries no
 * version is compared with what stands now, field by field.
 */
export function checkVersion({ schema, source, start, seen = {}, proposed = [], options, locale }: Opened): Checked {
  const theirs = spelled(schema, sourceOf(typedOf(schema, start)));
  const now = digests(theirs, seen);
  const shown = readBack(last(source, SHOWN));
  const kept = keeping(schema, source, theirs);
  const mine = spelled(schema, kept);
  const fields = fieldsWithAbout(schema).flatMap(({ name, about }): Differing[] => {
    const is = now.get(name);
    if (is === undefined || proposed.includes(name)) return [];
    const [base = '', own] = [shown.get(name), digest(mine[name])];
    if (is === own) return [];
    const asked = base.startsWith('?');
    if (base === is || (asked && base.slice(1) === is && last(source, keepOf(name)) === 'mine')) return [];
    const both = asked || base !== own;
    const say = (typed: Typed): string => inWords(about, typed[name] ?? '', options[name] ?? [], locale);
    return [{ name, label: about.label[locale], theirs: say(theirs), mine: say(mine), both }];
  });
  const beside = Object.keys(seen).filter((label) => shown.get(`~${digest(label)}`) !== now.get(`~${digest(label)}`));
  if (fields.length === 0 && beside.length === 0) return { fresh: true, source: kept };
  const next = new Map(now);
  for (const { name } of fields) next.set(name, `?${now.get(name)}`);
  return { fresh: false, fields, seen: beside, version: written(next) };
}

function keeping(schema: AnyForm, source: Source, theirs: Typed): Source {
  const names = fieldsWithAbout(schema)
    .map(({ name }) => name)
    .filter((name) => name in theirs && last(source, keepOf(name)) === 'theirs');
  if (names.length === 0) return source;
  const instead = sourceOf(Object.fromEntries(names.map((name) => [name, theirs[name] ?? ''])));
  const isTheirs = (key: string): boolean => names.includes(key.split('.')[0] ?? '');
  return {
    getAll: (name) => (isTheirs(name) ? instead.getAll(name) : source.getAll(name)),
    keys: () => [...[...source.keys()].filter((key) => !isTheirs(key)), ...instead.keys()],
  };
}

function inWords(about: About, typed: Typed[string], brought: Options[string], locale: Locale): string {
  const t = texts[locale];
  if (about.kind === 'yes') return typed ? t.yes : t.no;
  const named = (value: string): string =>
    about.options?.[value]?.[locale] ?? brought.find((option) => option.value === value)?.label ?? value;
  if (typeof typed === 'string') return typed === '' ? t.empty : named(typed);
  const parts = typed.map((one) =>
    typeof one === 'string'
      ? named(one)
      : Object.values(one)
          .filter((value): value is string => typeof value === 'string' && value !== '')
          .join(' – '),
  );
  return parts.join('; ') || t.empty;
}
