-- So many bodies below the first authority, each with an accepted report of every month of the years and 20 figures in it. They were told by nobody, so they stand in
-- no log; this is for measuring.
with first as (select a.id as authority_id, (select f.id from stored_file f where f.authority_id = a.id limit 1) as file_id,
    (select o.id from officer o where o.authority_id = a.id limit 1) as officer_id from authority a order by a.created_at limit 1),
bodies as (
  insert into correspondent (authority_id, body_id, name, is_here, added_at)
  select f.authority_id, ('b0d10000-0000-7000-8000-' || lpad(i::text, 12, '0'))::uuid, 'Xã đo ' || i, false, '2020-01-01' from first f, generate_series(1, $1::int) i
  on conflict (authority_id, body_id) do update set name = excluded.name returning authority_id, id, body_id
), came as (
  insert into envelope (authority_id, uid, direction, kind, sender_id, sender_name, title, made_at, public_key, file_id, sha256, came_at, came_way, correspondent_id,
    state, decided_at, decided_by)
  select b.authority_id, uuidv7(), 'in', 'report', b.body_id, 'Xã đo', 'Báo cáo ' || y || '-' || m, make_date(y, m, 20), repeat('a', 43), f.file_id, repeat('0', 64),
    make_date(y, m, 20), 'file', b.id, 'accepted', make_date(y, m, 21), f.officer_id
  from bodies b, first f, generate_series($2::int, $3::int) y, generate_series(1, 12) m returning authority_id, id, title
), heads as (
  insert into envelope_report (authority_id, envelope_id, kind, period_index, year, version, covers, is_none, is_estimate)
  select authority_id, id, 'month', split_part(title, '-', 2)::int, substring(title from '\d{4}')::int, 1, '[2026-01-01,2026-02-01)', false, false from came
  returning authority_id, envelope_id
)
insert into envelope_figure (authority_id, envelope_id, code, is_none, value)
select authority_id, envelope_id, 'T' || n, false, (random() * 1000)::int from heads, generate_series(1, 20) n
