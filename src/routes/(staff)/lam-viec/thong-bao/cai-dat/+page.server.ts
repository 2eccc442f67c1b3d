import type { RequestEvent } from '@sveltejs/kit';
import { deviceWords } from '#features/identity/index.ts';
import {
  deviceForm,
  deviceGoneForm,
  maySeeMessages,
  messageTexts,
  reasonView,
  settingForm,
  settingStart,
  trialForm,
} from '#features/messages/index.ts';
import {
  addDevice,
  devicesOf,
  lettersFailedFor,
  pushKeysFrom,
  removeDevice,
  sendTrial,
  settingOf,
  settle,
} from '#features/messages/server/index.ts';
import { app } from '#platform/server/app.ts';
import { staffAction, staffLoad, type StaffContext, type StaffWork } from '#platform/server/edge.ts';
import { lockRow } from '#platform/server/request/edited.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { formatMoment } from '#platform/values/format.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { staffEdit } from '../../editing.ts';

const DAYS = 14;

export const load = staffLoad(maySeeMessages, async ({ locals: { locale } }: RequestEvent, { db, actor, now }) => {
  const [setting, devices, failed] = await Promise.all([
    settingOf(db, actor),
    devicesOf(db, actor),
    lettersFailedFor(db, actor.authorityId, actor.officerId, now.subtract({ hours: 24 * DAYS })),
  ]);
  const t = messageTexts[locale];
  return {
    locale,
    fields: fieldsOf(settingForm, { locale, values: settingStart(setting), shown: {} }),
    devices: devices.map(({ id, name, addedAt }) => ({ id, name, since: t.since(formatMoment(addedAt)) })),
    failed: failed.map((letter) => t.failedLine(letter.ended_at ? formatMoment(letter.ended_at) : '', reasonView(letter, locale))),
    publicKey: pushKeysFrom(app().installKey).publicKey,
  };
});

const textsOf = ({ locals }: RequestEvent) => messageTexts[locals.locale];
const said = (result: Result<unknown>, notice: string): Result<{ notice: string }> => (result.ok ? ok({ notice }) : result);

const edit = {
  lock: (staff: StaffWork) => lockRow(staff, 'officer', staff.actor.officerId),
  start: async ({ db, actor }: StaffContext) => settingStart(await settingOf(db, actor)),
  about: ({ locals }: RequestEvent) => ({ objectType: 'message-setting', objectId: locals.actor?.officerId ?? '' }),
};

export const actions = {
  settle: staffEdit(maySeeMessages, settingForm, edit, async (input, staff, event: RequestEvent) =>
    said(await settle(staff.tx, staff, input), textsOf(event).saved),
  ),
  trial: staffAction(maySeeMessages, trialForm, async (_input, staff, event: RequestEvent) =>
    said(await sendTrial(staff.tx, staff), textsOf(event).trialSent),
  ),
  turnOn: staffAction(maySeeMessages, deviceForm, async (input, staff, event: RequestEvent) => {
    const name = deviceWords(event.request.headers.get('user-agent') ?? '');
    return said(await addDevice(staff.tx, staff, { ...input, name }), textsOf(event).turnedOn);
  }),
  turnOff: staffAction(maySeeMessages, deviceGoneForm, async ({ deviceId }, staff, event: RequestEvent) =>
    said(await removeDevice(staff.tx, staff.actor, deviceId), textsOf(event).turnedOff),
  ),
};
