import type { Node } from '../outline/outline.ts';
import { itemOf } from '../sections.ts';
import { dutyOf } from './duty.ts';
import type { Found } from './duty.ts';
import { cutNames } from './partners.ts';
import { namesPerson } from './persons.ts';
import { subjectOf } from './units.ts';

const who = '(?:Bộ phận|Đơn vị|Cơ quan|Phòng|Người|Trách nhiệm|Lực lượng)';
const explicit = new RegExp(
  `^(?:${who}\\s+|Giao\\s+)?(?<what>chủ trì|thực hiện|phụ trách|tham mưu|chịu trách nhiệm|đầu mối|phân công)(?:\\s+(?:thực hiện|tham mưu|chính|triển khai))?\\s*:\\s*`,
  'iu',
);
const explicitPartners = /^(?:(?:Bộ phận|Đơn vị|Cơ quan)\s+)?phối hợp(?:\s+thực hiện)?\s*:\s*/iu;
const explicitOnLine = /[;.,]\s*(?:(?:Bộ phận|Đơn vị|Cơ quan)\s+)?phối hợp(?:\s+thực hiện)?\s*:\s*([^.;]+)/iu;
const within = new RegExp(
  `(?<=[.;(]\\s?)(?:${who}\\s+(?<what>chủ trì|thực hiện|phụ trách|tham mưu|chịu trách nhiệm)|(?<lead>Chủ trì))(?:\\s+(?:thực hiện|tham mưu|chính))?\\s*:\\s*`,
  'iu',
);

/** The name ends where the line goes on to partners or time ("Chủ trì: …; phối hợp: …. Thời gian: …"). */
const unitLength = (text: string): number =>
  /[;.,)]\s*(?=(?:(?:Bộ phận|Đơn vị|Cơ quan)\s+)?(?:phối hợp|thời gian|hoàn thành|thời hạn|sản phẩm|kết quả)|$)|[\s.;)]*$/iu.exec(text)
    ?.index ?? text.length;

const partnersBeside = (line: string, node: Node): string | undefined =>
  explicitOnLine.exec(line)?.[1] ??
  node.nodes
    .find((one) => explicitPartners.test(one.text))
    ?.text.replace(explicitPartners, '')
    .replace(/[\s.;]+$/u, '');

/** "Bộ phận thực hiện: …", "Chủ trì: …" below a paragraph: the paragraph is the duty. */
const below = (node: Node): Found[] =>
  node.nodes.flatMap((line) => {
    const match = explicit.exec(line.text);
    if (!match || namesPerson(line.text.slice(match[0].length))) return [];
    const { paragraph } = line;
    const from = paragraph.from + match[0].length;
    const { text: unit, at } = itemOf({ paragraph }, from, from + unitLength(paragraph.text.slice(from)));
    const found = dutyOf(node.paragraph, { from: node.paragraph.from });
    const partners = partnersBeside(paragraph.text, node);
    if (/chủ trì/iu.test(match.groups?.['what'] ?? '')) found.duty.role = 'lead';
    if (partners !== undefined) found.duty.with = cutNames(partners);
    found.beside = node.nodes.map((one) => one.paragraph);
    return unit === '' ? [] : [{ unit, requested: false, at, duties: [found] }];
  });

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
  found.duty.text = found.duty.text.replace(/[\s(;]+$/u, '');
  found.duty.at = itemOf({ paragraph }, paragraph.from, paragraph.from + text.slice(0, match.index).replace(/[\s(;]+$/u, '').length).at;
  const partners = explicitOnLine.exec(text)?.[1];
  if (/chủ trì/iu.test(match[0])) found.duty.role = 'lead';
  if (partners !== undefined) found.duty.with = cutNames(partners.replace(/[\s)]+$/u, ''));
  return [{ unit, requested: false, at, duties: [found] }];
};

const inBrackets = /\((?:[Gg]iao |[Dd]o )?(?<inner>[^()]{8,220})\)/u;
const carriesOut = /^[\s,]*(?:chủ trì|phụ trách|thực hiện|chịu trách nhiệm|đảm nhiệm|tham mưu|làm đầu mối)/u;
const helps = /[;,]\s*([^;,]+?) phối hợp(?: thực hiện)?\s*$/u;

/** "Tuyên truyền lưu động (Phòng Văn hóa - Xã hội chủ trì; Công an xã phối hợp)." */
const bracketed = (node: Node): Found[] => {
  const { paragraph } = node;
  const text = paragraph.text.slice(paragraph.from);
  const match = inBrackets.exec(text);
  const inner = match?.groups?.['inner'] ?? '';
  const subject = match && match.index > 8 ? subjectOf(inner, true) : undefined;
  if (!match || !subject || !carriesOut.test(inner.slice(subject.end))) return [];
  const start = paragraph.from + match.index + match[0].indexOf(inner) + subject.start;
  const found = dutyOf(paragraph, { from: paragraph.from, to: paragraph.from + match.index });
  const partners = helps.exec(inner)?.[1];
  found.duty.role = /^[\s,]*chủ trì/u.test(inner.slice(subject.end)) ? 'lead' : found.duty.role;
  if (partners !== undefined) found.duty.with = cutNames(partners);
  return [{ unit: subject.unit, requested: false, at: itemOf({ paragraph }, start, start + subject.unit.length).at, duties: [found] }];
};

/** Units that a line beside a paragraph, or the end of the paragraph, names for it. */
export const byLine = (node: Node): Found[] => [...below(node), ...behind(node), ...bracketed(node)];
