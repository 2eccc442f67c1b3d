import type { RequestEvent } from '@sveltejs/kit';
import { isAssisted, suggestionsAbout } from '#features/assistance/server/index.ts';
import {
  askForm,
  assistedTexts,
  maySeeNewsroom,
  putAsideForm,
  suggestionView,
  takeForm,
  takeWordsForm,
  versionKey,
  whyNotWrite,
} from '#features/newsroom/index.ts';
import { askAboutStory, putSuggestionAside, takeChannelDraft, takeParts } from '#features/newsroom/server/index.ts';
import { staffAction, staffLoad, type StaffContext } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { storyAt } from '../../stories.ts';

export const load = staffLoad(maySeeNewsroom, async (event: RequestEvent, staff) => {
  const { db, actor } = staff;
  const { locale } = event.locals;
  const story = await storyAt(event, staff);
  const writes = whyNotWrite(actor, story) === undefined;
  const found = await suggestionsAbout(db, actor.authorityId, story.id, staff);
  const isOn = await isAssisted(db, actor.authorityId);
  return {
    locale,
    id: story.id,
    title: story.title,
    askFields: isOn && writes ? fieldsOf(askForm, { locale, values: { key: versionKey(story) } }) : null,
    suggestions: found.map((one) => {
      const { options, ...view } = suggestionView(one, story, { locale, writes });
      const values = { suggestion: one.id };
      return {
        ...view,
        takeFields: view.mayTake ? fieldsOf(takeForm, { locale, options: { parts: options }, values }) : null,
        wordsFields: view.mayTakeWords ? fieldsOf(takeWordsForm, { locale, values }) : null,
        asideFields: view.mayPutAside ? fieldsOf(putAsideForm, { locale, values }) : null,
      };
    }),
  };
});

/** Places of all suggestions of the story; which of them a suggestion has, its command says. */
const lists = async (staff: StaffContext, event: RequestEvent) => {
  const story = await storyAt(event, staff);
  const found = await suggestionsAbout(staff.db, staff.actor.authorityId, story.id, staff);
  const views = found.map((one) => suggestionView(one, story, { locale: 'vi', writes: true }).options);
  const longest = views.toSorted((a, b) => b.length - a.length)[0] ?? [];
  return { parts: longest };
};

type Notice = 'asked' | 'taken' | 'wordsTaken' | 'asideDone';
const said = (done: Result<unknown>, { locals }: RequestEvent, notice: Notice): Result<{ notice: string }> =>
  done.ok ? ok({ notice: assistedTexts[locals.locale][notice] }) : done;

export const actions = {
  ask: staffAction(maySeeNewsroom, askForm, async (input, staff, event: RequestEvent) =>
    said(await askAboutStory(staff.tx, staff, (await storyAt(event, staff)).id, input), event, 'asked'),
  ),
  take: staffAction(
    maySeeNewsroom,
    takeForm,
    async (input, staff, event: RequestEvent) =>
      said(await takeParts(staff.tx, staff, (await storyAt(event, staff)).id, input), event, 'taken'),
    lists,
  ),
  takeWords: staffAction(maySeeNewsroom, takeWordsForm, async ({ suggestion }, staff, event: RequestEvent) =>
    said(await takeChannelDraft(staff.tx, staff, (await storyAt(event, staff)).id, suggestion), event, 'wordsTaken'),
  ),
  putAside: staffAction(maySeeNewsroom, putAsideForm, async ({ suggestion }, staff, event: RequestEvent) =>
    said(await putSuggestionAside(staff.tx, staff, (await storyAt(event, staff)).id, suggestion), event, 'asideDone'),
  ),
};
