import type { Question } from './survey.ts';

/** Letters of an opinion: below one there is nothing to read. */
export const LEAST_WORDS = 1;
export const MOST_WORDS = 2000;

/** The name of the field by which a question is answered: `a3`, and `m3` where several may be chosen. */
export const nameOf = ({ kind, position }: Pick<Question, 'kind' | 'position'>): string => `${kind === 'many' ? 'm' : 'a'}${position}`;
