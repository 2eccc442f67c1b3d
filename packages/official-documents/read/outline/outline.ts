import type { Part } from '../../reading.ts';
import { opensDuty, unitHeadingOf } from '../duties/units.ts';
import { at } from '../model/document.ts';
import type { Paragraph } from '../model/document.ts';
import { bareHeadingsOf } from './bare-heading.ts';
import { isBullet } from './labels.ts';
import { roleOf } from './roles.ts';

/** A numbered part with what the contract leaves out: its paragraph, and the unnumbered paragraphs below it. */
export interface Node {
  part: Part;
  paragraph: Paragraph;
  rank: number;
  text: string;
  isHeading: boolean;
  loose: Paragraph[];
  nodes: Node[];
  parent?: Node;
}

const longestTitle = 200;
const longestHeading = 200;

const isShouted = (text: string): boolean => !/\p{Ll}{2}/u.test(text) && /\p{Lu}{2}/u.test(text);
const endsOpen = (text: string): boolean => !/[.;!?…]["”']?$|\.\/\.?$/u.test(text);

const shoutedHead = /^(\P{Ll}{4,80}?)\s*:\s+(?=\p{Lu}\p{Ll})/u;
const roleHead =
  /^((?:(?:Về|Các|Một số|Công tác) )?(?:mục đích|mục tiêu|yêu cầu|chỉ tiêu|đối tượng|phạm vi|kinh phí|nội dung|hình thức|nhiệm vụ|giải pháp)[^:.;,]{0,40}?)\s*:\s+\S/iu;

const plainHead = /^(\p{Lu}[^:.;!?()“”"]{2,70}?)\s*:\s+\S/u;
/** Words before a colon that is no end of a heading: they open a list, or say a figure, a day or where something is kept. */
const notHead =
  /(?:như sau|sau đây|cụ thể|bao gồm|gồm|trong đó|đó là|là|tại địa chỉ|ví dụ|\ssau|phương châm|khẩu hiệu|chủ đề là|yêu cầu|đề nghị|giao)$|\d{2,}|\d%|^(?:Số|Ngày|Ông|Bà|Đồng chí|Đ\/c)(?!\p{L})/iu;
const roleHeadOf = (text: string): string | undefined => {
  const head = roleHead.exec(text)?.[1];
  return head !== undefined && !/(?:\ssau|phương châm|khẩu hiệu)$|^[Yy]êu cầu (?:các|những|mọi|\p{Lu})/u.test(head) ? head : undefined;
};
const beginsWithVerb = (text: string): boolean => opensDuty(text.charAt(0).toLocaleLowerCase('vi') + text.slice(1));
/** "1. Cải cách thể chế: rà soát …", "3. Tần suất: thường xuyên trong năm": a few words that name what follows; an act before things ("Tuyên truyền trực quan: pano, áp phích") names nothing. */
const namedHead = (text: string): string | undefined => {
  const head = plainHead.exec(text)?.[1];
  if (head === undefined || head.split(' ').length > 12 || notHead.test(head)) return undefined;
  return beginsWithVerb(head) && !beginsWithVerb(text.slice(head.length).replace(/^\s*:\s+/u, '')) ? undefined : head;
};

/** A heading with its text on the line: in capitals, by a word that names the part ("1. Mục đích: …"), or by the unit it is for. No list items. */
const runIn = (text: string, rank: number): string | undefined => {
  const shouted = shoutedHead.exec(text)?.[1];
  if (shouted !== undefined || rank >= 9) return shouted;
  const unit = unitHeadingOf(text);
  return unit?.rest === undefined ? (roleHeadOf(text) ?? namedHead(text)) : text.slice(0, unit.end);
};

const isBrief = (text: string): boolean => text.indexOf('.') === text.length - 1 && text.split(' ').length <= 6;

const titleOf = (text: string, head: string | undefined): string => {
  if (head !== undefined) return head.trimEnd();
  const isOpening = /:$/u.test(text) && text.length <= longestHeading;
  return (isOpening ? text.slice(0, -1) : text).slice(0, longestTitle).trimEnd();
};

const nodeOf = (paragraph: Paragraph, rank: number): Node => {
  const text = paragraph.text.slice(paragraph.from);
  const head = runIn(text, rank);
  const title = titleOf(text, head);
  const isHeading =
    isShouted(text) || head !== undefined || rank <= 4 || (endsOpen(text) && text.length <= longestHeading) || isBrief(text);
  const part: Part = { label: paragraph.label?.label ?? '', title, at: at(paragraph, paragraph.from, paragraph.from + title.length) };
  return { part, paragraph, rank, text, isHeading, loose: [], nodes: [] };
};

/** "Phần thứ nhất" stands on a line of its own, its title on the next (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.5 đ). */
const takeTitle = (node: Node, paragraph: Paragraph): void => {
  const title = paragraph.text.slice(0, longestTitle).trimEnd();
  node.part.title = title;
  node.part.at = at(paragraph, 0, title.length);
  node.text = paragraph.text;
};

/** Legal bases are sometimes listed with dashes before the first part. */
const isBasis = ({ text, from, label }: Paragraph): boolean =>
  label !== undefined && label.rank >= 9 && /^(?:Căn cứ|Thực hiện|Theo|Thi hành|Triển khai|Xét|Trên cơ sở)\s/u.test(text.slice(from));

/** Whom a letter addresses may be listed with dashes below "Kính gửi:" (cell 9a of the form): no parts either. */
const isAddressee = (paragraph: Paragraph, preamble: Paragraph[]): boolean =>
  paragraph.label !== undefined && isBullet(paragraph.label) && /^Kính gửi/iu.test(preamble.findLast((one) => !one.label)?.text ?? '');

const dots = 11;
const dashes = 9;

/**
 * How deep a label stands below the open parts. The decree orders I, 1, a); below and beside these offices go their own ways, so the order in which a
 * paper brings its marks counts: "1)" straight below "I" takes the place of "1.", "•" without "+" stands below "-", and "*" may head a list with dashes.
 */
const depthOf = (rank: number, open: Node[]): number => {
  const same = open.find((one) => one.paragraph.label?.rank === rank);
  if (same) return same.rank;
  if (rank === 8 && !open.some((one) => one.rank >= 5 && one.rank < dashes)) return 5;
  if (rank === dots && !open.some((one) => one.part.label === '+')) return dashes + 0.5;
  const last = open.at(-1);
  return rank === dashes && last?.paragraph.label?.rank === dots && last.isHeading ? last.rank + 0.1 : rank;
};

/** Nests the numbered paragraphs by the rank of their labels; what is not numbered hangs on the part above it. */
export const nodesOf = (paragraphs: Paragraph[]): { top: Node[]; all: Node[]; preamble: Paragraph[] } => {
  const top: Node[] = [];
  const all: Node[] = [];
  const preamble: Paragraph[] = [];
  let open: Node[] = [];
  const bare = bareHeadingsOf(paragraphs);
  for (const paragraph of paragraphs) {
    const last = open.at(-1);
    const heads = bare.get(paragraph);
    if ((!paragraph.label && heads === undefined) || (!last && (isBasis(paragraph) || isAddressee(paragraph, preamble)))) {
      if (last?.text === '' && last.loose.length === 0) takeTitle(last, paragraph);
      else if (last) last.loose.push(paragraph);
      else preamble.push(paragraph);
      continue;
    }
    const beside = heads === undefined ? undefined : open.find((one) => bare.has(one.paragraph));
    const node = nodeOf(
      paragraph,
      heads === undefined ? depthOf(paragraph.label?.rank ?? dashes, open) : Math.min(heads, beside?.rank ?? heads),
    );
    open = open.filter((one) => one.rank < node.rank);
    const parent = open.at(-1);
    if (parent) node.parent = parent;
    (parent?.nodes ?? top).push(node);
    all.push(node);
    open.push(node);
  }
  return { top, all, preamble };
};

/** Headings of sections tell their role; so do those of smaller parts that are no unit. An article that is a sentence has no heading. */
const givesRole = ({ isHeading, rank, text, part }: Node): boolean => {
  if (!isHeading || rank >= 7) return false;
  if (rank === 4) return endsOpen(text) || isBrief(text);
  return (
    rank < 4 ||
    (part.title.length <= 120 && (unitHeadingOf(text) === undefined || /^Trách nhiệm (?:thực hiện )?của (?:các|từng) /u.test(text)))
  );
};

const addRoles = (node: Node, isUnitList: (node: Node) => boolean): void => {
  const role = givesRole(node) ? roleOf(node.part.title, node.rank < 5 ? Infinity : 4) : undefined;
  const isClosing = role === 'implementation' && /tổ chức|triển khai|^thực hiện$/iu.test(node.part.title);
  const named = node.nodes.filter((one) => !one.text.startsWith('Đối với') && unitHeadingOf(one.text)).length;
  const isUnnamed =
    !/kiến nghị|đề xuất/iu.test(node.part.title) && (role === undefined || role === 'tasks') && node.rank <= 4 && node.isHeading;
  if ((isClosing && isUnitList(node)) || (isUnnamed && named >= 2 && named > node.nodes.length * 0.7)) node.part.role = 'assignments';
  else if (role) node.part.role = role;
  for (const one of node.nodes) addRoles(one, isUnitList);
};

export const outlineOf = (top: Node[], isUnitList: (node: Node) => boolean): Part[] => {
  const toPart = (node: Node): Part => {
    const { part } = node;
    if (node.nodes.length > 0) part.parts = node.nodes.map(toPart);
    return part;
  };
  for (const node of top) addRoles(node, isUnitList);
  return top.map(toPart);
};
