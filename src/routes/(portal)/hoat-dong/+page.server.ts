import { channels, isChannel } from '#features/channels/index.ts';
import { isTopic, topicName, topics } from '#features/plans/index.ts';
import { activitiesPage, topicNamesAt, unitsOn } from '#features/portal/server/index.ts';
import { formatDay } from '#platform/values/format.ts';
import { parseId, type TargetId, type UnitId } from '#platform/values/ids.ts';
import { sortVi } from '#platform/values/text.ts';
import { notPublic, pageNumber, publicLoad } from '../portal.ts';

const anId = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const aDay = /^20\d\d-\d\d-\d\d$/;
const MONTHS = 24;

const reads = {
  trang: pageNumber,
  'chi-tieu': anId,
  'don-vi': anId,
  'hinh-thuc': new RegExp(`^(?:${Object.keys(channels).join('|')})$`),
  'so-lieu': /^T\d{1,4}[a-z]?$/,
  tu: aDay,
  den: aDay,
  'noi-dung': /^[a-z]+(?:-[a-z]+)*$/,
  thang: /^20\d\d-(?:0[1-9]|1[0-2])$/,
};

const dayIn = (text: string | undefined): Temporal.PlainDate | undefined => {
  try {
    return text === undefined ? undefined : Temporal.PlainDate.from(text, { overflow: 'reject' });
  } catch {
    return undefined;
  }
};

export const load = publicLoad(reads, async ({ db, site, asked, read }) => {
  const page = Number(read['trang'] ?? 1);
  const { 'chi-tieu': target, 'don-vi': unit, 'hinh-thuc': channel = '', thang: month = '', 'noi-dung': topic = '' } = read;
  const topicNames = topicNamesAt(site);
  const topicCalled = (code: string): string => topicName(code, asked.locale, topicNames);
  if (topic && (!isTopic(topic) || topicCalled(topic) === topic)) return notPublic(asked.locale);
  const [targetId, unitId] = [parseId<TargetId>(target), parseId<UnitId>(unit)];
  if (target !== undefined && targetId === undefined) return notPublic(asked.locale);
  const [code, from, to] = [read['so-lieu'], dayIn(read['tu']), dayIn(read['den'])];
  if ((code !== undefined) !== (from !== undefined && to !== undefined)) return notPublic(asked.locale);
  const counted = code !== undefined && from && to ? { code, from, to } : undefined;
  const about = { topic: topic || undefined, month: month || undefined };
  const narrowed = { ...about, counted, targetId, unitId, channel: isChannel(channel) ? channel : undefined };
  const shown = await activitiesPage(db, { ...asked, page, ...narrowed });
  if (!shown || page > Math.max(shown.pages, 1)) return notPublic(asked.locale);
  const units = unitsOn(site, asked.today).map(({ unit_id: id, name }) => ({ id, name }));
  const first = asked.today.toPlainYearMonth();
  return {
    ...shown,
    page,
    counted: counted && { code: counted.code, from: counted.from.toString(), to: counted.to.toString() },
    days: counted && { from: formatDay(counted.from), to: formatDay(counted.to) },
    chosen: { unit: unitId ?? '', topic, channel, month },
    choices: {
      units: sortVi(units, ({ name }) => name),
      topics: [...Object.keys(topics), ...topicNames.keys()].map((code) => ({ code, name: topicCalled(code) })),
      months: Array.from({ length: MONTHS }, (_, back) => first.subtract({ months: back }).toString()),
    },
  };
});
