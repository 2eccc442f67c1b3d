import { sql, type RawBuilder } from 'kysely';
import {
  countDays,
  explanation,
  isLatePetition,
  petitionFields,
  petitionKinds,
  type Field,
  type Kind,
  type PetitionId,
  type State,
} from '#features/petitions/index.ts';
import { figureColumns, isLateSql, type PetitionFigures } from '#features/petitions/server/index.ts';
import type { Read } from '#platform/server/database.ts';
import { queryOf, soughtIn } from '#platform/values/search/words.ts';
import type { UnitId } from '#platform/values/ids.ts';
import { askOnce, dayIn, list } from '../ask.ts';
import type { Named } from '../pages.ts';

const PER_PAGE = 20;

interface Row {
  id: PetitionId;
  year: number;
  number: number;
  kind: Kind;
  field: Field;
  title: string;
  state: State;
  unit_id: UnitId | null;
  received_on: string;
  due_on: string;
  forward_due_on: string;
  answered_on: string | null;
  forwarded_on: string | null;
  forwarded_to: string | null;
  rating: number | null;
}

const columns = sql`p.id, p.year, p.number, p.kind, p.field, p.title, p.state, p.unit_id, p.received_on, p.due_on, p.forward_due_on, p.answered_on, p.forwarded_on, p.forwarded_to, p.rating`;

const dayOr = (text: string | null) => (text === null ? null : dayIn(text));

function lineIn(row: Row, { today, locale, names }: Named) {
  const clocked = {
    state: row.state,
    dueOn: dayIn(row.due_on),
    forwardDueOn: dayIn(row.forward_due_on),
    answeredOn: dayOr(row.answered_on),
    forwardedOn: dayOr(row.forwarded_on),
  };
  return {
    id: row.id,
    number: row.number,
    year: row.year,
    title: row.title,
    state: row.state,
    isLate: isLatePetition(clocked, today),
    kind: petitionKinds[row.kind][locale],
    field: petitionFields[row.field][locale],
    unit: row.unit_id === null ? null : names.on(row.unit_id, today).name,
    receivedOn: row.received_on,
    dueOn: row.due_on,
    answeredOn: row.answered_on,
    forwardedOn: row.forwarded_on,
    forwardedTo: row.forwarded_to,
    rating: row.rating,
  };
}

export interface PetitionsAsked {
  words?: string | undefined;
  field?: string | undefined;
  state?: string | undefined;
  page: number;
}

const wanted = (authorityId: string, words: string): RawBuilder<unknown> =>
  sql`p.search_words @@ ${`'@${authorityId}' & (${queryOf(soughtIn(words), { marks: false })})`}::tsquery`;

const ofState = (state: string | undefined, today: Temporal.PlainDate): RawBuilder<unknown> =>
  state === 'dang' ? sql`p.state in ('received', 'working', 'asked', 'drafted')`
  : state === 'qua-han' ? sql`${isLateSql(today)}`
  : state === 'xong' ? sql`p.answered_on is not null`
  : sql`true`; // prettier-ignore

const groups = (
  column: RawBuilder<unknown>,
  today: Temporal.PlainDate,
  of: Named,
) => sql`select ${column} as code, (count(*) filter (where p.state <> 'merged'))::int as received,
  (count(*) filter (where p.answered_on is not null or p.forwarded_on is not null))::int as done, (count(*) filter (where ${isLateSql(today)}))::int as late
  from public_petition_count p where p.authority_id = ${of.authorityId} and p.year = ${today.year} group by 1 order by 2 desc, 1 limit 30`;

interface Group<Code> {
  code: Code;
  received: number;
  done: number;
  late: number;
}

/** A page of what may be read, the latest first, and the figures of the year, which count also what is not shown; in one statement. */
export async function petitionsPage(db: Read, asked: Named, { words = '', field, state, page }: PetitionsAsked) {
  const { authorityId, today, locale, names } = asked;
  const isSought = soughtIn(words).length > 0;
  const chosen = sql`${ofState(state, today)}${field === undefined ? sql`` : sql` and p.field = ${field}`}${isSought ? sql` and ${wanted(authorityId, words)}` : sql``}`;
  const row = await askOnce<{
    rows: Row[];
    count: number;
    fields: Group<Field>[];
    units: Group<UnitId | null>[];
    figures: PetitionFigures;
  }>(
    db,
    sql`select ${list(sql`select ${columns} from public_petition p where p.authority_id = ${authorityId} and ${chosen} order by p.received_on desc, p.id desc limit ${PER_PAGE} offset ${(page - 1) * PER_PAGE}`)} as rows,
      (select count(*)::int from public_petition p where p.authority_id = ${authorityId} and ${chosen}) as count,
      ${list(groups(sql`p.field`, today, asked))} as fields, ${list(groups(sql`p.unit_id`, today, asked))} as units,
      (select row_to_json(f) from (select ${figureColumns(today)} from public_petition_count p where p.authority_id = ${authorityId} and p.year = ${today.year}) f) as figures`,
  );
  return {
    petitions: row.rows.map((one) => lineIn(one, asked)),
    pages: Math.max(1, Math.ceil(row.count / PER_PAGE)),
    figures: row.figures,
    byField: row.fields.map(({ code, ...counts }) => ({ name: petitionFields[code][locale], ...counts })),
    byUnit: row.units.map(({ code, ...counts }) => ({ name: code === null ? null : names.on(code, today).name, ...counts })),
  };
}

interface Whole extends Row {
  body: string | null;
  answer: string | null;
  apology: string | null;
  term_days: number;
  is_term_working: boolean;
  term_basis: string;
  steps: { kind: string; happened_on: string }[];
  off: { falls_on: string; is_off: boolean }[];
}

/** One petition with question and answer as far as they are shown, and why its day is that day; undefined where it is not public. */
export async function publicPetition(db: Read, asked: Named, id: PetitionId) {
  const { authorityId, today, locale } = asked;
  const { rows } = await sql<Whole>`select ${columns}, p.body, p.answer, p.apology, p.term_days, p.is_term_working, p.term_basis,
      ${list(sql`select s.kind, s.happened_on from public_petition_step s where s.authority_id = ${authorityId} and s.petition_id = p.id order by s.id`)} as steps,
      ${list(sql`select falls_on, is_off from public_day_off where authority_id = ${authorityId} and falls_on between p.received_on and p.received_on + 500`)} as off
    from public_petition p where p.authority_id = ${authorityId} and p.id = ${id}`.execute(db);
  const [found] = rows;
  if (!found) return undefined;
  // Columns of the statement itself are days, those in lists are text.
  const row = Object.fromEntries(
    Object.entries(found).map(([name, one]) => [name, one instanceof Temporal.PlainDate ? one.toString() : one]),
  ) as unknown as Whole;
  const receivedOn = dayIn(row.received_on);
  const term = { days: row.term_days, isWorking: row.is_term_working, basis: row.term_basis };
  const pauses: { from: Temporal.PlainDate; to: Temporal.PlainDate | null }[] = [];
  for (const { kind, happened_on: on } of row.steps) {
    if (kind === 'asked') pauses.push({ from: dayIn(on), to: null });
    const last = pauses.at(-1);
    if (kind === 'supplied' && last?.to === null) last.to = dayIn(on);
  }
  const holidays = new Map(row.off.map((one) => [one.falls_on, one.is_off]));
  const counted = countDays(receivedOn, term, { holidays, pauses, today });
  return {
    ...lineIn(row, asked),
    body: row.body,
    answer: row.answer,
    apology: row.apology,
    counting: explanation(receivedOn, term, counted, locale),
    moved: row.steps.filter(({ kind }) => kind === 'moved').map((one) => one.happened_on),
  };
}
