import { sql } from 'kysely';
import type { Read } from '#platform/server/database.ts';
import type { AuthorityId, DutyId, PlanId, TargetId } from '#platform/values/ids.ts';

/** A line of a received plan that a duty or target of ours answers. */
export interface OrderedLine {
  ownId: DutyId | TargetId;
  planId: PlanId;
  title: string;
  symbol: string | null;
  issuer: string;
  kind: 'duty' | 'target';
  askedId: DutyId | TargetId;
  position: number;
}

/** Which lines of received plans the duties and targets of a plan of ours answer, by issuer and place. */
export async function linesAnswered(db: Read, authorityId: AuthorityId, planId: PlanId): Promise<OrderedLine[]> {
  const { rows } = await sql<OrderedLine>`
    with own as (select id from duty where authority_id = ${authorityId} and plan_id = ${planId}
        union all select id from target where authority_id = ${authorityId} and plan_id = ${planId}),
      asked as (select 'duty' as kind, id, plan_id, position from duty where authority_id = ${authorityId}
        union all select 'target', id, plan_id, position from target where authority_id = ${authorityId})
    select own.id as "ownId", p.id as "planId", p.title, p.symbol, p.issuer, asked.kind, asked.id as "askedId", asked.position
    from answer a join own on own.id = coalesce(a.duty_id, a.target_id)
    join asked on asked.id = coalesce(a.asked_duty_id, a.asked_target_id)
    join plan p on p.authority_id = a.authority_id and p.id = asked.plan_id
    where a.authority_id = ${authorityId} order by p.issuer, p.id, asked.kind, asked.position`.execute(db);
  return rows;
}
