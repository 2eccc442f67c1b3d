import { CompiledQuery, type DatabaseConnection, type QueryResult } from 'kysely';
import { Notes, taken, writtenTo, type Noted, type Written } from './rows/noting.ts';
import { digestExpression, keyExpression, shapesOf, type Ask, type Shape } from './rows/shapes.ts';
import { beginSeal, INSTALLATION, keyIdOf, mention } from './seal.ts';

/** Entries of the installation's chain that this very transaction wrote and no seal covers: never somebody else's, put in behind the product. */
const OWN = `with own as (select pg_current_xact_id_if_assigned()::xid as id), before as (
    select coalesce((select last_sequence from public.audit_seal s, own where s.authority_id = $1 and s.xmin <> own.id
      order by first_sequence desc limit 1), 0) as last
  )
  select e.sequence::text, (extract(epoch from e.at) * 1000000)::bigint::text as at, e.actor, e.action, e.object_type, e.object_id,
    e.changes::text as changes, encode(e.previous_hash, 'hex') as previous_hash, encode(e.hash, 'hex') as hash
  from public.audit_entry e, own, before
  where e.authority_id = $1 and e.sequence > before.last and e.xmin = own.id and e.actor = 'sign-in' and not exists (
    select 1 from public.audit_seal s where s.authority_id = $1 and e.sequence between s.first_sequence and s.last_sequence)
  order by e.sequence`;

const entryOf = (row: Record<string, string | undefined>) => ({
  sequence: Number(row['sequence']),
  at: Temporal.Instant.fromEpochNanoseconds(BigInt(row['at'] ?? 0) * 1000n),
  actor: row['actor'] ?? '',
  action: row['action'] ?? '',
  objectType: row['object_type'] ?? '',
  objectId: row['object_id'] ?? '',
  changes: JSON.parse(row['changes'] ?? 'null') as unknown,
  previousHash: Buffer.from(row['previous_hash'] ?? '', 'hex'),
  hash: Buffer.from(row['hash'] ?? '', 'hex'),
});

/** Puts what this transaction noted of the sign-in tables under seals, each over entries that follow each other; the last one lists the rows. */
async function sealOwn(ask: Ask, sealKey: Uint8Array, left: readonly Noted[]): Promise<void> {
  const entries = ((await ask(OWN, [INSTALLATION])) as Record<string, string>[]).map(entryOf);
  for (let from = 0; from < entries.length;) {
    const first = entries[from]?.sequence ?? 0;
    const run = entries.slice(from).filter(({ sequence }, at) => sequence === first + at);
    from += run.length;
    const rows = from < entries.length ? [] : left.map((row) => mention(sealKey, row));
    const present = rows.length > 0 ? { at: Temporal.Now.instant().toString(), rows } : undefined;
    const sealing = beginSeal(sealKey, INSTALLATION, 'written');
    for (const entry of run) sealing.add(entry);
    sealing.present(present);
    await ask(
      `insert into public.audit_seal (authority_id, first_sequence, last_sequence, kind, key_id, seal, present)
       values ($1, $2, $3, 'written', $4, $5, $6::jsonb)`,
      [INSTALLATION, first, run.at(-1)?.sequence, keyIdOf(sealKey), sealing.seal(), present ? JSON.stringify(present) : null],
    );
  }
}

/** The sign-in tables of which each write is an entry, and the column that says whose. Half-done sign-ins and used codes are not among them. */
const WHOSE: Readonly<Record<string, string>> = { user: 'id', session: 'userId', account: 'userId', twoFactor: 'userId' };

/** What a statement also returns: whose row, the names of the columns that changed (never a value; null: none), and the row for its seal. */
function returned({ table, as, verb }: Written, shape: Shape | undefined): string {
  const changed =
    verb === 'update'
      ? `(select jsonb_object_agg(a.key, '{}'::jsonb) from jsonb_each(to_jsonb(new.*)) a
          where to_jsonb(old.*) -> a.key is distinct from a.value and a.key <> 'updatedAt')::text`
      : `'{}'`;
  const key = shape ? keyExpression(shape, as) : 'null';
  const digest = shape && verb !== 'delete from' ? digestExpression(shape, as) : 'null';
  return `array["${as}"."${WHOSE[table] ?? ''}"::text, ${changed}, ${key}, ${digest}]`;
}

const APPEND = `select 1 from public.audit_append('${INSTALLATION}', clock_timestamp(), 'sign-in', $1, $2, $3, $4::jsonb)`;

interface Sealing {
  /** Undefined: this pool seals nothing. */
  key: () => Uint8Array | undefined;
  shapes: { known?: Map<string, Shape> };
  otherwise?: 'public' | 'auth';
}

/** Notes and seals each write to the sign-in tables in its transaction (made where there is none), as the library writes by itself. */
export function sealSignIns(connection: DatabaseConnection, { key, shapes, otherwise }: Sealing): void {
  const run = connection.executeQuery.bind(connection);
  const ask: Ask = async (text, values = []) => (await run(CompiledQuery.raw(text, [...values]))).rows as Record<string, unknown>[];
  let isOpen = false;
  let left: Notes | undefined;
  const seal = async (): Promise<void> => {
    const [sealKey, notes] = [key(), left];
    left = undefined;
    if (sealKey && notes) await sealOwn(ask, sealKey, notes.all);
  };
  async function note<Row>(query: CompiledQuery, written: Written): Promise<QueryResult<Row>> {
    shapes.known ??= await shapesOf(ask);
    const table = `auth.${written.table}`;
    const shape = shapes.known.get(table);
    const { result, notes } = await taken<Row>(run, query, written, returned(written, shape));
    left ??= new Notes();
    for (const [whose, changed, rowKey, digest = null] of notes) {
      if (changed === null) continue;
      await ask(APPEND, [`sign-in.${written.verb.split(' ')[0] ?? ''}`, `sign-in.${written.table}`, whose, changed]);
      if (shape && rowKey) left.note({ table, key: rowKey, columns: shape.columns, digest });
    }
    return result;
  }
  async function alone<Row>(query: CompiledQuery, written: Written): Promise<QueryResult<Row>> {
    await ask('begin');
    try {
      const done = await note<Row>(query, written);
      await seal();
      await ask('commit');
      return done;
    } catch (error) {
      left = undefined;
      await ask('rollback').catch(() => undefined);
      throw error;
    }
  }
  connection.executeQuery = async <Row>(query: CompiledQuery, ...rest: unknown[]): Promise<QueryResult<Row>> => {
    const [, word] = /^\s*(begin|start transaction|commit|rollback(?!\s+to))\b/i.exec(query.sql) ?? [];
    if (word) {
      if (/commit/i.test(word)) await seal();
      left = undefined;
      isOpen = /begin|start/i.test(word);
      return run<Row>(query, ...(rest as []));
    }
    const written = writtenTo(query.sql, 'auth', otherwise);
    if (!written || WHOSE[written.table] === undefined) return run<Row>(query, ...(rest as []));
    return isOpen ? note<Row>(query, written) : alone<Row>(query, written);
  };
}
