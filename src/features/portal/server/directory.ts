import { sql } from 'kysely';
import type { Read } from '#platform/server/database.ts';
import { stepOf } from '#platform/values/paths.ts';
import type { SiteOf } from '#platform/values/sites.ts';
import { compareVi } from '#platform/values/text.ts';

type Row = Omit<SiteOf, 'step'> & { slug: string };

/** Every authority of the installation on the day, in Vietnamese order: the only public question asked of all authorities at once. */
export async function sitesOn(db: Read, day: Temporal.PlainDate): Promise<SiteOf[]> {
  const { rows } = await sql<Row>`select a.authority_id as "authorityId", a.slug, a.level, coalesce(u.name, a.slug) as name,
      a.authority_id = (select f.authority_id from public_authority f order by f.created_at, f.authority_id limit 1) as "isFirst",
      array(select h.host from public_authority_host h where h.authority_id = a.authority_id order by h.is_canonical desc, h.host) as hosts
    from public_authority a left join public_unit u on u.authority_id = a.authority_id and u.is_root and u.valid @> ${day}::date`.execute(
    db,
  );
  return rows
    .map(({ slug, ...site }) => ({ ...site, step: stepOf(slug) }))
    .toSorted((a, b) => compareVi(a.name, b.name) || compareVi(a.step, b.step));
}
