import { CompiledQuery, type DatabaseConnection, type QueryResult } from 'kysely';
import { beginSeal, INSTALLATION, keyIdOf } from './seal.ts';

type Ask = (text: string, values?: readonly unknown[]) => Promise<Record<string, string>[]>;

/**
 * Entries of the installation's chain that this very transaction has written and that stand under no seal: never those of somebody else, who put
 * them in behind the product.
 */
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

const entryOf = (row: Record<string, string>) => ({
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

/** Puts what the triggers of the sign-in tables noted in this transaction under seals, each over entries that follow each other. */
async function sealOwn(ask: Ask, sealKey: Uint8Array): Promise<void> {
  const entries = (await ask(OWN, [INSTALLATION])).map(entryOf);
  for (let from = 0; from < entries.length;) {
    const first = entries[from]?.sequence ?? 0;
    const run = entries.slice(from).filter(({ sequence }, at) => sequence === first + at);
    const sealing = beginSeal(sealKey, INSTALLATION, 'written');
    for (const entry of run) sealing.add(entry);
    await ask(
      `insert into public.audit_seal (authority_id, first_sequence, last_sequence, kind, key_id, seal) values ($1, $2, $3, 'written', $4, $5)`,
      [INSTALLATION, first, run.at(-1)?.sequence, keyIdOf(sealKey), sealing.seal()],
    );
    from += run.length;
  }
}

interface Sealing {
  /** Whether a statement writes to the tables of the sign-in library. */
  isOfSignIn: (statement: string) => boolean;
  /** Undefined: this pool seals nothing. */
  key: () => Uint8Array | undefined;
}

/**
 * Lets a connection seal, in the same transaction, what the triggers of the sign-in tables note of its writes; a write outside of a transaction
 * gets one. So nothing of that chain has to be sealed afterwards, when somebody else might have added to it.
 */
export function sealSignIns(connection: DatabaseConnection, { isOfSignIn, key }: Sealing): void {
  const run = connection.executeQuery.bind(connection);
  const ask: Ask = async (text, values = []) => (await run(CompiledQuery.raw(text, [...values]))).rows as Record<string, string>[];
  let [isOpen, isDue] = [false, false];
  const seal = async (): Promise<void> => {
    const sealKey = key();
    if (sealKey) await sealOwn(ask, sealKey);
  };
  async function alone<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    await ask('begin');
    try {
      const done = await run<Row>(query);
      await seal();
      await ask('commit');
      return done;
    } catch (error) {
      await ask('rollback').catch(() => undefined);
      throw error;
    }
  }
  connection.executeQuery = async <Row>(query: CompiledQuery, ...rest: unknown[]): Promise<QueryResult<Row>> => {
    const [, word] = /^\s*(begin|start transaction|commit|rollback(?!\s+to))\b/i.exec(query.sql) ?? [];
    if (word) {
      const due = isDue && /commit/i.test(word);
      [isOpen, isDue] = [/begin|start/i.test(word), false];
      if (due) await seal();
    } else if (isOfSignIn(query.sql)) {
      if (!isOpen && key()) return alone<Row>(query);
      isDue = true;
    }
    return run<Row>(query, ...(rest as []));
  };
}

/** Of a pool on which the tables of the sign-in library stand in their own schema. */
export const writesSignIns = (statement: string): boolean => /\b(?:insert into|update|delete from)\s+auth\."/i.test(statement);
