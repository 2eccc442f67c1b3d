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
} from '#features/opendata/index.ts';
import { rowsOf } from '#features/opendata/server/index.ts';
import { app } from '#platform/server/app.ts';
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

/** Rows of a data set of the authority, a page at a time, as JSON or CSV. */
export const GET = publicEndpoint(
  reads,
  async (asking) => {
    const { asked, site, addresses, read, params } = asking;
    const wanted = askedFor(params['dataset'] ?? '');
    if (!wanted) return problem(404, refusals.noDataset(datasetCodes), asked.locale);
    const query = queryIn(read, datasetOf(wanted.code).filters);
    if (!query.ok) return problem(400, query, asked.locale);
    const { filters, limit, cursor } = query.value;
    const scope = JSON.stringify([asked.authorityId, wanted.code, Object.entries(filters).toSorted()]);
    const key = app().installKey;
    const after = cursor === undefined ? undefined : positionIn(key, scope, cursor);
    if (cursor !== undefined && !after) return problem(400, refusals.badCursor(), asked.locale);
    const found = await rowsOf(asking.db, wanted.code, {
      ...asked,
      site,
      filters,
      limit,
      after,
      pageAt: addresses.page,
      fileAt: addresses.file,
    });
    if (!found) return problem(400, refusals.goneCursor(), asked.locale);
    const further = found.next && new URLSearchParams({ ...filters, limit: String(limit), cursor: cursorFor(key, scope, found.next) });
    const next = further ? `${addresses.page(`/api/v1/${wanted.code}.${wanted.format}`)}?${further.toString()}` : null;
    const { body, headers } = wanted.format === 'csv' ? sheet(wanted, found.rows, asking) : json(wanted, found.rows, next, asking);
    return published(asking, body, { ...headers, ...forEverybody, ...(next !== null && { link: `<${next}>; rel="next"` }) });
  },
  unread,
);
