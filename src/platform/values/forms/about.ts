import * as z from 'zod';
import type { Words } from '../messages.ts';

/** How a field is asked for. `one` and `many` choose from a list; `rows` repeats a small form; `hidden` is carried, not asked. */
export type Kind = 'text' | 'long' | 'whole' | 'decimal' | 'money' | 'day' | 'one' | 'many' | 'yes' | 'file' | 'files' | 'rows' | 'hidden';

/**
 * The public on the portal, the officers of the authority, the unit with the owner of the plan, who deals with it, the same and the public once its sender agreed,
 * whom its sender chose, the sender of what is answered, the administrator, or nobody (secrets, searches).
 */
export type Reader = 'public' | 'staff' | 'unit' | 'dealing' | 'agreed' | 'chosen' | 'sender' | 'administrator' | 'nobody';

export interface About {
  kind: Kind;
  label: Words;
  /** What it is called where it is read and not asked (log, page, sheet); the label where nothing is said. */
  heading?: Words;
  hint?: Words;
  /** Of a field that may be left empty in some cases only, or for now: when it has to be filled, said in place of "optional". */
  needed?: Words;
  /** Fewest and most: letters of a text, value of a number, how many of a list. */
  min?: number;
  max?: number;
  options?: Readonly<Record<string, Words>>;
  /** The page brings more of the same list than `options` has. */
  isOpen?: true;
  look?: 'radio' | 'select';
  isYear?: true;
  isKept?: true;
  readBy?: Reader;
  input?: 'text' | 'email' | 'tel' | 'url' | 'password';
  autocomplete?: string;
  /** What a text must look like, ending the sentence "… phải": `{ vi: 'gồm 12 chữ số' }`. */
  shape?: Words;
  lines?: number;
  /** File endings taken, without the dot, and the largest file in bytes. */
  accept?: readonly string[];
  maxBytes?: number;
  of?: AnyForm;
}

/** A form: a zod object whose fields were made by the builders of `declare.ts`. */
export type AnyForm = z.ZodObject;

/** The form that is repeated lies in the type itself. */
const said = z.registry<Omit<About, 'of'>>();

export const describe = <Type extends z.ZodType>(type: Type, about: Omit<About, 'of'>): Type => {
  said.add(type, about);
  return type;
};

/** What was said about a field, also through `.refine()`, `.optional()`, `.nullable()`, `.default()` and `.transform()` put around it. */
export function aboutOf(type: z.core.$ZodType): About {
  const about = said.get(type);
  if (about) return about.kind === 'rows' && type instanceof z.ZodArray ? { ...about, of: type.element as AnyForm } : about;
  if (type instanceof z.ZodOptional || type instanceof z.ZodNullable || type instanceof z.ZodDefault) return aboutOf(type.unwrap());
  if (type instanceof z.ZodPipe) return aboutOf(type.in);
  throw new Error('A form field must be made by one of the builders of forms.ts');
}

export const typeAt = (form: AnyForm, name: PropertyKey | undefined): z.core.$ZodType | undefined =>
  typeof name === 'string' && Object.hasOwn(form.shape, name) ? (form.shape as Record<string, z.core.$ZodType>)[name] : undefined;

export const fieldsWithAbout = (form: AnyForm): { name: string; type: z.core.$ZodType; about: About }[] =>
  Object.entries(form.shape as Record<string, z.core.$ZodType>).map(([name, type]) => ({ name, type, about: aboutOf(type) }));

/** True when the form cannot be sent without the field. */
export const isRequired = (type: z.core.$ZodType, about: About): boolean => {
  if (about.kind === 'many' || about.kind === 'files' || about.kind === 'rows') return (about.min ?? 0) > 0;
  if (about.kind === 'yes') return !z.safeParse(type, false).success;
  return !z.safeParse(type, undefined).success;
};
