import type { Citation } from '../../reading.ts';
import { at } from '../model/document.ts';
import type { Model, Paragraph } from '../model/document.ts';
import { dayForm, dayOf } from './dates.ts';

const type = '(?<type>Bộ luật|Luật|Pháp lệnh|Hiến pháp)(?!\\s(?:số|gia|sư)(?!\\p{L}))';
const word = String.raw`(?:[\p{L}-]+|(?<=thứ\s)\d{1,2}),?`;
const year = String.raw`(?:\s\(sửa đổi\))?,?\s?(?:năm\s|\((?:năm\s)?)(?<year>(?:19|20)\d{2})\)?`;
/** Laws are cited by their name alone (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.6 b), year or day of passing behind it. */
const lawForm = new RegExp(String.raw`${type}(?<name>(?:\s${word}){0,40}?)(?:${year}|\s?ngày\s${dayForm})`, 'u');
const amends = /^\s[Ss]ửa đổi/u;
/** Words that no law has in its name: with them the sentence has gone on, and the year is of something else. */
const foreign =
  /\s(?:Luật|Bộ luật|Pháp lệnh|Hiến pháp|Nghị|Quyết|Kế hoạch|Chương trình|Thông tư|Chỉ thị|Ủy ban nhân|Uỷ ban nhân|UBND|Hội đồng nhân|Sở|Phòng|nhiệm vụ|kế hoạch|tại|theo|thực hiện|triển khai|tuyên truyền|báo cáo|ban hành)(?=[\s,])/u;
const isName = (name: string): boolean => amends.test(name) || (/^\s\p{Lu}/u.test(name) && !foreign.test(name.slice(2)));
/** The law's number behind its year: it is cited by that. */
const isNumbered = /^[\s,(]{0,3}(?:Luật\s)?(?:số\s)?\d+\/\d{4}\/(?:QH|UBTVQH)/u;

/** Who passed it is no part of its name. */
const passed = /(?:[\s,(]+(?:đã\s)?được\s.*|\scủa\sQuốc\shội.*|[\s,(]+)$/iu;

interface Law {
  type: string;
  name: string;
  issuedOn: string;
  start: number;
}

const lawsIn = (text: string): Law[] => {
  const laws: Law[] = [];
  for (let from = 0; from < text.length;) {
    const match = lawForm.exec(text.slice(from));
    if (!match) break;
    const { type = '', name = '' } = match.groups ?? {};
    const start = from + match.index;
    const end = start + match[0].length;
    const issuedOn = match.groups?.['year'] ?? dayOf(match, 4);
    const isCited = type === 'Hiến pháp' || isName(name);
    if (isCited && issuedOn !== undefined && !isNumbered.test(text.slice(end))) laws.push({ type, name, issuedOn, start });
    from = isCited ? end : start + type.length;
  }
  return laws;
};

/** Laws and the Constitution cited by name, each once for name and year. */
export const lawsOf = (model: Model, isBasis: (paragraph: Paragraph) => boolean): { citation: Citation; start: number }[] => {
  const found = new Map<string, { citation: Citation; start: number }>();
  for (const paragraph of [...model.heading, ...model.body, ...model.annex]) {
    for (const { type, name, issuedOn, start } of lawsIn(paragraph.text)) {
      const key = `${type}${name} ${issuedOn}`;
      if (found.has(key)) continue;
      const places = at(paragraph, start, start + type.length);
      const title = name.trim().replace(passed, '');
      const citation: Citation = {
        type,
        ...(title && { name: title }),
        issuedOn,
        ...(isBasis(paragraph) ? { basis: true as const } : {}),
        at: places,
      };
      found.set(key, { citation, start: places[0]?.start ?? 0 });
    }
  }
  return [...found.values()];
};
