import { addHere, addSuperior } from '#features/envelopes/server/index.ts';
import type { RegimeId } from '#features/regimes/index.ts';
import { addOnce, addPeriodic } from '#features/regimes/server/index.ts';
import type { Database } from '#platform/server/database.ts';
import type { Actor } from '#platform/values/actor.ts';
import { acting, day, now, today, value } from '../../actors.ts';
import { anAuthority, anOfficer } from '../../builders.ts';

type Once = Parameters<typeof addOnce>[2];
type Periodic = Parameters<typeof addPeriodic>[2];

const by = (actor: Actor) => ({ actor, now, today });

/** A periodic regime of an authority, that of every quarter unless told otherwise. */
export const aRegime = async (db: Database, actor: Actor, given: Partial<Periodic> = {}): Promise<RegimeId> => {
  const input: Periodic = {
    ...{ name: 'Báo cáo thử', purpose: 'reform', levels: [], periods: ['quarter-1', 'quarter-2'], closingDay: 14, questions: [] },
    ...{ dueRule: 'day-of-last-month', dueNumber: 20, isBefore: false, from: day('2026-01-01') },
    ...given,
  };
  return value(await acting(db, actor, (tx) => addPeriodic(tx, by(actor), input)));
};

/** What is asked once, with a question of each kind. */
export const aRequestForReports = async (db: Database, actor: Actor, given: Partial<Once> = {}): Promise<RegimeId> => {
  const input: Once = {
    ...{
      name: 'Yêu cầu thử',
      kind: 'ad-hoc',
      purpose: 'reform',
      levels: [],
      coversFromOn: day('2026-05-01'),
      coversToOn: day('2026-05-31'),
    },
    dueOn: day('2026-06-20'),
    questions: [
      { text: 'Khó khăn', kind: 'text' },
      { text: 'Số bảng tin', kind: 'number', unit: 'bảng', aggregation: 'sum' },
      { text: 'Có bảng điện tử không', kind: 'yes-no' },
    ],
    ...given,
  };
  return value(await acting(db, actor, (tx) => addOnce(tx, by(actor), input)));
};

/** The officer of another authority that the one of `officer` names as its superior. */
export async function aSuperior(db: Database, officer: Actor): Promise<Actor> {
  const above = await anOfficer(db, await anAuthority(db), { roles: ['plan-owner'] });
  const keeper = {
    ...officer,
    posts: [...officer.posts, ...officer.posts.slice(0, 1).map(({ unitId }) => ({ unitId, role: 'administrator' }))],
  };
  const id = value(await acting(db, officer, (tx) => addHere(tx, { actor: keeper, now }, above.authorityId)));
  const link = { correspondentId: id, purpose: 'reform' as const, from: day('2025-07-01') };
  value(await acting(db, officer, (tx) => addSuperior(tx, { actor: keeper, now }, link)));
  return above;
}

const at = 'bao-cao/che-do';
const days = { coversFromOn: '01/07/2026', coversToOn: '31/07/2026', dueOn: '05/08/2026' };
const periodic = { closingDay: '14', dueRule: 'day-of-last-month', dueNumber: '20', dueMonth: '', from: '01/07/2026' };

/** The forms of regimes that make something. */
export async function regimeForms(db: Database, officer: Actor) {
  return [
    { page: `${at}/them`, given: periodic, columns: { from: 'fromOn' } },
    { page: `${at}/hoi`, given: { ...days, name: 'Yêu cầu mới' } },
    {
      page: `${at}/[cheDo]`,
      action: 'end',
      params: { cheDo: (await aRegime(db, officer, { name: 'Sẽ thôi' })) as string },
      given: { on: '01/07/2026' },
      columns: { on: 'endedOn' },
    },
  ];
}

/** The forms that edit them, and those by which a superior is answered. */
export async function regimeEdits(db: Database, officer: Actor) {
  const above = await aSuperior(db, officer);
  const params = { cheDo: (await aRequestForReports(db, above)) as string, ky: 'once' };
  const reply = { page: 'bao-cao/phai-gui/[cheDo]/[ky]', params };
  const own = { cheDo: (await aRegime(db, officer)) as string };
  const once = { cheDo: (await aRequestForReports(db, officer)) as string };
  return [
    { page: `${at}/[cheDo]`, action: 'change', params: own, given: periodic },
    { page: `${at}/[cheDo]`, action: 'once', params: once, given: { ...days, name: (count: number) => `Yêu cầu ${count}` } },
    {
      ...reply,
      action: 'none',
      params: { cheDo: (await aRegime(db, above)) as string, ky: 'quarter-1-2026' },
      needed: { note: 'Đã hỏi các tổ dân phố' },
      columns: { note: 'noneNote' },
    },
    { ...reply, action: 'words', query: 'cau=1', needed: { words: 'Thiếu kinh phí' } },
    { ...reply, action: 'figure', query: 'cau=2', needed: { figure: '12' } },
    { ...reply, action: 'choose', query: 'cau=3', needed: { isYes: 'yes', words: 'Ở trụ sở' } },
  ];
}
