-- How many messages an officer has not read, at most 100; for who asks it along with something else.
create or replace function unread_messages(of_authority uuid, of_officer uuid) returns integer language sql stable as $$
  select count(*)::int from (select 1 from message where authority_id = of_authority and officer_id = of_officer and read_at is null limit 100) few
$$;
