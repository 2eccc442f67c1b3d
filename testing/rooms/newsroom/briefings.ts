import { giveBriefing } from '#features/briefings/server/index.ts';
import type { BriefingId } from '#features/briefings/index.ts';
import { addTopic, ownTopics } from '#features/plans/server/index.ts';
import type { Database } from '#platform/server/database.ts';
import type { Actor } from '#platform/values/actor.ts';
import { acting, day, value } from '../../actors.ts';
import { anOfficer, type BuiltAuthority } from '../../builders.ts';
import { working } from './stories.ts';

/** A directive that all officers are to read. */
export const aBriefing = async (db: Database, giver: Actor, title = `Văn bản ${crypto.randomUUID().slice(0, 8)}`): Promise<BriefingId> => {
  const input = { title, words: 'Ý chính.', dueOn: day('2026-12-01'), everybody: true, units: [] };
  return value(await acting(db, giver, (tx) => giveBriefing(tx, working(giver), input)));
};

export const aTopic = async (db: Database, keeper: Actor, name = `Nội dung ${crypto.randomUUID().slice(0, 8)}`) =>
  value(await acting(db, keeper, (tx) => addTopic(tx, working(keeper), { name, fromOn: day('2026-01-01') })));

export const topicEdits = async (db: Database, officer: Actor) => [
  {
    page: 'tin-bai/noi-dung/rieng/[noiDung]',
    action: 'correct',
    params: { noiDung: (await aTopic(db, officer)) as string },
  },
];

/** The forms of topics and of directives that are to be read. */
export async function briefingForms(db: Database, authority: BuiltAuthority, officer: Actor) {
  const giver = await anOfficer(db, authority, { roles: ['chair'] });
  const gone = await aBriefing(db, giver);
  const page = 'tin-bai/quan-triet/[van]';
  return [
    { page: 'tin-bai/noi-dung/them' },
    {
      page: 'tin-bai/noi-dung/rieng/[noiDung]',
      action: 'end',
      params: { noiDung: (await aTopic(db, officer)) as string },
      given: { endedOn: '05/06/2026' },
    },
    {
      page: 'tin-bai/quan-triet/gui',
      given: { dueOn: '05/12/2026', units: [authority.rootUnitId], everybody: 'on', lawId: '' },
      otherwise: { everybody: 'says who reads it', units: 'says who reads it' },
    },
    { page, action: 'withdraw', params: { van: gone as string }, columns: { reason: 'withdrawnReason' } },
  ];
}

/** A topic of the authority and a directive that bear a word, for an officer who is to read it. */
export async function topicAndBriefing(db: Database, { keeper, giver }: { keeper: Actor; giver: Actor }, word: string) {
  const ownTopic = await aTopic(db, keeper, `Nội dung ${word}`);
  const found = (await ownTopics(db, keeper.authorityId)).find(({ id }) => id === ownTopic);
  return {
    ownTopic: ownTopic as string,
    topicCode: found?.code as string,
    briefing: (await aBriefing(db, giver, `Chỉ đạo ${word}`)) as string,
  };
}
