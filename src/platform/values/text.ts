const marks = /\p{M}/gu;
// Unseen characters that break storage or let a text pass for another: controls, zero-width space, byte order and direction marks.
const unseen = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;
const collator = new Intl.Collator('vi', { numeric: true });
const graphemes = new Intl.Segmenter('vi', { granularity: 'grapheme' });

// A letter, figure or sign that leaves ink: no blank, mark alone, control, filler (U+3164, U+2800 …) or private character.
const ink = /[^\s\p{M}\p{C}\p{Z}\p{Default_Ignorable_Code_Point}\u2800]/u;
/** Nothing where there is nothing to be seen, so that every text field finds it empty. */
const orNothing = (text: string): string => (ink.test(text) ? text : '');

/** Text of several lines as it is stored: NFC, `\n` line ends, no trailing blanks, no unseen characters, at most one empty line in a row; empty where no character can be seen. */
export const tidyText = (text: string): string =>
  orNothing(
    text
      .toWellFormed()
      .normalize('NFC')
      .replace(/\r\n?|\u2028|\u2029/g, '\n')
      .replace(unseen, '')
      .replace(/[^\S\n]+(?=\n|$)/g, '')
      .replace(/\n{3,}/g, '\n\n')
      .trim(),
  );

/** Text of one line as it is stored: as `tidyText`, with every run of blanks and line ends as one space. */
export const tidyLine = (text: string): string =>
  orNothing(text.toWellFormed().normalize('NFC').replace(/\s+/g, ' ').replace(unseen, '').trim());

const oldTone: Readonly<Record<string, string>> = {
  oà: 'òa', oá: 'óa', oả: 'ỏa', oã: 'õa', oạ: 'ọa',
  oè: 'òe', oé: 'óe', oẻ: 'ỏe', oẽ: 'õe', oẹ: 'ọe',
  uỳ: 'ùy', uý: 'úy', uỷ: 'ủy', uỹ: 'ũy', uỵ: 'ụy',
}; // prettier-ignore

/** Tone marks in the older place (hòa, thủy), so that both legal spellings of one word meet; "quý" and "hoàn" have only one. */
export const oldTonePlacement = (text: string): string =>
  text.normalize('NFC').replace(/(?<![qQ])(o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?!\p{L})/giu, (pair) => {
    const old = oldTone[pair.toLocaleLowerCase('vi')] ?? pair;
    return [...old].map((letter, at) => (isUpper(pair[at]) ? letter.toLocaleUpperCase('vi') : letter)).join('');
  });

const isUpper = (letter: string | undefined): boolean => letter !== undefined && letter !== letter.toLocaleLowerCase('vi');

/** What a search compares: lower case, without tone and vowel marks, đ as d, blanks folded ("Hưng  Đạo" → "hung dao"). */
export const fold = (text: string): string =>
  text.normalize('NFD').replace(marks, '').toLowerCase().replace(/đ/g, 'd').normalize('NFC').replace(/\s+/g, ' ').trim();

/** Order of a Vietnamese dictionary (a ă â, d đ; ngang huyền hỏi ngã sắc nặng), with numbers by their value. */
export const compareVi = (a: string, b: string): number => collator.compare(a, b);

/** Order of a list of people: by given name, which is the last word, then by the rest of the name. */
export const compareByGivenName = (a: string, b: string): number => {
  const [one, other] = [splitName(a), splitName(b)];
  return compareVi(one.given, other.given) || compareVi(one.family, other.family);
};

const splitName = (name: string): { family: string; given: string } => {
  const words = name.trim().split(/\s+/);
  return { given: words.pop() ?? '', family: words.join(' ') };
};

export const sortVi = <Item>(items: readonly Item[], by: (item: Item) => string): Item[] =>
  [...items].sort((a, b) => compareVi(by(a), by(b)));

/** A part of an address: letters, digits and single hyphens, cut at a word below `max`; empty where nothing can be spelt. Not unique. */
export const slugOf = (text: string, max = 80): string => {
  const slug = fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (slug.length <= max) return slug;
  const cut = slug.lastIndexOf('-', max);
  return slug.slice(0, cut > 0 ? cut : max);
};

/** `text` in at most `max` letters as people count them, cut between words where it can be, with "…" for what is left out. */
export const truncate = (text: string, max: number): string => {
  const letters = [...graphemes.segment(text.slice(0, max * 12))].map((part) => part.segment);
  if (letters.length <= max && text.length <= max * 12) return text;
  const kept = letters.slice(0, max - 1).join('');
  const cut = /\s/.test(letters[max - 1] ?? '') ? kept.length : kept.search(/\s+\S*$/);
  return `${(cut > kept.length / 2 ? kept.slice(0, cut) : kept).trimEnd()}…`;
};

/** A label inside a sentence: "Tên hoạt động" → "tên hoạt động"; abbreviations stay ("UBND xã"). */
export const lowerFirst = (text: string): string => {
  const [first = '', second = ''] = text;
  return isUpper(second) ? text : first.toLocaleLowerCase('vi') + text.slice(first.length);
};

/** A position as a sentence names it, which papers print in capitals: "PHÓ CHỦ TỊCH" → "Phó Chủ tịch"; others stay as they are. */
export function positionInWords(position: string): string {
  if (position !== position.toLocaleUpperCase('vi')) return position;
  const [first = '', ...others] = upperFirst(position.toLocaleLowerCase('vi')).split(' ');
  return [first, ...(/^(?:phó|chánh|quyền)$/iu.test(first) ? [upperFirst(others.join(' '))] : others)].join(' ').trim();
}

export const upperFirst = (text: string): string => {
  const [first = ''] = text;
  return first.toLocaleUpperCase('vi') + text.slice(first.length);
};

const ALPHABET = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';

/** A code by which somebody without an account finds an answer again: twelve letters and figures in threes, none of which looks like another. */
export const codeFrom = (bytes: Uint8Array): string =>
  [...bytes.subarray(0, 12)].map((byte, at) => (at > 0 && at % 4 === 0 ? '-' : '') + ALPHABET[byte % ALPHABET.length]!).join('');

/** A code as somebody typed it: in capitals, with its strokes; undefined where it is none. */
export function codeIn(typed: string): string | undefined {
  const letters = typed.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return letters.length === 12 ? letters.replace(/(.{4})(?=.)/g, '$1-') : undefined;
}

/** The code of an indicator as people read it: `CN1` of `CN1-0a1b2c3d4e5f`, which says whose it is; of a common one the code itself. */
export const shownCode = (key: string): string => key.replace(/-[0-9a-f]{12}$/, '');
