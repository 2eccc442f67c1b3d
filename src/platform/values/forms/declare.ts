import * as z from 'zod';
import { parseId } from '../ids.ts';
import type { Id } from '../ids.ts';
import type { Words } from '../messages.ts';
import { describe } from './about.ts';
import type { About, AnyForm, Kind, Reader } from './about.ts';

type Said<More extends keyof About = never> = {
  label: Words;
  heading?: Words;
  hint?: Words;
  optional?: true;
  needed?: Words;
  readBy?: Reader;
} & {
  [Key in More]?: NonNullable<About[Key]>;
};
type Field<Given, Type extends z.ZodType> = Given extends { optional: true } ? z.ZodOptional<Type> : Type;

const field = <Given, Type extends z.ZodType>(
  kind: Kind,
  { optional, ...said }: Said & Partial<About>,
  type: Type,
  more: Partial<About> = {},
): Field<Given, Type> => describe(optional ? type.optional() : type, { ...said, ...more, kind }) as unknown as Field<Given, Type>;

const own = /^[a-z][A-Za-z0-9-]*$/;

/** A form: its fields in the order in which they are asked. Refuses (throws) names that an object already has of itself. */
export const form = <const Shape extends Record<string, z.ZodType>>(shape: Shape): z.ZodObject<Shape> => {
  for (const name of Object.keys(shape)) if (!own.test(name) || name in {}) throw new Error(`Not a field name: ${name}`);
  return z.object(shape);
};

/** A rule of our own, said in both languages: `.refine(check, says({ vi, en }, 'until'))`; the field is where the sentence is shown. */
export const says = (words: Words, field?: string): { params: Words; path?: string[] } =>
  field === undefined ? { params: words } : { params: words, path: field.split('.') };

const shapes: Partial<Record<string, RegExp>> = {
  email: /^[^\s@<>",;:()[\]\\]{1,64}@[^\s@<>",;:()[\]\\]{1,190}\.[A-Za-z]{2,}$/,
  tel: /^(?:(?:\+84|0)(?:[ .-]?\d){9,10}|1\d{2,9})$/,
  url: /^https?:\/\/[^\s/]+\.[^\s]+$/i,
};

/** One line of text, at most 200 letters unless `max` says otherwise. */
export const text = <const Given extends Said<'input' | 'autocomplete' | 'min' | 'max' | 'shape'> & { pattern?: RegExp }>(
  given: Given,
): Field<Given, z.ZodString> => {
  const { pattern = shapes[given.input ?? 'text'], ...said }: Said<'input' | 'max' | 'min'> & { pattern?: RegExp } = given;
  const max = said.max ?? 200;
  const sized = z
    .string()
    .min(said.min ?? 1)
    .max(max);
  return field<Given, z.ZodString>('text', said, pattern ? sized.regex(pattern) : sized, { max });
};

/** Text of several lines, at most 5,000 letters unless `max` says otherwise. */
export const longText = <const Given extends Said<'min' | 'max' | 'lines'>>(given: Given): Field<Given, z.ZodString> => {
  const max = given.max ?? 5000;
  return field<Given, z.ZodString>(
    'long',
    given,
    z
      .string()
      .min(given.min ?? 1)
      .max(max),
    { max },
  );
};

/** A whole number, from 0 to 1,000,000,000 unless said otherwise; typed as 1500 or 1.500. */
export const whole = <const Given extends Said<'min' | 'max'>>(given: Given): Field<Given, z.ZodInt> => {
  const { min = 0, max = 1e9 } = given;
  return field<Given, z.ZodInt>('whole', given, z.int().min(min).max(max), { min, max });
};

/** A year, from 2000 to 2100 unless said otherwise; shown and named without a mark for thousands. */
export const year = <const Given extends Said<'min' | 'max'>>(given: Given): Field<Given, z.ZodInt> => {
  const { min = 2000, max = 2100 } = given;
  return field<Given, z.ZodInt>('whole', given, z.int().min(min).max(max), { min, max, isYear: true });
};

/** A number with at most `digits` decimals (2), typed with a decimal comma. */
export const decimal = <const Given extends Said<'min' | 'max'> & { digits?: number }>(given: Given): Field<Given, z.ZodNumber> => {
  const { digits = 2, ...said }: Said<'min' | 'max'> & { digits?: number } = given;
  const { min = 0, max = 1e9 } = said;
  return field<Given, z.ZodNumber>(
    'decimal',
    said,
    z
      .number()
      .min(min)
      .max(max)
      .multipleOf(10 ** -digits),
    { min, max },
  );
};

/** Money in whole đồng; typed as 1500000, 1.500.000 or with "đồng" behind. */
export const money = <const Given extends Said<'min' | 'max'>>(given: Given): Field<Given, z.ZodInt> => {
  const { min = 0, max = 1e15 } = given;
  return field<Given, z.ZodInt>('money', given, z.int().min(min).max(max), { min, max });
};

const calendarDay = z
  .instanceof(Temporal.PlainDate)
  .refine(
    (day) => day.year >= 1900 && day.year <= 2100,
    says({ vi: 'Năm phải từ 1900 đến 2100.', en: 'The year must be from 1900 to 2100.' }),
  );

/** A calendar day (`Temporal.PlainDate`), typed as 05/01/2026. */
export const day = <const Given extends Said>(given: Given): Field<Given, typeof calendarDay> =>
  field<Given, typeof calendarDay>('day', given, calendarDay.clone());

const enumOf = <Options extends Readonly<Record<string, Words>>>(options: Options): z.ZodType<keyof Options & string> =>
  z.enum(Object.keys(options) as (keyof Options & string)[]);

/** Some of a list of which the beginning is fixed and the page brings more; `value` is the type of all of them. */
export const openChoices = <Value extends string>(
  given: Said<'min' | 'max'> & { options: Readonly<Record<string, Words>>; value: z.ZodType<Value> },
): z.ZodArray<z.ZodType<Value>> => {
  const { value, ...said } = given;
  return describe(counted(z.array(value), said), { ...said, kind: 'many', isOpen: true });
};

/** One of such a list. */
export const openChoice = <Value extends string, const Given extends Said>(
  given: Given & { options: Readonly<Record<string, Words>>; value: z.ZodType<Value> },
): Field<Given, z.ZodType<Value>> => {
  const { value, ...said }: Said & { options: Readonly<Record<string, Words>>; value: z.ZodType<Value> } = given;
  return field<Given, z.ZodType<Value>>('one', said, value, { look: 'select', isOpen: true });
};

/** One of a fixed list: radio buttons up to six, a select beyond. */
export const choice = <const Options extends Readonly<Record<string, Words>>, const Given extends Said<'look'> & { options: Options }>(
  given: Given & { options: Options },
): Field<Given, z.ZodType<keyof Options & string>> => {
  const keys = Object.keys(given.options);
  const look = given.look ?? (keys.length <= 6 ? 'radio' : 'select');
  return field<Given, z.ZodType<keyof Options & string>>('one', given, enumOf(given.options), { look });
};

/** Some of a fixed list (check boxes), between `min` (0) and `max` of them. */
export const choices = <
  const Options extends Readonly<Record<string, Words>>,
  const Given extends Said<'min' | 'max'> & { options: Options },
>(
  given: Given & { options: Options },
): z.ZodArray<z.ZodType<keyof Options & string>> => {
  return describe(counted(z.array(enumOf(given.options)), given), { ...given, kind: 'many' });
};

const counted = <Type extends z.ZodType>(list: z.ZodArray<Type>, { min, max }: Said<'min' | 'max'>): z.ZodArray<Type> =>
  list.min(min ?? 0).max(max ?? 1000);

/** The type of an id, for `pick`, `picks` and `hidden`: `idOf<'unit'>()`. */
export const idOf = <Name extends string>(): z.ZodType<Id<Name>> =>
  z.custom<Id<Name>>((value) => typeof value === 'string' && parseId(value) !== undefined);

const valueType = <Value>(given: z.ZodType<Value> | undefined): z.ZodType<Value> =>
  given ?? (z.string().max(200) as unknown as z.ZodType<Value>);

type ValueOf<Given> = Given extends { value: z.ZodType<infer Value> } ? Value : string;

/** One of a list that the page brings (units, tasks …); `value` is its type, plain text unless said otherwise. */
export const pick = <const Given extends Said<'look'> & { value?: z.ZodType }>(given: Given): Field<Given, z.ZodType<ValueOf<Given>>> => {
  const { value, ...said }: Said<'look'> & { value?: z.ZodType } = given;
  const type = valueType(value as z.ZodType<ValueOf<Given>> | undefined);
  return field<Given, typeof type>('one', said, type, { look: said.look ?? 'select' });
};

/** Some of a list that the page brings, between `min` (0) and `max` of them. */
export const picks = <Value = string>(given: Said<'min' | 'max'> & { value?: z.ZodType<Value> }): z.ZodArray<z.ZodType<Value>> => {
  const { value, ...said } = given;
  return describe(counted(z.array(valueType(value)), said), { ...said, kind: 'many' });
};

export const yesNo = (given: Said & { must?: true }): z.ZodBoolean => {
  const { must, ...said } = given;
  const type = must
    ? z.boolean().refine((yes) => yes, says({ vi: 'Đánh dấu vào ô này để tiếp tục.', en: 'Tick this box to go on.' }))
    : z.boolean();
  return describe(type, { ...said, kind: 'yes' });
};

const MiB = 1024 * 1024;
const fileType = (given: Said<'accept' | 'maxBytes'>): z.ZodType<File> =>
  z
    .file()
    .min(1)
    .max(given.maxBytes ?? 50 * MiB)
    .refine((file) => !given.accept || given.accept.some((ending) => file.name.toLowerCase().endsWith(`.${ending}`)), {
      params: { file: 'ending' },
    });

/** One file, at most 50 MB unless `maxBytes` says otherwise, with one of the endings in `accept`. Its content is checked by who stores it. */
export const file = <const Given extends Said<'accept' | 'maxBytes'>>(given: Given): Field<Given, z.ZodType<File>> =>
  field<Given, z.ZodType<File>>('file', given, fileType(given), { maxBytes: given.maxBytes ?? 50 * MiB });

/** Several files, between `min` (0) and `max` (20) of them. */
export const files = (given: Said<'accept' | 'maxBytes' | 'min' | 'max'>): z.ZodArray<z.ZodType<File>> => {
  const max = given.max ?? 20;
  return describe(counted(z.array(fileType(given)), { ...given, max }), {
    ...given,
    max,
    maxBytes: given.maxBytes ?? 50 * MiB,
    kind: 'files',
  });
};

/** A small form repeated, between `min` (0) and `max` (50) times; rows left empty are passed over. */
export const rows = <Inner extends AnyForm>(given: Said<'min' | 'max'> & { of: Inner }): z.ZodArray<Inner> => {
  const { of, max = 50, ...said } = given;
  return describe(counted(z.array(of), { ...said, max }), { ...said, max, kind: 'rows' });
};

/** A value that the form carries without showing it, such as the id of what is changed. It is typed by anybody: check that it is theirs. */
export function hidden(): z.ZodString;
export function hidden<Type extends z.ZodType>(type: Type): Type;
export function hidden(type: z.ZodType = z.string().max(200)): z.ZodType {
  return describe(type.clone(), { kind: 'hidden', label: { vi: 'Biểu mẫu', en: 'Form' } });
}

/** A hidden value that a form keeps when it comes back refused, such as what makes two sendings of it one. */
export const keptHidden = <Type extends z.ZodType>(type: Type): Type =>
  describe(type.clone(), { kind: 'hidden', label: { vi: 'Biểu mẫu', en: 'Form' }, isKept: true });
