import { sql, type RawBuilder } from 'kysely';
import { papersByCase, services, wayView, type Service, type TermUnit, type WayKind } from '#features/procedures/index.ts';
import type { Read } from '#platform/server/database.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import type { PublicFile } from '../activities.ts';
import { askOnce, list } from '../ask.ts';
import { contactIn, contacts, type ContactRow } from '../contacts.ts';
import type { Named } from '../pages.ts';

interface VersionRow {
  from_on: string;
  until_on: string | null;
  name: string;
  field: string;
  performer: string;
  decider: string | null;
  partners: string | null;
  audience: string | null;
  conditions: string | null;
  result: string | null;
  service: Service;
  partial_reason: string | null;
  address: string | null;
  copied_on: string;
  ways: { kind: WayKind; term: number | null; termUnit: TermUnit | null; fee: number | null; note: string | null }[];
  papers: { occasion: string | null; name: string; originals: number; copies: number }[];
  steps: { words: string }[];
  bases: { words: string; address: string | null }[];
}

export interface PublicChange {
  kind: 'new' | 'amended' | 'replaced' | 'repealed';
  code: string;
  name: string | null;
  successorCode: string | null;
  successorName: string | null;
  symbol: string;
  title: string;
  issuer: string;
  issuedOn: string;
  effectOn: string;
  address: string | null;
}

interface Row {
  code: string;
  plain: string | null;
  versions: VersionRow[];
  forms: { id: string; name: string; bytes: number }[];
  changes: PublicChange[];
  questions: { question: string; answer: string; petitionId: string | null }[];
}

const of = sql`x.authority_id = v.authority_id and x.version_id = v.id`;

const versions = sql`select v.from_on, v.until_on, v.name, v.field, v.performer, v.decider, v.partners, v.audience, v.conditions, v.result, v.service, v.partial_reason, v.address, v.copied_on,
    ${list(sql`select x.kind, x.term, x.term_unit as "termUnit", x.fee, x.note from public_procedure_way x where ${of} order by x.position`)} as ways,
    ${list(sql`select x.occasion, x.name, x.originals, x.copies from public_procedure_paper x where ${of} order by x.position`)} as papers,
    ${list(sql`select x.words from public_procedure_step x where ${of} order by x.position`)} as steps,
    ${list(sql`select x.words, x.address from public_procedure_basis x where ${of} order by x.position`)} as bases
  from public_procedure_version v where v.authority_id = p.authority_id and v.procedure_id = p.id and v.kind <> 'internal' order by v.from_on desc`;

const nameOf = (
  code: RawBuilder<unknown>,
) => sql`(select n.name from public_procedure q join public_procedure_version n on n.authority_id = q.authority_id and n.procedure_id = q.id
  where q.authority_id = a.authority_id and q.code = ${code} order by n.from_on desc limit 1)`;

const changes = (
  authorityId: AuthorityId,
  condition: RawBuilder<unknown>,
) => sql`select c.kind, c.code, ${nameOf(sql`c.code`)} as name, c.successor_code as "successorCode",
    ${nameOf(sql`c.successor_code`)} as "successorName", a.symbol, a.title, a.issuer, a.issued_on as "issuedOn", a.effect_on as "effectOn", a.address
  from public_procedure_change c join public_procedure_announcing a on a.authority_id = c.authority_id and a.id = c.announcing_id
  where c.authority_id = ${authorityId} and ${condition}`;

/** What was asked on the page of the procedure, and petitions that name it, each with its answer and as far as they are shown; the latest first, at most ten. */
const asked = (authorityId: AuthorityId) => sql`select * from (
    select r.text as question, r.answer, (r.answered_at at time zone 'Asia/Ho_Chi_Minh')::date as at, null::uuid as "petitionId" from public_remark r
      where r.authority_id = ${authorityId} and r.address = '/thu-tuc/' || p.code
    union all
    select coalesce(q.body, q.title), q.answer, q.answered_on, q.id from public_petition q
      where q.authority_id = ${authorityId} and q.answer is not null and exists (select 1 from public_procedure_version n
        where n.authority_id = p.authority_id and n.procedure_id = p.id and n.kind <> 'internal'
        and strpos(fold_plain(q.title || ' ' || coalesce(q.body, '')), fold_plain(n.name)) > 0)) every
  order by at desc limit 10`;

/** A procedure as citizens read it on the day; where it holds no longer, with what stands in its place. Undefined: none of that code is public. One statement. */
export async function procedureInFull(db: Read, on: Named, code: string) {
  const { authorityId, locale } = on;
  const today = on.today.toString();
  const { found, desks } = await askOnce<{ found: Row[]; desks: ContactRow[] }>(
    db,
    sql`select ${list(sql`select p.code, p.plain_words as plain, ${list(versions)} as versions,
        ${list(sql`select f.id, f.name, f.byte_count as bytes from public_procedure_form f where f.authority_id = p.authority_id and f.procedure_id = p.id order by f.name, f.id`)} as forms,
        ${list(sql`${changes(authorityId, sql`p.code in (c.code, c.successor_code)`)} order by a.effect_on desc, a.id`)} as changes,
        ${list(asked(authorityId))} as questions
      from public_procedure p where p.authority_id = ${authorityId} and p.code = ${code}`)} as found,
      ${list(sql`select * from (${contacts(on)}) d where d.purpose = 'one-stop' limit 1`)} as desks`,
  );
  const [row] = found;
  if (!row || row.versions.length === 0) return undefined;
  const now = row.versions.find(({ from_on, until_on }) => from_on <= today && (until_on === null || until_on > today));
  const later = row.versions.findLast(({ from_on }) => from_on > today);
  const shown = now ?? later ?? row.versions[0]!;
  const ended = now || later ? undefined : shown.until_on;
  const { ways, papers, steps, bases, service, ...said } = shown;
  return {
    ...said,
    code: row.code,
    plain: row.plain,
    service,
    serviceName: services[service][locale],
    ways: ways.map((way) => wayView(way, locale)),
    papers: papersByCase(papers, locale),
    steps: steps.map(({ words }) => words),
    bases,
    forms: row.forms,
    changes: row.changes,
    questions: row.questions,
    endedOn: ended ?? null,
    laterOn: now ? null : (later?.from_on ?? null),
    nextOn: now && later ? later.from_on : null,
    endedBy: ended ? (row.changes.find((one) => one.code === code && one.effectOn === ended) ?? null) : null,
    counter: desks[0] ? contactIn(desks[0], on) : null,
    replaces: row.changes.filter(({ successorCode }) => successorCode === code),
  };
}

interface CopiedAnew {
  code: string;
  name: string;
  fromOn: string;
  copiedOn: string;
}

const copiedAnew = ({ authorityId }: Named) =>
  list(sql`select p.code, v.name, v.from_on as "fromOn", v.copied_on as "copiedOn"
    from public_procedure_version v join public_procedure p on p.authority_id = v.authority_id and p.id = v.procedure_id
    where v.authority_id = ${authorityId} and v.kind <> 'internal' and v.announcing_id is null and exists (select 1 from public_procedure_version b
      where b.authority_id = v.authority_id and b.procedure_id = v.procedure_id and b.from_on < v.from_on)
    order by v.from_on desc, v.copied_on desc, v.name collate "vi-x-icu", p.code limit 300`);

/**
 * What decisions announced, the latest first, each decision with its procedures; and procedures of which a copy of the national catalogue says otherwise than the copy before
 * without a recorded decision, by the day from which it holds, at most 300. One statement.
 */
export async function procedureChanges(db: Read, asked: Named) {
  const { announced, copied } = await askOnce<{ announced: PublicChange[]; copied: CopiedAnew[] }>(
    db,
    sql`select ${list(sql`${changes(asked.authorityId, sql`true`)} order by a.effect_on desc, a.symbol, c.kind, c.code limit 1000`)} as announced,
      ${copiedAnew(asked)} as copied`,
  );
  const announcings = [...Map.groupBy(announced, ({ symbol, issuedOn }) => `${symbol} ${issuedOn}`).values()].map((all) => {
    const { symbol, title, issuer, issuedOn, effectOn, address } = all[0]!;
    return { symbol, title, issuer, issuedOn, effectOn, address, changes: all };
  });
  const anew = [...Map.groupBy(copied, ({ fromOn, copiedOn }) => `${fromOn} ${copiedOn}`).values()].map((all) => {
    const { fromOn, copiedOn } = all[0]!;
    return { fromOn, copiedOn, all };
  });
  return { announcings, copied: anew };
}

/** A form that is offered; undefined for any other file. */
export async function procedureFile(db: Read, authorityId: AuthorityId, id: string | undefined): Promise<PublicFile | undefined> {
  if (id === undefined || !/^[0-9a-f-]{36}$/.test(id)) return undefined;
  const { rows } =
    await sql<PublicFile>`select file_name as name, media_type as "mediaType", sha256, storage_key as "storageKey" from public_procedure_form
    where authority_id = ${authorityId} and id = ${id}::uuid limit 1`.execute(db);
  return rows[0];
}

export interface PrintedProcedure {
  code: string;
  name: string;
  field: string;
  performer: string;
  result: string | null;
  copied_on: string;
  ways: VersionRow['ways'];
  papers: VersionRow['papers'];
  steps: VersionRow['steps'];
}

/** What is in force on the day, in full, for the printed set: of a field, or one code. One statement, at most 400. */
export async function proceduresToPrint(
  db: Read,
  asked: Named,
  { field, code }: { field?: string | undefined; code?: string | undefined },
) {
  const { rows } = await askOnce<{ rows: PrintedProcedure[] }>(
    db,
    sql`select ${list(sql`select p.code, v.name, v.field, v.performer, v.result, v.copied_on,
        ${list(sql`select x.kind, x.term, x.term_unit as "termUnit", x.fee, x.note from public_procedure_way x where ${of} order by x.position`)} as ways,
        ${list(sql`select x.occasion, x.name, x.originals, x.copies from public_procedure_paper x where ${of} order by x.position`)} as papers,
        ${list(sql`select x.words from public_procedure_step x where ${of} order by x.position`)} as steps
      from public_procedure_version v join public_procedure p on p.authority_id = v.authority_id and p.id = v.procedure_id
      where v.authority_id = ${asked.authorityId} and v.kind <> 'internal' and v.from_on <= ${asked.today}::date and (v.until_on is null or v.until_on > ${asked.today}::date)
        ${field === undefined ? sql`` : sql`and v.field = ${field}`} ${code === undefined ? sql`` : sql`and p.code = ${code}`}
      order by v.field collate "vi-x-icu", v.name collate "vi-x-icu", p.code limit 400`)} as rows`,
  );
  return rows.map(({ ways, papers, steps, ...said }) => ({
    ...said,
    ways: ways.map((way) => wayView(way, asked.locale)),
    papers: papersByCase(papers, asked.locale),
    steps: steps.map(({ words }) => words),
  }));
}
