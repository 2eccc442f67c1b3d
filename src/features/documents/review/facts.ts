import type { Reading } from 'official-documents';

/** What a paper says of where its plan starts from: its words, and what a figure of the past counts. `body` is whose motto it is, or who did it. */
export interface StatedFact {
  kind: 'theme' | 'baseline' | 'weakness';
  text: string;
  value?: number;
  upTo?: number;
  unit?: string;
  year?: number;
  body?: string;
}

/** A fact as the review shows it beside the head; decided by nobody. */
export type Fact = StatedFact | { kind: 'superior'; text: string };

/** What is kept with the plan: mottos, figures of the past, shortcomings, in the order of the paper. */
export function statedFacts({ themes = [], baseline = [], weaknesses = [] }: Reading): StatedFact[] {
  return [
    ...themes.map(({ text, of, year }): StatedFact => ({ kind: 'theme', text, ...(of && { body: of }), ...(year && { year }) })),
    ...baseline.map(({ text, value, upTo, unit, year, by }): StatedFact => ({
      kind: 'baseline',
      text,
      value,
      unit,
      ...(upTo !== undefined && { upTo }),
      ...(year && { year }),
      ...(by && { body: by }),
    })),
    ...weaknesses.map(({ text }): StatedFact => ({ kind: 'weakness', text })),
  ];
}

/** The facts of a reading, in the order in which an officer asks for them. */
export function factsOf(reading: Reading): Fact[] {
  const { superiorPlan } = reading;
  const superior = superiorPlan ? [`${superiorPlan.type} số ${superiorPlan.symbol}, ${superiorPlan.issuer}`] : [];
  return [...superior.map((text): Fact => ({ kind: 'superior', text })), ...statedFacts(reading)];
}

/** A fact in words: a motto in its marks with whose and which year's it is, anything else as the paper says it. Each is said once. */
export function factsInWords(facts: readonly Fact[]): string[] {
  const inWords = (fact: Fact): string =>
    fact.kind === 'theme' ? [`“${fact.text}”`, fact.body, fact.year].filter(Boolean).join(', ') : fact.text;
  return [...new Set(facts.map(inWords))];
}
