/** The languages the product speaks: Vietnamese first, English second. */
export type Locale = 'vi' | 'en';

/** One text in both languages, where a whole message object would be too much. */
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

/**
 * The texts of a feature, one object per language. Vietnamese gives the shape; English must have exactly the same keys, and the compiler says
 * which one is missing or too many. A text with a figure or a name in it is a function.
 */
export const messages = <Vietnamese extends Texts>(texts: {
  vi: Vietnamese;
  en: NoInfer<Shape<Vietnamese>>;
}): Readonly<Record<Locale, Shape<Vietnamese>>> => texts as unknown as Record<Locale, Shape<Vietnamese>>;
