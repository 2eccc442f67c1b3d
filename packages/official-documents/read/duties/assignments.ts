import { fold } from '../../language/fold.ts';
import type { Assignment, Duty, Place } from '../../reading.ts';
import type { Paragraph } from '../model/document.ts';
import type { Node } from '../outline/outline.ts';
import { isClosingCall, itemOf } from '../sections.ts';
import { partnersOf, roleOfDuty } from './roles.ts';
import { subjectOf, unitHeadingOf } from './units.ts';

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

/** `verb` says where the verb that governs the duty stands, where it is not the first word. */
const dutyOf = (paragraph: Paragraph, from: number, verb = from): FoundDuty => {
  const { text, at } = itemOf({ paragraph }, from, paragraph.text.length);
  const partners = partnersOf(text);
  return {
    duty: { text, role: roleOfDuty(paragraph.text.slice(verb).trimStart()), ...(partners.length > 0 ? { with: partners } : {}), at },
    paragraph,
  };
};

/** "cụ thể như sau:" only opens a list; a longer item is a duty besides. */
const opensList = (node: Node): boolean => /:$/u.test(node.text) && node.nodes.length > 0 && node.text.length < 60;

/** The duties below a heading: a paragraph or list item each; an item that only opens a list gives way to its items. */
const dutiesBelow = (node: Node): FoundDuty[] => {
  const own: FoundDuty[] = [];
  for (const paragraph of node.loose) {
    if (isClosingCall(paragraph.text)) break;
    own.push(dutyOf(paragraph, 0));
  }
  for (const one of node.nodes) {
    if (!opensList(one)) own.push(dutyOf(one.paragraph, one.paragraph.from));
    own.push(...dutiesBelow(one));
  }
  return own;
};

interface Found {
  unit: string;
  requested: boolean;
  at: Place[];
  duties: FoundDuty[];
}

const headed = (node: Node): Found | undefined => {
  const heading = unitHeadingOf(node.text);
  if (!heading) return undefined;
  const from = node.paragraph.from;
  const rest = heading.rest === undefined ? [] : [dutyOf(node.paragraph, from + heading.rest)];
  const duties = [...rest, ...dutiesBelow(node)];
  if (duties.length === 0 && /\.$/u.test(node.text)) return undefined;
  const { at } = itemOf(node, from + heading.start, from + heading.end);
  return { unit: heading.unit, requested: heading.requested, at, duties };
};

const asSubject = (paragraph: Paragraph, from: number): Found | undefined => {
  const text = paragraph.text.slice(from);
  const subject = isClosingCall(text) ? undefined : subjectOf(text);
  if (!subject) return undefined;
  const { at } = itemOf({ paragraph }, from + subject.start, from + subject.end);
  return {
    unit: subject.unit,
    requested: subject.requested,
    at,
    duties: [dutyOf(paragraph, from + (subject.requested ? subject.start : 0), from + subject.end)],
  };
};

/** "1. Phòng Nội vụ có trách nhiệm: - …": the items are the duties; without a colon the sentence is one too. */
const withList = (node: Node): Found | undefined => {
  const one = asSubject(node.paragraph, node.paragraph.from);
  if (!one) return undefined;
  const listed = dutiesBelow(node);
  const opensList = /:$/u.test(node.text) && listed.length > 0;
  return { ...one, duties: [...(opensList ? [] : one.duties), ...listed] };
};

/** Units named in the section that divides the work: as headings, or as subjects of its paragraphs. A heading over units is none itself. */
const inSection = (section: Node): Found[] => {
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

const explicit = /^(?:(?:Bộ phận|Đơn vị|Cơ quan|Phòng)\s+)?(?<what>chủ trì|thực hiện|phụ trách)(?:\s+thực hiện|\s+tham mưu)?\s*:\s*/iu;
const explicitPartners = /^(?:(?:Bộ phận|Đơn vị|Cơ quan)\s+)?phối hợp(?:\s+thực hiện)?\s*:\s*/iu;

const explicitOnLine = /[;.,]\s*(?:(?:Bộ phận|Đơn vị|Cơ quan)\s+)?phối hợp(?:\s+thực hiện)?\s*:\s*([^.;]+)/iu;

/** The name ends where the line goes on to partners or time ("Chủ trì: …; phối hợp: …. Thời gian: …"). */
const unitLength = (text: string): number =>
  /[;.,]\s*(?=(?:(?:Bộ phận|Đơn vị|Cơ quan)\s+)?(?:phối hợp|thời gian|hoàn thành|thời hạn))|[\s.;]*$/iu.exec(text)?.index ?? text.length;

/** "Bộ phận thực hiện: …", "Chủ trì: …" below a paragraph: the paragraph is the duty. */
const byLine = (node: Node): Found[] =>
  node.nodes.flatMap((line) => {
    const match = explicit.exec(line.text);
    if (!match) return [];
    const { paragraph } = line;
    const from = paragraph.from + match[0].length;
    const { text: unit, at } = itemOf({ paragraph }, from, from + unitLength(paragraph.text.slice(from)));
    const found = dutyOf(node.paragraph, node.paragraph.from);
    const partners =
      explicitOnLine.exec(paragraph.text)?.[1] ??
      node.nodes
        .find((one) => explicitPartners.test(one.text))
        ?.text.replace(explicitPartners, '')
        .replace(/[\s.;]+$/u, '');
    if (/chủ trì/iu.test(match.groups?.['what'] ?? '')) found.duty.role = 'lead';
    if (partners !== undefined) found.duty.with = [partners];
    found.beside = node.nodes.map((one) => one.paragraph);
    return [{ unit, requested: false, at, duties: [found] }];
  });

/** One entry for each unit, wherever it is named. */
const merged = (all: Found[]): FoundAssignment[] => {
  const byUnit = new Map<string, FoundAssignment>();
  for (const { unit, requested, at, duties } of all) {
    const key = `${requested ? 'asked ' : ''}${fold(unit)}`;
    const known = byUnit.get(key);
    if (known) known.duties.push(...duties);
    else byUnit.set(key, { assignment: { unit, ...(requested ? { requested: true as const } : {}), duties: [], at }, duties: [...duties] });
  }
  for (const one of byUnit.values()) one.assignment.duties = one.duties.map((found) => found.duty);
  return [...byUnit.values()];
};

const isNamed = (node: Node): boolean => node.part.role === 'assignments';
const insideNamed = (node: Node): boolean => node.parent !== undefined && (isNamed(node.parent) || insideNamed(node.parent));

/** A directive or a letter may have no sections: its numbered parts are the units ("yêu cầu: 1. Sở Nội vụ …"). */
const unitsAlone = (top: Node[]): Found[] => {
  const named = top.filter((node) => node.rank >= 5 && unitHeadingOf(node.text) !== undefined);
  return named.length >= 2 && named.length * 2 > top.length ? named.flatMap((node) => headed(node) ?? []) : [];
};

/** Who has to do what: from the section that divides the work, and from lines elsewhere that name who carries a paragraph out. */
export const assignmentsOf = (all: Node[]): FoundAssignment[] => {
  const sections = all.filter((node) => isNamed(node) && !insideNamed(node));
  const divided = sections.length > 0 ? sections.flatMap(inSection) : unitsAlone(all.filter((node) => node.parent === undefined));
  return merged([...all.filter((node) => !isNamed(node)).flatMap(byLine), ...divided]);
};

/** Whether a part divides work among units, so that "TỔ CHỨC THỰC HIỆN" is `assignments` and no closing call. */
export const dividesWork = (node: Node): boolean => inSection(node).length > 0;
