import { sql } from 'kysely';
import { petitionGrounds } from '#features/petitions/index.ts';
import { kindAt, pageTitle } from '#features/sitepages/index.ts';
import type { NamesInTime } from '#features/units/server/index.ts';
import type { Read } from '#platform/server/database.ts';
import { parseId, type UnitId } from '#platform/values/ids.ts';
import type { Gone, GoneKind } from '../gone/messages.ts';
import { dayIn, type Asked } from './ask.ts';

interface Row {
  name: string | null;
  code: string | null;
  unit: UnitId | null;
  day: string | null;
  ground: string;
  why: string | null;
  paper: string | null;
  instead: string | null;
  year: number | null;
}

const insteadOf = (kind: GoneKind, { instead, year }: Row): Gone['instead'] => {
  if ((kind === 'duty' || kind === 'target') && year !== null) return { href: `/ke-hoach/${year}`, label: 'plan' };
  if (instead === null) return null;
  return kind === 'petition' ? { href: `/phan-anh/${instead}`, label: 'petition' } : { href: `/tin-tuc/${instead}`, label: 'story' };
};

const named = (kind: GoneKind, { name, code }: Row, asked: Asked): string | null =>
  kind === 'site-page' && code !== null ? pageTitle({ kind: code, title: name }, asked.locale) : name;

const whyOf = ({ ground, why }: Row, { locale }: Asked): string | null => {
  const [, found] = Object.entries(petitionGrounds).find(([code]) => ground === `petition-${code}`) ?? [];
  return found ? found[locale] : why;
};

/**
 * What stood at an address of the public pages and was taken back: by whom, when and why. Undefined for what never was public: of that nothing is said. A page about the
 * authority is asked for by its id or by the name of its kind.
 */
export async function takenBack(
  db: Read,
  asked: Asked & { names: NamesInTime },
  kind: GoneKind,
  at: string | undefined,
): Promise<Gone | undefined> {
  const id = parseId(at) ?? null;
  const code = kind === 'site-page' ? (kindAt(at ?? '') ?? null) : null;
  if (id === null && code === null) return undefined;
  // One of the two, never "or": what is asked for is looked up by its key.
  const isAt = id === null ? sql`g.code = ${code}::text` : sql`g.id = ${id}::uuid`;
  const { rows } = await sql<Row>`select g.name, g.code, g.unit_id as unit, g.day::text as day, g.ground, g.why, g.paper, g.year,
    case when g.kind <> 'petition' or exists (select 1 from public_petition i where i.authority_id = g.authority_id and i.id = g.instead_id) then g.instead_id end as instead
    from public_taken_back g where g.authority_id = ${asked.authorityId} and g.kind = ${kind} and ${isAt}
    and (g.day <= ${asked.today}::date) is not false order by g.day desc nulls last limit 1`.execute(db);
  const [row] = rows;
  if (!row) return undefined;
  const on = row.day === null ? null : dayIn(row.day);
  const by = row.unit === null ? asked.names.ofAuthority(on ?? asked.today) : asked.names.on(row.unit, on ?? asked.today);
  return {
    kind,
    by: by.name,
    on,
    ground: row.ground,
    paper: row.paper,
    name: named(kind, row, asked),
    why: whyOf(row, asked),
    instead: insteadOf(kind, row),
  };
}
