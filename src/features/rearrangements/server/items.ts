import { sql } from 'kysely';
import { isBinding, roles, type RoleCode } from '#features/identity/index.ts';
import type { Read } from '#platform/server/database.ts';
import type { AuthorityId, OfficerId, UnitId } from '#platform/values/ids.ts';
import type { HandedItem, HandedKind } from '../handing.ts';

interface Row {
  kind: HandedKind;
  id: string;
  title: string;
  has_same: boolean;
  officer_id: OfficerId | null;
  role: string | null;
}

/** Everything that a unit has on hand on the day, in the order in which it is told, with what becomes of it where the heir takes it over. */
export async function itemsOf(
  db: Read,
  authorityId: AuthorityId,
  { fromId, toId, today }: { fromId: UnitId; toId: UnitId; today: Temporal.PlainDate },
): Promise<HandedItem[]> {
  const none = sql`false, null::uuid, null::text`;
  const of = sql`t.authority_id = ${authorityId} and t.unit_id = ${fromId}`;
  const { rows } = await sql<Row>`
    select 'task' as kind, t.id, coalesce(d.text, o.text) || case when t.label = '' then '' else ' (' || t.label || ')' end as title,
        exists (select 1 from task s where s.authority_id = t.authority_id and s.unit_id = ${toId} and s.duty_id is not distinct from t.duty_id
          and s.order_id is not distinct from t.order_id and s.period = t.period and s.due_on is not distinct from t.due_on) as has_same,
        null::uuid as officer_id, null::text as role
      from task t left join duty d on d.authority_id = t.authority_id and d.id = t.duty_id
        left join task_order o on o.authority_id = t.authority_id and o.id = t.order_id
      where ${of} and t.state in ('open', 'asked', 'accepted') and t.ended_on is null
    union all select 'task-part', t.id, t.text, ${none} from task_step t join task w on w.authority_id = t.authority_id and w.id = t.task_id
      where ${of} and t.dropped_at is null and t.done_at is null and w.unit_id <> t.unit_id and w.state in ('open', 'asked', 'accepted') and w.ended_on is null
    union all select 'subplan', t.id, t.title, ${none} from subplan t where ${of} and t.state = 'draft'
    union all select 'post', t.id, o.full_name, exists (select 1 from post s where s.authority_id = t.authority_id and s.unit_id = ${toId} and s.officer_id = t.officer_id
          and s.role = t.role and s.ended_at is null and s.valid && daterange(${today.toString()}::date, null)), t.officer_id, t.role
      from post t join officer o on o.authority_id = t.authority_id and o.id = t.officer_id
      where ${of} and t.ended_at is null and t.valid @> ${today.toString()}::date and o.ended_on is null
    union all select 'contact', t.id, coalesce(t.name, array_to_string(t.phones, ', '), t.email, ''), ${none} from contact t where ${of} and t.ended_on is null
    union all select 'outside-account', t.id, t.name, ${none} from outside_account t where ${of} and t.ended_on is null
    union all select 'site-page', t.id, coalesce(t.title, t.kind), ${none} from site_page t where ${of} and t.ended_on is null
    union all select 'display-site', t.id, t.place, ${none} from display_site t where ${of} and t.ended_on is null
    union all select 'procedure-board', t.id, t.name, ${none} from procedure_board t where ${of} and t.ended_on is null
    union all select 'petition', t.id, t.number || '/' || t.year, ${none} from petition t where ${of} and t.state in ('received', 'working', 'asked', 'drafted')
      and t.about_unit_id is distinct from ${toId}
    union all select 'petition-about', t.id, t.number || '/' || t.year, ${none} from petition t
      where t.authority_id = ${authorityId} and t.about_unit_id = ${fromId}
    order by 1, 3, 2`.execute(db);
  return rows.map(({ kind, id, title, has_same: hasSame, officer_id: officerId, role }) => ({
    ...{ kind, id, title: role === null ? title : `${title}, ${roles[role as RoleCode].vi}` },
    ...(officerId && role ? { post: { officerId, role } } : {}),
    outcome:
      kind === 'post' ? (hasSame ? 'held' : role && isBinding(role as RoleCode) ? 'binding' : 'moved') : hasSame ? 'joined' : 'moved',
  }));
}
