import { formatDay, formatDue, formatMoment, formatNumber } from '#platform/values/format.ts';
import type { Locale } from '#platform/values/messages.ts';
import { regimeTexts } from '../messages.ts';
import { askedLine } from '../view.ts';
import { goesByQuestions, isOpen, type Answer, type Owed } from './owed.ts';

const tones = { open: 'plain', draft: 'active', ready: 'soon', sent: 'active', accepted: 'done', returned: 'late' } as const;

/** An owed report as a line, with the one thing to do next. */
export function owedLine(owed: Owed, today: Temporal.PlainDate, locale: Locale) {
  const t = regimeTexts[locale];
  const { regime, asked, state, asker, reportId, askerId } = owed;
  const at = `/lam-viec/bao-cao/phai-gui/${regime.id}/${asked.key}`;
  const own = reportId ? `/lam-viec/bao-cao/${reportId}` : null;
  const draft = `/lam-viec/bao-cao/lap?ky=${asked.key}&che-do=${regime.id}`;
  const next = goesByQuestions(asked)
    ? { href: at, label: state === 'returned' ? t.mend : t.answer }
    : own === null
      ? { href: draft, label: t.write }
      : state === 'ready'
        ? { href: `${own}/gui?toi=${askerId}`, label: t.send }
        : state === 'returned'
          ? { href: `${own}/ban-moi`, label: t.newVersion }
          : { href: own, label: t.goOn };
  const isLate = isOpen(owed) && Temporal.PlainDate.compare(asked.dueOn, today) < 0;
  return {
    ...askedLine(asked, locale),
    id: `${regime.id} ${asked.key}`,
    ...{ href: at, regime: asked.version.name, asker, through: asked.version.through ?? '' },
    state: { tone: isLate && state !== 'returned' ? ('late' as const) : tones[state], word: t.states[state] },
    isNone: owed.sent?.isNone ?? false,
    left: isOpen(owed) ? formatDue(asked.dueOn, today, locale) : owed.sent ? t.sentAt(formatMoment(owed.sent.at)) : '',
    next: isOpen(owed) ? next : null,
    due: formatDay(asked.dueOn),
  };
}

export function answerInWords(answer: Answer | undefined, unit: string | undefined, locale: Locale): string {
  const t = regimeTexts[locale];
  if (!answer) return t.notAnswered;
  if (answer.isYes !== null) return [answer.isYes ? t.yes : t.no, answer.words].filter(Boolean).join('. ');
  if (answer.words !== null) return answer.words;
  if (answer.figure !== null) return `${formatNumber(answer.figure, locale)} ${unit ?? ''}`.trim();
  return t.notAnswered;
}

/** The questions of a period, each with what was answered. */
export const questionLines = ({ asked, reply }: Owed, locale: Locale) =>
  asked.version.questions.map(({ text, kind, unit }, at) => {
    const answer = reply?.answers.find(({ question }) => question === at + 1);
    return { number: at + 1, text, kind, isAnswered: answer !== undefined, answer: answerInWords(answer, unit, locale) };
  });

/** An answer as its form starts with it. */
export const answerStart = ({ reply }: Owed, question: number) => {
  const answer = reply?.answers.find((one) => one.question === question);
  return {
    ...{ question: String(question), words: answer?.words ?? null, figure: answer?.figure ?? null },
    isYes: answer?.isYes === undefined || answer.isYes === null ? null : answer.isYes ? ('yes' as const) : ('no' as const),
  };
};

/** What is answered, by its label: the superior may ask otherwise while the form is open. */
export const questionShown = ({ asked }: Owed, question: number, locale: Locale) => ({
  [regimeTexts[locale].questions]: asked.version.questions[question - 1]?.text ?? '',
});
