import type { Reading } from 'official-documents';

/** What a paper says of where its plan starts from: its words, and what a figure of the past counts, what was wanting and what went well. `body` is whose motto it is, or who did it. */
export interface StatedFact {
  kind: 'theme' | 'baseline' | 'weakness' | 'practice';
  text: string;
  value?: number;
  upTo?: number;
  unit?: string;
  year?: number;
  body?: string;
}

type Weakness = NonNullable<Reading['weaknesses']>[number];

type PlacedFact = StatedFact & { at?: NonNullable<Weakness['at']> };

export function readFacts({ themes = [], baseline = [], weaknesses = [], practices = [] }: Reading): PlacedFact[] {
  return [
    ...themes.map(({ text, of, year, at }): PlacedFact => ({
      kind: 'theme',
      text,
      ...(of && { body: of }),
      ...(year && { year }),
      ...(at && { at }),
    })),
    ...baseline.map(({ text, value, upTo, unit, year, by, at }): PlacedFact => ({
      kind: 'baseline',
      text,
      value,
      unit,
      ...(upTo !== undefined && { upTo }),
      ...(year && { year }),
      ...(by && { body: by }),
      ...(at && { at }),
    })),
    ...weaknesses.map(({ text, at }): PlacedFact => ({ kind: 'weakness', text, ...(at && { at }) })),
    ...practices.map(({ text, at }): PlacedFact => ({ kind: 'practice', text, ...(at && { at }) })),
  ];
}

export const superiorInWords = ({ superiorPlan }: { superiorPlan?: Reading['superiorPlan'] | undefined }): string | undefined =>
  superiorPlan && `${superiorPlan.type} số ${superiorPlan.symbol}, ${superiorPlan.issuer}`;

/** A fact in words: a motto in its marks with whose and which year's it is, anything else as the paper says it. */
export const factInWords = ({ kind, text, body, year }: StatedFact): string =>
  kind === 'theme' ? `“${text}”${body ? ` của ${body}` : ''}${year ? `, năm ${year}` : ''}` : text;

export const factsInWords = (facts: readonly StatedFact[]): string[] => [...new Set(facts.map(factInWords))];
