import type { RequestEvent } from '@sveltejs/kit';
import { daysImportForm, daysStoreForm, mayKeepHolidays } from '#features/calendar/index.ts';
import { holidayColumns, importDays } from '#features/calendar/server/index.ts';
import { prepared, staffAction, staffLoad } from '#platform/server/edge.ts';
import { takeOnce } from '#platform/server/imports/receipt.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { importTexts } from '#platform/values/imports/texts.ts';
import { ok, refuse } from '#platform/values/result.ts';
import { rowsFrom, rowsOf } from '../../sheets.ts';
import { whyNotKeep } from '../keeping.ts';
import { dayColumnWords, dayExamples, faulty, previewOf } from './sheet.ts';

export const load = staffLoad(mayKeepHolidays, ({ locals: { locale } }: RequestEvent) =>
  Promise.resolve({ locale, fields: fieldsOf(daysImportForm, { locale }), columns: dayColumnWords(locale), example: dayExamples }),
);

export const actions = {
  preview: staffAction(
    mayKeepHolidays,
    daysImportForm,
    prepared(
      (input) => rowsOf(input, holidayColumns),
      async (_input, staff, { locals: { locale } }: RequestEvent, rows) => {
        const preview = await previewOf(rows, crypto.randomUUID(), staff, locale);
        const t = importTexts[locale];
        const notice = `${t.looked(preview.lines.length)} ${preview.faults > 0 ? t.faults(preview.faults) : t.allRight}`;
        return ok({ notice, once: { preview } });
      },
    ),
  ),
  store: staffAction(
    mayKeepHolidays,
    daysStoreForm,
    async ({ key, cells }, staff, { locals: { locale } }: RequestEvent) => {
      const may = await whyNotKeep(staff);
      if (!may.ok) return may;
      const rows = rowsFrom(cells);
      if (!rows.ok) return rows;
      const { tx, actor, now } = staff;
      const t = importTexts[locale];
      const by = { officerId: actor.officerId, at: now };
      if (!(await takeOnce(tx, { authorityId: actor.authorityId, key, what: 'holiday', rows: rows.value.length, by })))
        return ok({ notice: t.again, once: undefined });
      const lines = await importDays(tx, rows.value, locale);
      const faults = faulty(lines).map(({ line, fault }) => t.atLine(line, fault));
      if (faults.length > 0) return refuse('rows-refused', t.faultsNow(faults.slice(0, 5).join(' ')));
      return ok({ notice: t.stored(lines.length), once: undefined });
    },
    undefined,
    {
      again: async (typed, staff, { locals: { locale } }) => {
        const sent = daysStoreForm.safeParse(typed);
        const rows = sent.success ? rowsFrom(sent.data.cells) : undefined;
        return sent.success && rows?.ok ? { preview: await previewOf(rows.value, sent.data.key, staff, locale) } : undefined;
      },
    },
  ),
};
