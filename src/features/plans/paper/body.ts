import { dash, prose, type Plan as PlanPaper } from 'official-documents';
import { fold } from '#platform/values/text.ts';
import { paragraphsOf, type PlanSection, type SectionKind } from '../sections/section.ts';

type Block = PlanPaper['body'][number];

/** What the plan has as rows of its own, with the heading under which it stands where no part of its kind is written. */
export interface OwnPart {
  kind: SectionKind;
  heading: string;
  blocks: Block[];
  /** Stands under a heading of its own in any case. */
  isApart?: boolean;
}

/** The order in which such plans are written. */
const order: readonly SectionKind[] = [
  'background',
  'purpose',
  'requirements',
  'audience',
  'targets',
  'contents',
  'channels',
  'tasks',
  'budget',
  'assignments',
  'implementation',
  'other',
];

/** Kinds of which the text of the paper stands in place of what the rows would say again. */
const saidInText: readonly SectionKind[] = ['contents', 'channels', 'budget'];

const isDash = /^[-–•*]\s*(?=\S)/u;
const paragraph = (text: string): Block => (isDash.test(text) ? dash(text.replace(isDash, '')) : prose(text));

interface Placed {
  kind: SectionKind;
  part: Block;
  isEmpty: boolean;
}

/** The parts that are written, in their order, each with the rows of its kind. */
function written(sections: readonly PlanSection[], own: readonly OwnPart[]): Placed[] {
  const mains: { section: PlanSection; within: PlanSection[] }[] = [];
  for (const section of sections) {
    const last = mains.at(-1);
    if (section.level === 'clause' && last) last.within.push(section);
    else mains.push({ section, within: [] });
  }
  const holders = new Map<SectionKind, PlanSection>();
  // Rows stand under the last part of their kind: the one within comes behind the one that only groups.
  for (const section of sections) holders.set(section.kind, section);
  const blocksOf = (section: PlanSection): Block[] => {
    const text = paragraphsOf(section).map(paragraph);
    const isHolder = holders.get(section.kind) === section && !(text.length > 0 && saidInText.includes(section.kind));
    return [...text, ...(isHolder ? own.flatMap((one) => (one.kind === section.kind && !one.isApart ? one.blocks : [])) : [])];
  };
  return mains.map(({ section, within }) => {
    const parts = within
      .map((one): Block => ({ kind: 'part', level: 'clause', heading: one.heading, blocks: blocksOf(one) }))
      .filter((one) => one.kind === 'part' && (one.blocks?.length ?? 0) > 0);
    const blocks = [...blocksOf(section), ...parts];
    return { kind: section.kind, part: { kind: 'part', level: 'section', heading: section.heading, blocks }, isEmpty: blocks.length === 0 };
  });
}

/** A heading without its number and what it ends in, by which two that say the same are known. */
const said = (heading: string): string =>
  fold(heading.replace(/^(?:[IVXLC]+|\d+(?:\.\d+)*|[a-zđ])[.)]\s+/iu, '')).replace(/[\s.:;,]+$/u, '');

/**
 * The blocks with each heading once: a part that repeats the heading above it, or that of the part before it, gives its blocks to that one; a first line
 * that says the heading again goes.
 */
function headedOnce(blocks: readonly Block[], above?: string): Block[] {
  const kept: Block[] = [];
  for (const [at, block] of blocks.entries()) {
    if (block.kind === 'paragraph' && at === 0 && above !== undefined && said(block.text) === above) continue;
    const heading = block.kind === 'part' && block.heading !== undefined && block.text === undefined ? said(block.heading) : undefined;
    if (block.kind !== 'part' || heading === undefined) {
      kept.push(block);
      continue;
    }
    const inside = headedOnce(block.blocks ?? [], heading);
    const before = kept.at(-1);
    if (heading === above) kept.push(...inside);
    else if (before?.kind === 'part' && before.level === block.level && before.heading !== undefined && said(before.heading) === heading)
      kept[kept.length - 1] = { ...before, blocks: [...(before.blocks ?? []), ...inside] };
    else kept.push({ ...block, blocks: inside });
  }
  return kept;
}

/**
 * The numbered parts of a plan: those that are written, with its targets, contents, channels, money and duties under the part of their kind, and what has
 * no such part under a heading of its own in the usual place. Headings under which nothing stands are left out, and none stands twice.
 */
export function bodyOf(sections: readonly PlanSection[], own: readonly OwnPart[]): Block[] {
  const placed = written(sections, own).filter(({ isEmpty }) => !isEmpty);
  const kinds = new Set(sections.map(({ kind }) => kind));
  for (const { kind, heading, blocks, isApart } of own) {
    if (blocks.length === 0 || (kinds.has(kind) && !isApart)) continue;
    const rank = order.indexOf(kind);
    const before = placed.findIndex((one) => order.indexOf(one.kind) > rank);
    const one: Placed = { kind, part: { kind: 'part', level: 'section', heading, blocks }, isEmpty: false };
    placed.splice(before < 0 ? placed.length : before, 0, one);
  }
  return headedOnce(placed.map(({ part }) => part));
}
