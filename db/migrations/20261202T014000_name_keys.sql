-- By what two spellings of one name meet, as `nameKey` of the product says it: "Hoà An" and "hòa an" are one name, "Hoa An" is another.
create function name_key(name text) returns text
  language sql immutable parallel safe strict
  return (select string_agg(search_marked(word), ' ' order by at) from regexp_split_to_table(btrim(normalize(name, NFC)), '\s+') with ordinality as s (word, at));
