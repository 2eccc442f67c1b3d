import type { RequestEvent } from '@sveltejs/kit';
import { mayReadLog } from '#features/identity/index.ts';
import { staffAction, staffLoad } from '#platform/server/edge.ts';
import { form } from '#platform/values/forms.ts';
import { ok } from '#platform/values/result.ts';
import { logTexts } from '../texts.ts';

const nothing = form({});

export const load = staffLoad(mayReadLog, ({ locals: { locale } }: RequestEvent) => Promise.resolve({ locale }));

/** Where whoever has not typed the password for a while is sent from the sheet; the address keeps what was filtered. */
export const actions = {
  default: staffAction(
    mayReadLog,
    nothing,
    (_input, _staff, { locals }: RequestEvent) => Promise.resolve(ok({ notice: logTexts[locals.locale].confirmedNow })),
    undefined,
    { sensitive: true },
  ),
};
