import type { Part } from '../../reading.ts';
import { unitHeadingOf } from '../duties/units.ts';
import { at } from '../model/document.ts';
import type { Paragraph } from '../model/document.ts';
import { roleOf } from './roles.ts';

/** A numbered part with what the contract leaves out: its paragraph, and the unnumbered paragraphs below it. */
export interface Node {
  part: Part;
  paragraph: Paragraph;
  rank: number;
  /** The text without its label. */
  text: string;
  /** Whether the numbered paragraph is only a heading for what follows. */
  isHeading: boolean;
  loose: Paragraph[];
  nodes: Node[];
  parent?: Node;
}

const longestTitle = 200;
const longestHeading = 200;

const isShouted = (text: string): boolean => /\p{Lu}{2}/u.test(text) && !/\p{Ll}{2}/u.test(text);
const endsOpen = (text: string): boolean => !/[.;!?…]["”']?$|\.\/\.?$/u.test(text);

/** A heading in capitals with its text on the same line: "IV. KINH PHÍ: Từ ngân sách xã." */
const runIn = (text: string): string | undefined => /^(\P{Ll}{4,80}?)\s*:\s+(?=\p{Lu}\p{Ll})/u.exec(text)?.[1];

/** A few words and a full stop: still a heading. */
const isBrief = (text: string): boolean => text.indexOf('.') === text.length - 1 && text.split(' ').length <= 6;

const nodeOf = (paragraph: Paragraph): Node => {
  const text = paragraph.text.slice(paragraph.from);
  const trimmed = /:$/u.test(text) && text.length <= longestHeading ? text.slice(0, -1).trimEnd() : text;
  const title = (runIn(text) ?? trimmed.slice(0, longestTitle)).trimEnd();
  const label = paragraph.label?.label ?? '';
  const rank = paragraph.label?.rank ?? 0;
  const isHeading =
    isShouted(text) || runIn(text) !== undefined || rank <= 4 || (endsOpen(text) && text.length <= longestHeading) || isBrief(text);
  const part: Part = { label: label === '+' ? '+' : label, title, at: at(paragraph, paragraph.from, paragraph.from + title.length) };
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

/** Nests the numbered paragraphs by the rank of their labels; what is not numbered hangs on the part above it. */
export const nodesOf = (paragraphs: Paragraph[]): { top: Node[]; all: Node[]; preamble: Paragraph[] } => {
  const top: Node[] = [];
  const all: Node[] = [];
  const preamble: Paragraph[] = [];
  let open: Node[] = [];
  for (const paragraph of paragraphs) {
    const last = open.at(-1);
    if (!paragraph.label || (!last && isBasis(paragraph))) {
      if (last?.text === '' && last.loose.length === 0) takeTitle(last, paragraph);
      else if (last) last.loose.push(paragraph);
      else preamble.push(paragraph);
      continue;
    }
    const node = nodeOf(paragraph);
    open = open.filter((one) => one.rank < node.rank);
    const parent = open.at(-1);
    if (parent) node.parent = parent;
    (parent?.nodes ?? top).push(node);
    all.push(node);
    open.push(node);
  }
  return { top, all, preamble };
};

const givesRole = (node: Node): boolean =>
  node.isHeading && node.rank < 7 && (node.rank <= 4 || (node.text.length <= 120 && unitHeadingOf(node.text) === undefined));

const addRoles = (node: Node, isUnitList: (node: Node) => boolean): void => {
  const role = givesRole(node) ? roleOf(node.part.title) : undefined;
  const isClosing = role === 'implementation' && /tổ chức|triển khai/iu.test(node.part.title);
  const named = node.nodes.filter((one) => !one.text.startsWith('Đối với') && unitHeadingOf(one.text)).length;
  const isUnnamed = (role === undefined || role === 'tasks') && node.rank <= 4 && node.isHeading;
  if ((isClosing && isUnitList(node)) || (isUnnamed && named >= 2 && named > node.nodes.length * 0.7)) node.part.role = 'assignments';
  else if (role) node.part.role = role;
  for (const one of node.nodes) addRoles(one, isUnitList);
};

/** The outline of the contract, with the role of each part that its heading tells. */
export const outlineOf = (top: Node[], isUnitList: (node: Node) => boolean): Part[] => {
  const toPart = (node: Node): Part => {
    const { part } = node;
    if (node.nodes.length > 0) part.parts = node.nodes.map(toPart);
    return part;
  };
  for (const node of top) addRoles(node, isUnitList);
  return top.map(toPart);
};
