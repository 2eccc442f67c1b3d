-- Who sent a petition, or waits for the answer to one, on the pages in English is written to in English.
alter table petition_sender add column lang text, add constraint petition_sender_lang_is_of_the_pages check (lang in ('vi', 'en'));
alter table petition_follower add column lang text, add constraint petition_follower_lang_is_of_the_pages check (lang in ('vi', 'en'));
comment on column petition_sender.lang is '[unit code] The language of the page on which it was sent.';
comment on column petition_follower.lang is '[unit code] The language of the page on which word was asked for.';
