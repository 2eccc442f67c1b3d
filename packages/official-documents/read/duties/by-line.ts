import { sieved } from '../../language/sieve/index.ts';
import type { Place } from '../../reading.ts';
import type { Paragraph } from '../model/document.ts';
import type { Node } from '../outline/outline.ts';
import { itemOf } from '../sections.ts';
import { dutyOf, roleOfDuty } from './duty.ts';
import type { Found } from './duty.ts';
import { cutNames, partnersOf } from './partners.ts';
import { namesPerson } from './persons.ts';
import { subjectOf } from './units.ts';

const who = '(?:Bộ phận|Đơn vị|Cơ quan|Phòng|Người|Trách nhiệm|Lực lượng)';
const explicit = new RegExp(
  `^(?:${who}\\s+|Giao\\s+)?(?<what>chủ trì|thực hiện|phụ trách|tham mưu|chịu trách nhiệm|đầu mối|phân công)(?:\\s+(?:thực hiện|tham mưu|chính|triển khai))?\\s*:\\s*`,
  'iu',
);
const explicitPartners = /^(?:(?:Bộ phận|Đơn vị|Cơ quan)\s+)?phối hợp(?:\s+thực hiện)?\s*:\s*/iu;
const explicitOnLine = /[;.,]\s*(?:(?:Bộ phận|Đơn vị|Cơ quan)\s+)?phối hợp(?:\s+thực hiện)?\s*:\s*([^.;]+)/iu;
const within = sieved(
  new RegExp(
    `(?<=[.;(]\\s?)(?:${who}\\s+(?<what>chủ trì|thực hiện|phụ trách|tham mưu|chịu trách nhiệm)|(?<lead>Chủ trì))(?:\\s+(?:thực hiện|tham mưu|chính))?\\s*:\\s*`,
    'iu',
  ),
);

/** The name ends where the line goes on to partners or time ("Chủ trì: …; phối hợp: …. Thời gian: …"). */
const unitLength = (text: string): number =>
  /\s+(?=(?:chủ trì,?\s)?phối hợp\s)|[;.,)]\s*(?=(?:(?:Bộ phận|Đơn vị|Cơ quan)\s+)?(?:phối hợp|thời gian|hoàn thành|thời hạn|sản phẩm|kết quả)|$)|\s\([^()]*(?:tham mưu|chủ trì|thực hiện|phối hợp|đầu mối)[^()]*\)|[\s.;)]*$/iu.exec(
    text,
  )?.index ?? text.length;

interface Line {
  paragraph: Paragraph;
  from: number;
}
const linesOf = (node: Node): Line[] => [
  ...node.loose.map((paragraph) => ({ paragraph, from: 0 })),
  ...node.nodes.map(({ paragraph }) => ({ paragraph, from: paragraph.from })),
];
const wordsOf = ({ paragraph, from }: Line): string => paragraph.text.slice(from);

const partnersBeside = (line: string, lines: Line[]): string | undefined =>
  explicitOnLine.exec(line)?.[1] ??
  lines
    .map(wordsOf)
    .find((words) => explicitPartners.test(words))
    ?.replace(explicitPartners, '')
    .replace(/[\s.;]+$/u, '');

const helper = /^\s*\((?<inner>[^()]{8,120})\)/u;
/** "UBND phường (Phòng Tư pháp tham mưu)": the bracket names a second unit, with what it does. */
const besideUnit = (node: Node, line: Line, end: number): Found[] => {
  const match = helper.exec(line.paragraph.text.slice(end));
  const subject = match && subjectOf(match.groups?.['inner'] ?? '', true);
  if (!subject) return [];
  const start = end + match[0].indexOf('(') + 1 + subject.start;
  const { text: unit, at } = itemOf(line, start, start + subject.unit.length);
  const found = dutyOf(node.paragraph, { from: node.paragraph.from });
  found.duty.role = roleOfDuty((match.groups?.['inner'] ?? '').slice(subject.end).trimStart());
  return [{ unit, requested: false, at, duties: [found] }];
};

/** "Bộ phận thực hiện: …", "Chủ trì: …" below a paragraph: the paragraph is the duty. */
const below = (node: Node): Found[] => {
  const lines = linesOf(node);
  return lines.flatMap((line) => {
    const words = wordsOf(line);
    const match = explicit.exec(words);
    if (!match || namesPerson(words.slice(match[0].length))) return [];
    const { paragraph } = line;
    const from = line.from + match[0].length;
    const end = from + unitLength(paragraph.text.slice(from));
    const { text: unit, at } = itemOf({ paragraph }, from, end);
    const found = dutyOf(node.paragraph, { from: node.paragraph.from });
    const partners = partnersBeside(words, lines);
    if (/chủ trì/iu.test(match.groups?.['what'] ?? '')) found.duty.role = 'lead';
    if (partners !== undefined) found.duty.with = cutNames(partners);
    found.beside = lines.map((one) => one.paragraph);
    return unit === '' ? [] : [{ unit, requested: false, at, duties: [found] }, ...besideUnit(node, line, end)];
  });
};

const besides = /(?<=[.;])\s*(?:Thời gian|Thời hạn|Địa điểm|Sản phẩm|Kinh phí)[^:.;]{0,30}:[^:]*$/u;
const beside = /^[^.;:]*?\sphối hợp(?:\s(?:với|cùng))?\s([^.;]+)/u;

/** The same at the end of the paragraph itself: "Mở chuyên mục. Đơn vị thực hiện: Phòng Kinh tế; thời gian: quý II." */
const behind = (node: Node): Found[] => {
  const { paragraph } = node;
  const text = paragraph.text.slice(paragraph.from);
  const match = within.exec(text);
  if (!match || match.index < 10) return [];
  const from = paragraph.from + match.index + match[0].length;
  const { text: unit, at } = itemOf({ paragraph }, from, from + unitLength(paragraph.text.slice(from)));
  if (unit === '' || unit.length > 170 || namesPerson(unit)) return [];
  const found = dutyOf(paragraph, { from: paragraph.from, to: paragraph.from + match.index });
  const words = text
    .slice(0, match.index)
    .replace(besides, '')
    .replace(/[\s(;]+$/u, '');
  Object.assign(found.duty, itemOf({ paragraph }, paragraph.from, paragraph.from + words.length));
  const partners = explicitOnLine.exec(text)?.[1] ?? beside.exec(text.slice(match.index + match[0].length))?.[1];
  if (/chủ trì/iu.test(match[0])) found.duty.role = 'lead';
  if (partners !== undefined) found.duty.with = cutNames(partners.replace(/[\s)]+$/u, ''));
  return [{ unit, requested: false, at, duties: [found] }];
};

const inBrackets = /\((?:[Gg]iao |[Dd]o )?(?<inner>[^()]{8,220})\)/u;
const carriesOut =
  /^[\s,]*(?:chủ trì|phụ trách|thực hiện|chịu trách nhiệm|đảm nhiệm|tham mưu|làm đầu mối|(?<helps>phối hợp)[^;]{3,100} (?:thực hiện|tổ chức|triển khai)(?=[,;)]|$))/u;
const helps = /[;,]\s*([^;,]+?) phối hợp(?: thực hiện)?\s*(?:[;,]|$)/u;

const readBracket = ({
  paragraph,
  from,
}: Line): { unit: string; at: Place[]; role?: 'lead' | 'coordinate'; partners?: string[]; index: number } | undefined => {
  const match = inBrackets.exec(paragraph.text.slice(from));
  const inner = match?.groups?.['inner'] ?? '';
  const subject = match ? subjectOf(inner, true) : undefined;
  const does = subject && carriesOut.exec(inner.slice(subject.end));
  if (!match || !subject || !does) return undefined;
  const start = from + match.index + match[0].indexOf(inner) + subject.start;
  const partners = helps.exec(inner)?.[1];
  const named = partners === undefined ? partnersOf(inner.slice(subject.end)) : cutNames(partners);
  const role = /^[\s,]*chủ trì/u.test(inner.slice(subject.end)) ? 'lead' : does.groups?.['helps'] ? 'coordinate' : undefined;
  return {
    unit: subject.unit,
    at: itemOf({ paragraph }, start, start + subject.unit.length).at,
    ...(role ? { role } : {}),
    ...(named.length > 0 ? { partners: named } : {}),
    index: match.index,
  };
};

/** "Tuyên truyền lưu động (Phòng Văn hóa - Xã hội chủ trì; Công an xã phối hợp)." */
const bracketed = (node: Node): Found[] => {
  const { paragraph } = node;
  const bracket = explicit.test(node.text) ? undefined : readBracket({ paragraph, from: paragraph.from });
  if (!bracket || bracket.index <= 8) return [];
  const found = dutyOf(paragraph, { from: paragraph.from, to: paragraph.from + bracket.index });
  if (bracket.role) found.duty.role = bracket.role;
  if (bracket.partners) found.duty.with = bracket.partners;
  return [{ unit: bracket.unit, requested: false, at: bracket.at, duties: [found] }];
};

/** The same in a line of its own: for the paragraph above, and behind the last item of a list for each of its items. */
const bracketBelow = (node: Node): Found[] =>
  node.loose.flatMap((paragraph) => {
    const bracket = /^\(/u.test(paragraph.text) ? readBracket({ paragraph, from: 0 }) : undefined;
    if (!bracket || bracket.index > 0) return [];
    const isLast = node.parent?.isHeading === true && node.parent.nodes.at(-1) === node;
    const duties = (isLast ? (node.parent?.nodes ?? []) : [node]).map((one) => {
      const found = dutyOf(one.paragraph, { from: one.paragraph.from });
      if (bracket.role) found.duty.role = bracket.role;
      if (bracket.partners) found.duty.with = bracket.partners;
      return { ...found, beside: [paragraph] };
    });
    return [{ unit: bracket.unit, requested: false, at: bracket.at, duties }];
  });

const carriedOut = /^\s(?:chủ trì|thực hiện|phụ trách|đảm nhiệm|chịu trách nhiệm)(?: (?:thực hiện|chính|triển khai))?(?=[,.;]|$)/u;
/** "Tuyên truyền trên loa: Phòng Văn hóa - Xã hội thực hiện, 02 lần/tuần." */
const behindColon = (node: Node): Found[] => {
  const { paragraph } = node;
  const colon = node.text.indexOf(': ');
  const words = node.text.slice(colon + 2);
  const subject = colon < 8 || colon > 160 ? undefined : subjectOf(words);
  const does = subject && carriedOut.exec(words.slice(subject.end));
  if (!subject || !does || subject.start > 0) return [];
  const from = paragraph.from + colon + 2;
  const found = dutyOf(paragraph, { from: paragraph.from, to: paragraph.from + colon });
  if (/chủ trì/u.test(does[0])) found.duty.role = 'lead';
  return [{ unit: subject.unit, requested: false, at: itemOf({ paragraph }, from, from + subject.unit.length).at, duties: [found] }];
};

/** Units that a line beside a paragraph, or the end of the paragraph, names for it. */
export const byLine = (node: Node): Found[] => [
  ...below(node),
  ...behind(node),
  ...bracketed(node),
  ...bracketBelow(node),
  ...behindColon(node),
];
