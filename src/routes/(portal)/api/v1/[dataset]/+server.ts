import {
  askedFor,
  cellOf,
  columnsOf,
  cursorFor,
  datasetCodes,
  datasetOf,
  filterNames,
  licenceAddress,
  licences,
  openDataRefusals as refusals,
  positionIn,
  queryIn,
  type DataQuery,
  type Position,
} from '#features/opendata/index.ts';
import { rowsOf } from '#features/opendata/server/index.ts';
import { app } from '#platform/server/app.ts';
import { untilChange } from '#platform/server/public/kept.ts';
import { named } from '#platform/server/request/headers.ts';
import { csv } from '#platform/server/sheets.ts';
import { slugOf } from '#platform/values/text.ts';
import { allowReading, forEverybody, publicEndpoint, published, type Publishing } from '../../../published.ts';
import { problem } from '../problem.ts';

// What is typed wrongly is told, not passed over.
const anything = /^[\s\S]*$/;
const reads = Object.fromEntries([...filterNames, 'limit', 'cursor'].map((name) => [name, anything]));

type Asked = NonNullable<ReturnType<typeof askedFor>>;

function sheet({ code }: Asked, rows: readonly Record<string, unknown>[], { name, asked: { today } }: Publishing) {
  const columns = columnsOf(code).map((column) => ({
    header: { vi: column, en: column },
    cell: (row: Record<string, unknown>) => cellOf(row[column]),
  }));
  const file = `${slugOf(name)}-${code}-${today.toString()}.csv`;
  return {
    body: csv(columns, rows, 'vi'),
    headers: { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': named('attachment', file) },
  };
}

function json(
  { code }: Asked,
  data: readonly Record<string, unknown>[],
  next: string | null,
  { name, rule, addresses, asked }: Publishing,
) {
  const license = { code: rule.licence, name: licences[rule.licence][asked.locale], url: licenceAddress(rule.licence, addresses.origin) };
  return {
    body: JSON.stringify({ dataset: code, publisher: name, license, next, data }),
    headers: { 'content-type': 'application/json; charset=utf-8' },
  };
}

export const OPTIONS = allowReading;

const unread = (name: string, { asked, params }: Pick<Publishing, 'asked' | 'params'>): Response => {
  const wanted = askedFor(params['dataset'] ?? '');
  if (!wanted) return problem(404, refusals.noDataset(datasetCodes), asked.locale);
  return problem(400, refusals.notFiltered(name.slice(0, 60), datasetOf(wanted.code).filters), asked.locale);
};

interface Query extends Pick<DataQuery, 'filters' | 'limit'> {
  after: Position | undefined;
  scope: string;
}

interface Written {
  body: string;
  headers: Record<string, string>;
}

/** The answer as it is sent; undefined where the row that it should follow is no longer there. */
async function written(asking: Publishing, wanted: Asked, { filters, limit, after, scope }: Query): Promise<Written | undefined> {
  const { asked, site, addresses, db } = asking;
  const rows = { ...asked, site, filters, limit, after, pageAt: addresses.page, fileAt: addresses.file };
  const found = await rowsOf(db, wanted.code, rows);
  if (!found) return undefined;
  const cursor = found.next && cursorFor(app().installKey, scope, found.next);
  const further = cursor && new URLSearchParams({ ...filters, limit: String(limit), cursor });
  const next = further ? `${addresses.page(`/api/v1/${wanted.code}.${wanted.format}`)}?${further.toString()}` : null;
  const { body, headers } = wanted.format === 'csv' ? sheet(wanted, found.rows, asking) : json(wanted, found.rows, next, asking);
  return { body, headers: { ...headers, ...(next !== null && { link: `<${next}>; rel="next"` }) } };
}

/** Rows of a data set of the authority, a page at a time, as JSON or CSV. The first page is kept until something changes; who goes through all of it makes each page. */
export const GET = publicEndpoint(
  reads,
  async (asking) => {
    const { asked, addresses, read, params } = asking;
    const wanted = askedFor(params['dataset'] ?? '');
    if (!wanted) return problem(404, refusals.noDataset(datasetCodes), asked.locale);
    const query = queryIn(read, datasetOf(wanted.code).filters);
    if (!query.ok) return problem(400, query, asked.locale);
    const { filters, limit, cursor } = query.value;
    const { authorityId, today, locale } = asked;
    const scope = JSON.stringify([authorityId, wanted.code, Object.entries(filters).toSorted()]);
    const after = cursor === undefined ? undefined : positionIn(app().installKey, scope, cursor);
    if (cursor !== undefined && !after) return problem(400, refusals.badCursor(), asked.locale);
    const make = () => written(asking, wanted, { filters, limit, after, scope });
    const key = JSON.stringify(['rows', scope, wanted.format, limit, locale, today.toString(), addresses.origin]);
    const answer = after ? await make() : await untilChange(authorityId, key, make);
    if (!answer) return problem(400, refusals.goneCursor(), locale);
    return published(asking, answer.body, { ...answer.headers, ...forEverybody });
  },
  unread,
);
