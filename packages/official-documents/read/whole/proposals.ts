import type { Duty, Proposal } from '../../reading.ts';
import type { Paragraph } from '../model/document.ts';
import { isClosingCall, isOwnWork } from '../sections.ts';
import type { Passage } from '../sections.ts';
import { dutyOf } from '../duties/duty.ts';
import type { FoundDuty } from '../duties/duty.ts';
import { groupOf } from '../duties/groups.ts';
import { subjectOf } from '../duties/units.ts';

export interface FoundProposal extends FoundDuty {
  proposal: Proposal;
}

type From = Proposal['from'];

/** The part that a proposal comes from: forms and channels, or tasks; subjects to be talked about are neither. */
const fromOf = ({ roles, isSubject, node }: Passage, title: string): From | undefined => {
  if (isSubject || roles.includes('assignments') || roles.includes('background')) return undefined;
  if (roles[0] === 'contents' && isOwnWork(node, title)) return 'tasks';
  return roles[0] === 'channels' || roles[0] === 'tasks' ? roles[0] : undefined;
};

/** Lines beside a task that say who, when and with what ("- Thời gian: …") belong to it and order nothing. */
const isBeside =
  /^(?:Thời gian|Thời hạn|Địa điểm|Sản phẩm|Kinh phí|Đối tượng|Số lượng|Kết quả|(?:Đơn vị|Bộ phận|Cơ quan|Người) (?:thực hiện|chủ trì|phối hợp)|Chủ trì|Phối hợp)[^:]{0,30}:/u;
const isReference = /^\((?:Có|có|Chi tiết|Kèm|Theo) [^)]*\)\.?$/u;
const intro = /^(?:(?:Năm|Trong năm|Quý|Trong quý|Tháng|Trong tháng|Hằng|Hàng|Định kỳ)[^.;,]{0,40},\s+|[Đđ]ối với\s+(?=\p{Lu}))/u;
const cuts = /(?:[.!?…]\s+(?=[\p{Lu}“"])|;\s+(?=đối với \p{Lu}))/gu;

interface Stretch {
  start: number;
  end: number;
  unit?: { name: string; requested: boolean; start: number; verb: number };
}

const unitOf = (text: string): Stretch['unit'] => {
  const lead = intro.exec(text)?.[0].length ?? 0;
  const subject = subjectOf(text.slice(lead).replace(/^([^,]{4,80}),(?=\s(?:dự kiến|sẽ|cần)\s)/u, '$1 '), lead > 0);
  return subject
    ? {
        name: subject.unit.replace(/\s+(?:mỗi đơn vị|dự kiến)?$/u, ''),
        requested: subject.requested,
        start: lead + subject.start,
        verb: lead + subject.end,
      }
    : undefined;
};

/** Sentences that name a body of their own stand alone; the others stay one. */
const stretchesOf = (text: string, from: number): Stretch[] => {
  const starts = [from, ...[...text.slice(from).matchAll(cuts)].map((cut) => from + cut.index + cut[0].length)];
  const stretches: Stretch[] = [];
  starts.forEach((start, at) => {
    const end = starts[at + 1] ?? text.length;
    const unit = unitOf(text.slice(start, end));
    const last = stretches.at(-1);
    if (unit || !last || last.unit) stretches.push({ start, end, ...(unit ? { unit } : {}) });
    else last.end = end;
  });
  return stretches;
};

const proposed = (passage: Passage, from: From): FoundProposal[] => {
  const { paragraph } = passage;
  return stretchesOf(paragraph.text, passage.from).map(({ start, end, unit }) => {
    const found = dutyOf(paragraph, {
      from: start + (unit?.requested ? unit.start : 0),
      to: end,
      ...(unit ? { verb: start + unit.verb } : {}),
    });
    const group = unit && groupOf(unit.name);
    const named = unit ? { unit: unit.name, ...(unit.requested ? { requested: true as const } : {}), ...(group ? { group } : {}) } : {};
    const proposal: Proposal = Object.assign(found.duty as Duty & { from: From }, { from }, named);
    return {
      ...found,
      beside:
        paragraph === passage.node.paragraph
          ? passage.node.nodes.filter(({ text }) => isBeside.test(text)).map((one) => one.paragraph)
          : [],
      proposal,
    };
  });
};

const longestHeading = 200;
/** "2.2. Góp ý đối với văn bản đang thực hiện." over its items, beside headings "2.1", "2.3": one too, whatever sign ends it. */
const isHeadingByKin = ({ text, parent, rank }: Passage['node']): boolean =>
  rank < 9 &&
  text.length <= longestHeading &&
  !/[.;]\s/u.test(text) &&
  parent !== undefined &&
  parent.nodes.filter((one) => one.rank === rank && one.isHeading).length >= 2;

/** A heading, or an item that only opens its list, orders nothing itself. */
export const orders = ({ paragraph, node, from }: Passage): boolean => {
  const text = paragraph.text.slice(from);
  if (text.length < 12 || isBeside.test(text) || isReference.test(text) || isClosingCall(text)) return false;
  if (paragraph !== node.paragraph) return true;
  const below = node.nodes.filter((one) => !isBeside.test(one.text)).length + node.loose.length;
  return below === 0 || !(node.isHeading || isHeadingByKin(node) || /:$/u.test(text) || text.startsWith('Đối với'));
};

/** What forms and tasks order and no line gives to a unit: each item once, with its time and a body that its sentence names. A person chooses. */
export const proposalsOf = (passages: Passage[], title: string, isGiven: (paragraph: Paragraph) => boolean): FoundProposal[] =>
  passages.flatMap((passage) => {
    const from = fromOf(passage, title);
    return from === undefined || isGiven(passage.paragraph) || !orders(passage) ? [] : proposed(passage, from);
  });
