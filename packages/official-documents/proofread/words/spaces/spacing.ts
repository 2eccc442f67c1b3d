import { sieved } from '../../../language/sieve/index.ts';
import type { Sieved } from '../../../language/sieve/index.ts';
import { isWellSpelt } from '../../../language/syllables.ts';
import type { Finding } from '../../../reading.ts';
import type { Paragraph } from '../../../read/model/document.ts';
import { query } from '../../query.ts';
import type { Word } from '../words.ts';

interface Rule {
  form: Sieved;
  message: string;
  right: (match: RegExpExecArray) => string;
  isFault?: (match: RegExpExecArray) => boolean;
}

/** Part of an address or a file name: there signs and capitals stand as they must. */
const inAddress = /[@_\\]|:\/\/|www\.|\p{L}\.\p{L}/u;

const marked = /[^a-z]/iu;
/** Two syllables of Vietnamese that were meant to stand apart: no name of a product has marks in it. */
const areTwo = (one: string, two: string): boolean =>
  [one, two].every((part) => part.length > 1 && isWellSpelt(part.toLowerCase())) && marked.test(one + two);

const capitalWithin = /^(\p{Ll}{2,})(\p{Lu}\p{Ll}+)$/u;

/** "Đảngvề": the only cut that leaves two syllables, both with marks. */
const cutsOf = (printed: string): [string, string][] =>
  Array.from({ length: Math.max(0, printed.length - 3) }, (_, at): [string, string] => [
    printed.slice(0, at + 2),
    printed.slice(at + 2),
  ]).filter((parts) => areTwo(...parts) && parts.every((part) => marked.test(part)));

/** Words that cannot be a syllable: a name that runs into what stands before it, where more than a space may be missing, or into what follows. */
const gluedIn = (paragraph: Paragraph, word: Word): Finding[] => {
  const printed = paragraph.text.slice(word.start, word.end);
  const [, one, two] = capitalWithin.exec(printed) ?? [];
  const message = 'Thiếu dấu cách giữa hai từ.';
  if (one !== undefined && two !== undefined) return areTwo(one, two) ? [query({ paragraph, ...word }, 'spelling', message)] : [];
  const cuts = /^\p{Lu}\p{Ll}{3,}$/u.test(printed) ? cutsOf(printed) : [];
  return cuts.length === 1 ? [query({ paragraph, ...word }, 'spelling', message, cuts[0]?.join(' '))] : [];
};

/** Kinship terms that are written together with their counterpart: "ông(bà)". */
const coupled = /(?:ông|anh|chị|cô|chú|bà|em|cháu)$/iu;

/** White space around signs and between words (Nghị định 30/2020/NĐ-CP, Phụ lục I: one space behind a sign, none before it). */
const rules: readonly Rule[] = [
  {
    form: sieved(/(?<=\p{L}{2})\s,(?=\p{L}{2})/gu),
    message: 'Dấu cách đặt sai chỗ: phải đứng sau dấu phẩy.',
    right: () => ', ',
  },
  {
    form: sieved(/(?<=[\p{L}\d)]{2})\s[,;](?=\s\p{L})/gu),
    message: 'Thừa dấu cách trước dấu câu.',
    right: ([found]) => found.trim(),
  },
  {
    form: sieved(/(?<=\p{Ll}{2}|\))[,;](?=\p{Ll}{2}|\p{Lu}\p{L})/gu),
    message: 'Thiếu dấu cách sau dấu câu.',
    right: ([found]) => `${found} `,
  },
  {
    form: sieved(/(?<=\p{Ll}{2})\((?=\p{L}{2})/gu),
    message: 'Thiếu dấu cách trước dấu ngoặc.',
    right: () => ' (',
    isFault: ({ index, input }) => !coupled.test(input.slice(Math.max(0, index - 6), index)),
  },
  {
    form: sieved(/(?<=\(\p{L}[^()]{1,80})\)(?=\p{Ll}{2})/gu),
    message: 'Thiếu dấu cách sau dấu ngoặc.',
    right: () => ') ',
  },
];

const found = (paragraph: Paragraph, { form, message, right, isFault }: Rule): Finding[] =>
  form.matchesIn(paragraph.text).flatMap((match) => {
    const span = { start: match.index, end: match.index + match[0].length };
    // A sign alone shows nothing: the words beside it are shown with it.
    const before = /\S+$/u.exec(paragraph.text.slice(Math.max(0, span.start - 20), span.start))?.[0] ?? '';
    const behind = /^\S+/u.exec(paragraph.text.slice(span.end, span.end + 20))?.[0] ?? '';
    if (isFault?.(match) === false || inAddress.test(before + match[0] + behind)) return [];
    const stretch = { paragraph, start: span.start - before.length, end: span.end + behind.length };
    return [query(stretch, 'spelling', message, before + right(match) + behind)];
  });

/** Spaces that are missing or misplaced; `strange` are the words that cannot be a syllable. In a PDF spaces come from its setting. */
export const spacingFindings = (paragraph: Paragraph, strange: Word[], isPdf: boolean): Finding[] =>
  isPdf ? [] : [...rules.flatMap((rule) => found(paragraph, rule)), ...strange.flatMap((word) => gluedIn(paragraph, word))];
