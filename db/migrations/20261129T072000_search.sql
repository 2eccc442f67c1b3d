create index activity_by_words on activity using gin (fold_plain(title || ' ' || coalesce(place, '')) gin_trgm_ops);
create index document_by_words on document using gin (
  fold_plain(coalesce(title, '') || ' ' || file_name || ' ' || coalesce(symbol, '') || ' ' || coalesce(issuer, '')) gin_trgm_ops);
