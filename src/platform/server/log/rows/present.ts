import { CompiledQuery } from 'kysely';
import type { Read } from '../../database.ts';
import { mention, type Present, type PresentRow } from '../seal.ts';
import type { RowFault } from './declared.ts';
import type { Noted, Notes } from './noting.ts';
import { digestExpression, inSchema, isNamedBy, keyExpression, shapesOf, strangersIn, type Ask, type Shape } from './shapes.ts';

const asking =
  (db: Read): Ask =>
  async (text, values = []) =>
    (await db.getExecutor().executeQuery(CompiledQuery.raw(text, [...values]))).rows as Record<string, unknown>[];

async function looked(ask: Ask, shape: Shape, keys: readonly string[]): Promise<Noted[]> {
  const rows = await ask(
    `select named.key::text as key, ${digestExpression(shape, 't')} as digest from unnest($1::jsonb[]) as named (key)
     left join ${inSchema(shape.table)} t on ${isNamedBy(shape, 't', 'named.key')}`,
    [keys],
  );
  return rows.map(({ key, digest }) => ({
    table: shape.table,
    columns: shape.columns,
    key: key as string,
    digest: digest as string | null,
  }));
}

export async function leftBy(tx: Read, notes: Notes): Promise<Noted[]> {
  const stale = notes.all.filter(({ isStale }) => isStale);
  if (stale.length > 0) for (const row of await asTheyStand(tx, stale)) notes.note(row);
  return notes.all.filter(({ isStale }) => !isStale);
}

const BATCH = 5000;

/** Key and digest of each row of a table, a part at a time; of the first `columns` columns alone. */
async function* eachRow(ask: Ask, shape: Shape, columns: number): AsyncGenerator<Noted> {
  const later = await ask(
    `select attname::text as name from pg_attribute where attrelid = $1::regclass and attnum > $2 and not attisdropped`,
    [inSchema(shape.table), columns],
  );
  const digest = digestExpression(
    shape,
    't',
    later.map(({ name }) => name as string),
  );
  await ask(
    `declare present no scroll cursor for select ${keyExpression(shape, 't')} as key, ${digest} as digest from ${inSchema(shape.table)} t`,
  );
  for (let rows: Record<string, unknown>[] = []; ;) {
    rows = await ask(`fetch ${BATCH} from present`);
    yield* rows.map((row): Noted => ({ table: shape.table, columns, key: row['key'] as string, digest: row['digest'] as string }));
    if (rows.length < BATCH) break;
  }
  await ask('close present');
}

export async function* presentRows(tx: Read): AsyncGenerator<Noted> {
  const ask = asking(tx);
  for (const shape of (await shapesOf(ask)).values()) yield* eachRow(ask, shape, shape.columns);
}

interface Said {
  chain: string;
  at: Temporal.Instant;
  row: PresentRow;
}

/** What the seals say last of each row, by table and key: within a chain by its order, among chains by the clock. */
export class Mentions {
  readonly #tables = new Map<string, Map<string, Said>>();

  add(chain: string, left: Present | undefined): void {
    if (!left) return;
    const at = Temporal.Instant.from(left.at);
    for (const row of left.rows) {
      const [table, key] = row;
      const keys = this.#tables.get(table) ?? new Map<string, Said>();
      this.#tables.set(table, keys);
      const before = keys.get(key);
      if (!before || before.chain === chain || Temporal.Instant.compare(at, before.at) >= 0) keys.set(key, { chain, at, row });
    }
  }

  get tables(): string[] {
    return [...this.#tables.keys()];
  }

  of(table: string): ReadonlyMap<string, Said> {
    return this.#tables.get(table) ?? new Map<string, Said>();
  }
}

const authorityIn = (key: string): string => {
  const named = JSON.parse(key) as { authority_id?: string };
  return named.authority_id ?? '';
};

interface Compared {
  seen: Set<string>;
  faults: RowFault[];
}

async function compare(ask: Ask, sealKey: Uint8Array, shape: Shape, said: ReadonlyMap<string, Said>): Promise<Compared> {
  const widths = new Set([shape.columns, ...[...said.values()].filter(({ row }) => row[3] !== null).map(({ row }) => row[2])]);
  const [seen, holding] = [new Set<string>(), new Set<string>()];
  for (const columns of widths)
    for await (const row of eachRow(ask, shape, columns)) {
      seen.add(row.key);
      const due = said.get(row.key)?.row;
      if (due?.[2] === columns && due[3] === mention(sealKey, row)[3]) holding.add(row.key);
    }
  const fault = (key: string, reason: RowFault['reason']): RowFault => ({
    authorityId: authorityIn(key),
    objectType: shape.table,
    objectId: key,
    reason,
  });
  const altered = [...seen].filter((key) => !holding.has(key)).map((key) => fault(key, said.has(key) ? 'differs' : 'unrecorded'));
  const gone = [...said].filter(([key, { row }]) => !seen.has(key) && row[3] !== null);
  return { seen, faults: [...altered, ...gone.map(([key]) => fault(key, 'gone'))] };
}

/** Compares sealed rows with what the seals say last of them: altered, taken away or put in behind the product. Runs in a transaction. */
export async function verifyPresent(
  tx: Read,
  sealKey: Uint8Array,
  mentions: Mentions,
  only: (table: string) => boolean = () => true,
): Promise<{ rows: number; faults: RowFault[] }> {
  const ask = asking(tx);
  const all = { rows: 0, faults: [] as RowFault[] };
  const shapes = await shapesOf(ask);
  for (const table of mentions.tables.filter((one) => only(one) && !shapes.has(one)))
    for (const [key, { row }] of mentions.of(table))
      if (row[3] !== null) all.faults.push({ authorityId: authorityIn(key), objectType: table, objectId: key, reason: 'gone' });
  for (const shape of shapes.values()) {
    if (!only(shape.table)) continue;
    const { seen, faults } = await compare(ask, sealKey, shape, mentions.of(shape.table));
    all.rows += seen.size;
    all.faults.push(...faults);
  }
  return all;
}

export const verifyCatalogue = async (tx: Read): Promise<RowFault[]> =>
  (await strangersIn(asking(tx))).map((objectId) => ({ authorityId: '', objectType: 'catalogue', objectId, reason: 'unrecorded' }));

/** The rows with these keys as they stand now, without a digest where they are gone. */
export async function asTheyStand(tx: Read, places: readonly { table: string; key: string }[]): Promise<Noted[]> {
  const ask = asking(tx);
  const shapes = await shapesOf(ask);
  const rows: Noted[] = [];
  for (const [table, those] of Map.groupBy(places, (place) => place.table)) {
    const shape = shapes.get(table);
    // Of a table that is no longer there nothing stands.
    const gone = (): Noted[] => those.map(({ key }) => ({ table, key, columns: 0, digest: null }));
    rows.push(...(shape ? await looked(ask, shape, those.map(({ key }) => key)) : gone())); // prettier-ignore
  }
  return rows;
}
