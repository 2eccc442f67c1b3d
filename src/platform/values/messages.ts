export type Locale = 'vi' | 'en';

export type Words = Readonly<Record<Locale, string>>;

type Sentence = string | ((...given: never[]) => string);
interface Texts {
  readonly [key: string]: Sentence | Texts;
}

/** The same keys and the same arguments as `T`, whatever the wording. */
export type Shape<T> = {
  readonly [Key in keyof T]: T[Key] extends (...given: infer Given) => string
    ? (...given: Given) => string
    : T[Key] extends string
      ? string
      : Shape<T[Key]>;
};

/** One object per language with the same keys, held by the compiler. A text with a figure or a name in it is a function. */
// Words that a page does not use stay out of what it loads.
/* @__NO_SIDE_EFFECTS__ */
export const messages = <Vietnamese extends Texts>(texts: {
  vi: Vietnamese;
  en: NoInfer<Shape<Vietnamese>>;
}): Readonly<Record<Locale, Shape<Vietnamese>>> => texts as unknown as Record<Locale, Shape<Vietnamese>>;
