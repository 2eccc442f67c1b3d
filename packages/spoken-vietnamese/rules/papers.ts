import { ordinal, romanValue as roman, wholeInWords } from '../numbers.ts';
import type { Rule } from '../rule.ts';
import { spelt } from '../words/letters.ts';
import { bodyOf, kindBefore, paperKinds } from '../words/papers.ts';
import { shortForms } from '../words/short-forms.ts';

const issuerFollows = /^\s*(?:(?:ngày|ban hành)[^.;]{0,40}?)?\s*của\s+\p{L}/u;

const numberOf = (written: string): string =>
  written.startsWith('0') && written.length > 1 ? `không ${wholeInWords(written)}` : wholeInWords(written);

/** What a symbol says after its number: its kind, if no word said it before, and its issuer, if none follows. */
function tailOf(letters: string, before: string, after: string): { kind: string; issuer: string } {
  const parts = letters.split(/[-.]/);
  const kind = paperKinds[parts[0] ?? ''];
  const isSaid = kindBefore.test(before);
  // After the kind stands the issuer; a symbol that begins with the issuer names who drafted it behind.
  const issuer = (kind === undefined ? parts.slice(0, 1) : parts.slice(1))
    .map((part) => bodyOf(part, wholeInWords) ?? shortForms[part] ?? spelt(part))
    .join(' ');
  return { kind: kind === undefined || isSaid ? '' : kind, issuer: issuer === '' || issuerFollows.test(after) ? '' : `của ${issuer}` };
}

/** "nghị quyết số …" where nothing was said, "số …, báo cáo" where a number was announced. */
function inOrder({
  number,
  kind,
  issuer,
  before,
}: {
  number: (string | undefined)[];
  kind: string;
  issuer: string;
  before: string;
}): string {
  const isNumbered = /số\s*:?\s*$/iu.test(before);
  const said = isNumbered ? [...number, kind && `, ${kind}`, issuer] : [kind, 'số', ...number, issuer];
  return said.filter(Boolean).join(' ').replace(' ,', ',');
}

const places = 'Quý|Khóa|Khoá|Chương|Phần|Mục|Đại hội|Phụ lục|thế kỷ|hạng|đợt|vòng|học kỳ|bậc|cấp';

export const paperRules: readonly Rule[] = [
  {
    form: /(\d{1,5})(?:\/((?:19|20)\d{2}))?\/([A-ZĐ][\p{L}\d]{0,20}(?:[-.][A-ZĐ][\p{L}&\d]{0,20}){0,5})/uy,
    say: ([, number = '', year, letters = ''], before, after) => {
      if (!/\p{Lu}/u.test(letters[1] ?? letters[0] ?? '') && !paperKinds[letters]) return undefined;
      const { kind, issuer } = tailOf(letters, before, after);
      return inOrder({ number: [numberOf(number), year && `năm ${wholeInWords(year)}`], kind, issuer, before });
    },
  },
  // Papers of the Party: 45-KL/TW.
  {
    form: /(\d{1,5})-([A-ZĐ][\p{L}]{1,6})\/([A-ZĐ]\p{L}{0,9}(?:-[A-ZĐ]\p{L}{0,9})?)(?![\p{L}\d])/uy,
    say: ([, number = '', kind = '', body = ''], before, after) =>
      paperKinds[kind] && inOrder({ number: [numberOf(number)], ...tailOf(`${kind}-${body}`, before, after), before }),
  },
  {
    form: /(\d{1,5})\/((?:19|20)\d{2})(?![\d/]|\.\d)/uy,
    say: ([, number = '', year = ''], before) =>
      kindBefore.test(before) ? `${/số\s*$/iu.test(before) ? '' : 'số '}${numberOf(number)} năm ${wholeInWords(year)}` : undefined,
  },
  {
    form: new RegExp(`(?<place>${places})(?<blank>\\s+)(?<roman>[IVXL]+)(?![\\p{L}\\d])`, 'iuy'),
    say: ({ groups }) => {
      const said = roman(groups?.['roman']);
      return said === undefined ? undefined : `${groups?.['place']} ${wholeInWords(String(said))}`;
    },
  },
  {
    form: /(thứ)\s+([IVXL]+)(?![\p{L}\d])/uy,
    say: ([, word = '', written]) => {
      const said = roman(written);
      return said === undefined ? undefined : `${word} ${ordinal(said)}`;
    },
  },
  // "thứ 4" of a week and of an order, not "thứ 10.000".
  { form: /(thứ)\s+(\d{1,2})(?![\d.,/])/iuy, say: ([, word = '', written = '']) => `${word} ${ordinal(Number(written))}` },
  // So is a point at the beginning of a line.
  { form: /([a-zđ])(?=[.)](?:\s|$))/uy, say: ([, letter = ''], before) => (/(?:^|\n)\s*$/.test(before) ? spelt(letter) : undefined) },
  // A point of a clause is named by its letter.
  { form: /(điểm)\s+([a-zđ])(?![\p{L}\d])/iuy, say: ([, word = '', letter = '']) => `${word} ${spelt(letter)}` },
  // A short kind before its number: NĐ 118/2025/NĐ-CP.
  {
    form: new RegExp(`(${Object.keys(paperKinds).join('|')})(?=\\s+(?:số\\s+)?\\d{1,5}[/-])`, 'uy'),
    say: ([written]) => paperKinds[written],
  },
  // A number with a nought is known by it: Đề án 06.
  { form: /(đề án|số|mã)\s+(0\d)(?![\d.,/]|\s*[-–]\s*\d)/iuy, say: ([, word = '', written = '']) => `${word} ${numberOf(written)}` },
];
