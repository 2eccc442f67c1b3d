import type { RequestEvent } from '@sveltejs/kit';
import {
  endEntryForm,
  entriesForm,
  entryLines,
  keepEntryForm,
  mayKeepRolls,
  maySeeRolls,
  rollForm,
  rollLine,
  rollStart,
  rollTexts,
  type EntryId,
} from '#features/rolls/index.ts';
import { addEntries, correctRoll, endEntry, entriesOf, lockRoll, resumeEntry } from '#features/rolls/server/index.ts';
import { staffAction, staffLoad, type StaffContext, type StaffWork } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { parseId } from '#platform/values/ids.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { staffEdit } from '../../../editing.ts';
import { rollHere } from '../roll.ts';

export const load = staffLoad(maySeeRolls, async (event: RequestEvent, staff) => {
  const { db, actor, today } = staff;
  const { locale } = event.locals;
  const roll = await rollHere(event, staff);
  const entries = await entriesOf(db, actor.authorityId, [roll.id]);
  const mayKeep = mayKeepRolls(actor) === undefined;
  const asked = parseId<EntryId>(event.url.searchParams.get('muc') ?? '');
  const ending = mayKeep ? entries.find(({ id, endedOn }) => id === asked && endedOn === null) : undefined;
  const { count, ...lines } = entryLines(entries, today);
  return {
    locale,
    mayKeep,
    roll: rollLine(roll, count, locale),
    ...lines,
    fields: mayKeep ? fieldsOf(rollForm, { locale, values: rollStart(roll), shown: {} }) : null,
    addFields: mayKeep ? fieldsOf(entriesForm, { locale, values: { sinceOn: today } }) : null,
    ending: ending
      ? { id: ending.id, name: ending.name, fields: fieldsOf(endEntryForm, { locale, values: { entryId: ending.id, endedOn: today } }) }
      : null,
  };
});

const edit = {
  lock: ({ tx, actor }: StaffWork) => lockRoll(tx, actor.authorityId),
  start: async (staff: StaffContext, event: RequestEvent) => rollStart(await rollHere(event, staff)),
  about: ({ params }: RequestEvent) => ({ objectType: 'roll', objectId: params['id'] ?? '' }),
};

const said = (result: Result<unknown>, notice: string): Result<{ notice: string }> => (result.ok ? ok({ notice }) : result);
const textsOf = ({ locals }: RequestEvent) => rollTexts[locals.locale];

export const actions = {
  edit: staffEdit(mayKeepRolls, rollForm, edit, async (input, staff, event: RequestEvent) => {
    const { id } = await rollHere(event, staff);
    return said(await correctRoll(staff.tx, staff, id, input), textsOf(event).saved);
  }),
  add: staffAction(mayKeepRolls, entriesForm, async (input, staff, event: RequestEvent) => {
    const { id } = await rollHere(event, staff);
    return said(await addEntries(staff.tx, staff, id, input), textsOf(event).added);
  }),
  end: staffAction(mayKeepRolls, endEntryForm, async (input, staff, event: RequestEvent) => {
    const { id } = await rollHere(event, staff);
    return said(await endEntry(staff.tx, staff, id, input), textsOf(event).endedNotice);
  }),
  resume: staffAction(mayKeepRolls, keepEntryForm, async ({ entryId }, staff, event: RequestEvent) => {
    const { id } = await rollHere(event, staff);
    return said(await resumeEntry(staff.tx, staff, id, entryId), textsOf(event).resumed);
  }),
};
