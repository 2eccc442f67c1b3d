import { z } from 'zod';
import { isChannel, isMeasure } from '#features/channels/index.ts';
import { isTopic } from '#features/plans/index.ts';
import type { Words } from '#platform/values/messages.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { refusals } from '../refusals.ts';

interface Filter extends Words {
  type: z.ZodType<string>;
  /** What it must be, for who typed something else. */
  wanted: Words;
}

const aDay = z.iso.date().refine((text) => text >= '2000-01-01' && text <= '2100-12-31');
const anId = z.guid().transform((text) => text.toLowerCase());
const wantedDay = { vi: 'một ngày dạng 2026-01-31', en: 'a day such as 2026-01-31' };
const wantedId = { vi: 'một mã (UUID) lấy từ dữ liệu', en: 'an id (UUID) taken from the data' };
const code = z.string().max(60).regex(/^[a-z]+(?:-[a-z]+)*$/); // prettier-ignore

/** What open data can be filtered by. */
export const filters = {
  year: { vi: 'Năm', en: 'Year', type: z.string().regex(/^20\d\d$/), wanted: { vi: 'một năm, ví dụ 2026', en: 'a year such as 2026' } },
  from: { vi: 'Từ ngày', en: 'From this day', type: aDay, wanted: wantedDay },
  to: { vi: 'Đến hết ngày', en: 'To the end of this day', type: aDay, wanted: wantedDay },
  unit: { vi: 'Mã đơn vị', en: 'Id of a unit', type: anId, wanted: wantedId },
  channel: {
    vi: 'Mã hình thức tuyên truyền',
    en: 'Code of a channel',
    type: code.refine((text) => isChannel(text)),
    wanted: { vi: 'mã một hình thức tuyên truyền có trong dữ liệu', en: 'the code of a channel in the data' },
  },
  topic: {
    vi: 'Mã nội dung tuyên truyền',
    en: 'Code of a topic',
    type: code.refine((text) => isTopic(text)),
    wanted: { vi: 'mã một nội dung tuyên truyền có trong dữ liệu', en: 'the code of a topic in the data' },
  },
  measure: {
    vi: 'Mã số lượng',
    en: 'Code of a measure',
    type: code.refine((text) => isMeasure(text)),
    wanted: { vi: 'mã một loại số lượng có trong dữ liệu', en: 'the code of a measure in the data' },
  },
  target: { vi: 'Mã chỉ tiêu', en: 'Id of a target', type: anId, wanted: wantedId },
  duty: { vi: 'Mã nhiệm vụ', en: 'Id of a duty', type: anId, wanted: wantedId },
  report: { vi: 'Mã báo cáo', en: 'Id of a report', type: anId, wanted: wantedId },
  indicator: {
    vi: 'Mã chỉ tiêu thống kê',
    en: 'Code of an indicator',
    type: z.string().regex(/^(?:T\d{1,3}[a-z]?|[A-Z]{1,6}\d{1,3}-[0-9a-f]{12})$/),
    wanted: { vi: 'mã chỉ tiêu thống kê như trong dữ liệu, ví dụ T3', en: 'the code of an indicator as in the data, such as T3' },
  },
} as const satisfies Record<string, Filter>;

export type FilterName = keyof typeof filters;

export const filterNames = Object.keys(filters) as FilterName[];

export const MOST_ROWS = 1000;
export const USUAL_ROWS = 100;

/** What is asked of a data set. */
export interface DataQuery {
  filters: Partial<Record<FilterName, string>>;
  limit: number;
  cursor: string | undefined;
}

const limitType = z.string().regex(/^[1-9]\d{0,3}$/).transform(Number).refine((limit) => limit <= MOST_ROWS); // prettier-ignore
const wantedLimit = { vi: `một số từ 1 đến ${MOST_ROWS}`, en: `a number from 1 to ${MOST_ROWS}` };

/**
 * The parameters of an address as a query of a data set; what is empty was not asked. Refused: a parameter by which this data set is not filtered, a value that is
 * none, more rows than are given at once, days the wrong way round.
 */
export function queryIn(read: Readonly<Record<string, string | undefined>>, taken: readonly FilterName[]): Result<DataQuery> {
  const asked = Object.entries(read).filter((one): one is [string, string] => one[1] !== undefined && one[1] !== '');
  const found: DataQuery['filters'] = {};
  let limit = USUAL_ROWS;
  for (const [name, value] of asked) {
    if (name === 'cursor') continue;
    if (name === 'limit') {
      const parsed = limitType.safeParse(value);
      if (!parsed.success) return refusals.badValue(name, wantedLimit);
      limit = parsed.data;
      continue;
    }
    if (!taken.includes(name as FilterName)) return refusals.notFiltered(name, taken);
    const { type, wanted } = filters[name as FilterName];
    const parsed = type.safeParse(value);
    if (!parsed.success) return refusals.badValue(name, wanted);
    found[name as FilterName] = parsed.data;
  }
  const { from, to } = found;
  if (from !== undefined && to !== undefined && from > to) return refusals.backwards();
  return ok({ filters: found, limit, cursor: read['cursor'] || undefined });
}

