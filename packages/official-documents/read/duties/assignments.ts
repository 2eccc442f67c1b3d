import { fold } from '../../language/fold.ts';
import type { Node } from '../outline/outline.ts';
import { byLine } from './by-line.ts';
import type { Found, FoundAssignment } from './duty.ts';
import { elsewhere, take } from './elsewhere.ts';
import type { Paper, Taken } from './elsewhere.ts';
import { atEvent, groupOf, isPublic } from './groups.ts';
import { divided, headed } from './section.ts';
import { subjectOf, unitHeadingOf } from './units.ts';

const ofLevel = /^ (?:xã|phường|thị trấn|huyện|quận|thị xã|tỉnh|thành phố)$/u;
/** "Văn phòng HĐND và UBND" is the office that the paper elsewhere calls "Văn phòng HĐND và UBND xã", where it names one such office only. */
const wholeNames = (all: Found[]): Map<string, string> => {
  const names = [...new Set(all.map(({ unit }) => unit))].filter((name) => groupOf(name) === undefined);
  return new Map(
    names.flatMap((bare) => {
      const whole = names.filter((name) => fold(name).startsWith(fold(bare)) && ofLevel.test(fold(name).slice(fold(bare).length)));
      return whole.length === 1 && whole[0] !== undefined ? [[bare, whole[0]] as const] : [];
    }),
  );
};

const merged = (all: Found[]): FoundAssignment[] => {
  const whole = wholeNames(all);
  const placeOf = new Map(all.map(({ unit, at }) => [unit, at] as const).reverse());
  const byUnit = new Map<string, FoundAssignment>();
  for (const { unit: name, requested, at: place, duties } of all) {
    const unit = whole.get(name) ?? name;
    const at = unit === name ? place : (placeOf.get(unit) ?? place);
    const key = `${requested ? 'asked ' : ''}${fold(unit)}`;
    const known = byUnit.get(key);
    if (known) known.duties.push(...duties);
    else {
      const group = groupOf(unit);
      const assignment = { unit, ...(requested ? { requested: true as const } : {}), ...(group ? { group } : {}), duties: [], at };
      byUnit.set(key, { assignment, duties: [...duties] });
    }
  }
  for (const one of byUnit.values()) one.assignment.duties = one.duties.map((found) => found.duty);
  return [...byUnit.values()];
};

const isNamed = (node: Node): boolean => node.part.role === 'assignments';
const insideNamed = (node: Node): boolean => node.parent !== undefined && (isNamed(node.parent) || insideNamed(node.parent));

/** A directive or a letter may have no sections: its numbered parts are the units ("yêu cầu: 1. Sở Nội vụ …"). */
const unitsAlone = (top: Node[]): Found[] => {
  const headings = top.filter((node) => node.rank >= 5 && unitHeadingOf(node.text) !== undefined);
  const sentences = top.filter((node) => node.rank >= 5 && !headings.includes(node) && subjectOf(node.text) !== undefined);
  return headings.length >= 2 && (headings.length + sentences.length) * 2 > top.length
    ? headings.flatMap((node) => headed(node) ?? []).filter(({ duties }) => duties.length > 0)
    : [];
};

/** Letters, notices and invitations speak of one occasion. */
const isOnce: ReadonlySet<string> = new Set(['letter', 'other']);
const startOf = (found: Found): number => found.at[0]?.start ?? 0;

/** Who has to do what: from the section that divides the work, from lines that name who carries a paragraph out, and from sentences that order. */
export const assignmentsOf = (all: Node[], paper: Paper): FoundAssignment[] => {
  const sections = all.filter((node) => isNamed(node) && !insideNamed(node));
  const found = sections.length > 0 ? sections.flatMap(divided) : unitsAlone(all.filter((node) => node.parent === undefined));
  const lines = all.filter((node) => !isNamed(node)).flatMap(byLine);
  const taken: Taken = { duties: new Set(), below: new Set() };
  take(
    taken,
    [...found, ...lines],
    sections.length > 0 ? sections : all.filter((node) => found.some(({ unit }) => unitHeadingOf(node.text)?.unit === unit)),
  );
  const others = elsewhere(paper, taken, sections.length > 0 && found.length > 0);
  const isUnit = ({ unit }: Found): boolean => !isPublic.test(unit) && (!isOnce.has(paper.document.kind) || !atEvent.test(unit));
  return merged([...lines, ...found, ...others].filter(isUnit).sort((a, b) => startOf(a) - startOf(b)));
};
