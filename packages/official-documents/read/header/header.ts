import type { DocumentHeader } from '../../reading.ts';
import type { Model } from '../model/document.ts';
import type { Line } from '../model/lines.ts';
import { isoDay } from '../citations/dates.ts';
import { symbolForm, tidySymbol } from '../citations/symbols.ts';
import { issuerInBody, issuerInHead } from './issuer.ts';
import { kindOfHead } from './kind-line.ts';
import { levelOf } from './levels.ts';
import { withoutOpening } from './subject.ts';

const joined = (texts: string[]): string => texts.join(' ').replace(/\s+/gu, ' ').trim();
const withoutAbbreviation = (title: string): string => title.replace(/^V\/v:?\s+/iu, '');

const blank = String.raw`[\s.…_]*`;

/** "Số: 05/KH-UBND"; of a number left blank only the printed part: "/KH-UBND" (cell 3 of the form). */
const numberOf = (lines: Line[]): string | undefined => {
  for (const line of lines) {
    const after = /(?:^|\s)Số\s*:?\s*(.*)$/u.exec(line.text)?.[1];
    if (after === undefined) continue;
    const full = new RegExp(`^${symbolForm}`, 'u').exec(after)?.[0];
    if (full !== undefined) return tidySymbol(full);
    const bare = new RegExp(String.raw`^${blank}([-/]\s?[A-ZĐ][\p{L}&\d]*(?:\s?[-/]\s?[\p{Lu}Đ&][\p{L}&\d]*)*)`, 'u').exec(after)?.[1];
    if (bare !== undefined) return tidySymbol(bare);
  }
  return undefined;
};

const placeAndDate = new RegExp(
  String.raw`(?:^|\s{2,}|\t)?([\p{L}\s.-]*?\p{L}),?\s*ngày(${blank}\d{0,2}${blank})tháng(${blank}\d{0,2}${blank})năm\s*(\d{4})`,
  'u',
);
const digits = (text: string | undefined): string => text?.replace(/\D/gu, '') ?? '';

const beforePlace = new RegExp(
  String.raw`^.*\s\|\s(?=.*ngày)|^.*?Số\s?:?${blank}(?:${symbolForm}|[-/]\s?[\p{Lu}&\d/-]+)\s+|^.*?(?:UBND|Số)\S*\s{2,}|^V/v\s.*?\s(?=\p{Lu}[\p{L}-]*(?:\s\p{Lu}[\p{L}-]*){0,4},\s*ngày)`,
  'u',
);

/** "Hưng Đạo, ngày 05 tháng 01 năm 2024" (cell 4); a day or month left blank cuts the date short. */
const placeAndDateOf = (lines: Line[]): Pick<DocumentHeader, 'place' | 'issuedOn'> => {
  for (const line of lines) {
    const match = placeAndDate.exec(line.text.replace(beforePlace, ''));
    if (!match) continue;
    const place =
      (match[1] ?? '')
        .split(/\s{3,}|\t/u)
        .at(-1)
        ?.trim() ?? '';
    const [day, month, year] = [digits(match[2]), digits(match[3]), match[4] ?? ''];
    const cut = month === '' ? year : `${year}-${month.padStart(2, '0')}`;
    return { ...(place ? { place } : {}), issuedOn: day === '' || month === '' ? cut : (isoDay(year, month, day) ?? year) };
  }
  return {};
};

/** The paper without a kind word is a letter where it says what it is about (V/v, cell 5b) or whom it addresses. */
const letterOf = ({ lines, subject }: Model): { kind: DocumentHeader['kind']; title: string } => {
  const title = joined(subject.map((line, at) => (at === 0 ? withoutOpening(line.text) : line.text)));
  const isAddressed = lines.slice(0, 30).some((line) => /^kính gửi\s*:/iu.test(line.text));
  return { kind: title !== '' || isAddressed ? 'letter' : 'other', title };
};

const kindOf = (model: Model): { kind: DocumentHeader['kind']; title: string } => {
  if (!model.kindLine) return letterOf(model);
  const { kind, length } = kindOfHead(model.kindLine.text);
  const rest = model.kindLine.text.slice(length).replace(/^[\s:]+/u, '');
  const title = joined([rest, ...model.title.map((line) => line.text)]);
  return { kind, title: withoutAbbreviation(title).replace(/[\s.;,]+$/u, '') };
};

/** What letters, notices and decisions are for a year: the only one that the title names, and not that of a day, a law or a span. */
const yearInTitle = (title: string): number | undefined => {
  const spoken = title.replace(
    /(?:giai đoạn|đến|tháng \d{1,2}|(?:luật|pháp lệnh|hiến pháp)[^,;]{0,60}?)\s*(?:,\s)?năm \d{4}(?:\s?[-–]\s?\d{4})?/giu,
    '',
  );
  const years = new Set(
    [...spoken.matchAll(/(?:năm(?: học)?\s|(?:tháng \d{1,2}|quý (?:IV|I{1,3}))\s?\/\s?)(20\d{2})(?!\s?[-–]\s?20\d{2}|\d)/giu)].map(
      (match) => match[1],
    ),
  );
  return years.size === 1 ? Number([...years][0]) : undefined;
};

/** The year that the title names; a school year counts by its beginning, a span of years is none. */
const yearOf = (kind: DocumentHeader['kind'], title: string, model: Model): number | undefined => {
  if (kind !== 'plan' && kind !== 'report') return yearInTitle(title);
  const opening = model.body
    .slice(0, 12)
    .map((paragraph) => paragraph.text)
    .filter((text) => /ban hành|xây dựng|kế hoạch/iu.test(text));
  for (const text of [title, ...opening.toReversed().slice(0, 2)]) {
    const year = /năm(?: học)?\s(20\d{2})(?!\s?[-–]\s?(?!20\d{2})\d)/iu.exec(
      text.replace(/(?:giai đoạn|đến|ngày .{0,12}tháng .{0,5})\s*năm \d{4}/giu, ''),
    )?.[1];
    if (year !== undefined) return Number(year);
  }
  return undefined;
};

/** The head of the paper: cells 2–5 of the form in Nghị định 30/2020/NĐ-CP, Phụ lục I. What is not printed is absent. */
export const headerOf = (model: Model): DocumentHeader => {
  const lines = model.head;
  const { kind, title } = kindOf(model);
  const issuer = issuerInHead(lines, model) ?? issuerInBody(model);
  const when = placeAndDateOf(lines);
  const level = issuer === undefined ? undefined : levelOf(issuer, when.issuedOn);
  const number = numberOf(lines);
  const year = yearOf(kind, title, model);
  return {
    kind,
    title,
    ...(issuer === undefined ? {} : { issuer }),
    ...(level === undefined ? {} : { level }),
    ...(number === undefined ? {} : { number }),
    ...when,
    ...(year === undefined ? {} : { year }),
  };
};
