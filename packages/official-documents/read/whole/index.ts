import type { DocumentHeader, Placed, Reading } from '../../reading.ts';
import type { Mention } from '../citations/citations.ts';
import type { FoundAssignment } from '../duties/duty.ts';
import { at as placesAt } from '../model/document.ts';
import type { Model } from '../model/document.ts';
import { overlap } from '../model/overlap.ts';
import type { Passage } from '../sections.ts';
import { baselineOf, weaknessesOf } from './background.ts';
import { practicesOf } from './practices.ts';
import { proposalsOf } from './proposals.ts';
import type { FoundProposal } from './proposals.ts';
import { reportOf } from './reports.ts';
import { superiorPlanOf } from './superior.ts';
import { themesOf } from './themes.ts';

type Whole = Pick<Reading, 'proposals' | 'baseline' | 'weaknesses' | 'practices' | 'themes' | 'superiorPlan'>;

interface Given {
  model: Model;
  document: DocumentHeader;
  passages: Passage[];
  mentions: Mention[];
  proposals: FoundProposal[];
}

/** What forms and tasks of a plan order without a unit, the paragraphs left out that a unit was given. */
export const openWork = (document: DocumentHeader, passages: Passage[], assignments: FoundAssignment[]): FoundProposal[] => {
  if (document.kind !== 'plan') return [];
  const given = new Set(assignments.flatMap(({ duties }) => duties.flatMap(({ paragraph, beside = [] }) => [paragraph, ...beside])));
  return proposalsOf(passages, document.title, (paragraph) => given.has(paragraph));
};

export const noteReports = (assignments: FoundAssignment[]): void => {
  for (const { duty } of assignments.flatMap(({ duties }) => duties)) {
    const report = reportOf(duty.text);
    if (report) duty.report = report;
  }
};

const isWithin =
  (items: readonly Placed[]) =>
  ({ paragraph, from }: Passage): boolean =>
    items.some(({ at = [] }) => overlap(at, placesAt(paragraph, from, paragraph.text.length)));

const filled = <T>(list: T[]): T[] | undefined => (list.length > 0 ? list : undefined);

/** What a plan says beyond its duties: where it starts from, what it is short of, what went well, whose motto and whose plan it follows. What it does not say is absent. */
export const wholeOf = ({ model, document, passages, mentions, proposals }: Given): Whole => {
  const isPlan = document.kind === 'plan';
  const weaknesses = isPlan ? weaknessesOf(passages) : [];
  const entries: { [Key in keyof Whole]: Whole[Key] | undefined } = {
    proposals: filled(proposals.map(({ proposal }) => proposal)),
    baseline: isPlan ? filled(baselineOf(passages, document.year)) : undefined,
    weaknesses: filled(weaknesses),
    practices: isPlan ? filled(practicesOf(passages, isWithin(weaknesses))) : undefined,
    themes: filled(themesOf([...model.body, ...model.annex], isPlan)),
    superiorPlan: superiorPlanOf(mentions, document),
  };
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined));
};
