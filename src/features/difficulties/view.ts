import { formatDay, formatMoment } from '#platform/values/format.ts';
import type { Locale } from '#platform/values/messages.ts';
import { upperFirst } from '#platform/values/text.ts';
import type { Difficulty, DifficultyState } from './difficulty.ts';
import { difficultyTexts } from './messages.ts';

const tones: Readonly<Record<DifficultyState, 'soon' | 'done' | 'late' | 'plain'>> = {
  open: 'soon',
  carried: 'plain',
  resolved: 'done',
  cannot: 'late',
  withdrawn: 'plain',
};

/** A difficulty as pages show it; `unit` is the name of its unit. */
export function difficultyView(it: Difficulty, unit: string, locale: Locale) {
  const t = difficultyTexts[locale];
  const paper = [it.carried?.symbol, it.carried?.on && formatDay(it.carried.on)].filter(Boolean).join(', ');
  return {
    id: it.id,
    text: it.text,
    wish: it.wish,
    plan: it.planTitle,
    planId: it.planId,
    taskId: it.taskId,
    state: t.states[it.state],
    word: upperFirst(t.states[it.state]),
    tone: tones[it.state],
    isWaiting: it.state === 'open' || it.state === 'carried',
    isCarried: it.state === 'carried',
    by: t.by(unit, it.raisedByName, formatMoment(it.raisedAt)),
    answer: it.answer ? { text: it.answer.text, by: t.answered(it.answer.by, formatMoment(it.answer.at)) } : null,
    tried: it.tried,
    above: it.above
      ? { text: it.above.text, by: t.aboveBy(it.above.by, formatMoment(it.above.at)), word: upperFirst(t.states[it.above.became]) }
      : null,
    carried: it.carried ? t.carried(it.carried.to, paper) : null,
    paper: t.paperText(unit, it.text, it.wish, it.planTitle),
  };
}
