import {
  askedOf,
  nameOf,
  questionForm,
  stepsOf,
  surveyPublicTexts,
  type Purpose,
  type Question,
  type Said,
} from '#features/surveys/index.ts';
import { fieldsOf, type Typed } from '#platform/values/forms.ts';
import type { Locale } from '#platform/values/messages.ts';
import { refusalIn, type Result } from '#platform/values/result.ts';

export interface Asking {
  questions: readonly Question[];
  purpose: Purpose;
  locale: Locale;
}

/** What of a form answers questions, as it was typed. */
export const saidIn = (typed: Typed): Said =>
  Object.fromEntries(
    Object.entries(typed).flatMap(([name, value]): [string, string | string[]][] => {
      if (!/^[am]\d{1,2}$/.test(name)) return [];
      if (typeof value === 'string') return value === '' ? [] : [[name, value]];
      return [[name, (value ?? []).filter((one): one is string => typeof one === 'string')]];
    }),
  );

/** What a page carries unseen: the answers of other pages, each as often as it was chosen. */
export const pairsOf = (said: Said, names: readonly string[]): { name: string; value: string }[] =>
  names.flatMap((name) => [said[name] ?? []].flat().map((value) => ({ name, value })));

const namesOf = (questions: readonly Question[]): string[] => questions.map(nameOf);

/** The pages on which somebody who said this is asked something, by their numbers. */
const openSteps = (questions: readonly Question[], said: Said): number[] => {
  const asked = new Set(askedOf(questions, said).map(({ position }) => position));
  return stepsOf(questions).flatMap((step, at) => (step.some(({ position }) => asked.has(position)) ? [at] : []));
};

/** A page of questions with what is carried from the others; `errors` beside their fields. */
export function pageOf({ questions, purpose, locale }: Asking, said: Said, at: number, errors: Record<string, string> = {}) {
  const steps = openSteps(questions, said);
  const shown = steps.includes(at) ? at : (steps[0] ?? 0);
  const asked = askedOf(questions, said);
  const own = (stepsOf(questions)[shown] ?? []).filter((question) => asked.includes(question));
  const others = namesOf(questions).filter((name) => !namesOf(own).includes(name));
  const t = surveyPublicTexts[locale];
  return {
    step: shown,
    isFirst: steps.indexOf(shown) <= 0,
    part: steps.length > 1 ? t.page(steps.indexOf(shown) + 1, steps.length) : '',
    fields: fieldsOf(questionForm(own, purpose), { locale }),
    typed: Object.fromEntries(
      Object.entries(said).map(([name, value]) => [name, typeof value === 'string' ? value : [...(value ?? [])]]),
    ) as Typed,
    carried: pairsOf(said, others),
    errors,
  };
}

/** The page after this one for who said this; undefined behind the last. */
export const nextStep = (questions: readonly Question[], said: Said, at: number): number | undefined =>
  openSteps(questions, said).find((step) => step > at);

export const stepBefore = (questions: readonly Question[], said: Said, at: number): number =>
  openSteps(questions, said).findLast((step) => step < at) ?? 0;

/** What is wrong on one page, by its fields. */
export function faultsOn(questions: readonly Question[], at: number, refused: Result<unknown>, locale: Locale): Record<string, string> {
  if (refused.ok) return {};
  const own = new Set(namesOf(stepsOf(questions)[at] ?? []));
  const all = [refused.refusal, ...(refused.refusal.others ?? [])];
  return Object.fromEntries(
    all.flatMap((one) => (one.field !== undefined && own.has(one.field) ? [[one.field, refusalIn(one, locale)]] : [])),
  );
}

/** Of what is wrong on the first page that of the first question alone: elsewhere it stood without the others. */
export const ofFirst = (questions: readonly Question[], errors: Record<string, string>): Record<string, string> => {
  const first = questions[0] && nameOf(questions[0]);
  const own = first === undefined ? undefined : errors[first];
  return first !== undefined && own !== undefined ? { [first]: own } : {};
};

/** All that was said, in words, to be looked at before it is sent. */
export function linesOf({ questions, purpose, locale }: Asking, said: Said): { term: string; text: string }[] {
  const t = surveyPublicTexts[locale];
  return askedOf(questions, said).map((question) => {
    const name = nameOf(question);
    const field = fieldsOf(questionForm([question], purpose), { locale })[0];
    const values = [said[name] ?? []].flat();
    const labels = values.map((value) => field?.options?.find((option) => option.value === value)?.label ?? value);
    return { term: question.words, text: labels.join('; ') || t.nothingSaid };
  });
}

export { namesOf };
