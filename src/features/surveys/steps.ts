import type { z } from 'zod';
import { longText, form, picks, choice, choices, type AnyForm } from '#platform/values/forms.ts';
import { ok, refuseAll, type Refusal, type Result } from '#platform/values/result.ts';
import type { Words } from '#platform/values/messages.ts';
import { refusals } from './refusals.ts';
import { LEAST_WORDS, MOST_WORDS, nameOf } from './names.ts';
import { MOST_QUESTIONS, scales, type Purpose, type Question, type Reply } from './survey.ts';

/** What was typed to the questions, by the names of their fields. */
export type Said = Readonly<Record<string, string | readonly string[] | undefined>>;

const valuesOf = (question: Pick<Question, 'kind' | 'position'>, said: Said): string[] =>
  [said[nameOf(question)] ?? []].flat().filter((one) => one !== '');

/** The questions that are asked of who said this: each without a condition, or whose condition holds for a question that was asked. */
export function askedOf(questions: readonly Question[], said: Said): Question[] {
  const asked = new Set<number>();
  return questions.filter(({ position, condition }) => {
    const base = condition && questions.find((one) => one.position === condition.position);
    const isAsked = !condition || (base !== undefined && base !== null && asked.has(base.position) && valuesOf(base, said).includes(String(condition.value))); // prettier-ignore
    if (isAsked) asked.add(position);
    return isAsked;
  });
}

/** The questions by pages: one that hangs on an answer begins another page where the question before it stands on the same one. */
export function stepsOf(questions: readonly Question[]): Question[][] {
  const steps: Question[][] = [];
  for (const question of questions) {
    const last = steps.at(-1);
    const hangs = last?.some(({ position }) => position === question.condition?.position) ?? false;
    if (last && !hangs) last.push(question);
    else steps.push([question]);
  }
  return steps;
}

const mostOf = ({ kind, options }: Question): number => (kind === 'level' ? 5 : options.length);

/** What one answer says to a question; refused: a value that is none of its own, several where one is wanted, too long. */
function repliesTo(question: Question, said: Said): Reply[] | Refusal {
  const values = valuesOf(question, said);
  const { id: questionId, kind } = question;
  if (kind === 'text') {
    const text = values.join('\n');
    if (text.length > MOST_WORDS) return refusals.tooLong(nameOf(question)).refusal;
    return text.length < LEAST_WORDS ? [] : [{ questionId, value: 0, text }];
  }
  const numbers = values.map(Number);
  const isOwn = numbers.every((one) => Number.isInteger(one) && one >= 1 && one <= mostOf(question));
  if (!isOwn || (kind !== 'many' && numbers.length > 1)) return refusals.notAnOption(nameOf(question)).refusal;
  return [...new Set(numbers)].map((value) => ({ questionId, value, text: null }));
}

/**
 * The replies in what was typed, of the questions that are asked of who typed it. Refused, each beside its field: what is no option, and what has to be answered
 * and is not (`mayMiss`: a paper may lack it); and an answer that says nothing at all.
 */
export function repliesIn(questions: readonly Question[], said: Said, { mayMiss = false } = {}): Result<Reply[]> {
  const faults: Refusal[] = [];
  const replies: Reply[] = [];
  for (const question of askedOf(questions, said)) {
    const found = repliesTo(question, said);
    if (!Array.isArray(found)) faults.push(found);
    else if (found.length === 0 && question.isRequired && !mayMiss)
      faults.push(refusals.notAnswered(nameOf(question), question.position).refusal);
    else replies.push(...found);
  }
  return refuseAll(faults) ?? (replies.length === 0 ? refusals.saysNothing() : ok(replies));
}

const numbered = (words: readonly Words[]): Record<string, Words> => Object.fromEntries(words.map((word, at) => [String(at + 1), word]));

const both = (text: string): Words => ({ vi: text, en: text });

/** The fields by which these questions are asked on a page. */
export function questionForm(questions: readonly Question[], purpose: Purpose): AnyForm {
  const fields = questions.map((question) => {
    const { kind, words, options, isRequired } = question;
    const label = both(`${question.position}. ${words}`);
    const said = isRequired ? { label } : { label, optional: true as const };
    if (kind === 'text') return [nameOf(question), longText({ ...said, readBy: 'dealing', max: MOST_WORDS, lines: 3 })] as const;
    if (kind === 'many') return [nameOf(question), choices({ label, options: numbered(options.map(both)) })] as const;
    const list = numbered(kind === 'level' ? scales[purpose] : options.map(both));
    return [nameOf(question), choice({ ...said, options: list, look: 'radio' })] as const;
  });
  return form(Object.fromEntries(fields) as Record<string, z.ZodType>);
}

const positions = Array.from({ length: MOST_QUESTIONS }, (_, at) => at + 1);
const label = { vi: 'Câu trả lời', en: 'Answer' };

/** Whatever questions a survey has: their answers by name, looked at by the command. */
export const saidShape = {
  ...Object.fromEntries(
    positions.map((position) => [
      nameOf({ kind: 'one', position }),
      longText({ label, readBy: 'dealing', max: MOST_WORDS, optional: true }),
    ]),
  ),
  ...Object.fromEntries(positions.map((position) => [nameOf({ kind: 'many', position }), picks({ label, max: 20 })])),
};
