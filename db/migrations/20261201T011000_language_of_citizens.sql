-- Who reported or asked on the pages in English is written to in English; who did so before, or in person, in Vietnamese.
alter table remark_sender add column lang text, add constraint remark_sender_lang_is_of_the_pages check (lang in ('vi', 'en'));
alter table access_requester add column lang text, add constraint access_requester_lang_is_of_the_pages check (lang in ('vi', 'en'));
alter table citizen_letter add column lang text, add constraint citizen_letter_lang_is_of_the_pages check (lang in ('vi', 'en'));
comment on column remark_sender.lang is '[unit code] The language of the page on which it was sent.';
comment on column access_requester.lang is '[unit code] The language of the page on which it was sent.';
comment on column citizen_letter.lang is '[unit code] The language of its frame, Vietnamese where none is known.';
