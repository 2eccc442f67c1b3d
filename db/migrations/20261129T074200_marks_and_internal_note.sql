-- An explanation for the office and a word to the public are two things.
alter table activity
  add column internal_note text,
  add constraint activity_internal_note_is_not_empty check (internal_note <> '');

-- Notes that nobody has confirmed for the public yet, those of internal work, and explanations of a day outside of the plan's year, become internal.
do $$
declare
  moved record;
begin
  for moved in select a.authority_id, a.id, a.note from activity a
    where a.note is not null and (
  a.state <> 'confirmed' or a.is_internal
  or exists (
    select 1 from duty d join plan p on p.authority_id = d.authority_id and p.id = d.plan_id
    where d.authority_id = a.authority_id and d.id = a.duty_id
      and (a.happened_on < make_date(p.year - 1, 12, 15) or a.happened_on > make_date(p.year, 12, 31)))
  or exists (
    select 1 from activity_target at join target t on t.authority_id = at.authority_id and t.id = at.target_id
      join plan p on p.authority_id = t.authority_id and p.id = t.plan_id
    where at.authority_id = a.authority_id and at.activity_id = a.id
      and (a.happened_on < make_date(p.year - 1, 12, 15) or a.happened_on > make_date(p.year, 12, 31))))
    order by a.authority_id, a.id
  loop
    update activity set internal_note = nullif(moved.note, ''), note = null where authority_id = moved.authority_id and id = moved.id;
    perform audit_append(moved.authority_id, now(), 'migration', 'activity.note-made-internal', 'activity', moved.id::text,
      jsonb_build_object('note', jsonb_build_object('from', moved.note, 'to', null),
        'internal_note', jsonb_build_object('from', null, 'to', moved.note)));
  end loop;
end $$;

-- Who reads a column and what it holds, in front of its comment: `[unit free]`.
-- Readers: public, staff (officers of the authority), unit (with the owner of the plan), administrator, nobody (the software alone).
-- It holds: code (written by the software or chosen), text (words of papers and reference), free (a person may be named in it), personal.
create function mark_columns(of_table text, mark text, variadic columns text[]) returns void
  language plpgsql as $$
declare
  name text;
  said text;
begin
  foreach name in array columns loop
    select regexp_replace(col_description(a.attrelid, a.attnum), '^\[[^\]]*\]\s*', '') into said
    from pg_attribute a where a.attrelid = of_table::regclass and a.attname = name;
    if not found then raise exception 'There is no column %.%', of_table, name; end if;
    execute format('comment on column %I.%I is %L', of_table, name, '[' || mark || ']' || coalesce(' ' || said, ''));
  end loop;
end $$;

select mark_columns('authority', 'public code', 'code', 'slug', 'level');
select mark_columns('stored_file', 'nobody code', 'storage_key', 'sha256', 'media_type');
select mark_columns('stored_file', 'unit free', 'name');
select mark_columns('audit_entry', 'staff code', 'actor', 'action', 'object_type', 'object_id');
select mark_columns('audit_entry', 'staff personal', 'changes');
select mark_columns('administrative_unit', 'public text', 'code', 'level', 'kind', 'name', 'parent_code', 'folded');
select mark_columns('unit_kind', 'public text', 'code', 'label_vi', 'label_en', 'collective');
select mark_columns('unit', 'staff code', 'code');
select mark_columns('unit_version', 'public text', 'name', 'short_name', 'place_name');
select mark_columns('unit_version', 'staff text', 'legal_basis');
select mark_columns('unit_version', 'public code', 'kind');
select mark_columns('unit_alias', 'staff text', 'name', 'folded');
select mark_columns('unit_alias', 'staff code', 'origin');
select mark_columns('officer', 'staff personal', 'full_name');
select mark_columns('post', 'staff code', 'role');
select mark_columns('document', 'staff code', 'direction', 'sha256', 'kind', 'issued_on', 'symbol');
select mark_columns('document', 'staff free', 'file_name', 'title', 'issuer');
select mark_columns('reading', 'staff code', 'state', 'stage', 'refusal', 'engine_version');
select mark_columns('reading', 'staff free', 'text', 'pages', 'restored', 'result');
select mark_columns('recognised_page', 'staff free', 'content');
select mark_columns('reading_decision', 'staff code', 'item', 'verdict');
select mark_columns('reading_decision', 'staff free', 'value');
select mark_columns('word_correction', 'staff free', 'remains', 'restored', 'correction');
select mark_columns('plan', 'public text', 'title', 'issuer', 'superior_symbol', 'signer_authority', 'signer_position', 'deadlines');
select mark_columns('plan', 'public personal', 'signer_name');
select mark_columns('plan', 'public code', 'symbol', 'state');
select mark_columns('plan_legal_basis', 'public text', 'type', 'symbol', 'issued_on', 'issuer');
select mark_columns('plan_channel', 'public text', 'kind', 'text');
select mark_columns('plan_topic', 'public text', 'kind', 'text');
select mark_columns('plan_recipient', 'public text', 'name', 'purpose');
select mark_columns('plan_budget_source', 'public text', 'text');
select mark_columns('duty', 'public text', 'text', 'product', 'deadlines');
select mark_columns('duty', 'staff code', 'role', 'source', 'source_item');
select mark_columns('duty_unit', 'public code', 'role');
select mark_columns('target', 'public text', 'text', 'unit', 'units_bound');
select mark_columns('target', 'public code', 'comparator', 'measure');
select mark_columns('target', 'staff code', 'source', 'source_item');
select mark_columns('task', 'unit code', 'role', 'label', 'state');
select mark_columns('task', 'unit free', 'answer_note', 'done_reason');
select mark_columns('activity', 'public code', 'channel');
select mark_columns('activity', 'unit code', 'state');
select mark_columns('activity', 'public free', 'title', 'place', 'note');
select mark_columns('activity', 'unit free', 'internal_note', 'return_reason');
select mark_columns('activity_quantity', 'public code', 'measure');
select mark_columns('evidence', 'public free', 'link', 'caption');
select mark_columns('indicator', 'public text', 'code', 'title_vi', 'title_en', 'unit_vi', 'unit_en', 'measure', 'channels');
select mark_columns('report', 'staff code', 'kind', 'symbol', 'state');
select mark_columns('report_section', 'public free', 'text');
select mark_columns('report_section', 'public text', 'heading');
select mark_columns('report_section', 'staff code', 'key');
select mark_columns('report_recipient', 'public text', 'name', 'purpose');
select mark_columns('report', 'public free', 'body', 'change_reason', 'frozen_note');
select mark_columns('report', 'staff free', 'covers_reason');
select mark_columns('report', 'staff code', 'change_kind', 'covers_source');
select mark_columns('audit_seal', 'staff code', 'key_id', 'kind');
select mark_columns('report', 'public text', 'title', 'recipient', 'signer_authority', 'signer_position');
select mark_columns('report', 'public personal', 'signer_name');
select mark_columns('report_figure', 'staff code', 'indicator', 'detail');
select mark_columns('report_figure', 'staff free', 'typed_reason');
select mark_columns('past_row', 'nobody code', 'of_table', 'key');
select mark_columns('past_row', 'nobody free', 'content');
select mark_columns('officer_proposal', 'administrator code', 'kind', 'role', 'state');
select mark_columns('officer_proposal', 'administrator free', 'reason');
select mark_columns('officer_notice', 'administrator code', 'role', 'what');
select mark_columns('refused_entry', 'administrator code', 'kind', 'route');
select mark_columns('import_receipt', 'administrator code', 'what');
