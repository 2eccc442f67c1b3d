import { sql } from 'kysely';
import type { AuthorityId } from '../../values/ids.ts';
import type { AuditLine, Change } from '../audit.ts';
import { ZONE } from '../clock.ts';
import type { Read } from '../database.ts';
import { holdsWords } from '../../values/lists.ts';
import { openTexts } from './texts.ts';

export interface LogFilter {
  objectType?: string | undefined;
  objectId?: string | undefined;
  actor?: string | undefined;
  /** Every word of it stands in what was changed; values of a person's own are not looked into. */
  search?: string | undefined;
  /** Days on the clock of Việt Nam, both included. */
  from?: Temporal.PlainDate | undefined;
  to?: Temporal.PlainDate | undefined;
}

const startOf = (day: Temporal.PlainDate): string => day.toZonedDateTime(ZONE).toInstant().toString();

const entries = (db: Read, authorityId: AuthorityId, { objectType, objectId, actor, from, to }: LogFilter) =>
  db
    .selectFrom('audit_entry')
    .where('authority_id', '=', authorityId)
    .$if(objectType !== undefined, (q) => q.where('object_type', '=', objectType ?? ''))
    .$if(objectId !== undefined, (q) => q.where('object_id', '=', objectId ?? ''))
    .$if(actor !== undefined, (q) => q.where('actor', '=', actor ?? ''))
    .$if(from !== undefined, (q) => q.where('at', '>=', sql<Temporal.Instant>`${from && startOf(from)}::timestamptz`))
    .$if(to !== undefined, (q) => q.where('at', '<', sql<Temporal.Instant>`${to && startOf(to.add({ days: 1 }))}::timestamptz`));

/** A page of the log of an authority, newest first, and how many entries there are in all; an empty page where there are fewer. */
export async function logPage(
  db: Read,
  authorityId: AuthorityId,
  filter: LogFilter,
  { page, size }: { page: number; size: number },
): Promise<{ lines: AuditLine[]; total: number }> {
  const found = filter.search === undefined ? undefined : await holding(db, authorityId, filter);
  if (found) {
    const some = found.slice((page - 1) * size, page * size);
    const lines = some.length > 0 ? await linesOf(db, authorityId, entries(db, authorityId, filter).where('sequence', 'in', some)) : [];
    return { lines, total: found.length };
  }
  const { total } = await entries(db, authorityId, filter)
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const shown = entries(db, authorityId, filter)
    .limit(size)
    .offset((page - 1) * size);
  return { lines: await linesOf(db, authorityId, shown), total };
}

async function linesOf(db: Read, authorityId: AuthorityId, chosen: ReturnType<typeof entries>): Promise<AuditLine[]> {
  const rows = await chosen
    .select(['sequence', 'at', 'actor', 'action', 'object_type', 'object_id', 'changes'])
    .orderBy('sequence', 'desc')
    .execute();
  const lines = rows.map(({ object_type, object_id, ...row }) => ({ ...row, objectType: object_type, objectId: object_id }));
  return openTexts(db, authorityId, lines);
}

const AT_ONCE = 2000;

/** The entries, newest first, whose changes hold every word. Texts are sealed, so they are opened here and not looked into by the database. */
async function holding(db: Read, authorityId: AuthorityId, filter: LogFilter): Promise<number[]> {
  const found: number[] = [];
  for (let before: number | undefined; ;) {
    const rows = await entries(db, authorityId, filter)
      .select(['sequence', 'changes'])
      .$if(before !== undefined, (q) => q.where('sequence', '<', before ?? 0))
      .orderBy('sequence', 'desc')
      .limit(AT_ONCE)
      .execute();
    for (const { sequence, changes } of await openTexts(db, authorityId, rows))
      if (holdsWords([JSON.stringify(changes)], filter.search)) found.push(Number(sequence));
    if (rows.length < AT_ONCE) return found;
    before = Number(rows.at(-1)?.sequence);
  }
}

/** What objects are called by what the log says of them last: their title or name, otherwise their text, file or period, by `type:id`; words about an object (a comment) are not its name. */
export async function namesInLog(
  db: Read,
  authorityId: AuthorityId,
  objects: readonly Pick<Change, 'objectType' | 'objectId'>[],
): Promise<Map<string, string>> {
  if (objects.length === 0) return new Map();
  const { rows } = await sql<{ object: string; changes: { name: unknown } }>`
    select distinct on (object_type, object_id) object_type || ':' || object_id as object, jsonb_build_object('name', name) as changes
    from audit_entry, lateral (select coalesce(nullif(changes #> '{title,to}', 'null'), nullif(changes #> '{name,to}', 'null'),
      nullif(changes #> '{text,to}', 'null'), nullif(changes #> '{file,to}', 'null'), nullif(changes #> '{period,to}', 'null')) as name) named
    where authority_id = ${authorityId} and name is not null
      and (object_type, object_id) in (select * from unnest(${objects.map((o) => o.objectType)}::text[], ${objects.map((o) => o.objectId)}::text[]))
    order by object_type, object_id, (changes ? 'title' or changes ? 'name') desc, sequence desc`.execute(db);
  const opened = await openTexts(db, authorityId, rows);
  return new Map(opened.flatMap(({ object, changes: { name } }) => (typeof name === 'string' ? [[object, name]] : [])));
}

export async function actorsInLog(db: Read, authorityId: AuthorityId): Promise<string[]> {
  const rows = await db.selectFrom('audit_entry').select('actor').distinct().where('authority_id', '=', authorityId).execute();
  return rows.map(({ actor }) => actor);
}
