import type { Plan } from '#features/plans/index.ts';
import { formatMoment, formatNumber } from '#platform/values/format.ts';
import type { Locale } from '#platform/values/messages.ts';
import { cues, isCue, placesOf, type CuedPlace } from './cues.ts';
import { qualityTexts } from './messages.ts';
import type { QualityAnswer, QualityItem } from './quality.ts';

const tones = { met: 'done', partly: 'soon', not: 'late' } as const;

function where(places: readonly CuedPlace[], locale: Locale): string {
  const t = qualityTexts[locale];
  const named = (of: 'duty' | 'target'): string => {
    const positions = Map.groupBy(places.filter((one) => one.of === of), ({ position }) => position); // prettier-ignore
    const each = [...positions].map(([position, found]) => {
      const what = found.flatMap(({ what: one }) => (one ? [/^\d+$/.test(one) ? t.longSentence(one) : one] : []));
      return what.length > 0 ? `${position} (${what.join(', ')})` : String(position);
    });
    return each.length === 0 ? '' : t[of](each.join(', '));
  };
  return [named('duty'), named('target'), places.some(({ of }) => of === 'plan') && t.whole].filter(Boolean).join('; ');
}

/** The checklist of a plan: each item with what the software points at and what was answered. */
export function checklistView(plan: Plan, items: readonly QualityItem[], answers: readonly QualityAnswer[], locale: Locale) {
  const t = qualityTexts[locale];
  return items.map((item) => {
    const answer = answers.find(({ itemId }) => itemId === item.id);
    const places = isCue(item.cue) ? placesOf(item.cue, plan) : [];
    return {
      id: item.id,
      name: item.name,
      question: item.question,
      cue: !isCue(item.cue) ? '' : places.length === 0 ? t.nothing : t.places(cues[item.cue][locale], where(places, locale)),
      isCued: places.length > 0,
      state: answer ? { tone: tones[answer.verdict], word: t.states[answer.verdict] } : { tone: 'plain' as const, word: t.open },
      remark: answer?.remark ?? '',
      by: answer ? t.by(answer.by, formatMoment(answer.at)) : '',
    };
  });
}

/** How a plan stands by its checklist, in a line; undefined where nobody has answered anything. */
export function summaryOf(items: readonly QualityItem[], answers: readonly QualityAnswer[], locale: Locale): string | undefined {
  if (answers.length === 0) return undefined;
  const [met, open] = [answers.filter(({ verdict }) => verdict === 'met').length, items.filter(({ id }) => !answers.some(({ itemId }) => itemId === id)).length]; // prettier-ignore
  const [a, b, c] = [met, answers.length + open, open].map((one) => formatNumber(one, locale)) as [string, string, string];
  return qualityTexts[locale].summary(a, b, c);
}
