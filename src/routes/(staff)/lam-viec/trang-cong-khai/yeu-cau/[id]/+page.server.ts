import type { RequestEvent } from '@sveltejs/kit';
import {
  accessRefusals,
  accessTexts,
  accessView,
  assessForm,
  extendForm,
  mayDeal,
  mayRecordRequest,
  maySeeAccess,
  maySeeRequest,
  settleForm,
  type AccessRequestId,
} from '#features/access/index.ts';
import { assessRequest, extendRequest, requestOf, settleRequest } from '#features/access/server/index.ts';
import { mayReadLog } from '#features/identity/index.ts';
import { lockTree } from '#features/units/server/index.ts';
import { staffAction, staffLoad, stop, type StaffContext, type StaffWork } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { NO_ID, parseId } from '#platform/values/ids.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { takeTurn } from '#platform/server/turns.ts';
import { staffEdit } from '../../../editing.ts';
import { historyFor } from '../../../nhat-ky/history.ts';
import { unitNamer, unitsFor } from '../../parts.ts';

const idOf = ({ params }: RequestEvent): AccessRequestId => parseId<AccessRequestId>(params['id']) ?? NO_ID;

async function here(event: RequestEvent, { db, actor }: StaffContext) {
  const found = await requestOf(db, actor.authorityId, idOf(event));
  return found && maySeeRequest(actor, found) ? found : stop(404, accessRefusals.unknown(), event);
}

const startOf = async (staff: StaffContext, event: RequestEvent) => {
  const { isComplex, unitId } = await here(event, staff);
  return { isComplex, unitId };
};

const lists = async (staff: StaffContext, event: RequestEvent) => unitsFor(staff, (await here(event, staff)).unitId);

export const load = staffLoad(maySeeAccess, async (event: RequestEvent, staff) => {
  const { db, actor, today } = staff;
  const { locale } = event.locals;
  const found = await here(event, staff);
  const deals = mayDeal(actor, found) === undefined;
  const view = accessView(found, { locale, today, unit: (await unitNamer(staff))(found.unitId), deals });
  const isOpen = view.isOpen && deals;
  return {
    locale,
    request: view,
    assessFields:
      view.isOpen && mayRecordRequest(actor) === undefined
        ? fieldsOf(assessForm, { locale, values: await startOf(staff, event), options: await lists(staff, event), shown: {} })
        : null,
    extendFields: isOpen && view.mayExtend ? fieldsOf(extendForm, { locale }) : null,
    settleFields: isOpen ? fieldsOf(settleForm, { locale, values: { became: 'given' } }) : null,
    history: mayReadLog(actor) === undefined ? await historyFor(db, actor.authorityId, 'access-request', found.id, locale) : undefined,
  };
});

const said = (result: Result<unknown>, notice: string): Result<{ notice: string }> => (result.ok ? ok({ notice }) : result);
const textsOf = ({ locals }: RequestEvent) => accessTexts[locals.locale];

export const actions = {
  assess: staffEdit(
    mayRecordRequest,
    assessForm,
    {
      lock: async ({ tx, actor }: StaffWork) => {
        await lockTree(tx, actor.authorityId);
        await takeTurn(tx, actor.authorityId, 'access');
      },
      start: startOf,
      about: (event: RequestEvent) => ({ objectType: 'access-request', objectId: event.params['id'] ?? '' }),
    },
    async (input, staff, event: RequestEvent) =>
      said(await assessRequest(staff.tx, staff, idOf(event), input), textsOf(event).assessNotice),
    lists,
  ),
  extend: staffAction(maySeeAccess, extendForm, async ({ reason }, staff, event: RequestEvent) =>
    said(await extendRequest(staff.tx, staff, idOf(event), reason), textsOf(event).extendNotice),
  ),
  settle: staffAction(maySeeAccess, settleForm, async (input, staff, event: RequestEvent) =>
    said(await settleRequest(staff.tx, staff, idOf(event), input), textsOf(event).settleNotice),
  ),
};
