import { formatDay, formatRange } from '#platform/values/format.ts';
import type { Locale } from '#platform/values/messages.ts';
import { publicTexts } from './public/messages.ts';
import { usual, whyNotCounted, type CountedDay, type Term } from './term.ts';

/** Days in a row as one: "25/09/2026 – 27/09/2026". */
function runs(days: readonly CountedDay[]): string {
  const spans: { from: Temporal.PlainDate; to: Temporal.PlainDate }[] = [];
  for (const { day } of days) {
    const last = spans.at(-1);
    if (last?.to.add({ days: 1 }).equals(day)) last.to = day;
    else spans.push({ from: day, to: day });
  }
  return spans.map(({ from, to }) => (from.equals(to) ? formatDay(from) : formatRange(from, to))).join(', ');
}

/** Why the last day is that day, in sentences that anybody can check against a calendar. */
export function explanation(receivedOn: Temporal.PlainDate, term: Term, counted: readonly CountedDay[], locale: Locale): string[] {
  const t = publicTexts[locale];
  const last = counted.at(-1)?.day ?? receivedOn;
  const full = counted.findIndex(({ nth }) => nth === term.days);
  const [before, after] = [counted.slice(0, full), counted.slice(full)];
  const left = (why: keyof typeof whyNotCounted): string[] => {
    const days = before.filter((one) => one.why === why && one.nth === null);
    return days.length === 0 ? [] : [t.notCounted(runs(days), whyNotCounted[why][locale])];
  };
  return [
    t.countingText(term.days, term.isWorking, formatDay(receivedOn), formatDay(last)),
    ...left('holiday'),
    ...left('weekend'),
    ...left('paused'),
    ...(after.length > 1 ? [t.movedOver(runs(after.filter(({ why }) => why !== null)), formatDay(last))] : []),
    ...(term.basis === usual ? [] : [t.basis(term.basis)]),
  ];
}
