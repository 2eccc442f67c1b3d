import type { Reading } from 'official-documents';

/** What a plan says of where it starts from: shown beside its head, decided by nobody, and no part of the draft. */
export interface Fact {
  kind: 'superior' | 'theme' | 'baseline' | 'weakness';
  text: string;
}

/** The facts of a reading, in the order in which an officer asks for them. */
export function factsOf({ superiorPlan, themes = [], baseline = [], weaknesses = [] }: Reading): Fact[] {
  const superior = superiorPlan ? [`${superiorPlan.type} số ${superiorPlan.symbol}, ${superiorPlan.issuer}`] : [];
  return [
    ...superior.map((text) => ({ kind: 'superior' as const, text })),
    ...themes.map(({ text, of, year }) => ({ kind: 'theme' as const, text: [`“${text}”`, of, year].filter(Boolean).join(', ') })),
    ...baseline.map(({ text }) => ({ kind: 'baseline' as const, text })),
    ...weaknesses.map(({ text }) => ({ kind: 'weakness' as const, text })),
  ];
}
