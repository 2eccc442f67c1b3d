import { formatDay, formatMoment, formatNumber } from '#platform/values/format.ts';
import type { OfficerId } from '#platform/values/ids.ts';
import type { Locale } from '#platform/values/messages.ts';
import { truncate } from '#platform/values/text.ts';
import { workTexts } from './messages.ts';
import type { Comment, Extension, Step } from './work.ts';

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
  const { id, text, officerName, share, shareOf, dueOn, done } = step;
  return {
    id,
    text,
    about: [
      unit,
      officerName,
      share !== null ? `${formatNumber(share, locale)} ${shareOf ?? ''}` : undefined,
      dueOn ? t.due(formatDay(dueOn)) : undefined,
      done ? t.doneBy(done.by, formatMoment(done.at)) : undefined,
    ]
      .filter(Boolean)
      .join(' · '),
    isDone: done !== null,
    mayTick,
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
