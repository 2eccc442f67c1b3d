-- Parts that others than the unit of the task still do are asked for on every list and first page.
create index task_step_of_others on task_step (authority_id, task_id) where dropped_at is null and (unit_id is not null or officer_id is not null);

-- What a unit that went has on hand are parts of tasks of others too.
alter table handover_item
  drop constraint handover_item_type_is_known,
  add constraint handover_item_type_is_known check (object_type in
    ('task', 'task-part', 'post', 'subplan', 'contact', 'outside-account', 'site-page', 'display-site', 'petition', 'petition-about', 'procedure-board'));
comment on column handover_item.object_type is '[staff code] task, task-part, post, subplan, contact, outside-account, site-page, display-site, petition (that it deals with), petition-about (complains of it), procedure-board.';
