import { officerImportTexts, offeredRoles, roles } from '#features/identity/index.ts';
import { officerColumns } from '#features/identity/server/index.ts';
import type { SheetColumn } from '#platform/values/imports/column.ts';
import type { Locale } from '#platform/values/messages.ts';
import { columnsFor } from '../../sheets.ts';

/** Two invented lines as the sheet of officers takes them, in the unit of this name: for the template and for the page. */
export const officerExamples = (unit: string): string[][] => [
  ['Nguyễn Văn Thử', unit, roles.performer.vi, ''],
  ['Trần Thị Mẫu', unit, roles.clerk.vi, 'mau.tt'],
];

/** The columns of the sheet in words, with the names of roles that it takes. */
export const officerColumnWords = (locale: Locale): SheetColumn[] =>
  columnsFor(officerColumns, officerImportTexts[locale].columns, locale, {
    needed: ['fullName', 'unit', 'role'],
    choices: {
      role: offeredRoles.map((code) => roles[code][locale]),
      same: locale === 'vi' ? ['một người', 'người khác'] : ['same person', 'another person'],
    },
  });
