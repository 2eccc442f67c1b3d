import { tidyLine, upperFirst } from '#platform/values/text.ts';

/** Date and issuer stand between the number and what it is about. */
const FAR = 700;
const LONGEST = 400;

/** Where the sentence has gone on to the next paper, or to who issues this one. */
const onward = /;|\.\s+(?=\p{Lu})|\.$|,\s+(?=(?:UBND|HĐND|Ủy ban|Uỷ ban|Phòng|Sở|Đảng ủy)\s)|\s(?=Nhằm\s)/u;
const about = /(?<=\s)về(?:\svề)?(?:\sviệc)?\s(?<what>.+)$/u;
/** "ban hành Chương trình …": the verb belongs to it. */
const doing = /(?<=\s)(?<what>(?:ban hành|quy định|phê duyệt|sửa đổi|hướng dẫn)\s.+)$/u;

/** What a cited paper is about, by the words behind its number (which ends at `end`); undefined where the text does not say. */
export function subjectBehind(text: string, end: number): string | undefined {
  const [phrase = ''] = tidyLine(text.slice(end, end + FAR)).split(onward, 1);
  const found = [about.exec(phrase), doing.exec(phrase)].flatMap((match) => (match?.groups?.['what'] ? [match] : []));
  const [first] = found.toSorted((one, other) => one.index - other.index);
  const what = first?.groups?.['what']?.trim();
  return what === undefined || what.length < 3 || what.length > LONGEST ? undefined : upperFirst(what);
}
