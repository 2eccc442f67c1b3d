import type { RequestEvent } from '@sveltejs/kit';
import { shelveOne } from '#features/activities/server/index.ts';
import { mayReadLog } from '#features/identity/index.ts';
import {
  buttonForm,
  headForm,
  maySeeSubplans,
  signForm,
  subplanTexts,
  subplanView,
  tickForm,
  whyNotEdit,
  whyNotTick,
  whyNotWithdraw,
  withdrawForm,
  type Subplan,
  type SubplanItem,
} from '#features/subplans/index.ts';
import { correctHead, dropItem, itemsOf, lockSubplan, signSubplan, tickItem, withdrawSubplan } from '#features/subplans/server/index.ts';
import { cameBack, prepared, staffAction, staffLoad, type StaffContext, type StaffWork } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import type { Locale } from '#platform/values/messages.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { staffEdit } from '../../editing.ts';
import { historyFor } from '../../nhat-ky/history.ts';
import { namer, subplanAt, subplanIdOf } from '../subplans.ts';

const headStart = async (staff: StaffContext, event: RequestEvent) => {
  const { title, aim, means } = await subplanAt(event, staff);
  return { title, aim, means };
};

/** Who records a signature signs what the page showed: title, aim, means and all that is planned, in this order. */
const seenIn = (plan: Subplan, items: readonly SubplanItem[], locale: Locale) => ({
  [subplanTexts[locale].shownToSign]: JSON.stringify([
    ...[plan.title, plan.aim, plan.means],
    ...items.map(({ id, text, dutyId, form, timing, dueOn, officerId, product }) => [
      id,
      text,
      dutyId,
      form,
      timing,
      dueOn,
      officerId,
      product,
    ]),
  ]),
});

export const load = staffLoad(maySeeSubplans, async (event: RequestEvent, staff) => {
  const { db, actor, today } = staff;
  const { locale } = event.locals;
  const plan = await subplanAt(event, staff);
  const items = await itemsOf(db, actor.authorityId, plan.id);
  const edits = whyNotEdit(actor, plan) === undefined;
  return {
    locale,
    begun: event.url.searchParams.get('da-luu') === 'lap',
    plan: subplanView(plan, items, { locale, nameOf: await namer(staff) }),
    mayEdit: edits,
    headFields:
      edits || (cameBack(event) && plan.kind !== 'included')
        ? fieldsOf(headForm, { locale, values: await headStart(staff, event), shown: {} })
        : null,
    signFields:
      edits && !plan.isPlanOver ? fieldsOf(signForm, { locale, values: { signedOn: today }, shown: seenIn(plan, items, locale) }) : null,
    mayTick: plan.kind !== 'included' && whyNotTick(actor, plan) === undefined,
    withdrawFields: whyNotWithdraw(actor, plan) === undefined ? fieldsOf(withdrawForm, { locale }) : null,
    history: mayReadLog(actor) === undefined ? await historyFor(db, actor.authorityId, 'subplan', plan.id, locale) : undefined,
  };
});

type Notice = 'saved' | 'dropped' | 'signed' | 'withdrawn' | 'ticked';
const said = (result: Result<unknown>, { locals }: RequestEvent, notice: Notice): Result<{ notice: string }> =>
  result.ok ? ok({ notice: subplanTexts[locals.locale][notice] }) : result;
const idAt = async (event: RequestEvent, staff: StaffContext) => (await subplanAt(event, staff)).id;

const edit = {
  lock: ({ tx, actor }: StaffWork, event: RequestEvent) => lockSubplan(tx, actor, subplanIdOf(event)),
  about: ({ params }: RequestEvent) => ({ objectType: 'subplan', objectId: params['keHoach'] ?? '' }),
};

export const actions = {
  head: staffEdit(maySeeSubplans, headForm, { ...edit, start: headStart }, async (input, staff, event: RequestEvent) =>
    said(await correctHead(staff.tx, staff, await idAt(event, staff), input), event, 'saved'),
  ),
  drop: staffAction(maySeeSubplans, buttonForm, async ({ id }, staff, event: RequestEvent) =>
    said(await dropItem(staff.tx, staff, await idAt(event, staff), id), event, 'dropped'),
  ),
  tick: staffAction(maySeeSubplans, tickForm, async ({ id, isDone }, staff, event: RequestEvent) =>
    said(await tickItem(staff.tx, staff, await idAt(event, staff), id, isDone === 'yes'), event, 'ticked'),
  ),
  sign: staffEdit(
    maySeeSubplans,
    signForm,
    {
      ...edit,
      start: (staff: StaffContext) => Promise.resolve({ signedOn: staff.today }),
      seen: async (staff: StaffContext, event: RequestEvent) => {
        const plan = await subplanAt(event, staff);
        return seenIn(plan, await itemsOf(staff.db, staff.actor.authorityId, plan.id), event.locals.locale);
      },
      proposed: ['signedOn'],
    },
    prepared(
      ({ file }, { shelf }) => shelveOne(shelf, file),
      async ({ file: _file, ...input }, staff, event: RequestEvent, file) =>
        said(await signSubplan(staff.tx, staff, await idAt(event, staff), input, file), event, 'signed'),
    ),
  ),
  withdraw: staffAction(maySeeSubplans, withdrawForm, async ({ reason }, staff, event: RequestEvent) =>
    said(await withdrawSubplan(staff.tx, staff, await idAt(event, staff), reason), event, 'withdrawn'),
  ),
};
