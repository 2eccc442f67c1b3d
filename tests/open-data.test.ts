import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import Papa from 'papaparse';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadDemonstration } from '#demo/load.ts';
import { columnsOf, datasetCodes, datasetOf, type DatasetCode } from '#features/opendata/index.ts';
import { extentsOf } from '#features/opendata/server/index.ts';
import { siteOf } from '#features/portal/server/index.ts';
import { authorities } from '#features/units/server/index.ts';
import { useApp } from '#platform/server/app.ts';
import { clock } from '#platform/server/clock.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import { createTestDatabase, keyOfTests, type TestDatabase } from '#root/testing/database.ts';
import { aStorage } from '#root/testing/documents.ts';
import { GET as catalogue } from '../src/routes/(portal)/api/v1/catalog.jsonld/+server.ts';
import { GET as dataset, OPTIONS } from '../src/routes/(portal)/api/v1/[dataset]/+server.ts';
import { GET as description } from '../src/routes/(portal)/api/v1/openapi.json/+server.ts';

// The answers of the demonstration, held against what the description says of them.

const time = clock('2026-11-20T10:00:00+07:00');
const storage = aStorage();
let opened: TestDatabase;
let authorityId: AuthorityId;

beforeAll(async () => {
  opened = await createTestDatabase();
  const app = { ...opened, storage, clock: time, installKey: keyOfTests };
  await loadDemonstration(app);
  useApp(app);
  authorityId = (await authorities(opened.db))[0]!.id;
}, 400_000);
afterAll(async () => {
  useApp(undefined);
  await opened.drop();
  storage.remove();
});

type Locale = 'vi' | 'en';
type Handler = (event: never) => Promise<Response> | Response;

const ask = async (handler: Handler, address: string, headers: Record<string, string> = {}): Promise<Response> => {
  const url = new URL(address, 'http://sao-mai.example.vn');
  const locale: Locale = url.pathname.startsWith('/en/') ? 'en' : 'vi';
  const params = { dataset: url.pathname.split('/').at(-1) ?? '' };
  return await handler({ url, params, request: new Request(url, { headers }), locals: { locale, base: '' }, route: { id: null } } as never);
};
const data = (address: string, headers = {}) => ask(dataset, address, headers);

interface Answer {
  dataset: string;
  next: string | null;
  data: Record<string, unknown>[];
}

async function all(code: string, search = 'limit=1000', prefix = ''): Promise<Answer['data']> {
  const rows: Answer['data'] = [];
  for (let next: string | null = `${prefix}/api/v1/${code}.json?${search}`; next !== null;) {
    const answer = (await (await data(next)).json()) as Answer;
    rows.push(...answer.data);
    ({ next } = answer);
  }
  return rows;
}

const nameOf = (code: string): string => code.replace(/(?:^|-)(.)/g, (_, letter: string) => letter.toUpperCase());

describe.each(['', '/en'])('the description under “%s”', (prefix) => {
  test('is OpenAPI 3.1', async () => {
    const document = (await (await ask(description, `${prefix}/api/v1/openapi.json`)).json()) as Record<string, unknown>;
    const { valid, errors } = await new Validator().validate(structuredClone(document));
    expect([errors, valid]).toEqual([undefined, true]);
    expect(Object.keys(document['paths'] as object)).toHaveLength(datasetCodes.length * 2);
  });

  test.each(datasetCodes)('says of %s what the answer is', async (code) => {
    const document = (await (await ask(description, `${prefix}/api/v1/openapi.json`)).json()) as Record<string, unknown>;
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    addFormats.default(ajv);
    ajv.addSchema({ ...document, $id: 'https://mo-ta.example/' });
    const check = ajv.compile({ $ref: `https://mo-ta.example/#/components/schemas/${nameOf(code)}Page` });
    const answer = await data(`${prefix}/api/v1/${code}.json?limit=1000`);
    const body: unknown = await answer.json();
    check(body);
    expect([answer.status, answer.headers.get('content-type'), check.errors]).toEqual([200, 'application/json; charset=utf-8', null]);
    expect((body as Answer).data.length).toBeGreaterThan(0);
  });
});

test('every field says what it means in both languages', async () => {
  for (const prefix of ['', '/en']) {
    const { components } = (await (await ask(description, `${prefix}/api/v1/openapi.json`)).json()) as {
      components: { schemas: Record<string, { properties?: Record<string, { description?: string; const?: string }> }> };
    };
    const bare = datasetCodes.flatMap((code) =>
      Object.entries(components.schemas[nameOf(code)]?.properties ?? {}).flatMap(([name, { description: said }]) => (said ? [] : [name])),
    );
    expect(bare).toEqual([]);
  }
});

describe('the rows', () => {
  test.each(datasetCodes)('of %s are all there, page by page, as many as the page says, in JSON and in CSV', async (code) => {
    const { extents } = await extentsOf(
      opened.publicDb,
      { authorityId, today: time.today(), locale: 'vi' } as never,
      await siteOf(opened.publicDb, authorityId),
    );
    const whole = await all(code);
    const search = `limit=${Math.max(1, Math.ceil(whole.length / 3))}`;
    expect([(await all(code, search)).length, await all(code, search)]).toEqual([extents[code].rows, whole]);
    const sheet = await data(`/api/v1/${code}.csv?limit=1000`);
    const text = await sheet.bytes();
    expect([...text.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const { data: lines } = Papa.parse<string[]>(new TextDecoder().decode(text), { skipEmptyLines: 'greedy' });
    expect(lines[0]).toEqual(columnsOf(code));
    expect(lines.length - 1).toBe(Math.min(whole.length, 1000));
    expect(
      lines
        .slice(1)
        .flat()
        .filter((cell) => /^[=+@\t\r]|^-\D/.test(cell)),
    ).toEqual([]);
    expect(sheet.headers.get('link')).toBe(whole.length > 1000 ? expect.stringContaining('rel="next"') : null);
  });

  test('hold nothing that is internal, unconfirmed or of an officer', async () => {
    const answers = (await Promise.all(datasetCodes.map((code) => all(code)))).map((rows) => JSON.stringify(rows)).join('\n');
    const { rows: hidden } = await sql<{ text: string }>`select title as text from activity where is_internal or state <> 'confirmed'
      union select internal_note from activity where internal_note is not null union select full_name from officer
      union select return_reason from activity where return_reason is not null`.execute(opened.owner);
    // A story is told in public before its record is confirmed.
    const shown = new Set([...(await all('activities')), ...(await all('stories'))].map(({ title }) => title));
    const signers = (await all('plans')).map(({ signer }) => String(signer));
    expect(hidden.length).toBeGreaterThan(10);
    expect(
      hidden.filter(
        ({ text }) => !shown.has(text) && !signers.some((signer) => signer.includes(text)) && answers.includes(JSON.stringify(text)),
      ),
    ).toEqual([]);
  });

  test('of activities are chosen by year, days, unit, channel, topic, target and duty', async () => {
    const whole = (await all('activities')) as {
      happened_on: string;
      unit_id: string;
      channel: string;
      topics: string[];
      target_ids: string[];
      joint_unit_ids: string[];
      duty_ids: string[];
    }[];
    const [some] = whole.filter(
      ({ topics, target_ids: targets, duty_ids: duties }) => topics.length > 0 && targets.length > 0 && duties.length > 0,
    );
    const cases: [string, (row: (typeof whole)[number]) => boolean][] = [
      ['year=2026', ({ happened_on: on }) => on.startsWith('2026')],
      ['from=2026-03-01&to=2026-04-30', ({ happened_on: on }) => on >= '2026-03-01' && on <= '2026-04-30'],
      [`unit=${some!.unit_id}`, ({ unit_id: unit, joint_unit_ids: joint }) => [unit, ...joint].includes(some!.unit_id)],
      [`channel=${some!.channel}`, ({ channel }) => channel === some!.channel],
      [`topic=${some!.topics[0]}`, ({ topics }) => topics.includes(some!.topics[0]!)],
      [`target=${some!.target_ids[0]}`, ({ target_ids: targets }) => targets.includes(some!.target_ids[0]!)],
      [`duty=${some!.duty_ids[0]}`, ({ duty_ids: duties }) => duties.includes(some!.duty_ids[0]!)],
    ];
    for (const [search, wanted] of cases) {
      const found = await all('activities', `limit=7&${search}`);
      expect([search, found]).toEqual([search, whole.filter(wanted)]);
      expect(found.length).toBeGreaterThan(0);
    }
    expect(await all('activities', 'year=2019')).toEqual([]);
  });

  test('of targets say what the public page says', async () => {
    const targets = await all('targets', 'year=2026');
    expect(targets.filter(({ proof_activities: proof }) => Number(proof) > 0).length).toBeGreaterThan(0);
    const [some] = targets.filter(({ proof_activities: proof }) => Number(proof) > 0);
    expect(await all('activities', `target=${String(some!['id'])}`)).toHaveLength(some!['proof_activities'] as number);
  });
});

describe('what is asked wrongly', () => {
  const told = async (address: string) => {
    const answer = await data(address);
    const body = (await answer.json()) as { detail: string; code: string; status: number };
    expect([address, body.status]).toEqual([address, answer.status]);
    expect([answer.headers.get('content-type'), answer.headers.get('access-control-allow-origin')]).toEqual([
      'application/problem+json; charset=utf-8',
      '*',
    ]);
    expect(body.detail).toMatch(/\w{3}/);
    return [answer.status, body.code];
  };

  test('is told with the parameter', async () => {
    for (const wrong of [
      'year=26',
      'year=%00',
      'limit=0',
      'limit=1001',
      'limit=1e3',
      'from=2026-02-30',
      'unit=1',
      'channel=khong-co',
      `topic=${'x'.repeat(4000)}`,
    ])
      expect(await told(`/api/v1/activities.json?${wrong}`)).toEqual([400, 'bad-parameter']);
    expect(await told('/en/api/v1/activities.csv?from=2026-03-01&to=2026-02-01')).toEqual([400, 'days-backwards']);
    expect(await told('/api/v1/contacts.json?year=2026')).toEqual([400, 'not-filtered-by']);
    expect(await told('/api/v1/activities.json?nam=2026')).toEqual([400, 'not-filtered-by']);
    expect(await ask(description, '/api/v1/openapi.json?year=2026')).toMatchObject({ status: 400 });
    for (const name of ['khong-co.json', 'activities.xml', 'activities', '__proto__.json', 'constructor.csv'])
      expect(await told(`/api/v1/${name}`)).toEqual([404, 'no-such-dataset']);
    expect((await data('/api/v1/activities.json?year=&limit=')).status).toBe(200);
  });

  test('a cursor holds for the question that it was given for, and nobody else makes one', async () => {
    const { next } = (await (await data('/api/v1/activities.json?limit=2&year=2026')).json()) as Answer;
    const cursor = new URL(next!).searchParams.get('cursor')!;
    const [said = '', mac = ''] = cursor.split('.');
    const other = Buffer.from(JSON.stringify(['2026-01-01', "'; drop table activity; --"])).toString('base64url');
    for (const search of [
      `cursor=${cursor}`,
      `year=2025&cursor=${cursor}`,
      `year=2026&cursor=${other}.${mac}`,
      `year=2026&cursor=${said}.${'A'.repeat(22)}`,
      `year=2026&cursor=${said}`,
      'year=2026&cursor=%00',
      `year=2026&cursor=${'x'.repeat(5000)}`,
    ])
      expect(await told(`/api/v1/activities.json?${search}`)).toEqual([400, 'bad-cursor']);
    expect(await told(`/api/v1/plans.json?year=2026&cursor=${cursor}`)).toEqual([400, 'bad-cursor']);
    expect((await data(`/api/v1/activities.csv?limit=5&year=2026&cursor=${cursor}`)).status).toBe(200);
  });

  test('a row that is gone ends its cursor with a sentence', async () => {
    const { next, data: shown } = (await (await data('/api/v1/contacts.json?limit=1')).json()) as Answer;
    await sql`update contact set ended_on = '2026-11-01' where id = ${shown[0]?.['id']}`.execute(opened.owner);
    expect(await told(next!)).toEqual([400, 'gone-cursor']);
  });
});

test('what is known already is not sent again, and a script of any site may read it', async () => {
  const first = await data('/api/v1/plans.json');
  const etag = first.headers.get('etag')!;
  expect([first.headers.get('access-control-allow-origin'), first.headers.get('cache-control')]).toEqual([
    '*',
    'public, max-age=0, must-revalidate',
  ]);
  for (const held of [etag, `W/${etag}`, `"x", ${etag}`]) {
    const again = await data('/api/v1/plans.json', { 'if-none-match': held });
    expect([again.status, await again.text(), again.headers.get('access-control-allow-origin')]).toEqual([304, '', '*']);
  }
  expect((await data('/api/v1/plans.json', { 'if-none-match': '"x"' })).status).toBe(200);
  const allowed = OPTIONS();
  expect([allowed.status, allowed.headers.get('access-control-allow-headers')]).toEqual([204, 'If-None-Match']);
});

test('the catalogue names each data set with licence, frequency, publisher, last change and files that are there', async () => {
  const { '@graph': graph } = (await (await ask(catalogue, '/api/v1/catalog.jsonld')).json()) as { '@graph': Record<string, unknown>[] };
  const sets = graph.filter((one) => one['@type'] === 'dcat:Dataset');
  expect(sets.map((set) => set['dct:identifier'])).toEqual(datasetCodes);
  for (const set of sets) {
    for (const term of ['dct:title', 'dct:description', 'dct:publisher', 'dct:license', 'dct:accrualPeriodicity', 'dcat:contactPoint'])
      expect(set[term]).toBeDefined();
    for (const file of set['dcat:distribution'] as Record<string, { '@id': string }>[]) {
      const answer = await data(file['dcat:downloadURL']!['@id']);
      expect(answer.status).toBe(200);
      expect(file['dcat:mediaType']!['@id']).toContain(answer.headers.get('content-type')!.split(';')[0]!);
    }
  }
  const dated = sets.filter((set) => set['dct:modified']).map((set) => set['dct:identifier'] as DatasetCode);
  expect(datasetCodes.filter((code) => !dated.includes(code))).toEqual(['indicators', 'accounts']);
  expect(datasetOf('plans').frequency).toBe('ANNUAL');
});
