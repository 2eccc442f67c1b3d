import type { RequestEvent } from '@sveltejs/kit';
import { activityFor } from '#features/activities/server/index.ts';
import {
  checkLine,
  conditionForm,
  correctDisplayForm,
  displayStart,
  displayTexts,
  displayView,
  hangs,
  mayKeepDisplays,
  mayOpenOriginal,
  maySeeDisplays,
  photoView,
  pressForm,
  takeDownForm,
  whyNotKeep,
} from '#features/displays/index.ts';
import {
  checksOf,
  correctDisplay,
  photosOf,
  putBack,
  reportCondition,
  restoreDisplay,
  takeDown,
  undoDisplay,
} from '#features/displays/server/index.ts';
import { mayReadLog } from '#features/identity/index.ts';
import { dutyLines } from '#features/plans/server/index.ts';
import { lockTree } from '#features/units/server/index.ts';
import { cameBack, staffAction, staffLoad, type StaffContext, type StaffWork } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { staffEdit } from '../../editing.ts';
import { historyFor } from '../../nhat-ky/history.ts';
import { daysBefore, displayAt, said, unitNames, withPhotos } from '../displays.ts';

export const load = staffLoad(maySeeDisplays, async (event: RequestEvent, staff) => {
  const { db, actor, today } = staff;
  const { locale } = event.locals;
  const display = await displayAt(event, staff);
  const { authorityId } = actor;
  const unit = (await unitNames(staff))(display.unitId);
  const duty = display.dutyId ? (await dutyLines(db, authorityId)).get(display.dutyId)?.text : undefined;
  const mayKeep = whyNotKeep(actor, display.unitId) === undefined;
  const isOpen = mayKeep && (hangs(display) || cameBack(event));
  const photos = (await photosOf(db, authorityId, [display.id])).get(display.id) ?? [];
  return {
    locale,
    mayKeep,
    mayOpen: mayOpenOriginal(actor, display.unitId),
    seesActivity: display.activityId !== null && (await activityFor(db, actor, display.activityId)) !== undefined,
    saved: event.url.searchParams.get('da-luu'),
    display: displayView(display, { locale, today, days: daysBefore(), unit }, duty),
    photos: photos.map((photo) => photoView(display, photo, locale)),
    looks: (await checksOf(db, authorityId, { displayId: display.id })).map((check) => checkLine(check, locale)),
    correctFields: isOpen ? fieldsOf(correctDisplayForm, { locale, values: displayStart(display), shown: {} }) : null,
    conditionFields: isOpen ? fieldsOf(conditionForm, { locale }) : null,
    downFields: isOpen ? fieldsOf(takeDownForm, { locale, values: { takenDownOn: today } }) : null,
    history: mayReadLog(actor) === undefined ? await historyFor(db, authorityId, 'display', display.id, locale) : undefined,
  };
});

const edit = {
  lock: ({ tx, actor }: StaffWork) => lockTree(tx, actor.authorityId),
  start: async (staff: StaffContext, event: RequestEvent) => displayStart(await displayAt(event, staff)),
  about: ({ params }: RequestEvent) => ({ objectType: 'display', objectId: params['id'] ?? '' }),
};

const textsOf = ({ locals }: RequestEvent) => displayTexts[locals.locale];
const pressed = (act: typeof undoDisplay, notice: 'undone' | 'restored' | 'backAgain') =>
  staffAction(mayKeepDisplays, pressForm, async (_input, staff, event: RequestEvent) => {
    const { id } = await displayAt(event, staff);
    return said(await act(staff.tx, staff, id), textsOf(event)[notice]);
  });

export const actions = {
  correct: staffEdit(mayKeepDisplays, correctDisplayForm, edit, async (input, staff, event: RequestEvent) => {
    const { id } = await displayAt(event, staff);
    return said(await correctDisplay(staff.tx, staff, id, input), textsOf(event).corrected);
  }),
  report: staffAction(
    mayKeepDisplays,
    conditionForm,
    withPhotos(async (seen, staff, event: RequestEvent, photos) => {
      const { id } = await displayAt(event, staff);
      return said(await reportCondition(staff.tx, staff, id, seen, photos), textsOf(event).reported);
    }),
  ),
  takeDown: staffAction(
    mayKeepDisplays,
    takeDownForm,
    withPhotos(async ({ takenDownOn }, staff, event: RequestEvent, photos) => {
      const { id } = await displayAt(event, staff);
      return said(await takeDown(staff.tx, staff, id, takenDownOn, photos), textsOf(event).takenDown);
    }),
  ),
  putBack: pressed(putBack, 'backAgain'),
  undo: pressed(undoDisplay, 'undone'),
  restore: pressed(restoreDisplay, 'restored'),
};
