import { randomBytes } from 'node:crypto';
import type { RequestEvent } from '@sveltejs/kit';
import { mayRecordRequest, recordForm } from '#features/access/index.ts';
import { recordRequest } from '#features/access/server/index.ts';
import { codeFrom } from '#features/remarks/index.ts';
import { staffAction, staffLoad } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { ok } from '#platform/values/result.ts';

export const load = staffLoad(mayRecordRequest, ({ locals: { locale } }: RequestEvent, { today }) =>
  Promise.resolve({ locale, fields: fieldsOf(recordForm, { locale, values: { receivedOn: today } }) }),
);

export const actions = {
  default: staffAction(mayRecordRequest, recordForm, async (input, staff) => {
    const done = await recordRequest(staff.tx, { ...staff, code: codeFrom(randomBytes(12)) }, input);
    return done.ok ? ok({ goTo: `/lam-viec/trang-cong-khai/yeu-cau/${done.value}` }) : done;
  }),
};
