import type { RequestEvent } from '@sveltejs/kit';
import {
  mayReceive,
  petitionKinds,
  petitionSettings,
  petitionTexts,
  templateForm,
  templateIdForm,
  termForm,
} from '#features/petitions/index.ts';
import { addTemplate, endTemplate, setTerm, templatesOf, termsOf } from '#features/petitions/server/index.ts';
import { staffAction, staffLoad } from '#platform/server/edge.ts';
import { formatDay } from '#platform/values/format.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { ok } from '#platform/values/result.ts';

export const load = staffLoad(mayReceive, async ({ locals: { locale } }: RequestEvent, { db, actor, today }) => {
  const [t, s] = [petitionTexts[locale], petitionSettings[locale]];
  return {
    locale,
    terms: (await termsOf(db, actor.authorityId)).map(({ kind, days, isWorking, basis, sinceOn }, nth) => ({
      key: String(nth),
      kind: kind === 'forward' ? s.forwardKind : petitionKinds[kind][locale],
      text: t.termOf(days, isWorking),
      since: s.since(sinceOn && formatDay(sinceOn)),
      basis,
    })),
    templates: await templatesOf(db, actor.authorityId),
    termFields: fieldsOf(termForm, { locale, values: { sinceOn: today } }),
    templateFields: fieldsOf(templateForm, { locale }),
  };
});

export const actions = {
  term: staffAction(mayReceive, termForm, async (input, staff, { locals }: RequestEvent) => {
    const done = await setTerm(staff.tx, staff, input);
    return done.ok ? ok({ notice: petitionSettings[locals.locale].termNotice }) : done;
  }),
  template: staffAction(mayReceive, templateForm, async (input, staff, { locals }: RequestEvent) => {
    const done = await addTemplate(staff.tx, staff, input);
    return done.ok ? ok({ notice: petitionSettings[locals.locale].templateNotice }) : done;
  }),
  end: staffAction(mayReceive, templateIdForm, async ({ id }, staff, { locals }: RequestEvent) => {
    const done = await endTemplate(staff.tx, staff, id);
    return done.ok ? ok({ notice: petitionSettings[locals.locale].endedTemplate }) : done;
  }),
};
