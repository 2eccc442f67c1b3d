import type { RequestEvent } from '@sveltejs/kit';
import { prepared, staffAction, type Policy, type StaffContext } from '#platform/server/edge.ts';
import type { Tx } from '#platform/server/database.ts';
import type { Headers } from '#platform/server/imports/columns.ts';
import { takeOnce } from '#platform/server/imports/receipt.ts';
import { importForm, importStoreForm } from '#platform/values/imports/form.ts';
import { importTexts } from '#platform/values/imports/texts.ts';
import { ok, refuse } from '#platform/values/result.ts';
import { formsFor, listedAgain, rowsFrom, rowsOf, tryOut, type Listed } from '../sheets.ts';

interface Taken {
  line: number;
  /** What is wrong with it, empty where nothing is. */
  fault: string;
}

/** A list that one kind of thing is taken from. */
interface Import<Line extends Taken> {
  may: Policy;
  columns: Headers;
  /** By this word it is remembered that a list was taken. */
  what: Parameters<typeof takeOnce>[1]['what'];
  /** Takes the list in the transaction, in its order; every line comes back. */
  take: (tx: Tx, staff: StaffContext, listed: Omit<Listed, 'key'>, event: RequestEvent) => Promise<Line[]>;
}

const SAID = 5;

/**
 * What a page does that takes things from a sheet or from what was pasted: `preview` shows what would come of it, the lines to mend first, with nothing stored; `store`
 * takes it all once. Refused, with the lines, where any is at fault.
 */
export function importActions<Line extends Taken>({ may, columns, what, take }: Import<Line>) {
  const faulty = (lines: readonly Line[]): Line[] => lines.filter(({ fault }) => fault);
  const previewOf = async (listed: Listed, staff: StaffContext, event: RequestEvent) => {
    const lines = await tryOut(staff, (tx) => take(tx, staff, listed, event));
    const faults = faulty(lines);
    const inOrder = [...faults, ...lines.filter(({ fault }) => !fault)];
    return { lines: inOrder, faults: faults.length, ...formsFor(listed, importStoreForm, event.locals.locale) };
  };
  return {
    preview: staffAction(
      may,
      importForm,
      prepared(
        (input) => rowsOf(input, columns),
        async ({ from }, staff, event: RequestEvent, rows) => {
          const preview = await previewOf({ rows, from, key: crypto.randomUUID() }, staff, event);
          const { lines, faults } = preview;
          const t = importTexts[event.locals.locale];
          return ok({ notice: `${t.looked(lines.length)} ${faults > 0 ? t.faults(faults) : t.allRight}`, once: { preview } });
        },
      ),
    ),
    store: staffAction(
      may,
      importStoreForm,
      async ({ key, cells, from }, staff, event: RequestEvent) => {
        const rows = rowsFrom(cells);
        if (!rows.ok) return rows;
        const { tx, actor, now } = staff;
        const t = importTexts[event.locals.locale];
        const by = { officerId: actor.officerId, at: now };
        if (!(await takeOnce(tx, { authorityId: actor.authorityId, key, what, rows: rows.value.length, by })))
          return ok({ notice: t.again, once: undefined });
        const lines = await take(tx, staff, { rows: rows.value, from: Temporal.PlainDate.from(from) }, event);
        const faults = faulty(lines).map(({ line, fault }) => t.atLine(line, fault));
        if (faults.length > 0) return refuse('rows-refused', t.faultsNow(faults.slice(0, SAID).join(' ')));
        return ok({ notice: t.stored(lines.length), once: undefined });
      },
      undefined,
      {
        again: async (typed, staff, event) => {
          const listed = listedAgain(typed);
          return listed && { preview: await previewOf(listed, staff, event) };
        },
      },
    ),
  };
}
