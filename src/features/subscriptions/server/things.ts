import { sql } from 'kysely';
import { plansShown } from '#features/portal/server/index.ts';
import { namesInTime } from '#features/units/server/index.ts';
import type { Read, Tx } from '#platform/server/database.ts';
import { takeTurn } from '#platform/server/turns.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import type { Thing, ThingKind } from '../wants.ts';

interface Looking {
  authorityId: AuthorityId;
  today: Temporal.PlainDate;
  now: Temporal.Instant;
}

/** The last entry of the log of the authority, and where it was when its pages were looked at last. */
async function isAsItWas(tx: Tx, { authorityId, today }: Looking): Promise<{ head: string; isSame: boolean }> {
  const { rows } = await sql<{ head: string; seen: boolean }>`select h.head::text as head, exists (select 1 from published_look l
      where l.authority_id = ${authorityId} and l.head = h.head and l.looked_on = ${today.toString()}::date) as seen
    from (select coalesce(max(sequence), 0)::bigint as head from audit_head where authority_id = ${authorityId}) h`.execute(tx);
  return { head: rows[0]?.head ?? '0', isSame: rows[0]?.seen ?? false };
}

/** Targets that are reached and duties that are late, of plans that hold. */
async function computed(tx: Tx, { authorityId, today }: Looking): Promise<{ kind: ThingKind; id: string }[]> {
  const names = await namesInTime(tx, authorityId);
  const plans = (await plansShown(tx, { authorityId, today, locale: 'vi', names })).filter(({ end }) => end === null);
  const reached = plans.flatMap(({ targets }) => targets.filter(({ isMet }) => isMet).map(({ id }) => ({ kind: 'reached' as const, id })));
  const late = plans.flatMap(({ units }) =>
    units.flatMap(({ promises }) => promises.filter(({ state }) => state === 'late').map(({ id }) => ({ kind: 'late' as const, id }))),
  );
  return [...reached, ...late];
}

/**
 * Writes down what stands on the public pages of the authority and was not there before; what is not public is not seen. A story is told when it is published,
 * and not once more as the activity that it recorded. Nothing is looked at where the log has not moved on the day. It may be called at any time, also twice at once: a thing is seen once.
 */
export async function seePublished(tx: Tx, looking: Looking): Promise<void> {
  const { authorityId, today, now } = looking;
  await takeTurn(tx, authorityId, 'readers');
  const { head, isSame } = await isAsItWas(tx, looking);
  if (isSame) return;
  const more = JSON.stringify(await computed(tx, looking));
  await sql`insert into published_thing (authority_id, kind, about_id, seen_at)
    select ${authorityId}::uuid, n.kind, n.id, ${now.toString()}::timestamptz from (
      select 'plan' as kind, id from public_plan where authority_id = ${authorityId} and state = 'issued'
      union all select 'amendment', id from public_plan_amending where authority_id = ${authorityId}
      union all select 'report', id from public_report where authority_id = ${authorityId}
      union all select 'activity', a.id from public_activity a where a.authority_id = ${authorityId}
        and not exists (select 1 from story_edition e where e.authority_id = a.authority_id and e.activity_id = a.id)
      union all select 'story', id from public_story where authority_id = ${authorityId}
      union all select distinct kind, id from jsonb_to_recordset(${more}::jsonb) as c (kind text, id uuid)) n
    where not exists (select 1 from published_thing t where t.authority_id = ${authorityId} and t.kind = n.kind and t.about_id = n.id)
    order by n.kind, n.id on conflict do nothing`.execute(tx);
  // What is late no longer is not told of as late; late again, it is news again.
  await sql`delete from published_thing t where t.authority_id = ${authorityId} and t.kind = 'late' and not exists (
    select 1 from jsonb_to_recordset(${more}::jsonb) as c (kind text, id uuid) where c.kind = 'late' and c.id = t.about_id)`.execute(tx);
  await sql`insert into published_look (authority_id, looked_on, head) values (${authorityId}, ${today.toString()}::date, ${head}::bigint)
    on conflict (authority_id) do update set looked_on = excluded.looked_on, head = excluded.head`.execute(tx);
}

/** The thing seen last; null where nothing was yet. */
export async function latestThing(db: Read, authorityId: AuthorityId): Promise<string | null> {
  const { rows } = await sql<{
    id: string;
  }>`select id from published_thing where authority_id = ${authorityId} order by id desc limit 1`.execute(db);
  return rows[0]?.id ?? null;
}

const ids = (query: ReturnType<typeof sql>) => sql`array(${query})::text[]`;

const answering = (duty: ReturnType<typeof sql>) =>
  ids(sql`select u.unit_id::text from public_duty_unit u
  where u.authority_id = t.authority_id and u.duty_id = ${duty} and u.role <> 'coordinate' and not u.is_requested order by 1`);

/**
 * What these things are now, in the order in which they were seen; one that is no longer public is not among them. `which` is a condition over `t`.
 */
export async function thingsNow(db: Read, authorityId: AuthorityId, which: ReturnType<typeof sql>): Promise<Thing[]> {
  const none = sql`'{}'::text[]`;
  const { rows } =
    await sql<Thing>`with t as materialized (select * from published_thing t where t.authority_id = ${authorityId} and ${which} order by t.id limit 500)
    select id, kind, title, path, topics, targets, units from (
      select t.id, t.kind, p.title, '/ke-hoach/' || p.year as path, ${none} as topics, ${none} as targets, ${none} as units
        from t join public_plan p on p.authority_id = t.authority_id and p.id = t.about_id and p.state = 'issued' where t.kind = 'plan'
      union all select t.id, t.kind, coalesce(a.symbol, '') || ': ' || p.title, '/ke-hoach/' || p.year, ${none}, ${none}, ${none}
        from t join public_plan_amending a on a.authority_id = t.authority_id and a.id = t.about_id
        join public_plan p on p.authority_id = a.authority_id and p.id = a.plan_id where t.kind = 'amendment'
      union all select t.id, t.kind, r.title, '/bao-cao/' || r.id, ${none}, ${none}, ${none}
        from t join public_report r on r.authority_id = t.authority_id and r.id = t.about_id where t.kind = 'report'
      union all select t.id, t.kind, a.title, '/hoat-dong/' || a.id,
          ${ids(sql`select x.kind from public_activity_topic x where x.authority_id = t.authority_id and x.activity_id = a.id order by 1`)},
          ${ids(sql`select x.target_id::text from public_activity_target x where x.authority_id = t.authority_id and x.activity_id = a.id order by 1`)},
          ${ids(sql`select a.unit_id::text union select x.unit_id::text from public_activity_unit x where x.authority_id = t.authority_id and x.activity_id = a.id order by 1`)}
        from t join public_activity a on a.authority_id = t.authority_id and a.id = t.about_id where t.kind = 'activity'
      union all select t.id, t.kind, s.title, '/tin-tuc/' || s.id,
          ${ids(sql`select j.kind from public_story_subject j where j.authority_id = t.authority_id and j.story_id = s.id and j.sort = 'topic' order by 1`)},
          ${ids(sql`select f.target_id::text from public_story_figure f where f.authority_id = t.authority_id and f.story_id = s.id order by 1`)}, array[s.unit_id::text]
        from t join public_story s on s.authority_id = t.authority_id and s.id = t.about_id where t.kind = 'story'
      union all select t.id, t.kind, g.text, '/hoat-dong?chi-tieu=' || g.id, ${none}, array[g.id::text], ${none}
        from t join public_target g on g.authority_id = t.authority_id and g.id = t.about_id where t.kind = 'reached'
      union all select t.id, t.kind, d.text, '/ke-hoach/' || p.year, ${none}, ${none}, ${answering(sql`d.id`)}
        from t join public_duty d on d.authority_id = t.authority_id and d.id = t.about_id
        join public_plan p on p.authority_id = d.authority_id and p.id = d.plan_id where t.kind = 'late') n order by id`.execute(db);
  return rows;
}
