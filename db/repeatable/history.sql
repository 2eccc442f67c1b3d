-- Keeps what the rows of a table hold before they are changed or taken away: to be called before every update and delete of a table that has
-- known_at. `which` names the rows by columns of their key. What this transaction wrote at this moment has no past yet (of one transaction there may
-- be many moments: so the demonstration tells a year). A row never ends before it began, though the clock stands still or goes back. Gives what
-- was kept, for the seal.
drop function if exists supersede(regclass, jsonb);
create function supersede(of_table regclass, which jsonb) returns setof past_row
  language plpgsql as $$
declare
  own xid := pg_current_xact_id()::xid;
  began timestamptz := known_moment();
  at timestamptz := began;
  latest timestamptz;
  those text;
  keys text;
begin
  select string_agg(format('t.%I = ($1 ->> %L)::%s', a.attname, a.attname, format_type(a.atttypid, null)), ' and ') into strict those
  from jsonb_object_keys(which) k join pg_attribute a on a.attrelid = of_table and a.attname = k;
  select string_agg(format('%L, t.%I', a.attname, a.attname), ', ') into strict keys
  from pg_index i join pg_attribute a on a.attrelid = of_table and a.attnum = any(i.indkey::int2[]) where i.indrelid = of_table and i.indisprimary;
  execute format('select 1 from %s t where %s for update', of_table, those) using which;
  execute format('select max(known_at) from %s t where %s and (xmin <> $2 or known_at < $3)', of_table, those) into latest using which, own, began;
  if latest is null then
    return;
  end if;
  if latest >= at then
    at := latest + interval '1 microsecond';
    perform set_config('minhbach.known', at::text, true);
  end if;
  return query execute format('insert into past_row select t.authority_id, %L, jsonb_build_object(%s)::text, tstzrange(t.known_at, $4), to_jsonb(t)
    from %s t where %s and (xmin <> $2 or known_at < $3) returning *', (select relname from pg_class where oid = of_table), keys, of_table, those)
    using which, own, began, at;
  execute format('update %s t set known_at = $4 where %s and (xmin <> $2 or known_at < $3)', of_table, those) using which, own, began, at;
end $$;

-- The moment of figures that are about to be computed and kept: nothing written later is known as early, and nothing is still under way.
-- Waits for the transactions that have written something that counts.
create or replace function draw_figures(for_authority uuid, acted_at timestamptz) returns timestamptz
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  moment timestamptz := acted_at;
  of_table regclass;
  latest timestamptz;
begin
  perform pg_advisory_xact_lock(hashtext('known'), hashtext(for_authority::text));
  for of_table in
    select a.attrelid::regclass from pg_attribute a join pg_class c on c.oid = a.attrelid
    where a.attname = 'known_at' and c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
  loop
    execute format('select max(known_at) from %s where authority_id = $1', of_table) into latest using for_authority;
    moment := greatest(moment, latest);
  end loop;
  select greatest(moment, max(upper(known))) into moment from past_row where authority_id = for_authority;
  insert into figure_draw as d values (for_authority, moment)
  on conflict (authority_id) do update set drawn_at = greatest(d.drawn_at, excluded.drawn_at);
  perform set_config('minhbach.known', '', true);
  return moment;
end $$;
