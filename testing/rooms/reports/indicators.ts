import type { OwnIndicatorId } from '#features/indicators/index.ts';
import { addIndicator } from '#features/indicators/server/index.ts';
import type { Database } from '#platform/server/database.ts';
import type { Actor } from '#platform/values/actor.ts';
import { acting, day, now, today, value } from '../../actors.ts';
import { aPlan, aReport, performing } from '../../plans.ts';

type Input = Parameters<typeof addIndicator>[2];

/** An own indicator of the reports of an authority, a sum unless told otherwise. */
export const anIndicator = async (db: Database, actor: Actor, given: Partial<Input> = {}): Promise<OwnIndicatorId> => {
  const input: Input = {
    ...{ code: 'RG1', title: 'Chỉ tiêu thử', unit: 'lượt', aggregation: 'sum', direction: 'more' },
    ...{ isInOwn: true, from: day('2026-01-01'), ...given },
  };
  return value(await acting(db, actor, (tx) => addIndicator(tx, { actor, now, today }, input)));
};

const at = 'bao-cao/chi-tieu';

/** The forms that make an indicator and retire one. */
export async function indicatorForms(db: Database, officer: Actor) {
  const rieng: string = await anIndicator(db, officer, { code: 'RG2', title: 'Sẽ thôi' });
  return [
    {
      page: `${at}/them`,
      given: {
        aggregation: 'last',
        code: 'RG9',
        regimeId: '',
        channel: '',
        measure: '',
        notAbove: 'T3',
        least: '1',
        most: '9',
        unit: 'lượt',
      },
      columns: { from: 'fromOn' },
    },
    {
      page: `${at}/[rieng]`,
      action: 'retire',
      params: { rieng },
      given: { on: '01/07/2026' },
      columns: { on: 'retiredOn', reason: 'retiredReason' },
    },
  ];
}

/** The form that changes one, and those by which shares and names are typed into a report. */
export async function indicatorEdits(db: Database, officer: Actor) {
  const rieng: string = await anIndicator(db, officer, { code: 'RG3' });
  await anIndicator(db, officer, { code: 'RG4', unit: '%', aggregation: 'ratio' });
  await anIndicator(db, officer, { code: 'RG5', aggregation: 'distinct' });
  const units = officer.posts.slice(0, 1).map(({ unitId }) => performing(unitId));
  const id: string = await aReport(db, officer, (await aPlan(db, officer, { duties: [{ units }] })).id, 'quarter-3');
  const key = (code: string): string => `${code}-${officer.authorityId.slice(-12)}`;
  const report = { page: 'bao-cao/[id]', params: { id } };
  return [
    {
      page: `${at}/[rieng]`,
      action: 'change',
      params: { rieng },
      given: { from: '01/07/2026', aggregation: 'maximum', measure: 'stories', channel: 'portal', notAbove: 'T3', least: '1', most: '9' },
    },
    { ...report, action: 'share', query: `so=${key('RG4')}`, given: { part: '3', whole: '4', isNone: '' }, needed: { reason: 'Theo sổ' } },
    {
      ...report,
      action: 'names',
      query: `so=${key('RG5')}`,
      given: { names: 'Hợp tác xã An Bình', isNone: '' },
      needed: { reason: 'Theo sổ' },
    },
  ];
}
