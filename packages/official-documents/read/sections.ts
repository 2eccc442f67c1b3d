import type { Part } from '../reading.ts';
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
}

const rolesOf = (node: Node): Role[] => {
  const roles: Role[] = [];
  for (let one: Node | undefined = node; one; one = one.parent) if (one.part.role) roles.push(one.part.role);
  return roles;
};

/** All paragraphs of the numbered parts, in order. */
export const passagesOf = (all: Node[]): Passage[] =>
  all.flatMap((node) => {
    const roles = rolesOf(node);
    const own: Passage = { paragraph: node.paragraph, roles, node, from: node.paragraph.from };
    return [own, ...node.loose.map((paragraph) => ({ paragraph, roles, node, from: 0 }))];
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
