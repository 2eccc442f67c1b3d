import { sql } from 'kysely';
import {
  codeAs,
  differencesIn,
  lateLine,
  monthsTrend,
  periodFirst,
  periodsIn,
  periodWords,
  sharesTable,
  unitsTable,
  wholeInTime,
  type CountRead,
  type LateRead,
} from '#features/dossiers/index.ts';
import type { Read } from '#platform/server/database.ts';
import type { UnitId } from '#platform/values/ids.ts';
import { askOnce, dayIn, list } from '../ask.ts';
import type { Named } from '../pages.ts';

type CountRow = Omit<CountRead, 'takenOn'> & { takenOn: string };
type Days = 'dueOn' | 'paperOn' | 'newDueOn' | 'answeredOn';
type LateRow = Omit<LateRead, Days> & { dueOn: string } & Record<Exclude<Days, 'dueOn'>, string | null>;

const lateColumns = sql`code, unit_id as "unitId", due_on as "dueOn", reason, reason_words as "reasonWords", paper_number as "paperNumber", paper_on as "paperOn",
  signer_post as "signerPost", new_due_on as "newDueOn", answered_on as "answeredOn"`;

const dayOrNull = (text: string | null): Temporal.PlainDate | null => (text === null ? null : dayIn(text));

const lateIn = (row: LateRow): LateRead => ({
  ...{
    ...row,
    dueOn: dayIn(row.dueOn),
    paperOn: dayOrNull(row.paperOn),
    newDueOn: dayOrNull(row.newDueOn),
    answeredOn: dayOrNull(row.answeredOn),
  },
});

/** So long after they were answered late dossiers stay on the page. */
const KEPT = { months: 12 };

/** Dossiers of a period (the latest unless one is asked for) by source, how they went month by month, and the late ones that are public. */
export async function dossiersPage(db: Read, { authorityId, today, locale, names }: Named, asked: string | undefined) {
  const { counts, late, root } = await askOnce<{ counts: CountRow[]; late: LateRow[]; root: UnitId | null }>(
    db,
    sql`select ${list(sql`select unit_id as "unitId", period, field, source, taken_on as "takenOn", received, received_online as "receivedOnline", carried_over as "carriedOver",
        resolved, early, on_time as "onTime", late, returned, open_in_time as "openInTime", open_overdue as "openOverdue", payable, paid_online as "paidOnline", digitised, tracked
      from public_dossier_count where authority_id = ${authorityId} and left(period, 4)::int >= ${today.year - 2} order by period, unit_id, source`)} as counts,
    ${list(sql`select ${lateColumns} from public_late_dossier where authority_id = ${authorityId}
      and (answered_on is null or answered_on > ${today.subtract(KEPT).toString()}::date) order by answered_on is not null, due_on desc, code limit 500`)} as late,
    (select unit_id from public_unit where authority_id = ${authorityId} and is_root limit 1) as root`,
  );
  const read = counts.map((row): CountRead => ({ ...row, takenOn: dayIn(row.takenOn) }));
  const unitName = (id: UnitId): string => names.on(id, today).name;
  const periods = periodsIn(read);
  const period = asked !== undefined && periods.includes(asked) ? asked : periodFirst(periods);
  const of = { period, root: root ?? undefined };
  return {
    period,
    periods: periods.map((code) => ({ code, name: periodWords(code, locale) })),
    shares: sharesTable(read, of, locale),
    units: unitsTable(read, period, unitName, locale),
    differences: differencesIn(read, period, unitName, locale),
    whole: wholeInTime(read, period).map(({ unitId, resolved }) => ({ name: unitName(unitId), resolved })),
    trend: monthsTrend(read, of.root, locale),
    late: late.map((row) => lateLine(lateIn(row), { today, unitName, locale })),
  };
}

/** The late dossier with the code, as the public list has it; undefined for every other code, whether there is such a dossier or not. */
export async function lateByCode(db: Read, { authorityId, today, locale, names }: Named, typed: string) {
  const { late } = await askOnce<{ late: LateRow[] }>(
    db,
    sql`select ${list(sql`select ${lateColumns} from public_late_dossier where authority_id = ${authorityId} and code = ${codeAs(typed)}`)} as late`,
  );
  const [found] = late;
  return found && lateLine(lateIn(found), { today, unitName: (id) => names.on(id, today).name, locale });
}
