import type { DocumentHeader, Duty, Part } from '../reading.ts';
import { cellParagraph } from './model/cells.ts';
import { at } from './model/document.ts';
import type { Model, Paragraph } from './model/document.ts';

import type { Node } from './outline/outline.ts';
import type { Place } from '../reading.ts';

type Role = NonNullable<Part['role']>;

export interface Passage {
  paragraph: Paragraph;
  roles: Role[];
  node: Node;
  /** The text without its label begins here. */
  from: number;
  /** Whether it is a subject to be talked about, and no order: what stands there is neither target nor channel. */
  isSubject: boolean;
  /** Whether it neither orders nor promises: the occasion that a letter opens with, or what a paper asks of those above it ("KIẾN NGHỊ"). */
  isAside?: true;
}

const rolesOf = (node: Node): Role[] => {
  const roles: Role[] = [];
  for (let one: Node | undefined = node; one; one = one.parent) if (one.part.role) roles.push(one.part.role);
  return roles;
};

const ahead =
  /phương hướng|thời gian tới|tiếp theo|kiến nghị|đề xuất|^(?:các |một số )?(?:nhiệm vụ|giải pháp|kế hoạch|chương trình công tác)/iu;
/** A report tells what was done, save in the parts whose headings look ahead ("PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2027", "KIẾN NGHỊ"). */
const looksBack = (node: Node): boolean => {
  for (let one: Node | undefined = node; one; one = one.parent) if (one.isHeading && ahead.test(one.part.title)) return false;
  return true;
};

const talksOrLooks = /tuyên truyền|truyền thông|kiểm tra|giám sát|thanh tra/iu;
const acts =
  /^(?:(?:Tổ chức(?! bộ máy)|Treo|Phát(?! triển| huy| hiện)|In|Mở|Đăng|Đăng tải|Lắp đặt|Niêm yết|Cấp phát)\s|(?:Tuyên truyền|Truyền thông|Phổ biến)\s(?:trên|qua|thông qua|bằng)\s|(?:Kiểm tra|Giám sát|Khảo sát)\s(?:trực tiếp\s|đột xuất\s)?(?:tại|ít nhất|tối thiểu)\s)/u;
/** "NỘI DUNG, HÌNH THỨC": a part that says both holds the acts too. */
const namesForms =
  /hình thức|phương thức|giải pháp|chỉ tiêu|nội dung(?:,| và| -)? (?:các )?nhiệm vụ(?! tuyên truyền)|nhiệm vụ(?:,| và| -) nội dung/iu;
const headingOf = (node: Node, role: Role): string => {
  for (let one: Node | undefined = node; one; one = one.parent) if (one.part.role === role) return one.part.title;
  return '';
};

/** Whether what stands among the contents of a plan is its work, and nothing to be talked about ("NỘI DUNG, NHIỆM VỤ"; a plan on a contest). */
export const isOwnWork = (node: Node, title: string): boolean => {
  const heading = headingOf(node, 'contents');
  const isTold = talksOrLooks.test(title) || talksOrLooks.test(heading);
  return !isTold || (namesForms.test(heading) && (/nhiệm vụ|giải pháp/iu.test(heading) || acts.test(node.text)));
};

/** The contents of a plan of communication or a check are subjects; those of other plans are its work, as is what begins with an act. */
const isSubject = (node: Node, roles: Role[], words: string, title: string): boolean =>
  roles[0] === 'contents' &&
  !namesForms.test(headingOf(node, 'contents')) &&
  (talksOrLooks.test(title) || talksOrLooks.test(headingOf(node, 'contents'))) &&
  !acts.test(words);

const isRequest = (node: Node): boolean => {
  for (let one: Node | undefined = node; one; one = one.parent)
    if (one.isHeading && /^(?:những |một số |về )?(?:kiến nghị|đề xuất)(?!\p{L})/iu.test(one.part.title)) return true;
  return false;
};

export const passagesOf = (all: Node[], { kind, title }: Pick<DocumentHeader, 'kind' | 'title'>): Passage[] =>
  all.flatMap((node) => {
    const own = rolesOf(node);
    const roles = kind === 'report' && !own.includes('background') && looksBack(node) ? [...own, 'background' as const] : own;
    const passage = (paragraph: Paragraph, from: number): Passage => {
      const words = paragraph.text.slice(from);
      return {
        paragraph,
        roles,
        node,
        from,
        isSubject: isSubject(node, roles, words, title),
        ...(isRequest(node) ? { isAside: true as const } : {}),
      };
    };
    return [passage(node.paragraph, node.paragraph.from), ...node.loose.map((paragraph) => passage(paragraph, 0))];
  });

/** A letter, notice or invitation orders in paragraphs without numbers; so does any paper that has no numbered part. */
export const spokenPassages = ({ top, preamble }: { top: Node[]; preamble: Paragraph[] }, { kind }: DocumentHeader): Passage[] => {
  const speaks = kind === 'letter' || kind === 'other' || kind === 'directive' || top.length === 0;
  const spoken = preamble.filter((paragraph) => speaks && !/^(?:Căn cứ|Kính gửi|Xét)(?!\p{L})/u.test(paragraph.text));
  const call = spoken.findIndex((paragraph) => callForm.test(paragraph.text));
  return spoken.map((paragraph, index) => ({
    paragraph,
    roles: [],
    node: looseNode(paragraph),
    from: paragraph.from,
    isSubject: false,
    ...(index <= call || occasion.test(paragraph.text) ? { isAside: true as const } : {}),
  }));
};
/** "… thực hiện một số nội dung sau:": what stands before it tells why the paper is written. */
const callForm = /(?:sau|sau đây|dưới đây|cụ thể|việc):$/iu;
const occasion = /^(?:Thực hiện|Qua|Theo|Trong thời gian qua|Thời gian qua|Nhằm|Để|Ngày|Hiện nay|Vừa qua)(?!\p{L})/u;
export const cellPassages = (tasks: Pick<Duty, 'at'>[], model: Model): Passage[] =>
  tasks.map(({ at: places = [] }) => {
    const paragraph = cellParagraph(places, model);
    return { paragraph, roles: [], node: looseNode(paragraph), from: 0, isSubject: false };
  });
const looseNode = (paragraph: Paragraph): Node => ({
  part: { label: '', title: '' },
  paragraph,
  rank: 99,
  text: paragraph.text,
  isHeading: false,
  loose: [],
  nodes: [],
});

const closing =
  /^(?:Trên đây là|Rất mong|Kính mong|Trân trọng|Xin (?:trân trọng|cảm ơn)|Trong quá trình (?:tổ chức |triển khai |thực hiện)|Kế hoạch này|Quá trình (?:tổ chức |triển khai )?thực hiện|Nơi nhận|Yêu cầu (?:các|thủ trưởng|Thủ trưởng) (?:(?!:).)*(?:nghiêm túc|triển khai thực hiện))/u;
/** Whether the paragraph is spoken to everybody at the end: "Trên đây là Kế hoạch …", "Trong quá trình thực hiện, nếu có vướng mắc …". */
export const isAppeal = (text: string): boolean => closing.test(text);
/** Whether the paragraph closes the paper: what it asks binds everybody, and is no duty of a unit. */
export const isClosingCall = (text: string): boolean => isAppeal(text) || /\.\/\.?$/u.test(text);

export const itemOf = (passage: Pick<Passage, 'paragraph'>, start: number, end: number): { text: string; at: Place[] } => {
  const raw = passage.paragraph.text.slice(start, end);
  const lead = /^[\s,;]*/u.exec(raw)?.[0].length ?? 0;
  const text = raw.slice(lead).trimEnd();
  return { text, at: at(passage.paragraph, start + lead, start + lead + text.length) };
};
