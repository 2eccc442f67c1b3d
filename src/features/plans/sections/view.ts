import { roman } from 'official-documents';
import { sectionKinds, paragraphsOf, type PlanSection, type SectionId, type SectionKind, type SectionLevel } from './section.ts';
import type { Locale } from '#platform/values/messages.ts';

export interface SectionView {
  id: SectionId;
  /** "I.", "1." */
  number: string;
  heading: string;
  level: SectionLevel;
  kind: string;
  paragraphs: string[];
  /** What the plan has of this kind is printed under it. */
  holdsRows: boolean;
}

const withRows: readonly SectionKind[] = ['targets', 'contents', 'channels', 'budget', 'assignments'];

/** The number of each part as it is printed: I, II for the main ones, 1, 2 within each. */
export function numbersOf(sections: readonly Pick<PlanSection, 'level'>[]): string[] {
  let [main, within] = [0, 0];
  return sections.map(({ level }) => {
    if (level === 'section') [main, within] = [main + 1, 0];
    else within += 1;
    return level === 'section' ? `${roman(main)}.` : `${within}.`;
  });
}

export const sectionsView = (sections: readonly PlanSection[], locale: Locale): SectionView[] => {
  const numbers = numbersOf(sections);
  return sections.map((section, index) => ({
    id: section.id,
    number: numbers[index] ?? '',
    heading: section.heading,
    level: section.level,
    kind: sectionKinds[section.kind][locale],
    paragraphs: paragraphsOf(section),
    holdsRows: withRows.includes(section.kind) && !section.text,
  }));
};

/** Where each part stands, said by itself: "I", "I.1". */
export function placesOf(sections: readonly Pick<PlanSection, 'level'>[]): string[] {
  let main = '';
  return numbersOf(sections).map((number, index) => {
    const bare = number.replace(/\.$/u, '');
    if (sections[index]?.level === 'section') main = bare;
    return sections[index]?.level === 'section' ? bare : [main, bare].filter(Boolean).join('.');
  });
}
