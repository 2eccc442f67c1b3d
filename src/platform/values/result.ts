export interface Refusal {
  code: string;
  message: string;
  /** The same for a reader of English; the sentence above where it is not there yet. */
  en?: string;
  field?: string;
  /** What is taken once the reader has said yes to each of them. */
  doubts?: readonly Doubt[];
  /** What is wrong besides, so that nobody is told one fault after the other. */
  others?: readonly Refusal[];
}

/** Something that may be a slip of the pen; `key` names it together with what was typed, so that a yes holds for that alone. */
export interface Doubt {
  key: string;
  message: string;
  en: string;
}

export type Result<T> = { ok: true; value: T } | { ok: false; refusal: Refusal };

export const ok = <T>(value: T): { ok: true; value: T } => ({ ok: true, value });

export interface Said {
  vi: string;
  en: string;
}

/** A refusal with its code, the sentence for the reader and, where it is about one, the field. */
export function refuse(code: string, sentence: string | Said, field?: string): { ok: false; refusal: Refusal } {
  const said = typeof sentence === 'string' ? { message: sentence } : { message: sentence.vi, en: sentence.en };
  return { ok: false, refusal: { code, ...said, ...(field !== undefined && { field }) } };
}

/** The result that refuses. */
export const refused = (refusal: Refusal): { ok: false; refusal: Refusal } => ({ ok: false, refusal });

export const unless = (may: boolean, { refusal }: { refusal: Refusal }): Refusal | undefined => (may ? undefined : refusal);

export const refusalIn = ({ message, en }: Pick<Refusal, 'message' | 'en'>, locale: 'vi' | 'en'): string =>
  locale === 'en' ? (en ?? message) : message;

/** One refusal of several faults, or undefined where there are none. */
export const refuseAll = ([first, ...others]: readonly Refusal[]): { ok: false; refusal: Refusal } | undefined =>
  first && { ok: false, refusal: others.length > 0 ? { ...first, others } : first };
