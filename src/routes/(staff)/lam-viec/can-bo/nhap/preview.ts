import type { RequestEvent } from '@sveltejs/kit';
import { officerImportTexts, officersStoreAloneForm } from '#features/identity/index.ts';
import { importOfficers, signInLibrary, takesReason, type ImportedOfficer } from '#features/identity/server/index.ts';
import { app } from '#platform/server/app.ts';
import type { StaffContext } from '#platform/server/edge.ts';
import { writeSheet } from '#platform/server/imports/rows.ts';
import { importStoreForm } from '#platform/values/imports/form.ts';
import { byOf, meansOf } from '../officers.ts';
import { formsFor, tryOut, type Listed } from '../../sheets.ts';

export const faulty = (lines: readonly ImportedOfficer[]): ImportedOfficer[] => lines.filter(({ fault }) => fault);
/** What a page may show of a trial: no password was made. */
const shown = ({ given: _given, ...line }: ImportedOfficer) => line;

/** What would come of a list, the lines to mend first; with the reason asked for once, where nobody else could agree to what it grants. */
export async function previewOf(listed: Listed, staff: StaffContext, event: RequestEvent) {
  const { locale } = event.locals;
  const { authorityId } = staff.actor;
  const of = { authorityId, rows: listed.rows, from: listed.from, by: byOf(event, staff), locale };
  // In the trial the reason is given, or its want would stand beside every row.
  const trial = { ...of, reason: '–', passwords: 'trial' as const };
  const lines = await tryOut(staff, (tx) => importOfficers(tx, trial, meansOf(app().installKey)));
  const form = (await takesReason(staff.db, of)) ? officersStoreAloneForm : importStoreForm;
  const right = lines.filter(({ fault }) => !fault);
  return { lines: [...faulty(lines), ...right].map(shown), faults: lines.length - right.length, ...formsFor(listed, form, locale) };
}

/** What is handed over, shown this one time: a slip for each account, all its roles on it, and the same as a sheet to keep. */
export async function handedOf(lines: readonly ImportedOfficer[], { locals: { locale } }: RequestEvent) {
  const t = officerImportTexts[locale];
  const postOf = ({ role, unit, waits }: ImportedOfficer): string => `${role} – ${unit}${waits ? ` (${t.waits})` : ''}`;
  const slips = lines.flatMap(({ given, fullName, signInName }) =>
    given ? [{ ...given, fullName, posts: lines.filter((line) => line.signInName === signInName).map(postOf) }] : [],
  );
  const rows = slips.map(({ fullName, posts, signInName, password }) => [fullName, posts.join('; '), signInName, password]);
  const sheet = Buffer.from(await writeSheet([[t.fullName, t.role, t.signInName, t.password], ...rows], t.passwords)).toString('base64');
  const hours = signInLibrary().settings.rules.oneTimeHours;
  return {
    slips,
    hours,
    lead: t.passwordsLead(hours),
    sheet: `data:application/vnd.openxmlformats-officedocument.spreadsheetml.sheet;base64,${sheet}`,
  };
}
