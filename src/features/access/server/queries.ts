import { sql } from 'kysely';
import type { Read } from '#platform/server/database.ts';
import type { AuthorityId, UnitId } from '#platform/values/ids.ts';
import type { AccessRequest, AccessRequestId, AccessState, Delivery, Ground, Way } from '../request.ts';

interface Filter {
  id?: AccessRequestId;
  code?: string;
  unitIds?: readonly UnitId[];
  isOpen?: boolean;
  limit?: number;
  offset?: number;
}

/** The register: what is open first, by its day, then the rest, the latest first. With who asked, as far as that is kept. */
export async function requestsOf(db: Read, authorityId: AuthorityId, filter: Filter = {}): Promise<AccessRequest[]> {
  const { id, code, unitIds, isOpen, limit = 100, offset = 0 } = filter;
  const rows = await db
    .selectFrom('access_request as r')
    .innerJoin('access_requester as w', (join) =>
      join.onRef('w.authority_id', '=', 'r.authority_id').onRef('w.access_request_id', '=', 'r.id'),
    )
    .leftJoin('officer as o', (join) => join.onRef('o.authority_id', '=', 'r.authority_id').onRef('o.id', '=', 'r.answered_by'))
    .selectAll('r')
    .select(['w.name', 'w.address', 'w.phone', 'w.email', 'w.lang', 'w.erased_on', 'o.full_name as answerer'])
    .where('r.authority_id', '=', authorityId)
    .$if(id !== undefined, (query) => query.where('r.id', '=', id!))
    .$if(code !== undefined, (query) => query.where('r.code', '=', code!))
    .$if(unitIds !== undefined, (query) => query.where(sql<boolean>`r.unit_id = any(${unitIds ?? []}::uuid[])`))
    .$if(isOpen !== undefined, (query) => query.where(sql<boolean>`(r.state = 'received') = ${isOpen ?? true}`))
    .orderBy(sql`r.state <> 'received', case when r.state = 'received' then r.due_on end, r.id desc`)
    .limit(limit)
    .offset(offset)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    code: row.code,
    year: row.year,
    number: row.number,
    way: row.way as Way,
    wanted: row.wanted,
    purpose: row.purpose,
    delivery: row.delivery as Delivery,
    receivedOn: row.received_on,
    isComplex: row.is_complex,
    dueOn: row.due_on,
    extendedReason: row.extended_reason,
    unitId: row.unit_id,
    state: row.state as AccessState,
    answer: row.answer,
    ground: row.ground as Ground | null,
    answeredOn: row.answered_on,
    answeredBy: row.answerer,
    requester: {
      ...{ name: row.name, address: row.address, phone: row.phone, email: row.email },
      lang: row.lang === 'en' ? 'en' : 'vi',
      erasedOn: row.erased_on,
    },
  }));
}

export const requestOf = async (db: Read, authorityId: AuthorityId, id: AccessRequestId): Promise<AccessRequest | undefined> =>
  (await requestsOf(db, authorityId, { id, limit: 1 }))[0];

export interface AccessFigures {
  received: number;
  answered: number;
  /** Open after its day, or answered after it. */
  late: number;
  open: number;
}

/** The figures of requests over rows with state, due_on and answered_on, as columns; the office and the public page count by it alike. */
export const accessColumns = (today: Temporal.PlainDate) =>
  sql`count(*)::int as received, (count(*) filter (where state <> 'received'))::int as answered,
    (count(*) filter (where state = 'received'))::int as open, (count(*) filter (where coalesce(answered_on, ${today}::date) > due_on))::int as late`;

/** How many requests of a year came, were answered, and were or are late by the day. */
export async function accessFigures(db: Read, authorityId: AuthorityId, today: Temporal.PlainDate): Promise<AccessFigures> {
  const { rows } = await sql<AccessFigures>`select ${accessColumns(today)} from access_request
    where authority_id = ${authorityId} and year = ${today.year}`.execute(db);
  return rows[0] ?? { received: 0, answered: 0, late: 0, open: 0 };
}
