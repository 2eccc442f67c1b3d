-- Findings of social supervision by the Front, and reports of the press, are entered and followed to an answer as petitions are.
alter table petition drop constraint petition_way_is_known, add constraint petition_way_is_known
  check (way in ('web', 'phone', 'letter', 'counter', 'front', 'supervision', 'press', 'box', 'comment'));
comment on column petition.way is '[public code] How it came: web, phone, letter, counter, front, supervision, press, box, comment.';
