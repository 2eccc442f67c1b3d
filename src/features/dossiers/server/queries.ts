import type { Selectable } from 'kysely';
import type { Read } from '#platform/server/database.ts';
import type { DB } from '#platform/server/schema.generated.ts';
import type { AuthorityId, UnitId } from '#platform/values/ids.ts';
import {
  keyOf,
  type DossierCount,
  type DossierCountId,
  type LateDossier,
  type LateDossierId,
  type Reason,
  type Source,
} from '../dossier.ts';

const countOf = (row: Selectable<DB['dossier_count']>): DossierCount => ({
  ...{ id: row.id, unitId: row.unit_id, period: row.period, field: row.field, source: row.source as Source, takenOn: row.taken_on },
  ...{ received: row.received, receivedOnline: row.received_online, carriedOver: row.carried_over, resolved: row.resolved },
  ...{ early: row.early, onTime: row.on_time, late: row.late, returned: row.returned },
  ...{ openInTime: row.open_in_time, openOverdue: row.open_overdue, payable: row.payable, paidOnline: row.paid_online },
  ...{ digitised: row.digitised, tracked: row.tracked, notedBy: row.noted_by, notedAt: row.noted_at },
  ...{ confirmedAt: row.confirmed_at, endedAt: row.ended_at, endReason: row.end_reason },
});

interface Asked {
  id?: DossierCountId;
  unitId?: UnitId;
  period?: string;
  year?: number;
}

/** Figures as they were noted, the latest of the same first. */
export async function countsOf(db: Read, authorityId: AuthorityId, { id, unitId, period, year }: Asked = {}) {
  const rows = await db
    .selectFrom('dossier_count')
    .selectAll()
    .where('authority_id', '=', authorityId)
    .$if(id !== undefined, (query) => query.where('id', '=', id ?? null))
    .$if(unitId !== undefined, (query) => query.where('unit_id', '=', unitId ?? null))
    .$if(period !== undefined, (query) => query.where('period', '=', period ?? ''))
    .$if(year !== undefined, (query) => query.where('period', 'like', `${year}%`))
    .orderBy('period', 'desc')
    .orderBy('unit_id')
    .orderBy(
      ({ fn }) => fn('name_key', ['field']),
      (of) => of.nullsFirst(),
    )
    .orderBy('source')
    .orderBy('taken_on', 'desc')
    .orderBy('noted_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map(countOf);
}

export async function countById(db: Read, authorityId: AuthorityId, id: DossierCountId): Promise<DossierCount | undefined> {
  const [one] = await countsOf(db, authorityId, { id });
  return one;
}

/** The latest confirmed figures of each unit, period, field and source: what holds. They come in the order of `countsOf`. */
export function holdingOf(counts: readonly DossierCount[]): DossierCount[] {
  const holding = counts.filter(({ confirmedAt, endedAt }) => confirmedAt !== null && endedAt === null);
  return [...Map.groupBy(holding, keyOf).values()].flatMap(([latest]) => (latest ? [latest] : []));
}

/** The latest figures of each that were not taken back, whether somebody stands by them or not. */
export function latestOf(counts: readonly DossierCount[]): DossierCount[] {
  const open = counts.filter(({ endedAt }) => endedAt === null);
  return [...Map.groupBy(open, keyOf).values()].flatMap(([latest]) => (latest ? [latest] : []));
}

/** Late dossiers, those still open first, by their day; those taken off come last. */
export async function lateOf(db: Read, authorityId: AuthorityId, { id }: { id?: LateDossierId } = {}): Promise<LateDossier[]> {
  const rows = await db
    .selectFrom('late_dossier')
    .selectAll()
    .where('authority_id', '=', authorityId)
    .$if(id !== undefined, (query) => query.where('id', '=', id ?? null))
    .orderBy((eb) => eb('ended_at', 'is not', null))
    .orderBy((eb) => eb('answered_on', 'is not', null))
    .orderBy('due_on', 'desc')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    ...{ id: row.id, code: row.code, unitId: row.unit_id, dueOn: row.due_on, reason: row.reason as Reason, reasonWords: row.reason_words },
    ...{ paperNumber: row.paper_number, paperOn: row.paper_on, signerPost: row.signer_post, newDueOn: row.new_due_on },
    ...{ answeredOn: row.answered_on, notedBy: row.noted_by, notedAt: row.noted_at, publishedAt: row.published_at },
    ...{ endedAt: row.ended_at, endReason: row.end_reason },
  }));
}

export async function lateById(db: Read, authorityId: AuthorityId, id: LateDossierId): Promise<LateDossier | undefined> {
  const [one] = await lateOf(db, authorityId, { id });
  return one;
}
