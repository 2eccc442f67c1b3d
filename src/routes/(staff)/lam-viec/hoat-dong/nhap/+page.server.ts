import type { RequestEvent } from '@sveltejs/kit';
import type { z } from 'zod';
import { activitiesImportForm, activitiesStoreForm, activityImportTexts, mayRecord } from '#features/activities/index.ts';
import { activityColumnNames, formLists, importActivities, numberOfList } from '#features/activities/server/index.ts';
import { prepared, staffAction, staffLoad, type StaffWork } from '#platform/server/edge.ts';
import { takenBy, takeOnce } from '#platform/server/imports/receipt.ts';
import { refusals } from '#platform/server/imports/refusals.ts';
import type { Rows } from '#platform/server/imports/rows.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { formatDay, formatMoment } from '#platform/values/format.ts';
import { importTexts } from '#platform/values/imports/texts.ts';
import { ok, refuse, type Result } from '#platform/values/result.ts';
import { rowsFrom, rowsOf } from '../../sheets.ts';
import { activityColumnWords, examplesOn, faulty, MOST_ROWS, previewOf } from './sheet.ts';

export const load = staffLoad(mayRecord, async ({ locals: { locale } }: RequestEvent, staff) => ({
  locale,
  fields: fieldsOf(activitiesImportForm, { locale }),
  columns: activityColumnWords(locale),
  example: examplesOn(formatDay(staff.today), (await formLists(staff))['unitId']?.[0]?.label ?? ''),
}));

const textsOf = ({ locals }: RequestEvent) => importTexts[locals.locale];

type Stored = z.output<typeof activitiesStoreForm>;

const rowsIn = ({ cells, sheet }: Partial<Stored>): Promise<Result<Rows>> =>
  sheet ? rowsOf({ sheet, pasted: undefined }, activityColumnNames, MOST_ROWS) : Promise.resolve(rowsFrom(cells ?? ''));

async function store(
  { key }: Stored,
  staff: StaffWork,
  event: RequestEvent,
  rows: Rows,
): Promise<Result<{ notice: string; once?: undefined }>> {
  const { tx, actor, now, today } = staff;
  const { authorityId, officerId } = actor;
  const t = textsOf(event);
  if (key !== numberOfList(rows, staff)) return refusals.notTheSame();
  if (!(await takeOnce(tx, { authorityId, key, what: 'activity', rows: rows.length, by: { officerId, at: now } })))
    return ok({ notice: t.again });
  const lines = await importActivities(tx, { actor, now, today, locale: event.locals.locale }, rows);
  const faults = faulty(lines).map(({ line, fault }) => t.atLine(line, fault));
  if (faults.length > 0) return refuse('rows-refused', t.faultsNow(faults.slice(0, 5).join(' ')));
  return ok({ notice: t.stored(lines.length) });
}

export const actions = {
  preview: staffAction(
    mayRecord,
    activitiesImportForm,
    prepared(
      (input) => rowsOf(input, activityColumnNames, MOST_ROWS),
      async (_input, staff, event: RequestEvent, rows) => {
        const { locale } = event.locals;
        const t = textsOf(event);
        const known = await takenBy(staff.tx, staff.actor.authorityId, numberOfList(rows, staff));
        if (known) return ok({ notice: activityImportTexts[locale].known(known.name, formatMoment(known.at)) });
        const preview = await previewOf(rows, staff, locale);
        return ok({
          notice: `${t.looked(preview.count)} ${preview.faults > 0 ? t.faults(preview.faults) : t.allRight}`,
          once: { preview },
        });
      },
    ),
  ),
  store: staffAction(mayRecord, activitiesStoreForm, prepared(rowsIn, store), undefined, {
    again: async (typed, staff, event) => {
      const sent = activitiesStoreForm.safeParse({ ...typed, sheet: undefined });
      const rows = sent.success && sent.data.cells ? rowsFrom(sent.data.cells) : undefined;
      return rows?.ok ? { preview: await previewOf(rows.value, staff, event.locals.locale) } : undefined;
    },
  }),
};
