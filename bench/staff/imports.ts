import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { Client } from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { measures } from '#features/channels/index.ts';
import { signedIn } from '../growth.ts';

const ROWS = 10_000;
const PAGE = '/lam-viec/hoat-dong/nhap';
const TITLE = 'Chuyên mục đo lần';

/** What an imported activity consists of, parents first. */
const tables = {
  activity: `title like '${TITLE}%'`,
  activity_quantity: '',
  activity_target: '',
  activity_writer: '',
  evidence: '',
};
const ofThese = (where: string): string =>
  where || `(authority_id, activity_id) in (select authority_id, id from activity where ${tables.activity})`;

const took = async (work: () => Promise<unknown>): Promise<number> => {
  const since = performance.now();
  await work();
  return performance.now() - since;
};

const listFor = (unit: string): string => {
  const rows = Array.from({ length: ROWS }, (_, at) => {
    const day = Temporal.PlainDate.from('2026-01-05').add({ days: at % 300 });
    const written = [day.day, day.month].map((part) => String(part).padStart(2, '0')).join('/');
    return [`${written}/${day.year}`, 'Truyền thanh', `${TITLE} ${at + 1}`, unit, '1', '6', `https://vi-du.test/tin/${at + 1}`].join('\t');
  });
  return [
    ['Ngày', 'Hình thức', 'Tên hoạt động', 'Đơn vị', measures.bulletins.vi, measures.minutes.vi, 'Đường dẫn'].join('\t'),
    ...rows,
  ].join('\n');
};

/** What the page says, without its marks. */
const said = (page: string): string =>
  page
    .replace(/<(script|style)[^]*?<\/\1>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, 3000);

/** Columns that the database computes are not copied. */
async function columnsOf(client: Client, table: string): Promise<string> {
  const { rows } = await client.query<{ name: string }>(
    `select quote_ident(attname) as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
    [table],
  );
  return rows.map(({ name }) => name).join(', ');
}

/** Takes the imported rows out and copies the very same ones in again, in one transaction; milliseconds of the copying. */
async function copyAgain(client: Client): Promise<number> {
  const kept: { table: string; columns: string; bytes: Buffer }[] = [];
  for (const [table, where] of Object.entries(tables)) {
    const columns = await columnsOf(client, table);
    const stream = client.query(copyTo(`copy (select ${columns} from ${table} where ${ofThese(where)}) to stdout`));
    kept.push({ table, columns, bytes: await buffer(stream) });
  }
  for (const [table, where] of Object.entries(tables).toReversed()) await client.query(`delete from ${table} where ${ofThese(where)}`);
  for (const { table } of kept) await client.query(`vacuum analyze ${table}`);
  return took(async () => {
    await client.query('begin');
    for (const { table, columns, bytes } of kept)
      await pipeline(Readable.from([bytes]), client.query(copyFrom(`copy ${table} (${columns}) from stdin`)));
    await client.query('commit');
  });
}

/** 10,000 activities with a link each, looked through and stored as an officer does it, against COPY of the rows that they became. */
export async function benchImports(address: string, ownerUrl: string): Promise<Record<string, unknown>> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const headers = { cookie: await signedIn(address, 'plan-owner'), origin: address, accept: 'text/html' };
    const { rows } = await client.query<{ name: string }>(
      `select v.name from unit_version v join authority a on a.id = v.authority_id where upper_inf(v.valid) and nlevel(v.path) = 1 limit 1`,
    );
    const list = new File([listFor(rows[0]?.name ?? '')], 'danh-sach.tsv', { type: 'text/tab-separated-values' });
    const send = async (action: string, fields: Record<string, string | File>): Promise<string> => {
      const body = new FormData();
      for (const [name, value] of Object.entries(fields)) body.append(name, value);
      const answer = await fetch(`${address}${PAGE}?/${action}`, { method: 'POST', body, headers, redirect: 'manual' });
      return answer.text();
    };
    let page = '';
    const previewMs = await took(async () => void (page = await send('preview', { sheet: list })));
    const [, key] = /name="key"[^>]*value="([^"]+)"/.exec(page) ?? /value="([^"]+)"[^>]*name="key"/.exec(page) ?? [];
    if (!key) throw new Error(`The list was not taken for a look: ${said(page)}`);
    const storeMs = await took(async () => void (page = await send('store', { key, sheet: list })));
    const { rows: there } = await client.query<{ count: number }>(`select count(*)::int from activity where ${tables.activity}`);
    if (there[0]?.count !== ROWS) throw new Error(`Stored: ${there[0]?.count}; ${said(page)}`);
    const copyMs = await copyAgain(client);
    return { rows: ROWS, previewMs, storeMs, copyMs, storeToCopy: Number((storeMs / copyMs).toFixed(2)) };
  } finally {
    await client.end();
  }
}
