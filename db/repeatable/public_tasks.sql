-- What the tasks feature shows to everybody: how the work of a plan stands. Who answered or did it, and what they wrote, is not public.
drop view if exists public_task;

create view public_task as
select authority_id, id, plan_id, duty_id, role, is_requested, coalesce(extended_to_on, due_on) as due_on, state, done_on,
  (answered_at at time zone 'Asia/Ho_Chi_Minh')::date as answered_on
from task where ended_on is null;
