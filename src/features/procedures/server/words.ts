import { sql } from 'kysely';
import { ZONE } from '#platform/server/clock.ts';
import { recordChange } from '#platform/server/audit.ts';
import type { Database } from '#platform/server/database.ts';
import { transact } from '#platform/server/transact.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import { ok } from '#platform/values/result.ts';
import type { ProcedureId } from '../procedure.ts';
import { lockProcedures, searchWordsOf } from './book.ts';
import { inForceOn, writeSearchWords } from './keeping.ts';
import { procedureOf } from './queries.ts';

/** A machine that was away for so long still brings the words of what began meanwhile. */
const DAYS = 60;

/** Procedures of which a version has begun are sought by its words from then on: comes back with how many were not yet. */
export async function bringWords(db: Database, authorityId: AuthorityId, now: Temporal.Instant): Promise<number> {
  const today = now.toZonedDateTimeISO(ZONE).toPlainDate();
  const done = await transact(db, { authorityId, actor: 'worker', at: now }, async (tx) => {
    await lockProcedures(tx, authorityId);
    const { rows } = await sql<{
      id: ProcedureId;
    }>`select distinct procedure_id as id from procedure_version where authority_id = ${authorityId}
      and dropped_at is null and from_on <= ${today}::date and from_on > ${today.subtract({ days: DAYS })}::date`.execute(tx);
    let brought = 0;
    for (const { id } of rows) {
      const procedure = await procedureOf(tx, authorityId, { id });
      const version = procedure && inForceOn(procedure.versions, today);
      if (!version) continue;
      const words = searchWordsOf(procedure.code, version, procedure);
      const kept = await tx
        .selectFrom('procedure')
        .select('sought_words')
        .where('authority_id', '=', authorityId)
        .where('id', '=', id)
        .executeTakeFirst();
      if (kept?.sought_words === words) continue;
      await writeSearchWords(tx, authorityId, id, words);
      recordChange(tx, {
        action: 'procedure.words-brought',
        objectType: 'procedure',
        objectId: id,
        changes: { version: { to: version.id } },
      });
      brought += 1;
    }
    return ok(brought);
  });
  return done.ok ? done.value : 0;
}
