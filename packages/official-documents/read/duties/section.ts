import { itemOf, isClosingCall } from '../sections.ts';
import type { Paragraph } from '../model/document.ts';
import type { Node } from '../outline/outline.ts';
import { executesPaper } from '../closing/courtesy.ts';
import { dutiesBelow, dutyOf, opensList } from './duty.ts';
import type { Found } from './duty.ts';
import { groupOf } from './groups.ts';
import { opensDuty, subjectOf, unitHeadingOf } from './units.ts';

/** "Khối Đảng", "Cụm số 2": what several bodies are called together. */
const blocs = /^(?:Khối|Cụm|Nhóm)\s/u;

/** "Trách nhiệm của các bộ phận" over items of which most name a unit of their own is no unit. */
export const isOverUnits = (node: Node): boolean => {
  const unit = unitHeadingOf(node.text)?.unit;
  if (unit === undefined || node.nodes.length < 2 || (groupOf(unit) === undefined && !blocs.test(unit))) return false;
  const naming = node.nodes.filter(({ text }) => (unitHeadingOf(text) ?? subjectOf(text)) !== undefined);
  return naming.length * 2 > node.nodes.length;
};

/** A heading that names a unit, with what stands behind its colon and below it. */
export const headed = (node: Node): Found | undefined => {
  const heading = unitHeadingOf(node.text);
  if (!heading || isOverUnits(node)) return undefined;
  const from = node.paragraph.from;
  if (
    heading.isPost &&
    node.nodes.length === 0 &&
    (heading.rest === undefined || !/^mỗi\s/u.test(node.text.slice(heading.rest))) &&
    (heading.rest === undefined || !opensDuty(node.text.slice(heading.rest)))
  )
    return undefined;
  const rest = heading.rest === undefined ? [] : [dutyOf(node.paragraph, { from: from + heading.rest })];
  const duties = [...rest, ...dutiesBelow(node)];
  if (duties.length === 0 && /\.$/u.test(node.text)) return undefined;
  const { at } = itemOf(node, from + heading.start, from + heading.end);
  return { unit: heading.unit, requested: heading.requested, at, duties };
};

/** Behind ";" the next one may begin with a small letter: "…; các trường học vận động học sinh". */
const isSmall = (text: string): boolean => /^\p{Ll}/u.test(text);

export const asSubject = (paragraph: Paragraph, from: number, to = paragraph.text.length): Found | undefined => {
  const text = paragraph.text.slice(from, to);
  const subject = isClosingCall(text) ? undefined : subjectOf(text, isSmall(text));
  if (!subject || executesPaper.test(text.slice(subject.end))) return undefined;
  const { at } = itemOf({ paragraph }, from + subject.start, from + subject.end);
  const isCommand = subject.requested || /^(?:Giao|Phân công|Yêu cầu|Ủy quyền)/u.test(text);
  const duty = dutyOf(paragraph, { from: from + (isCommand || subject.isPost ? subject.start : 0), to, verb: from + subject.end });
  return { unit: subject.unit, requested: subject.requested, at, duties: [duty] };
};

const farthest = 500;

/** A paragraph whose sentences have units as subjects, each with its own: "Phòng A quản lý …; Phòng B kiểm tra …". */
export const asSubjects = (paragraph: Paragraph, from: number): Found[] => {
  const { text } = paragraph;
  const starts = [from];
  for (const cut of text.slice(from).matchAll(/[.;]\s+(?=\p{Lu})|;\s+(?=(?:các|những|mỗi)\s)/gu)) {
    const at = from + cut.index + cut[0].length;
    const next = text.slice(at, at + farthest);
    if (subjectOf(next, isSmall(next)) && !isClosingCall(next)) starts.push(at);
  }
  return starts.flatMap((start, at) => asSubject(paragraph, start, starts[at + 1] ?? text.length) ?? []);
};

const isSentence = ({ text }: Node): boolean => /[.;]$/u.test(text);
/** Behind a sentence only a paragraph that goes on with a verb is for the same unit. */
const goesOn = ({ text }: Paragraph): boolean => opensDuty(text.charAt(0).toLocaleLowerCase('vi') + text.slice(1));
const withVerbs = (node: Node): Node => ({ ...node, loose: node.loose.filter(goesOn) });

/** "1. Phòng Nội vụ có trách nhiệm: - …": the items are the duties; without a colon the sentence is one too. */
export const withList = (node: Node): Found[] => {
  const [one, ...others] = asSubjects(node.paragraph, node.paragraph.from);
  if (!one) return [];
  const listed = dutiesBelow(isSentence(node) ? withVerbs(node) : node);
  const opens = listed.length > 0 && (opensList(node) || /:$/u.test(node.text));
  const behind = isSentence(node)
    ? node.loose.filter((paragraph) => !goesOn(paragraph)).flatMap((paragraph) => asSubjects(paragraph, 0))
    : [];
  const last = others.at(-1);
  // "Đảng ủy các xã chỉ đạo; UBND các xã có trách nhiệm:": the list is of the one that opens it.
  if (last && opens) return [one, ...others.slice(0, -1), { ...last, duties: listed }, ...behind];
  return [{ ...one, duties: [...(opens ? [] : one.duties), ...listed] }, ...others, ...behind];
};

/** Units named in the section that divides the work: as headings, or as subjects of its paragraphs. A heading over units is none itself. */
export const inSection = (section: Node): Found[] => {
  const found: Found[] = [];
  for (const paragraph of section.loose) {
    found.push(...asSubjects(paragraph, 0));
  }
  for (const node of section.nodes) {
    const below = node.nodes.findIndex((sub) => sub.rank < 9 && unitHeadingOf(sub.text));
    // "2. Sở, ban, ngành: - …; UBND quận, huyện: - …": a unit without a number stands beside the one above it, which has duties of its own.
    if (below > 0 && unitHeadingOf(node.text)) {
      const own = headed({ ...node, nodes: node.nodes.slice(0, below) });
      found.push(...(own ? [own] : []), ...inSection({ ...node, loose: [], nodes: node.nodes.slice(below) }));
      continue;
    }
    const isOver = isOverUnits(node) || below === 0;
    const own = isOver ? undefined : headed(node);
    const here = own ? [own] : isOver ? [] : withList(node);
    if (here.length > 0) found.push(...here);
    else if (node.nodes.length + node.loose.length > 0) found.push(...inSection(node));
  }
  return found;
};

/** A part that divides the work; "Phòng Kinh tế có trách nhiệm thực hiện các nhiệm vụ sau:" is for one unit. */
export const divided = (section: Node): Found[] => {
  const own = opensList(section) ? withList(section) : [];
  return own.length > 0 ? own : inSection(section);
};

/** Whether a part divides work among units, so that "TỔ CHỨC THỰC HIỆN" is `assignments` and no closing call. */
export const dividesWork = (node: Node): boolean => inSection(node).length > 0;
