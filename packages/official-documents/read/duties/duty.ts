import type { Assignment, Duty, Place } from '../../reading.ts';
import type { Paragraph } from '../model/document.ts';
import { isBullet } from '../outline/labels.ts';
import type { Node } from '../outline/outline.ts';
import { opensGroup } from '../outline/series.ts';
import { isClosingCall, itemOf } from '../sections.ts';
import { partnersOf } from './partners.ts';
import { subjectOf } from './units.ts';

const introductions = [
  /^(?:Căn cứ|Trên cơ sở|Theo|Nhằm|Để|Ngoài)[^.;]*?,\s+(?=(?:chủ trì|chủ động|phối hợp|tham mưu)(?!\p{L}))/u,
  /^(?:Căn cứ|Trên cơ sở|Theo|Nhằm|Để|Hằng năm|Hàng năm|Định kỳ|Ngoài)[^.;]*?,\s+(?=\p{Ll})/u,
  /^là (?:cơ quan|bộ phận|đơn vị|đầu mối|phòng)?\s*(?:đầu mối|thường trực|chủ lực|nòng cốt)?,?\s*/iu,
  /^(?:có trách nhiệm|chịu trách nhiệm(?: chính)?|có nhiệm vụ)(?: trong việc)?:?\s*/iu,
  /^(?:chủ động|tích cực|tiếp tục|thường xuyên|kịp thời|trực tiếp|khẩn trương|nghiêm túc|tập trung|đồng thời|cần phải|cần|phải|sẽ)(?:,| và)?\s+/iu,
  /^(?:Trước ngày|Chậm nhất|Trong (?:tháng|quý|năm|thời gian)|Hằng (?:tháng|quý|tuần)|Hàng (?:tháng|quý|tuần)|Quý|Tháng)[^.;:]{0,60}?,\s+(?=\p{Ll})/u,
];

/** What the first governing verb of a duty says: chủ trì → lead, phối hợp → coordinate, tham mưu → advise, any other → perform. */
export const roleOfDuty = (duty: string): Duty['role'] => {
  let text = duty;
  for (let round = 0; round < 3; round += 1) for (const lead of introductions) text = text.replace(lead, '');
  if (/^chủ trì/iu.test(text)) return 'lead';
  if (/^phối hợp/iu.test(text)) return 'coordinate';
  return /^(?:tham mưu|giúp (?:UBND|Ủy ban|Chủ tịch|Trưởng))/iu.test(text) ? 'advise' : 'perform';
};

/** A duty with the paragraph that it comes from, so that deadlines of the paragraph find it. */
export interface FoundDuty {
  duty: Duty;
  paragraph: Paragraph;
  /** Lines beside it that say more ("Thời gian thực hiện: …"). */
  beside?: Paragraph[];
}
export interface FoundAssignment {
  assignment: Assignment;
  duties: FoundDuty[];
}

export interface Found {
  unit: string;
  requested: boolean;
  at: Place[];
  duties: FoundDuty[];
}

interface Span {
  from: number;
  to?: number;
  /** Where the verb that governs the duty stands, where it is not the first word. */
  verb?: number;
}

/** "Đề nghị" before the body that is asked stands outside its duty; "Đề nghị khen thưởng" is one. */
const askedFrom = (text: string): number => {
  const subject = /^Đề nghị\s/u.test(text) ? subjectOf(text) : undefined;
  return subject?.start ?? 0;
};

/** Where the words end: "./." closes the paper, not its last sentence. */
const endOf = (text: string): number => {
  const closing = text.search(/\s*\/\.?\s*$/u);
  return closing < 0 ? text.length : closing;
};

export const dutyOf = (paragraph: Paragraph, span: Span): FoundDuty => {
  const { verb } = span;
  const to = endOf(paragraph.text.slice(0, span.to));
  const from = span.from + askedFrom(paragraph.text.slice(span.from, to));
  const { text, at } = itemOf({ paragraph }, from, to);
  const governs = verb ?? from + (subjectOf(paragraph.text.slice(from, to))?.end ?? 0);
  const partners = partnersOf(text);
  return {
    duty: { text, role: roleOfDuty(paragraph.text.slice(governs, to).trimStart()), ...(partners.length > 0 ? { with: partners } : {}), at },
    paragraph,
  };
};

const opener =
  /^(?:có trách nhiệm|chịu trách nhiệm|có nhiệm vụ|có các nhiệm vụ|chủ trì)?(?:[\s,]*(?:và|tổ chức|triển khai|thực hiện|các|một số|tốt|những|công việc|nhiệm vụ|nội dung|quyền hạn|sau|như sau|sau đây|cụ thể|là))*:$/u;

/** "cụ thể như sau:", "X có trách nhiệm thực hiện các nhiệm vụ sau:" only open a list; another longer item is a duty besides. */
export const opensList = (node: Node): boolean => {
  if (!/:$/u.test(node.text) || node.nodes.length + node.loose.length === 0) return false;
  if (node.text.length < 60) return true;
  const subject = subjectOf(node.text);
  return subject !== undefined && opener.test(node.text.slice(subject.end).trimStart());
};

/** A list item that says all on its line: a paragraph without a mark behind it is no part of it. */
export const isWhole = ({ paragraph, text }: Node): boolean =>
  paragraph.label !== undefined && isBullet(paragraph.label) && (/[.;]$/u.test(text) || /:\s\S/u.test(text));

/** The duties below a heading: a paragraph or list item each; an item that only opens a list gives way to its items. */
export const dutiesBelow = (node: Node): FoundDuty[] => {
  const own: FoundDuty[] = [];
  for (const paragraph of isWhole(node) ? [] : node.loose) {
    if (isClosingCall(paragraph.text) || opensGroup(paragraph.text)) break;
    own.push(dutyOf(paragraph, { from: 0 }));
  }
  if (/(?<!\p{L})gồm(?: có)?\s?:?$/iu.test(node.loose.at(-1)?.text ?? '')) return own;
  for (const one of node.nodes) {
    if (!opensList(one)) own.push(dutyOf(one.paragraph, { from: one.paragraph.from }));
    own.push(...dutiesBelow(one));
  }
  return own;
};
