import { formatDay, formatMoment, formatNumber } from '#platform/values/format.ts';
import type { OfficerId } from '#platform/values/ids.ts';
import type { Locale } from '#platform/values/messages.ts';
import { truncate } from '#platform/values/text.ts';
import { workTexts } from './messages.ts';
import type { Comment, Extension, Split, Step } from './work.ts';

/** An extension as the page shows it. */
export const extensionView = (extension: Extension, locale: Locale) => {
  const { id, wasDueOn, untilOn, reason, state, askedByName, askedAt, decidedByName, decidedAt, decision } = extension;
  const t = workTexts[locale];
  return {
    id,
    until: formatDay(untilOn),
    line: t.extensionLine(formatDay(wasDueOn), formatDay(untilOn), t.states[state]),
    reason,
    asked: t.waitsLine(askedByName, formatMoment(askedAt)),
    decided: decidedAt ? [`${decidedByName ?? ''}, ${formatMoment(decidedAt)}`, decision].filter(Boolean).join('. ') : null,
  };
};

export const commentView = (comment: Comment, locale: Locale, reader: OfficerId) => ({
  id: comment.id,
  text: comment.text,
  short: truncate(comment.text, 60),
  writer: comment.writer,
  when: [
    formatMoment(comment.writtenAt),
    ...(comment.editedAt ? [`${workTexts[locale].edited} ${formatMoment(comment.editedAt)}`] : []),
  ].join(', '),
  isWithdrawn: comment.withdrawnAt !== null,
  isOwn: comment.writtenBy === reader && comment.withdrawnAt === null,
  mentioned: comment.mentioned.length > 0 ? workTexts[locale].mentioned(comment.mentioned.join(', ')) : null,
});

/** A step as the page shows it; `unit` names where another unit does it. */
export function stepView(step: Step, locale: Locale, { unit, mayTick }: { unit: string | undefined; mayTick: boolean }) {
  const t = workTexts[locale];
  const { id, text, officerName, share, shareOf, dueOn, splitId, done } = step;
  return {
    id,
    text,
    about: [
      splitId ? t.part : undefined,
      unit,
      officerName,
      share !== null ? `${formatNumber(share, locale)} ${shareOf ?? ''}` : undefined,
      dueOn ? t.due(formatDay(dueOn)) : undefined,
      done ? t.doneBy(done.by, formatMoment(done.at)) : undefined,
    ]
      .filter(Boolean)
      .join(' · '),
    isDone: done !== null,
    isPart: splitId !== null,
    mayTick,
  };
}

/** The split of a task as the page shows it; it is undone while none of its parts is done. */
export function splitView({ id, total, countedIn, note, madeBy, madeAt }: Split, steps: readonly Step[], locale: Locale) {
  const t = workTexts[locale];
  const parts = steps.filter(({ splitId }) => splitId === id);
  const whole = total === null ? undefined : t.splitTotal(`${formatNumber(total, locale)} ${countedIn ?? ''}`.trim());
  return {
    line: [t.splitBy(parts.length, madeBy, formatMoment(madeAt)), whole, note].filter(Boolean).join(' '),
    isUndoable: parts.every(({ done }) => done === null),
    isAllDone: parts.length > 0 && parts.every(({ done }) => done !== null),
  };
}

/** How much is shared out in each unit of counting: "12 buổi, 500 tờ"; undefined where nothing is. */
export function sharesIn(steps: readonly Step[], locale: Locale): string | undefined {
  const shared = steps.filter(({ share }) => share !== null);
  const sums = [...Map.groupBy(shared, ({ shareOf }) => shareOf ?? '').entries()].map(
    ([of, some]) =>
      `${formatNumber(
        some.reduce((sum, { share }) => sum + (share ?? 0), 0),
        locale,
      )} ${of}`,
  );
  return sums.length > 0 ? sums.join(', ') : undefined;
}
