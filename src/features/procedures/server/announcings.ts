import { sql } from 'kysely';
import { difference, recordChange } from '#platform/server/audit.ts';
import type { Read, Tx } from '#platform/server/database.ts';
import { columnsOf, loggedOf, recordIn } from '#platform/values/forms.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import { ok, refuseAll, refused, type Refusal, type Result } from '#platform/values/result.ts';
import type { Announcing, Change } from '../announcing/announcing.ts';
import { kept, type AnnouncingInput } from '../announcing/schema.ts';
import { mayKeepProcedures } from '../policy.ts';
import type { AnnouncingId, VersionId } from '../procedure.ts';
import { refusals } from '../refusals.ts';
import { lockProcedures, type Keeping } from './book.ts';
import { endVersion } from './keeping.ts';

const changesOf = sql<
  Change[]
>`(select coalesce(json_agg(json_build_object('kind', c.kind, 'code', c.code, 'successorCode', c.successor_code,
    'name', v.name, 'isCopied', c.kind = 'repealed' or exists (select 1 from procedure_version n join procedure p on p.authority_id = n.authority_id and p.id = n.procedure_id
      where n.authority_id = c.authority_id and p.code = case when c.kind = 'replaced' then c.successor_code else c.code end
        and n.dropped_at is null and n.from_on >= procedure_announcing.effect_on)) order by c.kind, c.code), '[]')
  from procedure_change c
    left join procedure q on q.authority_id = c.authority_id and q.code = c.code
    left join lateral (select name from procedure_version v where v.authority_id = q.authority_id and v.procedure_id = q.id and v.dropped_at is null
      order by v.from_on desc limit 1) v on true
  where c.authority_id = procedure_announcing.authority_id and c.announcing_id = procedure_announcing.id)`;

/** Decisions with what they announced, the latest first; of a code, or one, where that is asked. */
export async function announcingsOf(
  db: Read,
  authorityId: AuthorityId,
  { id, code, limit = 200 }: { id?: AnnouncingId; code?: string; limit?: number } = {},
): Promise<Announcing[]> {
  const rows = await db
    .selectFrom('procedure_announcing')
    .select(kept.select)
    .select(['id', changesOf.as('changes')])
    .where('authority_id', '=', authorityId)
    .$if(id !== undefined, (query) => query.where('id', '=', id!))
    .$if(code !== undefined, (query) =>
      query.where((eb) =>
        eb.exists(
          eb
            .selectFrom('procedure_change as c')
            .select('c.id')
            .whereRef('c.authority_id', '=', 'procedure_announcing.authority_id')
            .whereRef('c.announcing_id', '=', 'procedure_announcing.id')
            .where((inner) => inner.or([inner('c.code', '=', code!), inner('c.successor_code', '=', code!)])),
        ),
      ),
    )
    .orderBy('effect_on', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...recordIn(kept, row), id: row.id, changes: row.changes }));
}

interface Standing {
  versionId: VersionId;
  fromOn: Temporal.PlainDate;
}

/** Of the codes the versions that stand, or will, on the day; the others are not there. */
async function standingOn(
  tx: Read,
  authorityId: AuthorityId,
  codes: readonly string[],
  day: Temporal.PlainDate,
): Promise<Map<string, Standing>> {
  const rows = await tx
    .selectFrom('procedure')
    .innerJoin('procedure_version', (join) =>
      join
        .onRef('procedure_version.authority_id', '=', 'procedure.authority_id')
        .onRef('procedure_version.procedure_id', '=', 'procedure.id'),
    )
    .select(['procedure.code', 'procedure_version.id', 'from_on'])
    .where('procedure.authority_id', '=', authorityId)
    .where('procedure.code', 'in', codes.length > 0 ? codes : [''])
    .where('dropped_at', 'is', null)
    .where((eb) => eb.or([eb('until_on', 'is', null), eb('until_on', '>=', day)]))
    .orderBy('from_on')
    .execute();
  return new Map(rows.map(({ code, id, from_on }) => [code, { versionId: id, fromOn: from_on }]));
}

const isBefore = (a: Temporal.PlainDate, b: Temporal.PlainDate): boolean => Temporal.PlainDate.compare(a, b) < 0;

function faultsIn(input: AnnouncingInput, today: Temporal.PlainDate, standing: ReadonlyMap<string, Standing>): Refusal[] {
  const { issuedOn, effectOn, dueOn, changes } = input;
  const codes = changes.map(({ code }) => code);
  const isNew = new Set(changes.flatMap(({ kind, code }) => (kind === 'new' ? [code] : [])));
  const twice = codes.find((code, at) => codes.indexOf(code) !== at);
  return [
    ...(isBefore(today, issuedOn) ? [refusals.issuedLater(today)] : []),
    ...(isBefore(effectOn, issuedOn) ? [refusals.effectBefore(issuedOn)] : []),
    ...(isBefore(dueOn, issuedOn) ? [refusals.dueBefore()] : []),
    ...(twice === undefined ? [] : [refusals.toldTwice(twice)]),
    ...changes.flatMap(({ kind, code, successorCode }): Refusal[] => {
      if (kind === 'new') return [];
      const there = standing.get(code);
      if (!there) return [refusals.notThere(code)];
      if (kind !== 'amended' && !isBefore(there.fromOn, effectOn)) return [refusals.beginsLater(code, there.fromOn)];
      if (kind === 'replaced' && successorCode === undefined) return [refusals.noSuccessor(code)];
      if (successorCode !== undefined && (successorCode === code || (!isNew.has(successorCode) && !standing.has(successorCode))))
        return [refusals.unknownSuccessor(successorCode)];
      return [];
    }),
  ];
}

/**
 * Records a decision that announces procedures (Nghị định 63/2010/NĐ-CP, Điều 15): what it repeals or replaces ends on its day, versions of that day are joined to it, and each place
 * of posting is asked to be brought up to date by `dueOn`. Refused with all that is wrong: a decision in effect before it was issued, a code that is not there or stands twice, a
 * successor that nobody knows.
 */
export async function recordAnnouncing(tx: Tx, keeping: Keeping, input: AnnouncingInput): Promise<Result<AnnouncingId>> {
  const { actor, today, now } = keeping;
  const refusal = mayKeepProcedures(actor);
  if (refusal) return refused(refusal);
  const { authorityId, officerId } = actor;
  await lockProcedures(tx, authorityId);
  const { changes, dueOn } = input;
  const codes = changes.flatMap(({ code, successorCode }) => (successorCode === undefined ? [code] : [code, successorCode]));
  const standing = await standingOn(tx, authorityId, codes, input.effectOn);
  const twin = await tx
    .selectFrom('procedure_announcing')
    .select('id')
    .where('authority_id', '=', authorityId)
    .where('symbol', '=', input.symbol)
    .where('issued_on', '=', input.issuedOn)
    .executeTakeFirst();
  const wrong = refuseAll([...(twin ? [refusals.announcedAlready(input.symbol)] : []), ...faultsIn(input, today, standing)]);
  if (wrong) return wrong;
  const said = recordIn(kept, input);
  const { id } = await tx
    .insertInto('procedure_announcing')
    .values({ ...columnsOf(kept, said), authority_id: authorityId, recorded_at: now, recorded_by: officerId })
    .returning('id')
    .executeTakeFirstOrThrow();
  const announcingId = id as AnnouncingId;
  await tx
    .insertInto('procedure_change')
    .values(
      changes.map(({ kind, code, successorCode }) => ({
        authority_id: authorityId,
        announcing_id: id,
        kind,
        code,
        successor_code: successorCode ?? null,
      })),
    )
    .execute();
  for (const { kind, code } of changes) {
    const there = standing.get(code);
    if (there && (kind === 'repealed' || kind === 'replaced')) await endVersion(tx, authorityId, there.versionId, input.effectOn);
  }
  await joinVersions(tx, authorityId, announcingId);
  await askBoards(tx, authorityId, announcingId, dueOn, input.effectOn);
  const told = changes.map(({ kind, code, successorCode }) => [kind, code, successorCode].filter(Boolean).join(' '));
  recordChange(tx, {
    action: 'procedure-announcing.recorded',
    objectType: 'procedure-announcing',
    objectId: id,
    changes: difference({}, { ...loggedOf(kept, said), dueOn: dueOn.toString(), changes: told.join('; ') }),
  });
  return ok(announcingId);
}

/** Versions that begin on its day and came before it was recorded are of this decision. */
const joinVersions = (tx: Tx, authorityId: AuthorityId, id: AnnouncingId) =>
  sql`update procedure_version v set announcing_id = a.id from procedure_announcing a, procedure_change c, procedure p
    where a.authority_id = ${authorityId} and a.id = ${id} and c.authority_id = a.authority_id and c.announcing_id = a.id and c.kind <> 'repealed'
      and p.authority_id = a.authority_id and p.code = coalesce(case when c.kind = 'replaced' then c.successor_code end, c.code)
      and v.authority_id = a.authority_id and v.procedure_id = p.id and v.from_on = a.effect_on and v.announcing_id is null and v.dropped_at is null`.execute(
    tx,
  );

/** The portal changes by itself; every other place that is used on the day of the decision is asked. */
const askBoards = (tx: Tx, authorityId: AuthorityId, id: AnnouncingId, dueOn: Temporal.PlainDate, effectOn: Temporal.PlainDate) =>
  sql`insert into procedure_update (authority_id, announcing_id, board_id, due_on)
    select authority_id, ${id}, id, ${dueOn}::date from procedure_board
    where authority_id = ${authorityId} and kind <> 'portal' and (ended_on is null or ended_on > ${effectOn}::date)`.execute(tx);
