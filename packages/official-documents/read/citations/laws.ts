import { fold } from '../../language/fold.ts';
import { sieved } from '../../language/sieve/index.ts';
import type { Citation } from '../../reading.ts';
import { at } from '../model/document.ts';
import type { Model, Paragraph } from '../model/document.ts';
import { dayForm, dayOf } from './dates.ts';
import { lawNames } from './law-names.ts';

const type = '(?<type>Bộ luật|Luật|Pháp lệnh|Hiến pháp)(?!\\s(?:số|gia|sư)(?!\\p{L}))';
const word = String.raw`(?:[\p{L}-]+|(?<=thứ\s)\d{1,2}),?`;
const year = String.raw`(?:\s\(sửa đổi\))?,?\s?(?:năm\s|\((?:năm\s)?)(?<year>(?:19|20)\d{2})\)?`;
/** Laws are cited by their name alone (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.6 b), year or day of passing behind it. */
const lawForm = sieved(new RegExp(String.raw`${type}(?<name>(?:\s${word}){0,40}?)(?:${year}|\s?ngày\s${dayForm})`, 'u'));
const amends = /^\s[Ss]ửa đổi/u;
/** Words that no law has in its name: with them the sentence has gone on, and the year is of something else. */
const foreign =
  /\s(?:Luật|Bộ luật|Pháp lệnh|Hiến pháp|Nghị|Quyết|Kế hoạch|Chương trình|Thông tư|Chỉ thị|Ủy ban nhân|Uỷ ban nhân|UBND|Hội đồng nhân|Sở|Phòng|nhiệm vụ|kế hoạch|tại|theo|thực hiện|triển khai|tuyên truyền|báo cáo|ban hành)(?=[\s,])/u;
const isName = (name: string): boolean => amends.test(name) || (/^\s\p{Lu}/u.test(name) && !foreign.test(name.slice(2)));
/** The law's number behind its year: it is cited by that. */
const numberBehind = /^[\s,(]{0,3}(?:Luật\s)?(?:số\s)?\d+\/\d{4}\/(?:QH|UBTVQH)/u;

/** Who passed it is no part of its name. */
const passed = /(?:[\s,(]+(?:đã\s)?được\s.*|\scủa\sQuốc\shội.*|[\s,(]+)$/iu;

const longestFirst = (names: string): string =>
  names
    .split('|')
    .sort((a, b) => b.length - a.length)
    .join('|');
/** "Luật sửa đổi, bổ sung một số điều của Luật …": what is amended is part of the name. */
const amendedBefore = /[Ss]ửa đổi(?:, bổ sung)? (?:một số |các )?điều của (?:các )?$/u;

/** A law of a known name without its year, or any whose name is over before the sentence goes on. */
const bareForm = sieved(
  new RegExp(
    String.raw`(?<!\p{L})(?<type>Bộ luật|Luật|Pháp lệnh)(?<name>\s(?:(?:${longestFirst(lawNames)})(?![\p{L}-])|\p{Lu}\p{Ll}*(?:\s\p{Ll}+){1,6}(?=\s?[;.)”"]|,?\s(?:và\s)?(?:các\s)?(?:Bộ luật|Luật|Pháp lệnh|Nghị định|Nghị quyết|Thông tư)(?!\p{L}))))`,
    'gu',
  ),
);

interface Law {
  type: string;
  name: string;
  /** Absent where the paper names the law alone. */
  issuedOn?: string;
  start: number;
  end: number;
  /** Its number follows: it is cited by that. */
  isNumbered: boolean;
}

/** Laws cited with their year or day. */
const datedIn = (text: string): Law[] => {
  const laws: Law[] = [];
  if (!lawForm.mayBeIn(text)) return laws;
  for (let from = 0; from < text.length;) {
    const match = lawForm.form.exec(text.slice(from));
    if (!match) break;
    const { type = '', name = '' } = match.groups ?? {};
    const start = from + match.index;
    const end = start + match[0].length;
    const issuedOn = match.groups?.['year'] ?? dayOf(match, 4);
    const isCited = type === 'Hiến pháp' || isName(name);
    if (isCited && issuedOn !== undefined) laws.push({ type, name, issuedOn, start, end, isNumbered: numberBehind.test(text.slice(end)) });
    from = isCited ? end : start + type.length;
  }
  return laws;
};

/** Laws named without year or day, but for those within a dated citation or among what a law amends. */
const bareIn = (text: string, dated: Law[]): Law[] =>
  bareForm.matchesIn(text).flatMap(({ index: start, 0: { length }, groups }) => {
    const end = start + length;
    if (dated.some((one) => one.start < end && start < one.end) || amendedBefore.test(text.slice(0, start))) return [];
    return [{ type: groups?.['type'] ?? '', name: groups?.['name'] ?? '', start, end, isNumbered: numberBehind.test(text.slice(end)) }];
  });

const titleOf = ({ name }: Law): string => name.trim().replace(passed, '');
const keyOf = (law: Law): string => `${law.type} ${fold(titleOf(law))}`;

/** Laws and the Constitution cited by name, each once for name and year; a law named alone counts where nothing else tells which it is. */
export const lawsOf = (model: Model, isBasis: (paragraph: Paragraph) => boolean): { citation: Citation; start: number }[] => {
  const paragraphs = [...model.heading, ...model.body, ...model.annex];
  const dated = paragraphs.flatMap((paragraph) => datedIn(paragraph.text).map((law) => ({ law, paragraph })));
  const bare = paragraphs.flatMap((paragraph) => {
    const held = dated.flatMap((one) => (one.paragraph === paragraph ? [one.law] : []));
    return bareIn(paragraph.text, held).map((law) => ({ law, paragraph }));
  });
  const told = new Set([...dated, ...bare.filter(({ law }) => law.isNumbered)].map(({ law }) => keyOf(law)));
  const found = new Map<string, { citation: Citation; start: number }>();
  for (const { law, paragraph } of [...dated, ...bare.filter((one) => !told.has(keyOf(one.law)))]) {
    if (law.isNumbered) continue;
    const key = `${keyOf(law)} ${law.issuedOn ?? ''}`;
    if (found.has(key)) continue;
    const places = at(paragraph, law.start, law.start + law.type.length);
    const title = titleOf(law);
    const citation: Citation = {
      type: law.type,
      ...(title && { name: title }),
      ...(law.issuedOn === undefined ? {} : { issuedOn: law.issuedOn }),
      ...(isBasis(paragraph) ? { basis: true as const } : {}),
      at: places,
    };
    found.set(key, { citation, start: places[0]?.start ?? 0 });
  }
  return [...found.values()];
};
