import { adviceView, checkText, editorTexts, type Story, type StoryId } from '#features/newsroom/index.ts';
import { around, baseOf, draftsOf, filesOf, unsavedDraft, type Draft } from '#features/newsroom/server/index.ts';
import { lawChoices } from '#features/laws/server/index.ts';
import type { StaffContext } from '#platform/server/edge.ts';
import { formatList, formatMoment } from '#platform/values/format.ts';
import type { FieldView } from '#platform/values/forms.ts';
import type { Locale } from '#platform/values/messages.ts';
import { truncate } from '#platform/values/text.ts';

export const draftsAt = (id: StoryId): string => `/lam-viec/tin-bai/${id}/nhap`;

/** Papers of the register that bear a number, to be cited. */
export const papersToCite = async ({ db, actor }: Pick<StaffContext, 'db' | 'actor'>) =>
  (await lawChoices(db, actor.authorityId)).flatMap(({ symbol, title, name }) =>
    symbol === null ? [] : [{ symbol, name: truncate(title ?? name, 120) }],
  );

/** What the editor of a story needs: its pictures in their order, and the papers. */
export const besideWriting = async (staff: StaffContext, { id }: Pick<Story, 'id'>) => ({
  pictures: (await filesOf(staff.db, staff.actor.authorityId, id))
    .filter(({ kind }) => kind === 'picture')
    .map((file) => ({ href: `/lam-viec/tin-bai/${id}/tep/${file.id}`, words: file.words })),
  papers: await papersToCite(staff),
});

/** The check of a text as it is shown beside it. */
export const adviceOn = (
  { section, ...text }: { section: Story['section']; title: string; summary: string; body: string },
  locale: Locale,
) => adviceView(checkText({ ...text, asks: section === 'guide' || section === 'policy' }), locale);

export async function draftAt({ db, actor }: StaffContext, id: StoryId, minute: string): Promise<Draft | undefined> {
  return (await draftsOf(db, actor.authorityId, id, actor.officerId)).find(({ minuteAt }) => minuteAt.toString() === minute);
}

/** The form with the words of a draft in place of those that are saved. */
export const withDraft = (fields: readonly FieldView[], draft: Draft): FieldView[] =>
  fields.map((field) => {
    const { name } = field;
    return name === 'title' || name === 'summary' || name === 'body' ? { ...field, value: draft[name] } : field;
  });

/** What stands beside the form: where drafts are kept, the one that was never saved, who else writes on it. */
export async function draftsBeside({ db, actor, now }: StaffContext, story: Story, opened: Draft | undefined, locale: Locale) {
  const { authorityId, officerId } = actor;
  const t = editorTexts[locale];
  const unsaved = opened ? undefined : await unsavedDraft(db, authorityId, story.id, officerId);
  const { others } = await around(db, { authorityId, id: story.id, officerId, now });
  return {
    fromDraft: opened ? t.fromDraft(formatMoment(opened.savedAt)) : null,
    unsaved: unsaved
      ? { text: t.unsaved(formatMoment(unsaved.savedAt)), href: `/lam-viec/tin-bai/${story.id}/sua?nhap=${unsaved.minuteAt.toString()}` }
      : null,
    drafts: {
      at: draftsAt(story.id),
      base: baseOf(story),
      advice: adviceOn(opened ? { ...opened, section: story.section } : story, locale),
      others: formatList(others.map(({ name }) => name), locale), // prettier-ignore
    },
  };
}
