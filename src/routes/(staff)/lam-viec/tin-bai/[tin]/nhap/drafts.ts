import { wordByWord } from '#features/plans/index.ts';
import type { Story } from '#features/newsroom/index.ts';
import type { Draft } from '#features/newsroom/server/index.ts';
import { formatMoment } from '#platform/values/format.ts';
import type { Locale } from '#platform/values/messages.ts';

const whole = ({ title, summary, body }: Pick<Story, 'title' | 'summary' | 'body'>): string => [title, summary, body].join('\n\n');

/** A draft beside the text as it is saved, word by word. */
export const draftLine = (draft: Draft, story: Story, locale: Locale) => ({
  key: draft.minuteAt.toString(),
  at: formatMoment(draft.savedAt, locale),
  href: `/lam-viec/tin-bai/${story.id}/sua?nhap=${draft.minuteAt.toString()}`,
  parts: whole(draft) === whole(story) ? null : wordByWord(whole(story), whole(draft)),
});
