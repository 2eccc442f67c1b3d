import type { Line } from '../model/lines.ts';

const opens = /^(?:V\s?\/\s?v|Vv)(?![\p{L}])\s*[:.]?\s*(?:việc\s+)?|^Về việc\s*:?\s+/iu;
const addressed = /^kính (?:gửi|mời)/iu;
const placeAndDay = /(?:^|\s)\p{Lu}[\p{L}\s.-]{0,40},\s*ngày[\s.…_\d]*tháng[\s.…_\d]*năm/u;
/** What the right column of a head says beside the subject: name and motto of the state, place and day; and the number above it. */
const besides = /^(?:CỘNG H[ÒO]|ĐẢNG CỘNG SẢN|Độc lập|ĐỘC LẬP|Số\s*:?[\s\d.…/_-])/u;
const isBeside = (text: string): boolean => besides.test(text) || placeAndDay.test(text);
const isShouted = (text: string): boolean => /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text);
const mostLines = 7;
const widest = 75;

/** A subject stands in the left column; what a wide gap, or place and day, sets off on its line is the right one. */
const leftOf = (line: Line): Line => {
  const cut =
    /\s{3,}|\t|\s\|\s|(?:^|\s)(?=\p{Lu}[\p{L}-]*(?:\s\p{Lu}[\p{L}-]*){0,4},\s*ngày[\s.…_\d]*tháng)/u.exec(line.text)?.index ??
    line.text.length;
  const text = line.text.slice(0, cut).trimEnd();
  return { ...line, text, end: line.start + text.length };
};

const runsOn = (text: string): boolean => /^[\p{Ll}\d(]/u.test(text);

/** The subject is over where the letter addresses or begins to speak: at a wide line, or one behind a gap that does not run on. */
const endsAt = (line: Line, widestYet: number): boolean =>
  addressed.test(line.text) ||
  line.text.startsWith('|') ||
  isShouted(line.text) ||
  (!runsOn(line.text) && (line.isSetOff === true || (line.text.length > widest && widestYet < widest)));

/** The lines of what a letter is about (V/v, cell 5b of the form), those of the right column left out; the words "V/v" stand on the first. */
export const subjectLines = (lines: Line[]): Line[] => {
  const at = lines.findIndex((line) => opens.test(line.text));
  const first = lines[at];
  if (!first) return [];
  const found = [leftOf(first)];
  const below = lines.slice(at + 1, at + mostLines);
  for (const [index, line] of below.entries()) {
    const left = leftOf(line);
    if (left.text === '' || isBeside(line.text)) {
      const next = below[index + 1]?.text ?? '';
      if (!runsOn(next) || isBeside(next)) break;
      continue;
    }
    if (endsAt(left, Math.max(...found.map((one) => one.text.length)))) break;
    found.push(left);
  }
  return found;
};

export const withoutOpening = (text: string): string => text.replace(opens, '');
