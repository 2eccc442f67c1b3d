alter table activity add column folded_into text,
  add constraint activity_folded_into_says_something check (folded_into <> '');
comment on column activity.folded_into is '[unit free] The event of which it was a part ("lồng ghép"); null where it stood by itself.';

alter table evidence add column look bit(64);
comment on column evidence.look is 'How a picture looks, by the steps between its light and dark: two that differ in few bits show the same.';
