import type { AnyForm, About } from './about.ts';
import { fieldsWithAbout } from './about.ts';
import { tidyLine, tidyText } from '../text.ts';

/** Where typed values come from: a form that was posted, or the part of an address behind `?`. */
export interface Source {
  getAll(name: string): (string | File)[];
  keys(): Iterable<string>;
}

/** What was typed, to be shown again: nothing is lost when a form comes back. Files and secrets are left out. */
export interface Typed {
  [name: string]: string | string[] | Typed[];
}

const grouped = /^-?[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$/;
const plain = /^-?\d+(?:[.,]\d+)?$/;
/** A comma before three figures: 1.500 to who writes the English way, 1,5 to who writes ours. */
const twofold = /^-?[1-9]\d{0,2},\d{3}$/;
const longest = 200_000;

/** True for a number that can be read in two ways, such as "1,500": it is asked, not guessed. */
export const isTwofold = (typed: string): boolean => twofold.test(typed.replace(/\s|\u00A0/g, ''));

/** A number as people here write it: 1500, 1.500, 83,94, also 83.94; otherwise undefined ("1,500" and "1,234,567" could be meant in two ways). */
export const readNumber = (typed: string): number | undefined => {
  const text = typed.replace(/\s|\u00A0/g, '').replace('−', '-');
  if (text.length > 32 || twofold.test(text)) return undefined;
  if (grouped.test(text)) return Number(text.replaceAll('.', '').replace(',', '.'));
  return plain.test(text) ? Number(text.replace(',', '.')) : undefined;
};

/** A calendar day typed as 05/01/2026, 5-1-2026, 5.1.2026, 05012026 or 2026-01-05; otherwise, or when there is no such day, undefined. */
export const readDay = (typed: string): Temporal.PlainDate | undefined => {
  const text = typed
    .slice(0, 64)
    .trim()
    .replace(/\s*([/.-]|\s)\s*/g, '/');
  const found = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(text);
  const [year, month, day] = found ? [found[3], found[2], found[1]] : (/^(\d{4})\/(\d{2})\/(\d{2})$/.exec(text)?.slice(1) ?? []);
  if (!day) return undefined;
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  if (m < 1 || m > 12 || d < 1 || d > 31) return undefined;
  const first = Temporal.PlainDate.from({ year: y, month: m, day: 1 });
  return d > first.daysInMonth ? undefined : first.with({ day: d });
};

const isFile = (entry: string | File): entry is File => typeof entry !== 'string';
const isRealFile = (entry: string | File): entry is File => isFile(entry) && (entry.size > 0 || entry.name !== '');

const readScalar = (about: About, typed: string): unknown => {
  if (about.input === 'password') return typed.normalize('NFC') || undefined;
  const line = tidyLine(typed);
  if (line === '') return undefined;
  if (about.kind === 'long') return tidyText(typed);
  if (about.kind === 'day') return readDay(line) ?? line;
  if (about.kind === 'money') return readNumber(line.replace(/\s*(?:đồng|đ|₫|vnđ|vnd)$/iu, '')) ?? line;
  return about.kind === 'whole' || about.kind === 'decimal' ? (readNumber(line) ?? line) : line;
};

/** The values of a form as its zod type wants them, and what was typed. A single field that was sent several times is taken as `repeated`. */
export const readForm = (form: AnyForm, source: Source): { values: Record<string, unknown>; typed: Typed } => {
  const values: Record<string, unknown> = {};
  const typed: Typed = {};
  for (const { name, about } of fieldsWithAbout(form)) {
    const entry = about.kind === 'rows' ? readRows(name, about, source) : readField(about, source.getAll(name));
    values[name] = entry.value;
    typed[name] = entry.typed;
  }
  return { values, typed };
};

type Entry = { value: unknown; typed: string | string[] | Typed[] };

/** Stands for a single field that came more than once: no page of ours sends that. */
export const repeated: unique symbol = Symbol('repeated');

const readField = (about: About, entries: (string | File)[]): Entry => {
  if (about.kind === 'file' || about.kind === 'files') return readFiles(about, entries.filter(isRealFile));
  const texts = entries.filter((entry) => !isFile(entry)) as string[];
  if (about.kind === 'many') {
    const found = [...new Set(texts.map(tidyLine).filter((value) => value !== ''))];
    return { value: found, typed: found.slice(0, 1000) };
  }
  if (about.kind === 'yes') {
    const yes = texts.some((value) => value !== '' && value !== 'false');
    return { value: yes, typed: yes ? 'on' : '' };
  }
  const [first = ''] = texts;
  const kept = about.input === 'password' ? '' : first.toWellFormed().slice(0, longest);
  return { value: texts.length > 1 ? repeated : readScalar(about, first), typed: kept };
};

const readFiles = (about: About, found: File[]): Entry => {
  const single = found.length > 1 ? repeated : found[0];
  return { value: about.kind === 'files' ? found : single, typed: found.map((file) => tidyLine(file.name)) };
};

const readRows = (name: string, about: About, source: Source): Entry => {
  if (!about.of) throw new Error(`Rows without a form: ${name}`);
  const found = new Set<number>();
  for (const key of source.keys()) {
    const [, index] = key.startsWith(`${name}.`) ? (/^\.(\d{1,4})\./.exec(key.slice(name.length)) ?? []) : [];
    if (index !== undefined) found.add(Number(index));
  }
  const inner = about.of;
  const read = [...found]
    .sort((a, b) => a - b)
    .slice(0, 1001)
    .map((index) => readForm(inner, { getAll: (field) => source.getAll(`${name}.${index}.${field}`), keys: () => [] }))
    .filter(({ values }) =>
      Object.values(values).some((value) => !(value === undefined || value === false || (Array.isArray(value) && value.length === 0))),
    );
  return { value: read.map((row) => row.values), typed: read.map((row) => row.typed) };
};
