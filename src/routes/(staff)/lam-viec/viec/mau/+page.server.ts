import type { RequestEvent } from '@sveltejs/kit';
import {
  endListForm,
  listedStepsForm,
  mayKeepLists,
  maySeeTasks,
  usualLists,
  workTexts,
  type StepList,
  type StepListId,
} from '#features/tasks/index.ts';
import { endStepList, holdStepLists, keepStepList, stepLists } from '#features/tasks/server/index.ts';
import { channels, isChannel } from '#features/channels/index.ts';
import { isTopic, topicName, topicWords } from '#features/plans/index.ts';
import { staffAction, staffLoad, type StaffContext, type StaffWork } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import type { Locale } from '#platform/values/messages.ts';
import { NO_ID, parseId } from '#platform/values/ids.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { staffEdit } from '../../editing.ts';

const listIdOf = ({ url }: RequestEvent): StepListId => parseId<StepListId>(url.searchParams.get('sua')) ?? NO_ID;

const isCommon = (code: string): code is keyof typeof topicWords => Object.hasOwn(topicWords, code);

async function start({ db, actor }: StaffContext, event: RequestEvent) {
  const list = (await stepLists(db, actor.authorityId)).find(({ id }) => id === listIdOf(event));
  return (
    list && {
      name: list.name,
      steps: list.steps.join('\n'),
      channels: list.channels,
      topics: list.topics.filter(isCommon),
      isApplied: list.isApplied,
    }
  );
}

/** For which duties a list is meant, in a sentence; nothing where it says none. */
function meantFor({ channels: kinds, topics, isApplied }: StepList, locale: Locale): string | null {
  const named = kinds.flatMap((kind) => (isChannel(kind) ? [channels[kind][locale]] : []));
  const about = topics.flatMap((one) => (isTopic(one) ? [topicName(one, locale, new Map())] : []));
  return named.length + about.length === 0 ? null : workTexts[locale].meantFor(named.join(', '), about.join(', '), isApplied);
}

export const load = staffLoad(maySeeTasks, async (event: RequestEvent, staff) => {
  const { locale } = event.locals;
  const mayKeep = mayKeepLists(staff.actor) === undefined;
  const editing = mayKeep ? await start(staff, event) : undefined;
  return {
    locale,
    mayKeep,
    lists: (await stepLists(staff.db, staff.actor.authorityId)).map((list) => ({ ...list, meant: meantFor(list, locale) })),
    usual: usualLists,
    editing: editing ? { id: listIdOf(event), fields: fieldsOf(listedStepsForm, { locale, values: editing, shown: {} }) } : null,
    addFields: mayKeep ? fieldsOf(listedStepsForm, { locale }) : null,
  };
});

const said = (result: Result<unknown>, notice: string): Result<{ notice: string }> => (result.ok ? ok({ notice }) : result);

export const actions = {
  add: staffAction(mayKeepLists, listedStepsForm, async (input, { tx, actor }, event: RequestEvent) =>
    said(await keepStepList(tx, actor, input), workTexts[event.locals.locale].listKept),
  ),
  correct: staffEdit(
    mayKeepLists,
    listedStepsForm,
    {
      lock: ({ tx, actor }: StaffWork) => holdStepLists(tx, actor.authorityId),
      start,
      about: (event: RequestEvent) => ({ objectType: 'step-list', objectId: listIdOf(event) }),
    },
    async (input, { tx, actor }, event: RequestEvent) =>
      said(await keepStepList(tx, actor, { ...input, id: listIdOf(event) }), workTexts[event.locals.locale].listKept),
  ),
  end: staffAction(mayKeepLists, endListForm, async ({ listId }, { tx, actor, now }, event: RequestEvent) =>
    said(await endStepList(tx, actor, now, listId), workTexts[event.locals.locale].listEnded),
  ),
};
