import type { DocumentHeader, Part } from '../reading.ts';
import { at } from './model/document.ts';
import type { Paragraph } from './model/document.ts';
import type { Node } from './outline/outline.ts';
import type { Place } from '../reading.ts';

type Role = NonNullable<Part['role']>;

/** A paragraph of the body with what the outline says about it. */
export interface Passage {
  paragraph: Paragraph;
  /** The roles of the parts that it stands in, the nearest first. */
  roles: Role[];
  /** The numbered part that it is, or hangs on. */
  node: Node;
  /** The text without its label begins here. */
  from: number;
  /** Whether it is a subject to be talked about, and no order: what stands there is neither target nor channel. */
  isSubject: boolean;
}

const rolesOf = (node: Node): Role[] => {
  const roles: Role[] = [];
  for (let one: Node | undefined = node; one; one = one.parent) if (one.part.role) roles.push(one.part.role);
  return roles;
};

const talksOrLooks = /tuyên truyền|truyền thông|kiểm tra|giám sát|thanh tra/iu;
const acts = /^(?:Tổ chức(?! bộ máy)|Treo|Phát(?! triển| huy| hiện)|In|Mở|Đăng|Đăng tải|Lắp đặt|Niêm yết|Cấp phát)\s/u;
const headingOf = (node: Node, role: Role): string => {
  for (let one: Node | undefined = node; one; one = one.parent) if (one.part.role === role) return one.part.title;
  return '';
};

/**
 * The contents of a plan of communication, or of a check, are subjects; those of any other plan ("NỘI DUNG CÔNG TÁC") are its work, as is what begins with an act
 * ("Tổ chức 02 hội nghị …").
 */
const isSubject = (node: Node, roles: Role[], words: string, title: string): boolean =>
  roles[0] === 'contents' && (talksOrLooks.test(title) || talksOrLooks.test(headingOf(node, 'contents'))) && !acts.test(words);

/** All paragraphs of the numbered parts, in order; `title` is that of the paper. */
export const passagesOf = (all: Node[], title = ''): Passage[] =>
  all.flatMap((node) => {
    const roles = rolesOf(node);
    const passage = (paragraph: Paragraph, from: number): Passage => {
      const words = paragraph.text.slice(from);
      return { paragraph, roles, node, from, isSubject: isSubject(node, roles, words, title) };
    };
    return [passage(node.paragraph, node.paragraph.from), ...node.loose.map((paragraph) => passage(paragraph, 0))];
  });

/** A letter, notice or invitation orders in paragraphs without numbers; so does any paper that has no numbered part. */
export const spokenPassages = ({ top, preamble }: { top: Node[]; preamble: Paragraph[] }, { kind }: DocumentHeader): Passage[] => {
  const speaks = kind === 'letter' || kind === 'other' || kind === 'directive' || top.length === 0;
  return preamble
    .filter((paragraph) => speaks && !/^(?:Căn cứ|Kính gửi|Xét)(?!\p{L})/u.test(paragraph.text))
    .map((paragraph) => ({ paragraph, roles: [], node: looseNode(paragraph), from: paragraph.from, isSubject: false }));
};
const looseNode = (paragraph: Paragraph): Node => ({
  part: { label: '', title: '' },
  paragraph,
  rank: 99,
  text: paragraph.text,
  isHeading: false,
  loose: [],
  nodes: [],
});

/** Whether the paragraph closes the paper: what it asks binds everybody, and is no duty of a unit. */
export const isClosingCall = (text: string): boolean =>
  /^(?:Trên đây là|Trong quá trình (?:tổ chức |triển khai |thực hiện)|Kế hoạch này|Quá trình (?:tổ chức |triển khai )?thực hiện|Nơi nhận|Yêu cầu (?:các|thủ trưởng|Thủ trưởng) (?:(?!:).)*(?:nghiêm túc|triển khai thực hiện))/u.test(
    text,
  ) || /\.\/\.?$/u.test(text);

/** A stretch of a passage as an item of the reading: its words and their places. */
export const itemOf = (passage: Pick<Passage, 'paragraph'>, start: number, end: number): { text: string; at: Place[] } => {
  const raw = passage.paragraph.text.slice(start, end);
  const lead = /^[\s,;]*/u.exec(raw)?.[0].length ?? 0;
  const text = raw.slice(lead).trimEnd();
  return { text, at: at(passage.paragraph, start + lead, start + lead + text.length) };
};
