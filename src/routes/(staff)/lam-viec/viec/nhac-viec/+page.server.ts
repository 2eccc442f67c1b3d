import type { RequestEvent } from '@sveltejs/kit';
import { maySetReminders, reminderForm, reminderStart, reminderTexts, ruleIn } from '#features/tasks/index.ts';
import { holdReminderRule, lastReminders, reminderRule, setReminderRule } from '#features/tasks/server/index.ts';
import { staffLoad, type StaffContext, type StaffWork } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { formatMoment } from '#platform/values/format.ts';
import { ok } from '#platform/values/result.ts';
import { staffEdit } from '../../editing.ts';

export const load = staffLoad(maySetReminders, async ({ locals: { locale } }: RequestEvent, { db, actor: { authorityId } }) => {
  const [rule, last] = await Promise.all([reminderRule(db, authorityId), lastReminders(db, authorityId)]);
  return {
    locale,
    fields: fieldsOf(reminderForm, { locale, values: reminderStart(rule), shown: {} }),
    last: last ? reminderTexts[locale].ran(formatMoment(last.at), last.count) : reminderTexts[locale].never,
  };
});

const edit = {
  lock: ({ tx, actor }: StaffWork) => holdReminderRule(tx, actor.authorityId),
  start: async ({ db, actor }: StaffContext) => reminderStart(await reminderRule(db, actor.authorityId)),
  about: ({ locals }: RequestEvent) => ({ objectType: 'reminder-rule', objectId: locals.actor?.authorityId ?? '' }),
};

export const actions = {
  default: staffEdit(maySetReminders, reminderForm, edit, async (input, { tx, actor }, { locals }: RequestEvent) => {
    const set = await setReminderRule(tx, actor, ruleIn(input));
    return set.ok ? ok({ notice: reminderTexts[locals.locale].saved }) : set;
  }),
};
