import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { recordChange } from '#platform/server/audit.ts';
import type { Read, Tx } from '#platform/server/database.ts';
import { takeTurn } from '#platform/server/turns.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { AuthorityId, OfficerId } from '#platform/values/ids.ts';
import { columnsOf, loggedOf } from '#platform/values/forms.ts';
import type { LawId } from '#features/laws/index.ts';
import type { AnnouncingId, Content, ProcedureId, VersionId } from '../procedure.ts';
import { kept } from '../schema.ts';

/** Who keeps procedures, on which day and at which moment. */
export interface Keeping {
  actor: Actor;
  today: Temporal.PlainDate;
  now: Temporal.Instant;
}

/** One at a time changes the copy of an authority. */
export const lockProcedures = (tx: Tx, authorityId: AuthorityId): Promise<void> => takeTurn(tx, authorityId, 'procedures');

/** SHA-256 over all that a version says, in one order; where a basis stands in the register is no part of it. */
export function hashOf(content: Content): string {
  const { name, field, level, kind, performer, decider, partners, audience, conditions, result, service, partialReason, address } = content;
  const single = [name, field, level, kind, performer, decider, partners, audience, conditions, result, service, partialReason, address];
  const ways = content.ways.map((way) => [way.kind, way.term, way.termUnit, way.fee, way.note]);
  const papers = content.papers.map((paper) => [paper.occasion, paper.name, paper.originals, paper.copies]);
  const told = JSON.stringify([single, ways, papers, content.steps, content.bases.map(({ words }) => words)]);
  return createHash('sha256').update(told.normalize('NFC')).digest('hex');
}

/** By what citizens find it. */
export const searchWordsOf = (code: string, content: Content, words: { otherWords: string | null; plainWords: string | null }): string =>
  [code, content.name, content.field, content.result, words.otherWords, words.plainWords, ...content.papers.map(({ name }) => name)]
    .filter((one) => one !== null && one !== '')
    .join(' · ')
    .slice(0, 15_000);

export interface NewVersion {
  procedureId: ProcedureId;
  content: Content;
  hash: string;
  fromOn: Temporal.PlainDate;
  untilOn: Temporal.PlainDate | null;
  announcingId: AnnouncingId | null;
  copiedOn: Temporal.PlainDate;
  source: 'officer' | 'import';
}

const inParts = <T>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size));

/** Papers of the register by their number, to join the bases that name one: "60/2014/QH13". */
export async function lawsBySymbol(db: Read, authorityId: AuthorityId): Promise<Map<string, LawId>> {
  const rows = await db
    .selectFrom('law')
    .select(['id', 'symbol'])
    .where('authority_id', '=', authorityId)
    .where('dropped_at', 'is', null)
    .where('symbol', 'is not', null)
    .execute();
  return new Map(rows.map(({ id, symbol }) => [(symbol ?? '').toLocaleUpperCase('vi'), id]));
}

/** The number in the words of a basis: "Luật Hộ tịch số 60/2014/QH13" names 60/2014/QH13. */
export const symbolIn = (words: string): string | undefined =>
  /\d+\/(?:\d{4}\/)?[\p{Lu}\d][\p{L}\d-]*/u.exec(words)?.[0]?.toLocaleUpperCase('vi');

/** Writes versions that were looked through, with their rows, and notes each under its procedure. The procedures are locked. */
export async function insertVersions(
  tx: Tx,
  { actor, now }: Pick<Keeping, 'actor' | 'now'>,
  given: readonly NewVersion[],
): Promise<VersionId[]> {
  const { authorityId: authority_id, officerId } = actor;
  const ids: VersionId[] = [];
  for (const part of inParts(given, 500)) {
    const rows = await tx
      .insertInto('procedure_version')
      .values(part.map((version) => rowOf(version, authority_id, officerId, now)))
      .returning('id')
      .execute();
    ids.push(...rows.map(({ id }) => id));
  }
  const of = given.map((version, at) => ({ ...version.content, version_id: ids[at]! }));
  const each = <T, Row>(listed: (one: (typeof of)[number]) => readonly T[], row: (item: T) => Row) =>
    of.flatMap((one) => listed(one).map((item, position) => ({ authority_id, version_id: one.version_id, position, ...row(item) })));
  const ways = each(({ ways: all }) => all, ({ kind, term, termUnit, fee, note }) => ({ kind, term, term_unit: termUnit, fee, note })); // prettier-ignore
  const papers = each(({ papers: all }) => all, ({ occasion, name, originals, copies }) => ({ occasion, name, originals, copies })); // prettier-ignore
  const steps = each(({ steps: all }) => all, (words) => ({ words })); // prettier-ignore
  const bases = each(({ bases: all }) => all, ({ words, lawId }) => ({ words, law_id: lawId })); // prettier-ignore
  for (const part of inParts(ways, 2000)) await tx.insertInto('procedure_way').values(part).execute();
  for (const part of inParts(papers, 2000)) await tx.insertInto('procedure_paper').values(part).execute();
  for (const part of inParts(steps, 2000)) await tx.insertInto('procedure_step').values(part).execute();
  for (const part of inParts(bases, 2000)) await tx.insertInto('procedure_basis').values(part).execute();
  for (const [at, version] of given.entries()) {
    const { content, fromOn, untilOn, hash, copiedOn, procedureId } = version;
    const told = { ...loggedOf(kept, content), fromOn, untilOn, copiedOn, hash, version: ids[at] };
    const changes = Object.fromEntries(
      Object.entries(told).flatMap(([name, to]) => (to === null || to === undefined ? [] : [[name, { to }]])),
    );
    recordChange(tx, { action: 'procedure.version-added', objectType: 'procedure', objectId: procedureId, changes });
  }
  return ids;
}

const rowOf = (version: NewVersion, authorityId: AuthorityId, officerId: OfficerId, now: Temporal.Instant) => ({
  ...columnsOf(kept, version.content),
  authority_id: authorityId,
  procedure_id: version.procedureId,
  from_on: version.fromOn,
  until_on: version.untilOn,
  announcing_id: version.announcingId,
  hash: version.hash,
  copied_on: version.copiedOn,
  source: version.source,
  recorded_at: now,
  recorded_by: officerId,
});

/** The decision that announced a change of the procedure from that very day. */
export async function announcingFrom(
  tx: Read,
  authorityId: AuthorityId,
): Promise<(code: string, on: Temporal.PlainDate) => AnnouncingId | null> {
  const { rows } = await sql<{ id: AnnouncingId; code: string; on: string }>`
    select a.id, coalesce(case when c.kind = 'replaced' then c.successor_code end, c.code) as code, a.effect_on::text as on from procedure_change c
    join procedure_announcing a on a.authority_id = c.authority_id and a.id = c.announcing_id where c.authority_id = ${authorityId} and c.kind <> 'repealed'`.execute(
    tx,
  );
  const all = new Map(rows.map(({ id, code, on }) => [`${code} ${on}`, id]));
  return (code, on) => all.get(`${code} ${on.toString()}`) ?? null;
}
