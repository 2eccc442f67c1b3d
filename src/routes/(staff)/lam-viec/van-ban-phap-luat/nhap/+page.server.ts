import type { RequestEvent } from '@sveltejs/kit';
import type { z } from 'zod';
import { lawButton, lawsImportForm, lawsStoreForm, lawTexts, mayKeepLaws } from '#features/laws/index.ts';
import { importLaws, lawColumnNames, missingActs, takeStartingList } from '#features/laws/server/index.ts';
import { basesToGather, gatherBases } from '#features/plans/server/index.ts';
import { prepared, staffAction, staffLoad, type StaffWork } from '#platform/server/edge.ts';
import { takeOnce } from '#platform/server/imports/receipt.ts';
import type { Rows } from '#platform/server/imports/rows.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { importTexts } from '#platform/values/imports/texts.ts';
import { ok, refuse, type Result } from '#platform/values/result.ts';
import { rowsFrom, rowsOf } from '../../sheets.ts';
import { faulty, lawColumnWords, lawExamples, MOST_ROWS, previewOf } from './sheet.ts';

export const load = staffLoad(mayKeepLaws, async ({ locals: { locale } }: RequestEvent, { db, actor }) => ({
  locale,
  fields: fieldsOf(lawsImportForm, { locale }),
  columns: lawColumnWords(locale),
  example: lawExamples,
  missing: await missingActs(db, actor.authorityId),
  toGather: await basesToGather(db, actor.authorityId),
}));

const textsOf = ({ locals }: RequestEvent) => importTexts[locals.locale];

type Stored = z.output<typeof lawsStoreForm>;

const rowsIn = ({ cells, sheet }: Partial<Stored>): Promise<Result<Rows>> =>
  sheet ? rowsOf({ sheet, pasted: undefined }, lawColumnNames, MOST_ROWS) : Promise.resolve(rowsFrom(cells ?? ''));

async function store(
  { key }: Stored,
  staff: StaffWork,
  event: RequestEvent,
  rows: Rows,
): Promise<Result<{ notice: string; once?: undefined }>> {
  const { tx, actor, now } = staff;
  const { authorityId, officerId } = actor;
  const t = textsOf(event);
  if (!(await takeOnce(tx, { authorityId, key, what: 'law', rows: rows.length, by: { officerId, at: now } })))
    return ok({ notice: t.again });
  const lines = await importLaws(tx, staff, rows);
  const faults = faulty(lines).map(({ line, fault }) => t.atLine(line, fault));
  if (faults.length > 0) return refuse('rows-refused', t.faultsNow(faults.slice(0, 5).join(' ')));
  return ok({ notice: t.stored(lines.length) });
}

export const actions = {
  preview: staffAction(mayKeepLaws, lawsImportForm, async (input, staff, event: RequestEvent) => {
    const rows = await rowsOf(input, lawColumnNames, MOST_ROWS);
    if (!rows.ok) return rows;
    const preview = await previewOf(rows.value, crypto.randomUUID(), staff, event.locals.locale);
    const t = textsOf(event);
    return ok({ notice: `${t.looked(preview.count)} ${preview.faults > 0 ? t.faults(preview.faults) : t.allRight}`, once: { preview } });
  }),
  store: staffAction(mayKeepLaws, lawsStoreForm, prepared(rowsIn, store), undefined, {
    again: async (typed, staff, event) => {
      const sent = lawsStoreForm.safeParse({ ...typed, sheet: undefined });
      const rows = sent.success && sent.data.cells ? rowsFrom(sent.data.cells) : undefined;
      return sent.success && rows?.ok ? { preview: await previewOf(rows.value, sent.data.key, staff, event.locals.locale) } : undefined;
    },
  }),
  takeList: staffAction(mayKeepLaws, lawButton, async (_input, staff, { locals }: RequestEvent) => {
    const taken = await takeStartingList(staff.tx, staff);
    return taken.ok ? ok({ notice: lawTexts[locals.locale].listTaken(taken.value) }) : taken;
  }),
  gather: staffAction(mayKeepLaws, lawButton, async (_input, { tx, actor, now }, { locals }: RequestEvent) => {
    const gathered = await gatherBases(tx, { actor, now });
    return gathered.ok ? ok({ notice: lawTexts[locals.locale].gathered(gathered.value) }) : gathered;
  }),
};
