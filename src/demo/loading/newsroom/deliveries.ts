import { accountsOf } from '#features/channels/server/index.ts';
import {
  deliveriesOf,
  addOutlet,
  callOff,
  checkOutlet,
  connectOutlet,
  handOutletOver,
  handOver,
  measureDue,
  noteByHand,
  outletsOf,
  type Adapters,
} from '#features/deliveries/server/index.ts';
import { wordsKey, type VersionChannel } from '#features/newsroom/index.ts';
import { approveWords, keepVersion, storiesOf } from '#features/newsroom/server/index.ts';
import { byHand, calledOff, check, handover, outlets, outletsAt, rounds, said } from '../../story/newsroom/outlets.ts';
import type { OfficerKey } from '../../story/officers.ts';
import { keeping } from '../displays.ts';
import { dayOf, known, moment, type Telling } from '../telling.ts';
import type { Event } from '../year.ts';

const post = 'https://www.facebook.com/phuong.sao.mai.gia.dinh/posts/';

/** What the services of the story answered: nothing leaves the machine. */
function pretended(): Adapters {
  const test = () => Promise.resolve({ state: 'ill' as const, fault: '' });
  const of = (perMinute: number, answer: NonNullable<Adapters['sms']>['post']) => ({ perMinute, post: answer, test });
  return {
    facebook: {
      ...of(60, (_to, { key }) => Promise.resolve({ state: 'sent', externalId: key, link: `${post}${key.slice(-6)}` })),
      measure: () => Promise.resolve({ reach: 412, reactions: 37, comments: 5 }),
    },
    zalo: of(60, () => Promise.resolve({ state: 'expired', fault: '-216: Access token is invalid (giả định)' })),
    webhook: of(60, () => Promise.resolve({ state: 'failed', fault: 'HTTP 422 Thiếu chuyên mục (giả định)' })),
    sms: of(60, () => Promise.resolve({ state: 'unknown', fault: 'Nhà cung cấp không trả lời trong 30 giây (giả định)' })),
    email: of(60, () => Promise.resolve({ state: 'sent', externalId: 'thu', link: null, recipients: 2 })),
  };
}

async function storyTitled({ db, authorityId }: Telling, title: string) {
  const [story] = await storiesOf(db, authorityId, { search: title, limit: 1 });
  if (!story) throw new Error(`There is no story "${title}".`);
  return story.id;
}

async function outletNamed({ db, authorityId }: Telling, name: string) {
  const outlet = (await outletsOf(db, authorityId)).find((one) => one.name === name);
  if (!outlet) throw new Error(`There is no outlet "${name}".`);
  return outlet.id;
}

function addAll(telling: Telling): Event {
  const at = moment(outletsAt);
  return {
    at,
    happen: async () => {
      const pages = await accountsOf(telling.db, telling.authorityId);
      const working = keeping(telling, 'owner', at);
      for (const { adapter, name, page, channel, target, keeper, late, secrets } of outlets) {
        const accountId = page === undefined ? undefined : pages.find(({ address }) => address === page)?.id;
        if (page !== undefined && accountId === undefined) throw new Error(`The page ${page} is not listed.`);
        const input = {
          ...{ adapter, name, accountId, channel, target, keeperId: known(telling.officers, keeper).officerId },
          ...{ lateRule: late.rule, lateMinutes: late.minutes },
        };
        const id = await telling.act({ at, by: 'owner' }, (tx) => addOutlet(tx, working, input));
        if (secrets)
          await telling.act({ at, by: 'owner' }, (tx) => connectOutlet(tx, { ...working, installKey: telling.installKey }, id, secrets));
      }
    },
  };
}

const saying = (telling: Telling): Event[] =>
  said.flatMap(({ title, by, at, approved, words }) => {
    const kept: string[] = [];
    const write = moment(at);
    const decide = moment(approved.at);
    return [
      {
        at: write,
        happen: async () => {
          const id = await storyTitled(telling, title);
          for (const [channel, text] of Object.entries(words))
            kept.push(
              await telling.act({ at: write, by }, (tx) =>
                keepVersion(tx, keeping(telling, by, write), id, { channel: channel as VersionChannel, words: text }),
              ),
            );
        },
      },
      {
        at: decide,
        happen: async () => {
          const id = await storyTitled(telling, title);
          for (const version of kept)
            await telling.act({ at: decide, by: approved.by }, (tx) =>
              approveWords(tx, keeping(telling, approved.by, decide), id, wordsKey({ id: version, revision: 1 })),
            );
        },
      },
    ];
  });

const running = (telling: Telling): Event[] =>
  rounds.map((at) => ({
    at: moment(at),
    happen: async () => {
      const { db, authorityId, installKey } = telling;
      const adapters = pretended();
      const handing = {
        ...{ db, authorityId, installKey, adapters, author: 'UBND phường Sao Mai', start: 'https://phuongsaomai.example', lanes: 1 },
        ...{ net: () => Promise.reject(new Error('There is no net here.')), now: () => moment(at), isOver: () => false },
      };
      await handOver(handing);
      await measureDue(handing);
    },
  }));

/** Stories go to the ward's outlets: sent, failed, missed, unclear, by a person; one account is handed over, one is checked. */
export function handStories(telling: Telling): Event[] {
  const officer = (at: string, by: OfficerKey, act: (working: ReturnType<typeof keeping>) => Promise<unknown>): Event => ({
    at: moment(at),
    happen: async () => {
      await act(keeping(telling, by, moment(at)));
    },
  });
  const handed = async (title: string) => {
    const storyId = await storyTitled(telling, title);
    const one = (await deliveriesOf(telling.db, telling.authorityId, { storyId })).find(({ adapter }) => adapter === 'manual');
    if (!one) throw new Error(`"${title}" waits for no person.`);
    return one.id;
  };
  const act = telling.act.bind(telling);
  return [
    addAll(telling),
    ...saying(telling),
    ...running(telling),
    officer(byHand.at, byHand.by, async (working) => {
      const id = await handed(byHand.title);
      const input = { link: byHand.link, postedOn: dayOf(moment(byHand.at)) };
      await act({ at: moment(byHand.at), by: byHand.by }, (tx) => noteByHand(tx, working, id, input));
    }),
    officer(calledOff.at, calledOff.by, async (working) => {
      const id = await handed(calledOff.title);
      await act({ at: moment(calledOff.at), by: calledOff.by }, (tx) => callOff(tx, working, id, calledOff.reason));
    }),
    officer(handover.at, handover.by, async (working) => {
      const id = await outletNamed(telling, handover.outlet);
      const input = { keeperId: known(telling.officers, handover.to).officerId };
      await act({ at: moment(handover.at), by: handover.by }, (tx) => handOutletOver(tx, working, id, input));
    }),
    officer(check.at, check.by, async (working) => {
      const id = await outletNamed(telling, check.outlet);
      const input = { isOurs: true, lastPostOn: Temporal.PlainDate.from(check.lastPostOn), said: check.said };
      await act({ at: moment(check.at), by: check.by }, (tx) => checkOutlet(tx, working, id, input));
    }),
  ];
}
