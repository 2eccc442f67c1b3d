-- What a unit that went still has on hand are petitions and places of posting too; and who complained of it complains of its heir.
alter table handover_item
  drop constraint handover_item_type_is_known,
  add constraint handover_item_type_is_known check (object_type in
    ('task', 'post', 'subplan', 'contact', 'outside-account', 'site-page', 'display-site', 'petition', 'petition-about', 'procedure-board'));
comment on column handover_item.object_type is '[staff code] task, post, subplan, contact, outside-account, site-page, display-site, petition (that it deals with), petition-about (complains of it), procedure-board.';
