import type { AlarmId, ScreenId } from '#features/screens/index.ts';
import { addScreen, giveCode, pairMachine, raiseAlarm } from '#features/screens/server/index.ts';
import type { Database } from '#platform/server/database.ts';
import type { Actor } from '#platform/values/actor.ts';
import { acting, now, today, value } from '../../actors.ts';
import { keyOfTests } from '../../database.ts';

type Given = Partial<Parameters<typeof addScreen>[2]>;

/** Who keeps screens at the moment. */
export const keeping = (actor: Actor, at = now) => ({ actor, today, now: at });

const usual = {
  name: 'Nhà văn hóa',
  place: 'Tổ dân phố số 1, bác Mẫu trông',
  ...{ hasActivities: true, hasTargets: true, hasDeadlines: true, hasContacts: true },
  ...{ seconds: 15, opens: '06:00', closes: '21:00', look: 'dark' as const, fallback: 'Ủy ban nhân dân phường Mẫu' },
};

export const screenSaid = (given: Given = {}): Parameters<typeof addScreen>[2] => ({ ...usual, ...given });

/** A screen; each call makes another one unless it is named. */
export const aScreen = async (db: Database, actor: Actor, given: Given = {}): Promise<ScreenId> =>
  value(
    await acting(db, actor, (tx) =>
      addScreen(tx, keeping(actor), screenSaid({ name: `Màn hình ${crypto.randomUUID().slice(0, 8)}`, ...given })),
    ),
  );

/** A machine that has become the screen: what stands in its address. */
export async function aMachine(db: Database, actor: Actor, id: ScreenId, at = now, installKey: Uint8Array = keyOfTests): Promise<string> {
  const code = value(await acting(db, actor, (tx) => giveCode(tx, keeping(actor, at), id), at));
  return value(await db.transaction().execute((tx) => pairMachine(tx, { authorityId: actor.authorityId, installKey, now: at }, code)));
}

export const anAlarm = async (db: Database, actor: Actor, people = 1): Promise<AlarmId> =>
  value(await acting(db, actor, (tx) => raiseAlarm(tx, { ...keeping(actor), people }, { words: 'Bão số 9 sắp vào', hours: 12 })));

/** The forms of screens that make something. */
export const screenForms = () => [
  {
    page: 'lien-he/man-hinh',
    action: 'raise',
    params: {},
    given: { hours: '5' },
    otherwise: { hours: 'as the moment until which it stands' },
  },
  { page: 'lien-he/man-hinh/them', params: {}, given: { opens: '06:30', closes: '20:15', seconds: '25' } },
];

/** The forms of screens that edit. */
export const screenEdits = async (db: Database, officer: Actor) => [
  {
    page: 'lien-he/man-hinh/[id]',
    action: 'correct',
    params: { id: (await aScreen(db, officer)) as string },
    given: { opens: '06:30', closes: '20:15', seconds: '25' },
  },
];
