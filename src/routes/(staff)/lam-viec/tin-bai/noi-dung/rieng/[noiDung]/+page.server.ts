import type { RequestEvent } from '@sveltejs/kit';
import { mayReadLog } from '#features/identity/index.ts';
import {
  endTopicForm,
  keptTopic,
  mayKeepTopics,
  resumeTopicForm,
  topicForm,
  topicRefusals,
  topicTexts,
  type OwnTopicId,
} from '#features/plans/index.ts';
import { correctTopic, endTopic, ownTopic, resumeTopic } from '#features/plans/server/index.ts';
import { lockTree } from '#features/units/server/index.ts';
import { cameBack, staffAction, staffLoad, stop, type StaffContext, type StaffWork } from '#platform/server/edge.ts';
import { formatDay } from '#platform/values/format.ts';
import { fieldsOf, recordIn } from '#platform/values/forms.ts';
import { parseId } from '#platform/values/ids.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { staffEdit } from '../../../../editing.ts';
import { historyFor } from '../../../../nhat-ky/history.ts';

async function topicAt(event: RequestEvent, { db, actor }: Pick<StaffContext, 'db' | 'actor'>) {
  const found = await ownTopic(db, actor.authorityId, parseId<OwnTopicId>(event.params['noiDung']));
  return found ?? stop(404, topicRefusals.unknown(), event);
}

export const load = staffLoad(mayKeepTopics, async (event: RequestEvent, staff) => {
  const { db, actor, today } = staff;
  const { locale } = event.locals;
  const topic = await topicAt(event, staff);
  const isOpen = topic.endedOn === null || cameBack(event);
  return {
    locale,
    saved: event.url.searchParams.has('da-luu'),
    name: topic.name,
    code: topic.code,
    ended: topic.endedOn && formatDay(topic.endedOn),
    fields: isOpen ? fieldsOf(topicForm, { locale, values: recordIn(keptTopic, topic), shown: {} }) : null,
    endFields: isOpen ? fieldsOf(endTopicForm, { locale, values: { endedOn: today } }) : null,
    history: mayReadLog(actor) === undefined ? await historyFor(db, actor.authorityId, 'own-topic', topic.id, locale) : undefined,
  };
});

const edit = {
  lock: ({ tx, actor }: StaffWork) => lockTree(tx, actor.authorityId),
  start: async (staff: StaffContext, event: RequestEvent) => recordIn(keptTopic, await topicAt(event, staff)),
  about: ({ params }: RequestEvent) => ({ objectType: 'own-topic', objectId: params['noiDung'] ?? '' }),
};

const said = (result: Result<unknown>, { locals }: RequestEvent, notice: 'corrected' | 'ended' | 'resumed'): Result<{ notice: string }> =>
  result.ok ? ok({ notice: topicTexts[locals.locale][notice] }) : result;

export const actions = {
  correct: staffEdit(mayKeepTopics, topicForm, edit, async (input, staff, event: RequestEvent) =>
    said(await correctTopic(staff.tx, staff, (await topicAt(event, staff)).id, input), event, 'corrected'),
  ),
  end: staffAction(mayKeepTopics, endTopicForm, async ({ endedOn }, staff, event: RequestEvent) =>
    said(await endTopic(staff.tx, staff, (await topicAt(event, staff)).id, endedOn), event, 'ended'),
  ),
  resume: staffAction(mayKeepTopics, resumeTopicForm, async (_, staff, event: RequestEvent) =>
    said(await resumeTopic(staff.tx, staff, (await topicAt(event, staff)).id), event, 'resumed'),
  ),
};
