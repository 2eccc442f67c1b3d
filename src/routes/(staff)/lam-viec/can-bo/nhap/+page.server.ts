import type { RequestEvent } from '@sveltejs/kit';
import type { z } from 'zod';
import { mayManageOfficers, offeredRoles, officerRefusals, officersStoreForm, roleOf, roles } from '#features/identity/index.ts';
import { importOfficers, officerColumns, passwordsFor, takesReason } from '#features/identity/server/index.ts';
import { authorityOn } from '#features/units/server/index.ts';
import { prepared, staffAction, staffLoad, type StaffWork } from '#platform/server/edge.ts';
import { takeOnce } from '#platform/server/imports/receipt.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { importForm } from '#platform/values/imports/form.ts';
import { importTexts } from '#platform/values/imports/texts.ts';
import { ok, refuse } from '#platform/values/result.ts';
import { byOf, meansOf } from '../officers.ts';
import { listedAgain, rowsFrom, rowsOf } from '../../sheets.ts';
import { officerColumnWords, officerExamples } from './columns.ts';
import { faulty, handedOf, previewOf } from './preview.ts';

export const load = staffLoad(mayManageOfficers, async ({ locals: { locale } }: RequestEvent, { db, actor, today }) => ({
  locale,
  fields: fieldsOf(importForm, { locale, values: { from: today } }),
  columns: officerColumnWords(locale),
  example: officerExamples((await authorityOn(db, actor.authorityId, today))?.shortName ?? ''),
  roles: offeredRoles.map((code) => ({ term: roles[code][locale], text: roleOf(code).about[locale] })),
}));

const textsOf = ({ locals }: RequestEvent) => importTexts[locals.locale];

interface Stored {
  notice: string;
  /** The passwords: shown this one time. */
  once?: { handed: Awaited<ReturnType<typeof handedOf>> };
}

type Made = Pick<Parameters<typeof importOfficers>[1], 'rows' | 'passwords'>;

async function store({ key, from, reason }: z.output<typeof officersStoreForm>, staff: StaffWork, event: RequestEvent, made: Made) {
  const { tx, actor, now } = staff;
  const { authorityId, officerId } = actor;
  const t = textsOf(event);
  const given = { ...made, authorityId, from: Temporal.PlainDate.from(from), by: byOf(event, staff), reason, locale: event.locals.locale };
  if (!reason && (await takesReason(tx, given))) return officerRefusals.reasonMissing();
  if (!(await takeOnce(tx, { authorityId, key, what: 'officer', rows: made.rows.length, by: { officerId, at: now } })))
    return ok<Stored>({ notice: t.again });
  const lines = await importOfficers(tx, given, meansOf(staff.installKey));
  const faults = faulty(lines).map(({ line, fault }) => t.atLine(line, fault));
  if (faults.length > 0) return refuse('rows-refused', t.faultsNow(faults.slice(0, 5).join(' ')));
  return ok<Stored>({ notice: t.stored(lines.length), once: { handed: await handedOf(lines, event) } });
}

export const actions = {
  preview: staffAction(
    mayManageOfficers,
    importForm,
    prepared(
      (input) => rowsOf(input, officerColumns),
      async ({ from }, staff, event: RequestEvent, rows) => {
        const preview = await previewOf({ rows, from, key: crypto.randomUUID() }, staff, event);
        const { lines, faults } = preview;
        const t = textsOf(event);
        return ok({ notice: `${t.looked(lines.length)} ${faults > 0 ? t.faults(faults) : t.allRight}`, once: { preview } });
      },
    ),
  ),
  store: staffAction(
    mayManageOfficers,
    officersStoreForm,
    prepared(async ({ cells }) => {
      const rows = rowsFrom(cells);
      return rows.ok ? ok({ rows: rows.value, passwords: await passwordsFor(rows.value) }) : rows;
    }, store),
    undefined,
    {
      sensitive: true,
      again: async (typed, staff, event) => {
        const listed = listedAgain(typed);
        return listed && { preview: await previewOf(listed, staff, event) };
      },
    },
  ),
};
