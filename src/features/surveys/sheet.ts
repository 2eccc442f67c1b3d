import type { Locale } from '#platform/values/messages.ts';
import { surveyTexts } from './messages.ts';
import { pollOptions } from './poll.ts';
import type { Survey } from './survey.ts';

/** The questions as who answers reads them, with what one chooses from; `note` says who is asked and how often one may choose. */
export const sheetOf = ({ questions, purpose }: Pick<Survey, 'questions' | 'purpose'>, locale: Locale) => {
  const t = surveyTexts[locale];
  return questions.map(({ position, words, kind, options, isRequired, condition }) => ({
    position,
    words,
    kind,
    answers: kind === 'text' ? [] : pollOptions({ kind, purpose, options }, locale),
    note: [condition ? t.onlyIf(condition.position, condition.value) : '', kind === 'many' ? t.several : '', isRequired ? t.required : ''].filter(Boolean).join('; '), // prettier-ignore
  }));
};
