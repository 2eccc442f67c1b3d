import { itemOf, isClosingCall } from '../sections.ts';
import type { Paragraph } from '../model/document.ts';
import type { Node } from '../outline/outline.ts';
import { dutiesBelow, dutyOf, opensList } from './duty.ts';
import type { Found } from './duty.ts';
import { opensDuty, subjectOf, unitHeadingOf } from './units.ts';

/** A heading that names a unit, with what stands behind its colon and below it. */
export const headed = (node: Node): Found | undefined => {
  const heading = unitHeadingOf(node.text);
  if (!heading) return undefined;
  const from = node.paragraph.from;
  if (heading.isPost && node.nodes.length === 0 && (heading.rest === undefined || !opensDuty(node.text.slice(heading.rest))))
    return undefined;
  const rest = heading.rest === undefined ? [] : [dutyOf(node.paragraph, { from: from + heading.rest })];
  const duties = [...rest, ...dutiesBelow(node)];
  if (duties.length === 0 && /\.$/u.test(node.text)) return undefined;
  const { at } = itemOf(node, from + heading.start, from + heading.end);
  return { unit: heading.unit, requested: heading.requested, at, duties };
};

/** A paragraph whose subject is a unit. */
export const asSubject = (paragraph: Paragraph, from: number): Found | undefined => {
  const text = paragraph.text.slice(from);
  const subject = isClosingCall(text) ? undefined : subjectOf(text);
  if (!subject) return undefined;
  const { at } = itemOf({ paragraph }, from + subject.start, from + subject.end);
  const isCommand = subject.requested || /^(?:Giao|Phân công|Yêu cầu|Ủy quyền)/u.test(text);
  const duty = dutyOf(paragraph, { from: from + (isCommand || subject.isPost ? subject.start : 0), verb: from + subject.end });
  return { unit: subject.unit, requested: subject.requested, at, duties: [duty] };
};

/** "1. Phòng Nội vụ có trách nhiệm: - …": the items are the duties; without a colon the sentence is one too. */
export const withList = (node: Node): Found | undefined => {
  const one = asSubject(node.paragraph, node.paragraph.from);
  if (!one) return undefined;
  const listed = dutiesBelow(node);
  const opens = listed.length > 0 && (opensList(node) || /:$/u.test(node.text));
  return { ...one, duties: [...(opens ? [] : one.duties), ...listed] };
};

/** Units named in the section that divides the work: as headings, or as subjects of its paragraphs. A heading over units is none itself. */
export const inSection = (section: Node): Found[] => {
  const found: Found[] = [];
  for (const paragraph of section.loose) {
    const one = asSubject(paragraph, 0);
    if (one) found.push(one);
  }
  for (const node of section.nodes) {
    const one = node.nodes.some((sub) => sub.rank < 9 && unitHeadingOf(sub.text)) ? undefined : (headed(node) ?? withList(node));
    if (one) found.push(one);
    else if (node.nodes.length > 0) found.push(...inSection(node));
  }
  return found;
};

/** A part that divides the work; "Phòng Kinh tế có trách nhiệm thực hiện các nhiệm vụ sau:" is for one unit. */
export const divided = (section: Node): Found[] => {
  const one = opensList(section) ? withList(section) : undefined;
  return one ? [one] : inSection(section);
};

/** Whether a part divides work among units, so that "TỔ CHỨC THỰC HIỆN" is `assignments` and no closing call. */
export const dividesWork = (node: Node): boolean => inSection(node).length > 0;
