import { AsyncLocalStorage } from 'node:async_hooks';
import { CompiledQuery, type DatabaseConnection, type QueryResult } from 'kysely';
import { digestExpression, keyExpression, shapesOf, UNSEALED_TABLES, type Ask, type Shape } from './shapes.ts';

/** What a transaction left in a row; without a digest the row is gone, or `isStale` and has to be looked at. */
export interface Noted {
  table: string;
  key: string;
  columns: number;
  digest: string | null;
  isStale?: boolean;
}

export class Notes {
  readonly #rows = new Map<string, Noted>();

  note(row: Noted): void {
    this.#rows.set(`${row.table} ${row.key}`, row);
  }

  /** A row that a function of the database wrote: what it holds is read before the seal. */
  look(table: string, key: string): void {
    this.note({ table, key, columns: 0, digest: null, isStale: true });
  }

  get all(): Noted[] {
    return [...this.#rows.values()];
  }
}

const open = new AsyncLocalStorage<Notes>();

export const noting = <T>(notes: Notes, work: () => Promise<T>): Promise<T> => open.run(notes, work);

export interface Written {
  verb: 'insert into' | 'update' | 'delete from';
  table: string;
  as: string;
  returns: boolean;
}

const STATEMENT =
  /^\s*(insert into|update|delete from)\s+(?:"?(public|auth)"?\.)?"?(\w+)\b"?(?!\s*\.)(?:\s+(?:as\s+)?(?!(?:set|using|where|values|select|default|returning|overriding)\b)"?(\w+)"?)?/i;
const HIDDEN =
  /\b(?:insert\s+into|delete\s+from|merge\s+into)\s+(?:"?public"?\.)?"?(\w+)\b"?(?!\s*\.)|(?<!\bfor\s+(?:no\s+key\s+)?)\bupdate\s+(?:"?public"?\.)?"?(\w+)\b"?\s+(?:(?:as\s+)?"?\w+"?\s+)?set\b/gi;

/** What a statement writes into a table of the schema, where names without a schema are of `otherwise`; undefined where it does not begin with that. */
export function writtenTo(statement: string, schema: 'public' | 'auth', otherwise: 'public' | 'auth' = 'public'): Written | undefined {
  const [, verb, named = otherwise, table, as] = STATEMENT.exec(statement) ?? [];
  if (!verb || !table || named !== schema) return undefined;
  return {
    verb: verb.toLowerCase() as Written['verb'],
    table,
    as: as ?? table,
    returns: /\breturning\b(?![^()]*\))/i.test(statement),
  };
}

const isSealed = (table: string): boolean => UNSEALED_TABLES[table] === undefined;

/** What a statement writes, where that table's rows are sealed. Only statements that begin with their write can be noted; hidden writes throw. */
export function writtenBy(statement: string): Written | undefined {
  const written = writtenTo(statement, 'public');
  const hidden = [...statement.matchAll(HIDDEN)].map(([, first, second]) => first ?? second ?? '').slice(written ? 1 : 0);
  const lost = hidden.find(isSealed);
  if (lost !== undefined) throw new Error(`What this statement writes into ${lost} would stand under no seal: ${statement}`);
  return written && isSealed(written.table) ? written : undefined;
}

const NOTE = '~noted';

type Run = <Row>(query: CompiledQuery, ...rest: []) => Promise<QueryResult<Row>>;

/** Runs a statement that also returns a list of texts for each row (`what`), and takes that off again: the result as the caller expects it. */
export async function taken<Row>(
  run: Run,
  query: CompiledQuery,
  { returns }: Written,
  what: string,
  ...rest: []
): Promise<{ result: QueryResult<Row>; notes: (string | null)[][] }> {
  const asked = { ...query, sql: `${query.sql}${returns ? ',' : ' returning'} ${what} as "${NOTE}"` };
  const result = await run<Record<string, unknown>>(asked, ...rest);
  const notes = result.rows.map((row) => row[NOTE] as (string | null)[]);
  const rows = returns ? result.rows.map(({ [NOTE]: _, ...row }) => row as Row) : [];
  return { result: { ...result, rows }, notes };
}

/** Lets a connection note what the open transaction writes: each statement also returns key and digest of its rows, which nobody else sees. */
export function noteRows(connection: DatabaseConnection, shapes: { known?: Map<string, Shape> }): void {
  const run = connection.executeQuery.bind(connection);
  const ask: Ask = async (text, values = []) => (await run(CompiledQuery.raw(text, [...values]))).rows as Record<string, unknown>[];
  connection.executeQuery = async <Row>(query: CompiledQuery, ...rest: unknown[]): Promise<QueryResult<Row>> => {
    const notes = open.getStore();
    const written = notes && writtenBy(query.sql);
    if (!written) return run<Row>(query, ...(rest as []));
    shapes.known ??= await shapesOf(ask);
    const shape = shapes.known.get(written.table);
    if (!shape) throw new Error(`The rows of ${written.table} can stand under no seal: it has no key.`);
    const digest = written.verb === 'delete from' ? 'null' : digestExpression(shape, written.as);
    const { result, notes: rows } = await taken<Row>(
      run,
      query,
      written,
      `array[${keyExpression(shape, written.as)}, ${digest}]`,
      ...(rest as []),
    );
    for (const [key, digested = null] of rows) if (key) notes.note({ table: shape.table, key, columns: shape.columns, digest: digested });
    return result;
  };
}
