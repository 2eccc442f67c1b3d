import type { DossierCountId, LateDossierId } from '#features/dossiers/index.ts';
import { confirmCounts, noteCount, noteLate, publishLate } from '#features/dossiers/server/index.ts';
import type { Database } from '#platform/server/database.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { UnitId } from '#platform/values/ids.ts';
import { acting, day, now, today, value } from '../../actors.ts';

type Count = Parameters<typeof noteCount>[2];
type Late = Parameters<typeof noteLate>[2];

/** Figures that add up. */
export const counted = (unitId: UnitId, given: Partial<Count> = {}): Count => ({
  ...{ unitId, period: '04/2026', source: 'one-stop', takenOn: day('2026-05-05') },
  ...{ received: 120, receivedOnline: 90, carriedOver: 10, resolved: 118, early: 60, onTime: 56, late: 2 },
  ...{ openInTime: 11, openOverdue: 1, payable: 80, paidOnline: 60, digitised: 118, tracked: 120, ...given },
});

export const aCount = async (db: Database, actor: Actor, unitId: UnitId, given: Partial<Count> = {}): Promise<DossierCountId> =>
  value(await acting(db, actor, (tx) => noteCount(tx, { actor, now, today }, counted(unitId, given))));

/** The same, confirmed by another. */
export async function aConfirmedCount(db: Database, writer: Actor, judge: Actor, unitId: UnitId, given: Partial<Count> = {}) {
  const id = await aCount(db, writer, unitId, given);
  value(await acting(db, judge, (tx) => confirmCounts(tx, { actor: judge, now, today }, [id])));
  return id;
}

/** A late dossier with its apology; each call another code. */
export const lateTold = (unitId: UnitId, given: Partial<Late> = {}): Late => ({
  ...{
    code: `H29.12-260401-${String(Math.floor(Math.random() * 1e8)).padStart(8, '0')}`,
    unitId,
    dueOn: day('2026-05-04'),
    reason: 'verifying',
  },
  ...{ paperNumber: '12/XL-UBND', paperOn: day('2026-05-04'), signerPost: 'Giám đốc Trung tâm', newDueOn: day('2026-05-11'), ...given },
});

export const aLateDossier = async (db: Database, actor: Actor, unitId: UnitId, given: Partial<Late> = {}): Promise<LateDossierId> =>
  value(await acting(db, actor, (tx) => noteLate(tx, { actor, now, today }, lateTold(unitId, given))));

async function aPublishedLate(db: Database, writer: Actor, judge: Actor, unitId: UnitId, given: Partial<Late> = {}) {
  const id = await aLateDossier(db, writer, unitId, given);
  return value(await acting(db, judge, (tx) => publishLate(tx, { actor: judge, now, today }, id)));
}

/** What an authority of the tests has of dossiers: confirmed figures of a field that bears its word, and a late one that is public. */
export const dossiersIn = async (db: Database, writer: Actor, judge: Actor, { unitId, word }: { unitId: UnitId; word: string }) => ({
  dossierCount: await aConfirmedCount(db, writer, judge, unitId, { field: `Lĩnh vực của ${word}` }),
  lateDossier: await aPublishedLate(db, writer, judge, unitId, { signerPost: `Chức vụ của ${word}` }),
  waitingCount: await aCount(db, writer, unitId, { period: '03/2026', field: `Lĩnh vực chờ của ${word}` }),
});

const at = 'thu-tuc/ho-so';
const figures = {
  ...{ period: '2026-05', received: '10', receivedOnline: '9', carriedOver: '3', resolved: '8', early: '5', onTime: '2', late: '1' },
  ...{
    returned: '1',
    openInTime: '3',
    openOverdue: '1',
    payable: '7',
    paidOnline: '6',
    digitised: '4',
    tracked: '10',
    takenOn: '01/06/2026',
  },
};
const late = {
  ...{ dueOn: '04/05/2026', paperOn: '05/05/2026', newDueOn: '12/05/2026', answeredOn: '13/05/2026' },
  reason: 'other',
  reasonWords: 'Mất điện',
  paperNumber: '13/XL-UBND',
};

/** The forms that note figures and late dossiers, confirm them and take them back. */
export async function dossierForms(db: Database, officer: Actor, unitId: UnitId) {
  const ended = { hoSo: (await aCount(db, officer, unitId, { period: '01/2026' })) as string };
  return [
    { page: `${at}/them`, given: figures },
    { page: `${at}/[hoSo]`, action: 'end', params: ended, columns: { reason: 'endReason' } },
    { page: `${at}/tre-han/them`, given: { ...late, code: 'H29.12-260401-0001' } },
    {
      page: `${at}/tre-han/[treHan]`,
      action: 'end',
      params: { treHan: (await aLateDossier(db, officer, unitId)) as string },
      columns: { reason: 'endReason' },
    },
  ];
}

/** The form that corrects a late dossier. */
export const dossierEdits = async (db: Database, officer: Actor, unitId: UnitId) => [
  {
    page: `${at}/tre-han/[treHan]`,
    action: 'correct',
    params: { treHan: (await aLateDossier(db, officer, unitId)) as string },
    given: { ...late, code: 'H29.12-260401-0002' },
  },
];
