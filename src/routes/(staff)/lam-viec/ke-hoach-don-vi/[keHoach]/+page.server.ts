import type { RequestEvent } from '@sveltejs/kit';
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
} from '#features/subplans/index.ts';
import {
  correctHead,
  dropItem,
  itemsOf,
  lockSubplan,
  shelvePaper,
  signSubplan,
  tickItem,
  withdrawSubplan,
} from '#features/subplans/server/index.ts';
import { cameBack, prepared, staffAction, staffLoad, type StaffContext, type StaffWork } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { staffEdit } from '../../editing.ts';
import { historyFor } from '../../nhat-ky/history.ts';
import { namer, subplanAt, subplanIdOf } from '../subplans.ts';

const headStart = async (staff: StaffContext, event: RequestEvent) => {
  const { title, aim, means } = await subplanAt(event, staff);
  return { title, aim, means };
};

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
    signFields: edits && !plan.isPlanOver ? fieldsOf(signForm, { locale, values: { signedOn: today } }) : null,
    mayTick: plan.kind !== 'included' && whyNotTick(actor, plan) === undefined,
    withdrawFields: whyNotWithdraw(actor, plan) === undefined ? fieldsOf(withdrawForm, { locale }) : null,
    history: mayReadLog(actor) === undefined ? await historyFor(db, actor.authorityId, 'subplan', plan.id, locale) : undefined,
  };
});

type Notice = 'saved' | 'dropped' | 'signed' | 'withdrawn' | 'ticked';
const said = (result: Result<unknown>, { locals }: RequestEvent, notice: Notice): Result<{ notice: string }> =>
  result.ok ? ok({ notice: subplanTexts[locals.locale][notice] }) : result;
const idAt = async (event: RequestEvent, staff: StaffContext) => (await subplanAt(event, staff)).id;

export const actions = {
  head: staffEdit(
    maySeeSubplans,
    headForm,
    {
      lock: ({ tx, actor }: StaffWork, event: RequestEvent) => lockSubplan(tx, actor, subplanIdOf(event)),
      start: headStart,
      about: ({ params }: RequestEvent) => ({ objectType: 'subplan', objectId: params['keHoach'] ?? '' }),
    },
    async (input, staff, event: RequestEvent) => said(await correctHead(staff.tx, staff, await idAt(event, staff), input), event, 'saved'),
  ),
  drop: staffAction(maySeeSubplans, buttonForm, async ({ id }, staff, event: RequestEvent) =>
    said(await dropItem(staff.tx, staff, await idAt(event, staff), id), event, 'dropped'),
  ),
  tick: staffAction(maySeeSubplans, tickForm, async ({ id, isDone }, staff, event: RequestEvent) =>
    said(await tickItem(staff.tx, staff, await idAt(event, staff), id, isDone === 'yes'), event, 'ticked'),
  ),
  sign: staffAction(
    maySeeSubplans,
    signForm,
    prepared(
      ({ file }, { shelf }) => shelvePaper(shelf, file),
      async ({ file: _file, ...input }, staff, event: RequestEvent, file) =>
        said(await signSubplan(staff.tx, staff, await idAt(event, staff), input, file), event, 'signed'),
    ),
  ),
  withdraw: staffAction(maySeeSubplans, withdrawForm, async ({ reason }, staff, event: RequestEvent) =>
    said(await withdrawSubplan(staff.tx, staff, await idAt(event, staff), reason), event, 'withdrawn'),
  ),
};
