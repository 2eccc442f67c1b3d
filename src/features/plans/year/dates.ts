import { deadlineInWords } from '../deadlines.ts';
import { claimsIn } from '../discords/claims.ts';
import type { Deadline, DeadlineRule } from '../plan.ts';

/** The day of the same month and number in a later year; the 29th of February becomes the last day of that month. */
function dayLater(on: string, years: number): string {
  const [year, ...rest] = on.split('-');
  const later = String(Number(year) + years);
  return rest.length === 2 ? Temporal.PlainDate.from(on).add({ years }).toString() : [later, ...rest].join('-');
}

function ruleLater(rule: DeadlineRule, years: number): DeadlineRule {
  if (rule.kind === 'date') return { ...rule, on: dayLater(rule.on, years) };
  if (rule.kind === 'quarter') return { ...rule, year: rule.year + years };
  return rule;
}

/** A deadline of last year's plan as it is meant some years later: a day stays the day of its month, what returns every period stays as it is. */
export function deadlineLater(deadline: Deadline, years: number): Deadline {
  const rule = ruleLater(deadline.rule, years);
  return rule === deadline.rule ? deadline : { text: deadlineInWords(rule), rule };
}

/** A title for another year: the years that it names are moved, numbers of papers are not. */
export const titleLater = (title: string, from: number, to: number): string =>
  title.replace(new RegExp(`(?<![\\d/-])${from}(?![\\d/-])`, 'g'), String(to));

/** Words of a duty for another year: the years by which it is to be done are moved, those of papers, spans and comparisons stay. */
export const wordsLater = (text: string, from: number, to: number): string =>
  claimsIn(text)
    .filter(({ year }) => year === from)
    .reduce((said, { words }) => said.replace(words, words.replace(String(from), String(to))), text);
