import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, vi } from 'vitest';
import { openDatabase, type OpenDatabase } from '#platform/server/database.ts';
import { openStorage } from '#platform/server/files/storage.ts';
import { sealsWith } from '#platform/server/log/seal.ts';
import { now } from '#root/testing/actors.ts';
import { keyOfTests, sealKey } from '#root/testing/database.ts';
import { dataFolder, startProduct, type Product } from '#root/testing/product.ts';
import { anOffice, type Office } from './neighbour.ts';

export interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
  sha256: string;
}

export interface Asked {
  host?: string | undefined;
  headers?: Record<string, string>;
  form?: Record<string, string>;
}

/** A request as a browser sends it to a host that leads to the product. */
function asking(address: string, path: string, { host = '127.0.0.1', headers = {}, form }: Asked = {}): Promise<Answer> {
  const port = Number(new URL(address).port);
  const body = form && new URLSearchParams(form).toString();
  const origin = `http://${host}:${port}`;
  const posted = body === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html', origin };
  const all = { host: `${host}:${port}`, ...posted, ...headers };
  return new Promise((done, fail) => {
    const asked = request({ host: '127.0.0.1', port, path, method: body === undefined ? 'GET' : 'POST', headers: all }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const bytes = Buffer.concat(chunks);
        const sha256 = createHash('sha256').update(bytes).digest('hex');
        done({ status: response.statusCode ?? 0, headers: response.headers, body: bytes.toString(), sha256 });
      });
    });
    asked.on('error', fail).end(body);
  });
}

interface Town {
  readonly folder: string;
  readonly port: string;
  readonly one: Office;
  readonly other: Office;
  /** Each beside its neighbour. */
  readonly both: () => [Office, Office][];
  ask: (path: string, asked?: Asked) => Promise<Answer>;
  /** A connection of its own to the product’s database. */
  openDb: () => OpenDatabase;
}

/** The product with two authorities in full work, for the tests of one file. The first one is the one that was set up first. */
export function twoAuthorities(): Town {
  const data = dataFolder();
  let product: Product | undefined;
  let offices: [Office, Office] | undefined;
  const there = <T>(part: T | undefined): T => {
    if (part === undefined) throw new Error('The product has not started.');
    return part;
  };
  const ask = (path: string, asked?: Asked): Promise<Answer> => asking(there(product).address, path, asked);
  const openDb = (): OpenDatabase => {
    const running = JSON.parse(readFileSync(join(data.folder, 'running.json'), 'utf8')) as { databaseUrl: string };
    const opened = openDatabase(running.databaseUrl);
    sealsWith(opened.db, sealKey);
    return opened;
  };
  beforeAll(async () => {
    product = await startProduct({
      MINHBACH_DATA: data.folder,
      MINHBACH_DEMO: 'off',
      // Told to the installation, and then given to the second office as its own.
      MINHBACH_NAMES: 'www.trucbach.example.vn',
      MINHBACH_KEY: keyOfTests.toString('base64url'),
      MINHBACH_NOW: now.toString(),
    });
    const opened = openDb();
    const storage = openStorage(join(data.folder, 'files'));
    offices = [await anOffice(opened.db, storage, 'Hoa Sữa', 'hoasua'), await anOffice(opened.db, storage, 'Trúc Bạch', 'trucbach')];
    await opened.close();
    const { host } = offices[1];
    await vi.waitFor(async () => expect((await ask('/', { host })).status).toBe(200), { timeout: 20_000 });
  }, 300_000);
  afterAll(async () => {
    await product?.stop();
    data.remove();
  });
  return {
    folder: data.folder,
    get port() {
      return new URL(there(product).address).port;
    },
    get one() {
      return there(offices)[0];
    },
    get other() {
      return there(offices)[1];
    },
    both: () => {
      const [one, other] = there(offices);
      return [[one, other], [other, one]]; // prettier-ignore
    },
    ask,
    openDb,
  };
}

/** What must not stand in an answer for the other: its word, its addresses, its ids. A period of the year is everybody's. */
const tracesOf = ({ word, step, host, alias, ids: { period: _, ...ids } }: Office): string[] => [
  word,
  step,
  host,
  alias,
  ...Object.values(ids),
];

export const tracesIn = (text: string, of: Office): string[] => tracesOf(of).filter((trace) => text.includes(trace));

/** Where an office is found: by its host, by its step on a host that is nobody's, in both languages. */
export const places = ({ host, step }: Office): [base: string, host: string | undefined][] => [
  ['', host],
  ['/en', host],
  [`/${step}`, undefined],
  [`/en/${step}`, undefined],
];
