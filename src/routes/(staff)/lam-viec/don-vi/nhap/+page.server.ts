import type { RequestEvent } from '@sveltejs/kit';
import { importForm, importStoreForm, importTexts } from '#features/identity/index.ts';
import { mayManageUnits } from '#features/units/index.ts';
import { importUnits, type ImportedUnit } from '#features/units/server/index.ts';
import { staffAction, staffLoad } from '#platform/server/edge.ts';
import { takeOnce } from '#platform/server/imports/receipt.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { ok, refuse } from '#platform/values/result.ts';
import { carried, cellsOf, rowsFrom, rowsOf, tryOut } from '../../sheets.ts';

export const load = staffLoad(mayManageUnits, ({ locals: { locale } }: RequestEvent, { today }) =>
  Promise.resolve({ locale, fields: fieldsOf(importForm, { locale, values: { from: today } }) }),
);

const textsOf = ({ locals }: RequestEvent) => importTexts[locals.locale];
const faulty = (lines: readonly ImportedUnit[]): ImportedUnit[] => lines.filter(({ fault }) => fault);

export const actions = {
  preview: staffAction(mayManageUnits, importForm, async (input, staff, event: RequestEvent) => {
    const rows = await rowsOf(input);
    if (!rows.ok) return rows;
    const { authorityId } = staff.actor;
    const lines = await tryOut(staff, (tx) => importUnits(tx, { authorityId, rows: rows.value, from: input.from }));
    const faults = faulty(lines).length;
    const t = textsOf(event);
    const store = carried(
      fieldsOf(importStoreForm.omit({ reason: true }), {
        locale: event.locals.locale,
        values: { key: crypto.randomUUID(), cells: cellsOf(rows.value), from: input.from.toString() },
      }),
    );
    const notice = `${t.looked(lines.length)} ${faults > 0 ? t.faults(faults) : t.allRight}`;
    return ok({ notice, once: { preview: { lines, faults, store } } });
  }),
  store: staffAction(mayManageUnits, importStoreForm, async ({ key, cells, from }, { tx, actor, now }, event: RequestEvent) => {
    const rows = rowsFrom(cells);
    if (!rows.ok) return rows;
    const { authorityId, officerId } = actor;
    const t = textsOf(event);
    if (!(await takeOnce(tx, { authorityId, key, what: 'unit', rows: rows.value.length, by: { officerId, at: now } })))
      return ok({ notice: t.again, once: undefined });
    const lines = await importUnits(tx, { authorityId, rows: rows.value, from: Temporal.PlainDate.from(from) });
    const faults = faulty(lines).map(({ line, fault }) => t.atLine(line, fault));
    if (faults.length > 0) return refuse('rows-refused', t.faultsNow(faults.slice(0, 5).join(' ')));
    return ok({ notice: t.stored(lines.length), once: undefined });
  }),
};
