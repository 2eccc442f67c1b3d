/** Tables whose rows no seal lists, each with its reason. One that holds rows may leave this list only with a seal over them. */
export const UNSEALED_TABLES: Readonly<Record<string, string>> = {
  audit_entry: 'chained and sealed by itself',
  audit_head: 'checked with the chain',
  audit_seal: 'is the seal',
  past_row: 'listed by `audit_seal.past`',
  person_key: 'destroyed on purpose; an altered key opens nothing',
  history_start: 'written by a migration, about what came before it',
  message: 'a copy for one person of what stands elsewhere',
  message_delivery: 'of such a copy',
  message_letter: 'of such a copy, and written while it is sent',
  message_service: 'how a service was the last time',
  envelope_push: 'tries on the way; what became of it stands with the envelope',
  reminder_run: 'written once a day',
  import_receipt: 'keeps a form from being taken twice, for a day',
  plan_seen: 'who has opened a plan; nothing is decided by it',
  process_heartbeat: 'written every few seconds',
  recognised_page: 'can be computed again from the file',
  refused_entry: 'counts per hour',
  unfound_search: 'counts per day',
  found_search: 'counts per day',
  subscriber: 'a reader, of whom nothing stays after leaving',
  subscription: 'of such a reader',
  subscriber_letter: 'of such a reader, and written while it is sent',
  citizen_letter: 'a copy for one person of what stands elsewhere, and written while it is sent',
  subscription_count: 'counts per day',
  published_thing: 'when something that stands elsewhere was first seen',
  page_view: 'counts per day',
  screen_signal: 'which machine is a screen, and when it was last heard of',
  published_look: 'how far was looked last',
  page_vote: 'counts per day',
  story_draft: 'what an officer typed and has not saved; nothing is decided by it',
  story_link: 'what an address on the net answered last; asked again every night',
  petition_try: 'kept for a day',
  sign_in_attempt: 'kept for a day',
  migration: 'of the migration runner',
  migration_lock: 'of the migration runner',
  repeatable_file: 'of the migration runner',
};

/** Columns that are written while work is under way and say nothing that stays. A column may join only with a new seal over its rows. */
export const UNSEALED_COLUMNS: Readonly<Record<string, readonly string[]>> = {
  reading: ['stage', 'pages_done', 'pages_all', 'attempts', 'started_at'],
  story_delivery: ['next_at', 'lookups', 'measure_at'],
  outlet: ['paused_until'],
  'auth.user': ['updatedAt'],
  'auth.account': ['updatedAt'],
  'auth.session': ['expiresAt', 'updatedAt'],
};

export type Ask = (text: string, values?: readonly unknown[]) => Promise<Record<string, unknown>[]>;

export interface Shape {
  table: string;
  /** The number of its last column: a row sealed before a column came is compared without it. */
  columns: number;
  key: readonly { name: string; type: string }[];
  leftOut: readonly string[];
}

const SHAPES = `select case when n.nspname = 'auth' then 'auth.' else '' end || c.relname as table, max(a.attnum)::int as columns,
    coalesce(array_agg(a.attname::text) filter (where a.attgenerated <> ''), '{}') as computed,
    (select json_agg(json_build_object('name', k.attname, 'type', format_type(k.atttypid, null)) order by place)
      from pg_index i, unnest(i.indkey::int2[]) with ordinality as u (num, place), pg_attribute k
      where i.indrelid = c.oid and i.indisprimary and k.attrelid = c.oid and k.attnum = u.num) as key
  from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  where c.relkind in ('r', 'p') and (n.nspname = 'public' and c.relname <> all($1) or n.nspname = 'auth' and c.relname in ('user', 'account', 'twoFactor', 'session'))
    and exists (select 1 from pg_index i where i.indrelid = c.oid and i.indisprimary) and not exists (select 1 from pg_depend d where d.objid = c.oid and d.deptype = 'e')
  group by n.nspname, c.oid, c.relname order by 1`;

/** The shapes of all tables whose rows are sealed, by table; those of the sign-in that say who may enter are among them (`auth.user`). */
export async function shapesOf(ask: Ask): Promise<Map<string, Shape>> {
  const rows = (await ask(SHAPES, [Object.keys(UNSEALED_TABLES)])) as unknown as (Shape & { computed: string[] })[];
  return new Map(
    rows.map(({ table, columns, key, computed }) => [
      table,
      { table, columns, key, leftOut: [...computed, ...(UNSEALED_COLUMNS[table] ?? [])] },
    ]),
  );
}

/** Body and settings of the function that digests rows (`row_digest`), as a migration made it: another one could digest what it likes. */
const DIGEST = {
  body: ` select encode(sha256(convert_to((to_jsonb(kept) - left_out)::text, 'UTF8')), 'hex') `,
  settings: ['TimeZone=UTC', 'DateStyle=ISO, YMD', 'IntervalStyle=postgres', 'bytea_output=hex', 'extra_float_digits=1'],
};

export async function strangersIn(ask: Ask): Promise<string[]> {
  const others =
    await ask(`select 'trigger ' || t.tgname || ' on ' || t.tgrelid::regclass as name from pg_trigger t join pg_class c on c.oid = t.tgrelid
      where not t.tgisinternal and c.relnamespace in (select oid from pg_namespace where nspname in ('public', 'auth'))
    union all select 'rule ' || r.rulename || ' on ' || r.ev_class::regclass from pg_rewrite r join pg_class c on c.oid = r.ev_class
      where c.relkind in ('r', 'p') and c.relnamespace in (select oid from pg_namespace where nspname in ('public', 'auth')) order by 1`);
  const found = await ask(`select prosrc as body, proconfig as settings from pg_proc where proname = 'row_digest'`);
  const [own] = found as { body?: string; settings?: string[] }[];
  const isOurs = found.length === 1 && own?.body === DIGEST.body && DIGEST.settings.every((one) => own.settings?.includes(one));
  return [...others.map(({ name }) => name as string), ...(isOurs ? [] : ['function row_digest'])];
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** The key of the row that stands as `t`, as text: `{"authority_id": "…", "id": "…"}`. */
export const keyExpression = ({ key }: Shape, t: string): string =>
  `jsonb_build_object(${key.map(({ name }) => `${literal(name)}, ${quoted(t)}.${quoted(name)}`).join(', ')})::text`;

export const digestExpression = ({ leftOut }: Shape, t: string, without: readonly string[] = []): string =>
  `public.row_digest(${quoted(t)}.*, array[${[...leftOut, ...without].map(literal).join(', ')}]::text[])`;

export const isNamedBy = ({ key }: Shape, t: string, named: string): string =>
  key.map(({ name, type }) => `${quoted(t)}.${quoted(name)} = (${named} ->> ${literal(name)})::${type}`).join(' and ');

export const inSchema = (table: string): string =>
  table.startsWith('auth.') ? `auth.${quoted(table.slice('auth.'.length))}` : `public.${quoted(table)}`;
