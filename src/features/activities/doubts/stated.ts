import { countedBy, type Measure } from '#features/channels/index.ts';

const words: Readonly<Record<string, number>> = { một: 1, hai: 2, ba: 3, bốn: 4, năm: 5, sáu: 6, bảy: 7, tám: 8, chín: 9, mười: 10 };
const figure = `\\d{1,3}(?:\\.\\d{3})+|\\d{1,6}|${Object.keys(words).join('|')}`;
/** "tổ 3 người" names a group, "ngày 5" a day: what stands behind such a word is no count. */
const naming = '(?:ngày|tháng|năm|quý|số|kỳ|lần|tổ|thôn|khu|khóm|ấp|bản|thứ|bài|lớp)\\s+';

const readCount = (text: string): number => words[text] ?? Number(text.replaceAll('.', ''));

/** The figures that a title states of a measure, in its order: "3 tin và 2 bài" states 3 and 2 of `stories`. */
export function statedIn(title: string, measure: Measure): number[] {
  const noun = countedBy[measure];
  if (!noun) return [];
  const pattern = new RegExp(`(?<![\\p{L}\\d/.,])(${naming})?(${figure})\\s+(?:${noun.source})(?![\\p{L}\\d])`, 'gu');
  return [...title.normalize('NFC').toLowerCase().matchAll(pattern)].flatMap(([, name, count]) =>
    name === undefined && count !== undefined ? [readCount(count)] : [],
  );
}

/** True where the title states no figure of the measure, or the one that is given (or several that add up to it). */
export function agrees(title: string, measure: Measure, given: number | undefined): boolean {
  const stated = statedIn(title, measure);
  if (stated.length === 0 || (given === undefined && stated.every((one) => one < 2))) return true;
  return given !== undefined && (stated.includes(given) || stated.reduce((all, one) => all + one, 0) === given);
}
