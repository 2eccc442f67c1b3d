import type { Deadline, DocumentHeader } from '../../../reading.ts';

export type Rule = Deadline['rule'];
/** What a match states: the rule, and what the contract adds beside it. */
export type Stated = Pick<Deadline, 'rule' | 'time' | 'within'>;

export interface Moment {
  year: number | undefined;
  issuedOn?: string;
  /** Whether `year` is the first of a school year: months before August are of the next. */
  isSchoolYear?: true;
  kind: DocumentHeader['kind'];
}

const opensSchool = 8;
/** The year in which a month falls that is named without one. */
export const yearOfMonth = (month: number, { year, isSchoolYear }: Moment): number | undefined =>
  year !== undefined && isSchoolYear && month < opensSchool ? year + 1 : year;

/** A form in which a time is set, and what a match of it states; `undefined` where the match states none after all. */
export interface TimeForm {
  form: RegExp;
  states: (match: RegExpExecArray, moment: Moment) => Stated | undefined;
}

export const only = (rule: Rule | undefined): Stated | undefined => (rule === undefined ? undefined : { rule });

export const before = (match: RegExpExecArray): { before?: true } => (match.groups?.['before'] === undefined ? {} : { before: true });
