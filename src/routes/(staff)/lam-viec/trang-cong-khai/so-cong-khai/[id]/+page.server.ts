import type { RequestEvent } from '@sveltejs/kit';
import { mayReadLog } from '#features/identity/index.ts';
import { disclosureForm, disclosureLine, disclosureStart, mayDiscloseFor, maySeeSitePages, siteTexts } from '#features/sitepages/index.ts';
import { correctDisclosure } from '#features/sitepages/server/index.ts';
import { lockTree } from '#features/units/server/index.ts';
import { staffLoad, type StaffContext, type StaffWork } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { ok } from '#platform/values/result.ts';
import { staffEdit } from '../../../editing.ts';
import { historyFor } from '../../../nhat-ky/history.ts';
import { daysAsked, disclosureAt, unitNamer, unitsFor } from '../../parts.ts';

const lists = async (staff: StaffContext, event: RequestEvent) => unitsFor(staff, (await disclosureAt(event, staff)).unitId);

export const load = staffLoad(maySeeSitePages, async (event: RequestEvent, staff) => {
  const { db, actor, today } = staff;
  const { locale } = event.locals;
  const line = await disclosureAt(event, staff);
  const mayKeep = mayDiscloseFor(actor, line.unitId) === undefined;
  return {
    locale,
    line: disclosureLine(line, { locale, today, unit: (await unitNamer(staff))(line.unitId) ?? '' }),
    fields: mayKeep
      ? fieldsOf(disclosureForm, { locale, values: disclosureStart(line), options: await lists(staff, event), shown: {} })
      : null,
    history: mayReadLog(actor) === undefined ? await historyFor(db, actor.authorityId, 'disclosure', line.id, locale) : undefined,
  };
});

export const actions = {
  default: staffEdit(
    maySeeSitePages,
    disclosureForm,
    {
      lock: ({ tx, actor }: StaffWork) => lockTree(tx, actor.authorityId),
      start: async (staff: StaffContext, event: RequestEvent) => disclosureStart(await disclosureAt(event, staff)),
      about: ({ params }: RequestEvent) => ({ objectType: 'disclosure', objectId: params['id'] ?? '' }),
    },
    async (input, staff, event: RequestEvent) => {
      const { id } = await disclosureAt(event, staff);
      const done = await correctDisclosure(staff.tx, { ...staff, days: daysAsked() }, id, input);
      return done.ok ? ok({ notice: siteTexts[event.locals.locale].corrected }) : done;
    },
    lists,
  ),
};
