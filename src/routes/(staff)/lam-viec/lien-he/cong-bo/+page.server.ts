import type { RequestEvent } from '@sveltejs/kit';
import { maySetPublication, openDataTexts, publicationForm, ruleStart } from '#features/opendata/index.ts';
import { holdPublicationRule, publicationRule, setPublicationRule } from '#features/opendata/server/index.ts';
import { staffLoad, type StaffContext, type StaffWork } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { ok } from '#platform/values/result.ts';
import { staffEdit } from '../../editing.ts';

export const load = staffLoad(maySetPublication, async ({ locals: { locale } }: RequestEvent, { db, actor: { authorityId } }) => ({
  locale,
  fields: fieldsOf(publicationForm, { locale, values: ruleStart(await publicationRule(db, authorityId)), shown: {} }),
}));

const edit = {
  lock: ({ tx, actor }: StaffWork) => holdPublicationRule(tx, actor.authorityId),
  start: async ({ db, actor }: StaffContext) => ruleStart(await publicationRule(db, actor.authorityId)),
  about: ({ locals }: RequestEvent) => ({ objectType: 'publication-rule', objectId: locals.actor?.authorityId ?? '' }),
};

export const actions = {
  default: staffEdit(maySetPublication, publicationForm, edit, async (input, { tx, actor }, { locals }: RequestEvent) => {
    const set = await setPublicationRule(tx, actor, input);
    return set.ok ? ok({ notice: openDataTexts[locals.locale].saved }) : set;
  }),
};
