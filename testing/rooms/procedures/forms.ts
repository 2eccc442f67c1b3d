import type { Database } from '#platform/server/database.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { UnitId } from '#platform/values/ids.ts';
import { aBoard, aCode, aProcedure } from './procedures.ts';

const versionGiven = {
  address: 'https://dichvucong.example.vn/thu',
  service: 'full',
  copiedOn: '10/01/2026',
  papers: [{ occasion: 'Trường hợp quá hạn', name: 'Bản cam đoan', originals: '1', copies: '2' }],
};

/** The forms of procedures that make something. */
export const procedureForms = async (db: Database, officer: Actor, unitId: UnitId) => {
  const id = (await aProcedure(db, officer)) as string;
  const board = (await aBoard(db, officer, unitId)) as string;
  const code = aCode();
  await aProcedure(db, officer, { code });
  return [
    { page: 'thu-tuc/them', params: {}, given: { ...versionGiven, code: aCode(), fromOn: '01/07/2025' } },
    { page: 'thu-tuc/[thuTuc]/ban-moi', params: { thuTuc: id }, given: { ...versionGiven, fromOn: '01/02/2026' } },
    { page: 'thu-tuc/nhap', action: 'column', params: {}, given: { header: 'Tên cột lạ', means: 'name' } },
    {
      page: 'thu-tuc/quyet-dinh/them',
      params: {},
      given: {
        ...{ issuedOn: '01/03/2026', effectOn: '10/03/2026', dueOn: '15/03/2026', address: 'https://dichvucong.example.vn/qd' },
        changes: [{ kind: 'repealed', code, successorCode: '' }],
      },
    },
    { page: 'thu-tuc/niem-yet/them', params: {}, given: { kind: 'counter', unitId, siteId: '' } },
    { page: 'thu-tuc/niem-yet/[noiNiemYet]', action: 'end', params: { noiNiemYet: board } },
  ];
};

/** The forms of procedures that edit. */
export const procedureEdits = async (db: Database, officer: Actor, unitId: UnitId) => [
  { page: 'thu-tuc/[thuTuc]', action: 'words', params: { thuTuc: (await aProcedure(db, officer)) as string } },
  {
    page: 'thu-tuc/niem-yet/[noiNiemYet]',
    action: 'correct',
    params: { noiNiemYet: (await aBoard(db, officer, unitId)) as string },
    given: { kind: 'post-office', unitId, siteId: '', sinceOn: '02/01/2026' },
  },
];
