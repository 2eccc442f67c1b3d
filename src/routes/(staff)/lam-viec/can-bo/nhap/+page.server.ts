import type { RequestEvent } from '@sveltejs/kit';
import {
  importForm,
  importStoreForm,
  importTexts,
  isBinding,
  mayManageOfficers,
  offeredRoles,
  roleOf,
  roles,
} from '#features/identity/index.ts';
import { importOfficers, secondPersons, signInLibrary, type ImportedOfficer } from '#features/identity/server/index.ts';
import { staffAction, staffLoad } from '#platform/server/edge.ts';
import { takeOnce } from '#platform/server/imports/receipt.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { ok, refuse } from '#platform/values/result.ts';
import { byOf, meansOf } from '../officers.ts';
import { carried, cellsOf, rowsFrom, rowsOf, tryOut } from '../../sheets.ts';

export const load = staffLoad(mayManageOfficers, ({ locals: { locale } }: RequestEvent, { today }) =>
  Promise.resolve({
    locale,
    fields: fieldsOf(importForm, { locale, values: { from: today } }),
    roles: offeredRoles.map((code) => ({ term: roles[code][locale], text: roleOf(code).about[locale] })),
  }),
);

const textsOf = ({ locals }: RequestEvent) => importTexts[locals.locale];
const faulty = (lines: readonly ImportedOfficer[]): ImportedOfficer[] => lines.filter(({ fault }) => fault);
/** What a page may show of a trial: no password was made. */
const shown = ({ given: _given, ...line }: ImportedOfficer) => line;

interface Stored {
  notice: string;
  /** The passwords: shown this one time. */
  once?: { handed: { lines: ImportedOfficer[]; lead: string } };
}

export const actions = {
  preview: staffAction(mayManageOfficers, importForm, async (input, staff, event: RequestEvent) => {
    const rows = await rowsOf(input);
    if (!rows.ok) return rows;
    const { authorityId, officerId } = staff.actor;
    const t = textsOf(event);
    const isAlone = (await secondPersons(staff.tx, authorityId, [officerId], staff.today)).length === 0;
    // In the trial the reason is given, or it would stand beside every row; it is asked for once, below.
    const trial = { authorityId, rows: rows.value, from: input.from, by: byOf(event, staff), reason: t.alone, isTrial: true };
    const lines = await tryOut(staff, (tx) => importOfficers(tx, trial, meansOf(staff.installKey)));
    const faults = faulty(lines).length;
    const needsReason = isAlone && lines.some(({ role }) => offeredRoles.some((code) => roles[code].vi === role && isBinding(code)));
    const store = carried(
      fieldsOf(needsReason ? importStoreForm : importStoreForm.omit({ reason: true }), {
        locale: event.locals.locale,
        values: { key: crypto.randomUUID(), cells: cellsOf(rows.value), from: input.from.toString() },
      }),
    );
    const notice = `${t.looked(lines.length)} ${faults > 0 ? t.faults(faults) : t.allRight}`;
    return ok({ notice, once: { preview: { lines: lines.map(shown), faults, needsReason, store } } });
  }),
  store: staffAction(
    mayManageOfficers,
    importStoreForm,
    async ({ key, cells, from, reason }, staff, event: RequestEvent) => {
      const rows = rowsFrom(cells);
      if (!rows.ok) return rows;
      const { tx, actor, now } = staff;
      const { authorityId, officerId } = actor;
      const t = textsOf(event);
      if (!(await takeOnce(tx, { authorityId, key, what: 'officer', rows: rows.value.length, by: { officerId, at: now } })))
        return ok<Stored>({ notice: t.again });
      const given = { authorityId, rows: rows.value, from: Temporal.PlainDate.from(from), by: byOf(event, staff), reason, isTrial: false };
      const lines = await importOfficers(tx, given, meansOf(staff.installKey));
      const faults = faulty(lines).map(({ line, fault }) => t.atLine(line, fault));
      if (faults.length > 0) return refuse('rows-refused', t.faultsNow(faults.slice(0, 5).join(' ')));
      const handed = { lines, lead: t.passwordsLead(signInLibrary().settings.rules.oneTimeHours) };
      return ok<Stored>({ notice: t.stored(lines.length), once: { handed } });
    },
    undefined,
    { sensitive: true },
  ),
};
