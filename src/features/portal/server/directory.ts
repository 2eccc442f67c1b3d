import { sql } from 'kysely';
import type { Read } from '#platform/server/database.ts';
import type { SiteOf } from '#platform/values/sites.ts';
import { compareVi, upperFirst } from '#platform/values/text.ts';

type Row = Omit<SiteOf, 'province' | 'heir'> & { province: string | null; heir: SiteOf['heir'] | null };

/** Every authority of the installation on the day, in Vietnamese order: the only public question asked of all authorities at once. */
export async function sitesOn(db: Read, day: Temporal.PlainDate): Promise<SiteOf[]> {
  const { rows } = await sql<Row>`select a.authority_id as "authorityId", a.slug as step, a.level, coalesce(u.name, a.slug) as name,
      (select p.kind || ' ' || p.name from public_administrative_unit p where p.valid @> ${day}::date and p.code = coalesce(a.province_code,
        (select c.parent_code from public_administrative_unit c where c.code = a.code and c.valid @> ${day}::date))) as province,
      a.authority_id = (select f.authority_id from public_authority f order by f.created_at, f.authority_id limit 1) as "isFirst",
      array(select h.host from public_authority_host h where h.authority_id = a.authority_id order by h.is_canonical desc, h.host) as hosts,
      (select jsonb_build_object('authorityId', h.heir_id, 'from', h.from_on, 'basis', h.basis) from public_authority_heir h
        where h.authority_id = a.authority_id and h.from_on <= ${day}::date) as heir
    from public_authority a left join public_unit u on u.authority_id = a.authority_id and u.is_root and u.valid @> ${day}::date`.execute(
    db,
  );
  return rows
    .map(({ province, heir, ...site }) => ({
      ...{ ...site, province: province === null ? undefined : upperFirst(province) },
      ...(heir && { heir }),
    }))
    .toSorted((a, b) => compareVi(a.name, b.name) || compareVi(a.step, b.step));
}
