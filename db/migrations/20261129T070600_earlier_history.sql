-- Earlier history from the audit log: every entry says from what to what, so the rows of today are walked back. What the log does not tell
-- is said to be unknown (history_start).

create function task_done_on(of_authority uuid, of_task uuid, at_moment timestamptz) returns date
  language sql stable as $$
  select coalesce(
    (select a.happened_on from activity a join audit_entry e on e.authority_id = a.authority_id and e.object_type = 'activity'
      and e.object_id = a.id::text and e.action = 'activity.confirmed' and e.at = at_moment
    where a.authority_id = of_authority and a.task_id = of_task and a.finishes_task order by a.happened_on limit 1),
    (at_moment at time zone 'Asia/Ho_Chi_Minh')::date)
$$;

update task set done_on = task_done_on(authority_id, id, done_at) where done_at is not null;

create function keep_past(of_authority uuid, table_name text, key_columns text[], from_at timestamptz, until_at timestamptz, holding jsonb) returns void
  language sql as $$
  insert into past_row
  select of_authority, table_name, (select jsonb_object_agg(c, holding -> c)::text from unnest(key_columns) c), tstzrange(from_at, until_at),
    holding || jsonb_build_object('known_at', from_at)
  where from_at < until_at
$$;

do $$
declare
  r record;
  e record;
  held jsonb;
  until_at timestamptz;
  began timestamptz;
  present timestamptz;
  is_whole boolean;
begin
  for r in
    select 'activity' as of_table, authority_id, id, to_jsonb(t) as content, recorded_at as made_at, null::timestamptz as first_at from activity t
    union all select 'task', authority_id, id, to_jsonb(t), made_at, null from task t
    union all select 'plan', authority_id, id, to_jsonb(t), made_at, null from plan t
    union all select 'duty', t.authority_id, t.id, to_jsonb(t), coalesce(p.issued_at, p.made_at), p.issued_at
      from duty t join plan p on p.authority_id = t.authority_id and p.id = t.plan_id
    union all select 'target', t.authority_id, t.id, to_jsonb(t), coalesce(p.issued_at, p.made_at), p.issued_at
      from target t join plan p on p.authority_id = t.authority_id and p.id = t.plan_id
  loop
    held := r.content;
    until_at := null;
    present := null;
    is_whole := r.of_table <> 'activity' and not (r.of_table = 'task' and held ->> 'state' = 'done');
    for e in
      select at, action, changes, case when actor like 'officer:%' then substr(actor, 9)::uuid end as officer_id from audit_entry a
      where a.authority_id = r.authority_id and a.object_type = r.of_table and a.object_id = r.id::text
        and (r.of_table not in ('duty', 'target') or a.action like '%.misreading-corrected')
      order by sequence desc
    loop
      began := least(e.at, until_at);
      -- What held from this entry on, where it says so.
      if e.action = 'task.done' and until_at is not null then
        held := held || jsonb_build_object('done_at', e.at, 'done_by', e.officer_id, 'done_on', task_done_on(r.authority_id, r.id, e.at),
          'done_reason', e.changes -> 'reason' -> 'to');
      elsif e.action in ('task.accepted', 'task.declined') then
        held := held || jsonb_build_object('answered_at', e.at, 'answered_by', e.officer_id, 'answer_note', e.changes -> 'note' -> 'to');
      elsif e.action in ('activity.confirmed', 'activity.returned') then
        held := held || jsonb_build_object('decided_at', e.at, 'decided_by', e.officer_id, 'return_reason', e.changes -> 'reason' -> 'to');
      end if;
      if present is null then
        present := began;
      else
        perform keep_past(r.authority_id, r.of_table, '{authority_id,id}', began, until_at, held);
      end if;
      until_at := began;
      if e.action in ('activity.recorded', 'task.done') then
        is_whole := true;
      end if;
      exit when e.action in ('activity.recorded', 'plan.drafted', 'plan.started');
      -- Back to what held before it.
      held := held || coalesce((
        select jsonb_object_agg(c.key, coalesce(c.value -> 'from', 'null')) from jsonb_each(e.changes) c where held ? c.key), '{}');
      if e.action = 'task.done' then
        held := held || '{"done_at": null, "done_by": null, "done_on": null, "done_reason": null}';
      elsif e.action in ('task.accepted', 'task.declined') then
        held := held || '{"answered_at": null, "answered_by": null, "answer_note": null}';
      elsif e.action in ('activity.confirmed', 'activity.returned') then
        held := held || '{"decided_at": null, "decided_by": null, "return_reason": null}';
      elsif e.action = 'plan.issued' then
        held := held || '{"issued_at": null, "issued_by": null}';
      end if;
    end loop;
    if until_at is not null and r.made_at < until_at then
      perform keep_past(r.authority_id, r.of_table, '{authority_id,id}', r.made_at, until_at, held);
    end if;
    execute format('update %I set known_at = $1 where authority_id = $2 and id = $3', r.of_table)
      using coalesce(present, r.made_at), r.authority_id, r.id;
    if not is_whole then
      insert into history_start values (r.authority_id, now()) on conflict do nothing;
    end if;
  end loop;
end $$;

-- The figures of activities: the entries that changed them hold the whole set before and after.
do $$
declare
  r record;
  e record;
  field text;
  held jsonb;
  until_at timestamptz;
  began timestamptz;
begin
  for r in select authority_id, id, recorded_at from activity loop
    foreach field in array '{quantities,targets}'::text[] loop
      held := null;
      until_at := null;
      for e in
        select at, action, changes -> field as change from audit_entry a
        where a.authority_id = r.authority_id and a.object_type = 'activity' and a.object_id = r.id::text and a.changes ? field
        order by sequence desc
      loop
        began := least(e.at, until_at);
        if until_at is null and field = 'quantities' then
          update activity_quantity set known_at = began where authority_id = r.authority_id and activity_id = r.id;
        elsif until_at is null then
          update activity_target set known_at = began where authority_id = r.authority_id and activity_id = r.id;
        elsif field = 'quantities' then
          perform keep_past(r.authority_id, 'activity_quantity', '{authority_id,activity_id,measure}', began, until_at,
            jsonb_build_object('authority_id', r.authority_id, 'activity_id', r.id, 'measure', q.key, 'value', q.value))
          from jsonb_each(held) q;
        else
          perform keep_past(r.authority_id, 'activity_target', '{authority_id,activity_id,target_id}', began, until_at,
            jsonb_build_object('authority_id', r.authority_id, 'activity_id', r.id, 'target_id', t -> 'targetId', 'value', t -> 'value', 'out_of', t -> 'outOf'))
          from jsonb_array_elements(held) t;
        end if;
        until_at := began;
        held := coalesce(nullif(e.change -> 'from', 'null'), case field when 'quantities' then '{}'::jsonb else '[]' end);
        exit when e.action = 'activity.recorded';
      end loop;
    end loop;
    update activity_quantity set known_at = r.recorded_at where authority_id = r.authority_id and activity_id = r.id and known_at is null;
    update activity_target set known_at = r.recorded_at where authority_id = r.authority_id and activity_id = r.id and known_at is null;
  end loop;
end $$;

update duty_unit u set known_at = coalesce(p.issued_at, p.made_at)
from duty d join plan p on p.authority_id = d.authority_id and p.id = d.plan_id where d.authority_id = u.authority_id and d.id = u.duty_id;

-- Since when a name was known is not in the log for every version: as if from the first day of the authority in the product.
update unit_version v set known_at = least(
  (select created_at from authority a where a.id = v.authority_id),
  (select min(at) from audit_entry e where e.authority_id = v.authority_id));

-- The moment of a report's figures is that at which they were last computed.
update report r set known_by_at = coalesce(
  (select max(at) from audit_entry e where e.authority_id = r.authority_id and e.object_type = 'report' and e.object_id = r.id::text
    and e.action in ('report.drafted', 'report.recomputed')), made_at);
update report set happened_by_on = least(upper(covers) - 1, (known_by_at at time zone 'Asia/Ho_Chi_Minh')::date);
insert into figure_draw select authority_id, max(known_by_at) from report group by authority_id;

do $$
declare
  r record;
  e record;
  held jsonb;
  until_at timestamptz;
  began timestamptz;
begin
  for r in
    select f.authority_id, f.report_id, f.indicator, to_jsonb(f) as content, p.made_at
    from report_figure f join report p on p.authority_id = f.authority_id and p.id = f.report_id
  loop
    held := r.content;
    until_at := null;
    for e in
      select at, changes -> r.indicator -> 'from' as was from audit_entry a
      where a.authority_id = r.authority_id and a.object_type = 'report' and a.object_id = r.report_id::text
        and a.action = 'report.figure-typed' and a.changes ? r.indicator
      order by sequence desc
    loop
      began := least(e.at, until_at);
      if until_at is null then
        update report_figure set known_at = began where authority_id = r.authority_id and report_id = r.report_id and indicator = r.indicator;
      else
        perform keep_past(r.authority_id, 'report_figure', '{authority_id,report_id,indicator}', began, until_at, held);
      end if;
      until_at := began;
      held := held || jsonb_build_object('typed', e.was -> 'typed', 'typed_reason', e.was -> 'reason');
    end loop;
    if until_at is not null then
      perform keep_past(r.authority_id, 'report_figure', '{authority_id,report_id,indicator}', least(r.made_at, until_at), until_at, held);
    end if;
    update report_figure set known_at = r.made_at
    where authority_id = r.authority_id and report_id = r.report_id and indicator = r.indicator and known_at is null;
  end loop;
end $$;

drop function keep_past(uuid, text, text[], timestamptz, timestamptz, jsonb);
drop function task_done_on(uuid, uuid, timestamptz);

do $$
declare
  of_table text;
begin
  foreach of_table in array '{activity,activity_quantity,activity_target,task,plan,duty,duty_unit,target,unit_version,report_figure}'::text[] loop
    execute format('alter table %I alter column known_at set default known_moment(), alter column known_at set not null', of_table);
  end loop;
end $$;

alter table task add constraint task_done_on_a_day check ((state = 'done') = (done_on is not null));
alter table report alter column happened_by_on set not null, alter column known_by_at set not null;
