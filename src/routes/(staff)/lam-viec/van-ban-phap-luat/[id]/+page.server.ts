import type { RequestEvent } from '@sveltejs/kit';
import { mayReadLog } from '#features/identity/index.ts';
import {
  attachForm,
  fileTextView,
  lawButton,
  lawForm,
  lawStart,
  lawTexts,
  lawView,
  milestoneButton,
  milestoneForm,
  milestoneTexts,
  mayAskToSpread,
  mayKeepLaws,
  maySeeLaws,
  maySettleSpreading,
  settleForm,
  spreadForm,
  stateForm,
  stateIdForm,
  type LawId,
} from '#features/laws/index.ts';
import {
  addMilestone,
  askToSpread,
  attachFile,
  checkState,
  correctLaw,
  dropLaw,
  dropMilestone,
  lockLaws,
  recordState,
  restoreLaw,
  settleSpreading,
  shelveLaw,
  textOfLaw,
  undoState,
} from '#features/laws/server/index.ts';
import { cameBack, prepared, staffAction, staffLoad, type StaffContext, type StaffWork } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { parseId } from '#platform/values/ids.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { staffEdit } from '../../editing.ts';
import { historyFor } from '../../nhat-ky/history.ts';
import { lawAt, lawOptions, whoIs } from '../law.ts';
import { besideLaw } from './beside.ts';

const lists = async (staff: StaffContext, { params }: RequestEvent) => ({
  byLawId: await lawOptions(staff, parseId<LawId>(params['id'])),
});

export const load = staffLoad(maySeeLaws, async (event: RequestEvent, staff) => {
  const { db, actor, today } = staff;
  const { locale } = event.locals;
  const law = await lawAt(event, staff);
  const who = await whoIs(staff, locale);
  const isOpen = law.droppedAt === null || cameBack(event);
  const mayKeep = mayKeepLaws(actor) === undefined && isOpen;
  return {
    locale,
    me: actor.officerId,
    law: lawView(law, today, locale, who),
    fileText: fileTextView(await textOfLaw(db, actor.authorityId, law.fileId), locale),
    mayKeep: mayKeepLaws(actor) === undefined,
    ...(await besideLaw(staff, law, locale, who)),
    fields: mayKeep ? fieldsOf(lawForm, { locale, values: lawStart(law), shown: {} }) : null,
    stateFields: mayKeep ? fieldsOf(stateForm, { locale, options: await lists(staff, event) }) : null,
    milestoneFields: mayKeep ? fieldsOf(milestoneForm, { locale }) : null,
    fileFields: mayKeep ? fieldsOf(attachForm, { locale }) : null,
    spreadFields: mayAskToSpread(actor) === undefined && isOpen ? fieldsOf(spreadForm, { locale }) : null,
    settleFields: maySettleSpreading(actor) === undefined ? fieldsOf(settleForm, { locale }) : null,
    history: mayReadLog(actor) === undefined ? await historyFor(db, actor.authorityId, 'law', law.id, locale) : undefined,
  };
});

const edit = {
  lock: ({ tx, actor }: StaffWork) => lockLaws(tx, actor.authorityId),
  start: async (staff: StaffContext, event: RequestEvent) => lawStart(await lawAt(event, staff)),
  about: ({ params }: RequestEvent) => ({ objectType: 'law', objectId: params['id'] ?? '' }),
};

type Notices = (typeof lawTexts)['vi']['notice'];
const said = (result: Result<unknown>, { locals }: RequestEvent, notice: keyof Notices): Result<{ notice: string }> =>
  result.ok ? ok({ notice: lawTexts[locals.locale].notice[notice] }) : result;

export const actions = {
  correct: staffEdit(mayKeepLaws, lawForm, edit, async (input, staff, event: RequestEvent) =>
    said(await correctLaw(staff.tx, staff, (await lawAt(event, staff)).id, input), event, 'corrected'),
  ),
  state: staffAction(
    mayKeepLaws,
    stateForm,
    async (input, staff, event: RequestEvent) =>
      said(await recordState(staff.tx, staff, (await lawAt(event, staff)).id, input), event, 'state'),
    lists,
  ),
  check: staffAction(mayKeepLaws, stateIdForm, async ({ stateId }, staff, event: RequestEvent) =>
    said(await checkState(staff.tx, staff, (await lawAt(event, staff)).id, stateId), event, 'checked'),
  ),
  undo: staffAction(mayKeepLaws, stateIdForm, async ({ stateId }, staff, event: RequestEvent) =>
    said(await undoState(staff.tx, staff, (await lawAt(event, staff)).id, stateId), event, 'undone'),
  ),
  attach: staffAction(
    mayKeepLaws,
    attachForm,
    prepared(
      ({ file }, { shelf }) => shelveLaw(shelf, file),
      async (_input, staff, event: RequestEvent, file) =>
        said(await attachFile(staff.tx, staff, (await lawAt(event, staff)).id, file), event, 'attached'),
    ),
  ),
  milestone: staffAction(mayKeepLaws, milestoneForm, async (input, staff, event: RequestEvent) => {
    const done = await addMilestone(staff.tx, staff, (await lawAt(event, staff)).id, input);
    return done.ok ? ok({ notice: milestoneTexts[event.locals.locale].kept }) : done;
  }),
  dropMilestone: staffAction(mayKeepLaws, milestoneButton, async ({ milestoneId }, staff, event: RequestEvent) => {
    const done = await dropMilestone(staff.tx, staff, (await lawAt(event, staff)).id, milestoneId);
    return done.ok ? ok({ notice: milestoneTexts[event.locals.locale].dropped }) : done;
  }),
  spread: staffAction(mayAskToSpread, spreadForm, async ({ reason }, staff, event: RequestEvent) =>
    said(await askToSpread(staff.tx, staff, (await lawAt(event, staff)).id, reason), event, 'asked'),
  ),
  settle: staffAction(maySettleSpreading, settleForm, async (input, staff, event: RequestEvent) =>
    said(await settleSpreading(staff.tx, staff, (await lawAt(event, staff)).id, input), event, 'settled'),
  ),
  drop: staffAction(mayKeepLaws, lawButton, async (_input, staff, event: RequestEvent) =>
    said(await dropLaw(staff.tx, staff, (await lawAt(event, staff)).id), event, 'dropped'),
  ),
  restore: staffAction(mayKeepLaws, lawButton, async (_input, staff, event: RequestEvent) =>
    said(await restoreLaw(staff.tx, staff, (await lawAt(event, staff)).id), event, 'restored'),
  ),
};
