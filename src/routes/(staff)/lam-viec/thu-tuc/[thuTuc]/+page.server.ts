import type { RequestEvent } from '@sveltejs/kit';
import { mayReadLog } from '#features/identity/index.ts';
import {
  announcingView,
  formFileForm,
  formIdForm,
  mayKeepProcedures,
  maySeeProcedures,
  procedureView,
  versionIdForm,
  wordsForm,
  wordsStart,
} from '#features/procedures/index.ts';
import {
  addForm,
  announcingsOf,
  dropForm,
  dropVersion,
  lockProcedures,
  sayPlainly,
  shelveForm,
} from '#features/procedures/server/index.ts';
import { prepared, staffAction, staffLoad, type StaffContext, type StaffWork } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { staffEdit } from '../../editing.ts';
import { historyFor } from '../../nhat-ky/history.ts';
import { procedureAt, said, whoIs } from '../parts.ts';

export const load = staffLoad(maySeeProcedures, async (event: RequestEvent, staff) => {
  const { db, actor, today } = staff;
  const { locale } = event.locals;
  const procedure = await procedureAt(event, staff);
  const announcings = await announcingsOf(db, actor.authorityId, { code: procedure.code });
  const symbols = new Map<string, string>(announcings.map(({ id, symbol }) => [id, symbol]));
  const mayKeep = mayKeepProcedures(actor) === undefined;
  return {
    locale,
    mayKeep,
    procedure: procedureView(procedure, today, locale, {
      symbolOf: (id) => symbols.get(id) ?? '',
      who: await whoIs(staff, locale),
      chosen: event.url.searchParams.get('ban'),
    }),
    words: { plain: procedure.plainWords, other: procedure.otherWords },
    announcings: announcings.map((one) => announcingView(one, locale)),
    fields: mayKeep ? fieldsOf(wordsForm, { locale, values: wordsStart(procedure), shown: {} }) : null,
    fileFields: mayKeep ? fieldsOf(formFileForm, { locale }) : null,
    history: mayReadLog(actor) === undefined ? await historyFor(db, actor.authorityId, 'procedure', procedure.id, locale) : undefined,
  };
});

const edit = {
  lock: ({ tx, actor }: StaffWork) => lockProcedures(tx, actor.authorityId),
  start: async (staff: StaffContext, event: RequestEvent) => wordsStart(await procedureAt(event, staff)),
  about: ({ params }: RequestEvent) => ({ objectType: 'procedure', objectId: params['thuTuc'] ?? '' }),
};

export const actions = {
  words: staffEdit(mayKeepProcedures, wordsForm, edit, async (input, staff, event: RequestEvent) =>
    said(await sayPlainly(staff.tx, staff, (await procedureAt(event, staff)).id, input), event, 'said'),
  ),
  attach: staffAction(
    mayKeepProcedures,
    formFileForm,
    prepared(
      ({ file }, { shelf }) => shelveForm(shelf, file),
      async ({ name }, staff, event: RequestEvent, file) =>
        said(await addForm(staff.tx, staff, (await procedureAt(event, staff)).id, name, file), event, 'formAdded'),
    ),
  ),
  dropForm: staffAction(mayKeepProcedures, formIdForm, async ({ formId }, staff, event: RequestEvent) =>
    said(await dropForm(staff.tx, staff, (await procedureAt(event, staff)).id, formId), event, 'formDropped'),
  ),
  dropVersion: staffAction(mayKeepProcedures, versionIdForm, async ({ versionId }, staff, event: RequestEvent) =>
    said(await dropVersion(staff.tx, staff, (await procedureAt(event, staff)).id, versionId), event, 'dropped'),
  ),
};
