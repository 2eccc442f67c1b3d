import { formatDay, formatMoment } from '#platform/values/format.ts';
import type { UnitId } from '#platform/values/ids.ts';
import type { Locale } from '#platform/values/messages.ts';
import { answers, type Consultation } from './consultation.ts';
import { consultingWords } from './messages.ts';

interface Names {
  unit: (id: UnitId) => string;
  officer: (id: string) => string;
}

const tones = { accepted: 'done', partly: 'active', declined: 'plain' } as const;

/** A round of comments as plain data, in the order in which they came. */
export function consultationView(round: Consultation, names: Names, today: Temporal.PlainDate, locale: Locale) {
  const t = consultingWords[locale];
  const isOver = Temporal.PlainDate.compare(today, round.dueOn) > 0;
  const said = (unitId: UnitId): number => round.comments.filter((one) => one.unitId === unitId).length;
  const word = (unitId: UnitId, agreedAt: Temporal.Instant | null): string => {
    const count = said(unitId);
    if (count > 0) return t.said(count);
    return agreedAt ? t.agreed : t.silent;
  };
  return {
    id: round.id,
    title: t.round(formatDay(round.dueOn)),
    asked: t.asked(names.officer(round.askedBy), formatMoment(round.askedAt.toString())),
    note: round.note,
    isOpen: round.closedAt === null,
    state: round.closedAt
      ? { tone: 'done' as const, word: t.closed }
      : { tone: isOver ? ('late' as const) : ('active' as const), word: isOver ? t.overdue : t.stillOpen },
    units: round.units.map(({ unitId, agreedAt }) => `${names.unit(unitId)}: ${word(unitId, agreedAt)}`),
    comments: round.comments.map(({ id, partWords, text, unitId, madeBy, madeAt, answer }) => ({
      id,
      part: partWords,
      text,
      by: t.by(names.unit(unitId), names.officer(madeBy), formatMoment(madeAt.toString())),
      answer: answer && { tone: tones[answer.what], word: answers[answer.what][locale], note: answer.note, what: answer.what },
    })),
  };
}
