import type { RequestEvent } from '@sveltejs/kit';
import { mayKeepTopics, topicForm } from '#features/plans/index.ts';
import { addTopic } from '#features/plans/server/index.ts';
import { staffAction, staffLoad } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { ok } from '#platform/values/result.ts';

export const load = staffLoad(mayKeepTopics, ({ locals: { locale } }: RequestEvent, { today }) =>
  Promise.resolve({ locale, fields: fieldsOf(topicForm, { locale, values: { fromOn: today } }) }),
);

export const actions = {
  default: staffAction(mayKeepTopics, topicForm, async (input, { tx, actor }) => {
    const done = await addTopic(tx, { actor }, input);
    return done.ok ? ok({ goTo: `/lam-viec/tin-bai/noi-dung/rieng/${done.value}?da-luu` }) : done;
  }),
};
