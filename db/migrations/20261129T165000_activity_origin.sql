-- Work records itself: an activity says where it comes from, the form of an officer or something of the product's own, and each of these records once.
alter table activity rename column submission to origin_id;
alter table activity add column origin text not null default 'form';
alter table activity drop constraint activity_is_recorded_once,
  add constraint activity_is_recorded_once unique (authority_id, origin, origin_id),
  add constraint activity_origin_is_a_code check (origin ~ '^[a-z]+(-[a-z]+)*$');
comment on column activity.origin is '[nobody code] What recorded it: form, or the kind of thing of which it is the record.';
comment on column activity.origin_id is 'The form as it was opened, or the thing of which this is the record: sent twice, it records once.';
