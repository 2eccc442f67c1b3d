import type { Citation } from '../../reading.ts';
import { at } from '../model/document.ts';
import type { Model } from '../model/document.ts';
import { dayForm, dayOf } from './dates.ts';

/** Laws are cited by their name alone (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.6 b), the year behind it. */
const lawForm = new RegExp(
  String.raw`(?<type>Bộ luật|Luật|Pháp lệnh|Hiến pháp)(?!\ssố)(?<name>(?:\s(?:[\p{L}-]+),?){0,24}?)\s?(?:(?:năm|\()\s?(?<year>(?:19|20)\d{2})\)?|ngày\s${dayForm})`,
  'gu',
);
const isName = (name: string): boolean => /^\s(?:sửa đổi|\p{Lu}(?!.*\s(?:Luật|Nghị|Quyết|Kế hoạch)\s))/u.test(name);

/** Laws and the Constitution cited by name, each once for name and year. */
export const lawsOf = (model: Model, isBasis: (paragraph: Model['body'][number]) => boolean): { citation: Citation; start: number }[] => {
  const found = new Map<string, { citation: Citation; start: number }>();
  for (const paragraph of [...model.body, ...model.annex]) {
    for (const match of paragraph.text.matchAll(lawForm)) {
      const { type = '', name = '', year } = match.groups ?? {};
      if (type !== 'Hiến pháp' && !isName(name)) continue;
      const issuedOn = year ?? dayOf(match, 4);
      const key = `${type}${name} ${issuedOn ?? ''}`;
      if (issuedOn === undefined || found.has(key)) continue;
      const places = at(paragraph, match.index, match.index + type.length);
      const citation: Citation = { type, issuedOn, ...(isBasis(paragraph) ? { basis: true as const } : {}), at: places };
      found.set(key, { citation, start: places[0]?.start ?? 0 });
    }
  }
  return [...found.values()];
};
