-- What a duty is besides, as somebody decided it; null where nobody did: then its words say it.
alter table duty add column marks text[];
alter table duty add constraint duty_has_known_marks check (marks <@ array['standing', 'second-line', 'reform']);
comment on column duty.marks is '[staff code] What it is besides: of a standing body, by a second superior, reform itself. Null: as its words propose it.';
