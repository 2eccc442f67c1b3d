-- How what an authority publishes may be used by others, and who may show parts of its pages.
create table publication_rule (
  authority_id uuid not null references authority,
  licence text not null,
  embed_sites text[] not null,
  security_email text,
  primary key (authority_id),
  constraint publication_rule_licence_is_known check (licence in ('source', 'cc-by', 'cc-zero')),
  constraint publication_rule_security_email_is_one check (security_email ~ '^[^@[:space:]]+@[^@[:space:]]+$')
);
comment on table publication_rule is 'Without a row: to be used with the source named, embedded by any site over https, no contact for security.';
comment on column publication_rule.licence is '[public code] Under which terms open data may be used.';
comment on column publication_rule.embed_sites is '[public code] Hosts whose pages may show the embeds; none: every site over https.';
comment on column publication_rule.security_email is '[public code] A mailbox of the office where faults of security are told.';
