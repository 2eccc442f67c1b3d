import { askForInformation } from '#features/access/server/index.ts';
import { codeFrom } from '#features/remarks/index.ts';
import { reportFault } from '#features/remarks/server/index.ts';
import { addDisclosure, addPage, announceOutage } from '#features/sitepages/server/index.ts';
import type { Database } from '#platform/server/database.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { AuthorityId, UnitId } from '#platform/values/ids.ts';
import { acting, day, now, processing, today, value } from '../../actors.ts';
import type { BuiltAuthority } from '../../builders.ts';

type Reported = Parameters<typeof reportFault>[2];
type Requested = Parameters<typeof askForInformation>[2];
type Told = Parameters<typeof addPage>[2];

/** A code that nobody else has. */
export const aCode = (): string => codeFrom(crypto.getRandomValues(new Uint8Array(12)));

/** What a page says of an authority; each call says another thing. */
export const aPageTold = (unitId: UnitId, given: Partial<Told> = {}): Told => ({
  ...{ kind: 'other', lang: 'vi', title: `Trang ${crypto.randomUUID().slice(0, 8)}`, body: 'Đoạn một.\n\nĐoạn hai.', unitId },
  ...{ entries: [{ heading: 'Mục một', detail: 'Nội dung mục một' }], ...given },
});

export const aSitePage = async (db: Database, by: Actor, unitId: UnitId, given: Partial<Told> = {}, on = today) =>
  value(await acting(db, by, (tx) => addPage(tx, { actor: by, today: on }, aPageTold(unitId, given))));

export const anOutage = async (db: Database, by: Actor, startsOn = day('2026-07-01')) =>
  value(
    await acting(db, by, (tx) =>
      announceOutage(
        tx,
        { actor: by, today, now },
        {
          ...{ kind: 'planned', startsOn, startsTime: '22:00', endsOn: startsOn.add({ days: 1 }), endsTime: '4:00' },
          ...{ reason: 'Nâng cấp', instead: 'Gọi đường dây nóng' },
        },
      ),
    ),
  );

export const aDisclosure = async (db: Database, by: Actor, unitId: UnitId, title: string = crypto.randomUUID()) =>
  value(
    await acting(db, by, (tx) =>
      addDisclosure(tx, { actor: by, today }, { title, subject: 'budget', ways: ['board'], sinceOn: day('2026-05-04'), unitId }),
    ),
  );

/** A citizen reports a fault; each call another one. */
export const aRemark = async (
  db: Database,
  authorityId: AuthorityId,
  given: Partial<Reported & { address: string; unitId: UnitId | null; code: string; lang: 'vi' | 'en' }> = {},
) => {
  const { address = '/lien-he', unitId = null, code = aCode(), lang = 'vi', ...said } = given;
  const input = { text: `Sai ở dòng ${crypto.randomUUID().slice(0, 8)}`, mayShow: true, ...said };
  return value(await processing(db, authorityId, (tx) => reportFault(tx, { authorityId, today, now, code, address, unitId, lang }, input)));
};

/** A citizen asks for information; each call for something else. */
export const anAccessRequest = async (
  db: Database,
  authorityId: AuthorityId,
  given: Partial<Requested & { code: string; lang: 'vi' | 'en' }> = {},
) => {
  const { code = aCode(), lang = 'vi', ...said } = given;
  const input: Requested = {
    ...{ wanted: `Số liệu ${crypto.randomUUID().slice(0, 8)}`, purpose: 'Nghiên cứu', delivery: 'copy' as const },
    ...{ name: 'Người yêu cầu', address: 'Tổ 1', ...said },
  };
  return value(await processing(db, authorityId, (tx) => askForInformation(tx, { authorityId, today, now, code, lang }, input)));
};

/** The forms of what is told to citizens and said by them that make something. */
export const citizenForms = async (db: Database, { rootUnitId, authorityId }: BuiltAuthority, officer: Actor, unitId: UnitId) => {
  const remark = await aRemark(db, authorityId);
  const handed = await aRemark(db, authorityId);
  const [given, extended] = [await anAccessRequest(db, authorityId), await anAccessRequest(db, authorityId)];
  await db.updateTable('access_request').set({ is_complex: true }).where('id', '=', extended).execute();
  const page = await aSitePage(db, officer, rootUnitId, {}, day('2026-04-01'));
  const ended = await aSitePage(db, officer, rootUnitId);
  const at = 'trang-cong-khai';
  const days = { startsOn: '2027-09-06', startsTime: '22:00', endsOn: '2027-09-07', endsTime: '04:00' };
  const moment = 'stands in a moment together with its day';
  return [
    { page: `${at}/gop-y/[id]`, action: 'answer', params: { id: remark as string }, columns: { became: 'state' } },
    { page: `${at}/gop-y/[id]`, action: 'hand', params: { id: handed as string }, given: { unitId } },
    { page: `${at}/gioi-thieu/them`, params: {}, given: { unitId: rootUnitId, kind: 'history', lang: 'vi' } },
    { page: `${at}/gioi-thieu/[id]`, action: 'check', params: { id: page as string } },
    { page: `${at}/gioi-thieu/[id]`, action: 'end', params: { id: ended as string } },
    {
      page: `${at}/tam-ngung/them`,
      params: {},
      given: { kind: 'planned', ...days },
      otherwise: { startsTime: moment, endsOn: moment, endsTime: moment },
    },
    { page: `${at}/so-cong-khai/them`, params: {}, given: { unitId: rootUnitId, sinceOn: '2026-05-04', untilOn: '2026-07-04' } },
    { page: `${at}/yeu-cau/them`, params: {}, given: { receivedOn: today.toString() } },
    {
      page: `${at}/yeu-cau/[id]`,
      action: 'settle',
      params: { id: given as string },
      given: { became: 'refused', ground: 'beyond' },
      columns: { became: 'state' },
    },
    { page: `${at}/yeu-cau/[id]`, action: 'extend', params: { id: extended as string }, columns: { reason: 'extendedReason' } },
  ];
};

/** The forms of the same that edit. */
export const citizenEdits = async (db: Database, { rootUnitId, authorityId }: BuiltAuthority, officer: Actor) => {
  const at = 'trang-cong-khai';
  return [
    {
      page: `${at}/gioi-thieu/[id]`,
      action: 'correct',
      params: { id: (await aSitePage(db, officer, rootUnitId)) as string },
      given: { kind: 'heritage', lang: 'vi' },
    },
    {
      page: `${at}/so-cong-khai/[id]`,
      params: { id: (await aDisclosure(db, officer, rootUnitId)) as string },
      given: { sinceOn: '2026-05-11', untilOn: '2026-08-04' },
    },
    { page: `${at}/yeu-cau/[id]`, action: 'assess', params: { id: (await anAccessRequest(db, authorityId)) as string } },
  ];
};
