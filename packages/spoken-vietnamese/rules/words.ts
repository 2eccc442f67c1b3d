import { isSyllable } from 'official-documents/syllables';
import { digitByDigit, wholeInWords } from '../numbers.ts';
import type { Rule } from '../rule.ts';
import { spelt } from '../words/letters.ts';
import { dotted, foreign, shortForms } from '../words/short-forms.ts';

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);
const oneOf = (words: readonly string[]): string =>
  words
    .toSorted((one, other) => other.length - one.length)
    .map(escaped)
    .join('|');

/** Short forms of more than one word or with a mark in them, which no run of letters finds. */
const joined = Object.keys(shortForms).filter((form) => /[^\p{L}]/u.test(form));

const isSaid = (word: string): boolean => isSyllable(word.toLowerCase());

/** Letters and figures together ("A4", "4G", "Q1"): letters by their names, figures as a number. */
const codeInWords = (written: string): string =>
  written
    .split(/(\d+)/)
    .filter(Boolean)
    .map((part) => (/\d/.test(part) ? (part.startsWith('0') ? digitByDigit(part) : wholeInWords(part)) : spelt(part)))
    .join(' ');

/** Words of one authority beside the common ones: its own short forms with what is said for them. */
export const wordRules = (own: Readonly<Record<string, string>>): readonly Rule[] => {
  const forms = { ...shortForms, ...own };
  const ownJoined = Object.keys(own).filter((form) => /[^\p{L}]/u.test(form));
  return [
    { form: new RegExp(`(?:${oneOf([...joined, ...ownJoined])})(?![\\p{L}\\d])`, 'uy'), say: ([written]) => forms[written] },
    {
      form: new RegExp(`(?:${oneOf(Object.keys(dotted))})(?!\\p{Ll}{4})`, 'uy'),
      say: ([written]) => dotted[written] && `${dotted[written]} `,
    },
    { form: new RegExp(`(?:${oneOf(Object.keys(foreign))})(?![\\p{L}\\d])`, 'iuy'), say: ([written]) => foreign[written.toLowerCase()] },
    { form: /\p{Lu}\p{L}{0,20}\p{Lu}\p{L}{0,20}(?![\p{L}\d&])/uy, say: ([written]) => capitals(written, forms) },
    { form: /(?:\p{L}{1,20}\d|\d{1,20}\p{L})[\p{L}\d]{0,40}(?![\p{L}\d])/uy, say: ([written]) => codeInWords(written) },
    { form: /[B-DF-HJ-NP-TV-XZ](?![\p{L}\d])/uy, say: ([written], before) => (/(?:^|\s)$/u.test(before) ? spelt(written) : undefined) },
  ];
};

function capitals(written: string, forms: Readonly<Record<string, string>>): string | undefined {
  const known = forms[written];
  if (known !== undefined) return known;
  // What is written in capitals as a word is said as a word.
  return isSaid(written) ? written.toLowerCase() : spelt(written);
}
