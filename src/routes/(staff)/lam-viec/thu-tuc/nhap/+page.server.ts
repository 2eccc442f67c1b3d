import type { RequestEvent } from '@sveltejs/kit';
import type { z } from 'zod';
import {
  columnForm,
  mayKeepProcedures,
  procedureImportTexts,
  proceduresImportForm,
  proceduresStoreForm,
  proposedTexts,
  waitingForm,
} from '#features/procedures/index.ts';
import {
  applyImport,
  columnMapping,
  declineImport,
  importProcedures,
  keepColumn,
  procedureColumns,
  proposeImport,
  type ImportId,
} from '#features/procedures/server/index.ts';
import { prepared, staffAction, staffLoad, type StaffWork } from '#platform/server/edge.ts';
import { takeOnce } from '#platform/server/imports/receipt.ts';
import type { Rows } from '#platform/server/imports/rows.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { importTexts } from '#platform/values/imports/texts.ts';
import { ok, refuse, type Result } from '#platform/values/result.ts';
import { NO_ID, parseId } from '#platform/values/ids.ts';
import { setting } from '#root/src/settings.ts';
import { rowsFrom, tryOut } from '../../sheets.ts';
import { waitingHere } from './waiting.ts';
import { said } from '../parts.ts';
import { faulty, meansOptions, previewOf, procedureColumnWords, rowsGiven } from './sheet.ts';
import { procedureExamples } from './examples.ts';

export const load = staffLoad(mayKeepProcedures, async ({ locals: { locale } }: RequestEvent, staff) => {
  const { db, actor, today } = staff;
  const t = procedureImportTexts[locale];
  const mapping = await columnMapping(db, actor.authorityId);
  return {
    locale,
    fields: fieldsOf(proceduresImportForm, { locale, values: { copiedOn: today } }),
    columns: procedureColumnWords(locale),
    example: procedureExamples,
    columnFields: fieldsOf(columnForm, { locale, options: meansOptions(locale) }),
    waiting: await waitingHere(staff, locale),
    mapping: [...mapping].map(([header, means]) => t.means(header, procedureColumns[means][0])),
  };
});

const textsOf = ({ locals }: RequestEvent) => importTexts[locals.locale];

type Stored = z.output<typeof proceduresStoreForm>;

async function store(input: Stored, staff: StaffWork, event: RequestEvent): Promise<Result<{ notice: string; once?: undefined }>> {
  const { tx, actor, now } = staff;
  const { authorityId, officerId } = actor;
  const t = textsOf(event);
  const { sheet, cells, key, copiedOn } = input;
  const given = sheet ? await rowsGiven({ sheet }, { ...staff, db: tx }) : rowsFrom(cells ?? '');
  if (!given.ok) return given;
  const rows: Rows = given.value;
  if (!(await takeOnce(tx, { authorityId, key, what: 'procedure', rows: rows.length, by: { officerId, at: now } })))
    return ok({ notice: t.again });
  const asksTwo = setting('MINHBACH_PROCEDURE_PEOPLE') > 1;
  const lines = await (asksTwo
    ? tryOut(staff, (trial) => importProcedures(trial, staff, { rows, copiedOn }))
    : importProcedures(tx, staff, { rows, copiedOn }));
  const faults = faulty(lines).map(({ line, fault }) => t.atLine(line, fault));
  if (faults.length > 0) return refuse('rows-refused', t.faultsNow(faults.slice(0, 5).join(' ')));
  if (!asksTwo) return ok({ notice: t.stored(lines.length) });
  const proposed = await proposeImport(tx, staff, { rows, copiedOn });
  return proposed.ok ? ok({ notice: proposedTexts[event.locals.locale].proposed(lines.length) }) : proposed;
}

const waitingId = (typed: string): ImportId => parseId<ImportId>(typed) ?? NO_ID;

export const actions = {
  apply: staffAction(mayKeepProcedures, waitingForm, async ({ waiting }, staff, { locals }: RequestEvent) => {
    const done = await applyImport(staff.tx, staff, waitingId(waiting));
    return done.ok ? ok({ notice: proposedTexts[locals.locale].applied(done.value) }) : done;
  }),
  decline: staffAction(mayKeepProcedures, waitingForm, async ({ waiting }, staff, { locals }: RequestEvent) => {
    const done = await declineImport(staff.tx, staff, waitingId(waiting));
    return done.ok ? ok({ notice: proposedTexts[locals.locale].declined }) : done;
  }),
  preview: staffAction(
    mayKeepProcedures,
    proceduresImportForm,
    prepared(
      (input, staff) => rowsGiven(input, staff),
      async ({ copiedOn }, staff, event: RequestEvent, rows: Rows) => {
        const preview = await previewOf(rows, crypto.randomUUID(), copiedOn, staff, event.locals.locale);
        const t = textsOf(event);
        const result = preview.faults > 0 ? t.faults(preview.faults) : t.allRight;
        return ok({ notice: `${t.looked(preview.count)} ${preview.counts}. ${result}`, once: { preview } });
      },
    ),
  ),
  store: staffAction(mayKeepProcedures, proceduresStoreForm, store, undefined, {
    again: async (typed, staff, event) => {
      const sent = proceduresStoreForm.safeParse({ ...typed, sheet: undefined, copiedOn: staff.today });
      const rows = sent.success && sent.data.cells ? rowsFrom(sent.data.cells) : undefined;
      return sent.success && rows?.ok
        ? { preview: await previewOf(rows.value, sent.data.key, sent.data.copiedOn, staff, event.locals.locale) }
        : undefined;
    },
  }),
  column: staffAction(
    mayKeepProcedures,
    columnForm,
    async (input, staff, event: RequestEvent) => said(await keepColumn(staff.tx, staff, input), event, 'columnKept'),
    (_staff, { locals }) => Promise.resolve(meansOptions(locals.locale)),
  ),
};
