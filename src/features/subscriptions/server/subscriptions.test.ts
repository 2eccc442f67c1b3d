import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Outcome } from '#features/messages/server/index.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { Tx } from '#platform/server/database.ts';
import { aConfirmedActivity, anActivity } from '#root/testing/activities.ts';
import { at, refusalOf, value } from '#root/testing/actors.ts';
import { anAuthority, anOfficer, aUnit, type BuiltAuthority } from '#root/testing/builders.ts';
import { createTestDatabase, keyOfTests, type TestDatabase } from '#root/testing/database.ts';
import { aStorage } from '#root/testing/documents.ts';
import { aPlan, performing } from '#root/testing/plans.ts';
import {
  addDevice,
  askForNews,
  changeWants,
  confirmReader,
  deliverNews,
  ownSubscription,
  readersOf,
  removeReader,
  subscriberIn,
} from './index.ts';
import { eventsSince } from './counts.ts';
import { tokenOf } from './secret.ts';

let opened: TestDatabase;
let ward: BuiltAuthority;
let owner: Actor;
let worker: Actor;
const storage = aStorage();

beforeAll(async () => {
  opened = await createTestDatabase();
});
afterAll(async () => {
  await opened.drop();
  storage.remove();
});
beforeEach(async () => {
  ward = await anAuthority(opened.db);
  owner = await anOfficer(opened.db, ward, { roles: ['plan-owner'] });
  worker = await anOfficer(opened.db, ward, { roles: ['performer'] });
});

const aDevice = {
  endpoint: 'https://push.example.com/a',
  publicKey: Buffer.concat([Buffer.from([4]), Buffer.alloc(64, 1)]).toString('base64url'),
  ...{ authSecret: Buffer.alloc(16, 2).toString('base64url'), wants: ['all'], tempo: 'at-once' as const },
};
const within = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => opened.db.transaction().execute(work);
const noon = at('2026-06-01T12:00');
const reading = (now = noon) => ({
  ...{ authorityId: ward.authorityId, installKey: keyOfTests, now, base: 'https://mau.example.vn/mau-1', locale: 'vi' as const },
});
const ask = (email: string, wants: string[] = ['all'], now = noon, tempo: 'daily' | 'at-once' = 'at-once') =>
  within((tx) => askForNews(tx, reading(now), { email, wants, tempo }));

type Post = Record<'to' | 'subject' | 'text', string> & { headers: Readonly<Record<string, string>> };

/** A round of the worker, and what went out in it; `answer` is what the other side says. */
async function round(now = noon, answer: (to: string) => Outcome = () => ({ state: 'sent' })): Promise<Post[]> {
  const posts: Post[] = [];
  const { authorityId } = ward;
  await deliverNews(
    { db: opened.db, authorityId, authority: 'UBND phường Mẫu', installKey: keyOfTests, now: () => now, isOver: () => false },
    {
      mail: {
        post: (posting) => {
          const to = typeof posting.to === 'string' ? posting.to : posting.to.address;
          posts.push({ ...posting, to });
          return Promise.resolve(answer(to));
        },
        close: () => undefined,
      },
      push: {
        tell: (device, payload) => {
          posts.push({ to: device.endpoint, subject: JSON.stringify(payload), text: '', headers: {} });
          return Promise.resolve(answer(device.endpoint));
        },
        close: () => undefined,
      },
    },
  );
  return posts;
}

const tokenIn = ({ text }: Post): string => /ma=([\w.-]+)/.exec(text)?.[1] ?? '';
const idIn = (post: Post) => subscriberIn(keyOfTests, ward.authorityId, tokenIn(post));
const confirm = (post: Post, now = noon) => within((tx) => confirmReader(tx, { authorityId: ward.authorityId, now }, idIn(post)));

/** A reader who has confirmed. */
async function aReader(email: string, wants?: string[], tempo?: 'daily' | 'at-once'): Promise<Post> {
  value(await ask(email, wants, noon, tempo));
  const [post] = await round();
  if (!post) throw new Error('No letter came.');
  value(await confirm(post));
  return post;
}

const happens = (title: string, unitId = ward.rootUnitId) => aConfirmedActivity(opened.db, storage, worker, owner, { unitId, title });
const rows = async (): Promise<number> =>
  Number(
    (await sql<{ n: number }>`select count(*) as n from subscriber where authority_id = ${ward.authorityId}`.execute(opened.db)).rows[0]?.n,
  );

describe('to ask for news', () => {
  test('nothing but one letter goes to an address before it has confirmed, and that letter offers nothing else', async () => {
    value(await ask('ban.doc@example.vn'));
    await happens('Họp dân');
    const posts = await round();
    expect(posts.map(({ to }) => to)).toEqual(['ban.doc@example.vn']);
    expect(posts[0]?.subject).toBe('Xác nhận nhận tin của UBND phường Mẫu');
    expect(posts[0]?.text).toContain('https://mau.example.vn/mau-1/nhan-tin/cua-toi?ma=');
    expect(posts[0]?.headers).toEqual({});
    expect(await round()).toEqual([]);
  });

  test('whether an address is there cannot be told from the answer, and it is not written to for each time somebody asks', async () => {
    await aReader('biet.roi@example.vn');
    const [known, unknown] = [await ask('Biet.Roi@example.vn', ['late']), await ask('chua.biet@example.vn', ['late'])];
    expect(known).toEqual(unknown);
    const later = at('2026-06-01T13:00');
    expect(await ask('biet.roi@example.vn', ['late'], later)).toEqual(unknown);
    expect(await ask('biet.roi@example.vn', ['late'], later)).toEqual(unknown);
    const posts = await round(later);
    expect(posts.filter(({ to }) => to === 'biet.roi@example.vn').map(({ subject }) => subject)).toEqual([
      'Địa chỉ này đang nhận tin của UBND phường Mẫu',
    ]);
    expect((await readersOf(opened.db, ward.authorityId)).wants).toEqual([{ kind: 'all', about: '', readers: 1 }]);
  });

  test('a program that fills what nobody sees, and a want that is none, store nothing', async () => {
    value(await within((tx) => askForNews(tx, reading(), { email: 'may@example.vn', wants: ['all'], tempo: 'daily', nickname: 'x' })));
    expect(refusalOf(await ask('ai@example.vn', ['topic:khong-co']))).toBe('unknown-want');
    expect(await rows()).toBe(0);
  });

  test('an authority is not made to write to half the world', async () => {
    for (let nth = 0; nth < 203; nth += 1) value(await ask(`so.${nth}@example.vn`));
    expect(await rows()).toBe(200);
  });

  test('what is not confirmed within a week is erased; its link says so', async () => {
    value(await ask('quen@example.vn'));
    const [post] = await round();
    expect(await round(at('2026-06-09T12:00'))).toEqual([]);
    expect([await rows(), refusalOf(await confirm(post!))]).toEqual([0, 'link-gone']);
    expect(await eventsSince(opened.db, ward.authorityId, Temporal.PlainDate.from('2026-06-01'))).toEqual({ asked: 1, sent: 1, lapsed: 1 });
  });
});

describe('news', () => {
  test('is what became public after the confirmation, once, with its page and a way to leave', async () => {
    await happens('Có từ trước');
    await aReader('tat.ca@example.vn');
    expect(await round()).toEqual([]);
    const id = await happens('Phát thanh mới');
    await anActivity(opened.db, storage, worker, { unitId: ward.rootUnitId, title: 'Chưa xác nhận' });
    await aConfirmedActivity(opened.db, storage, worker, owner, { unitId: ward.rootUnitId, title: 'Nội bộ', isInternal: true });
    const [post, ...others] = await round();
    expect(others).toEqual([]);
    expect(post?.subject).toBe('1 tin mới của UBND phường Mẫu');
    expect(post?.text).toContain(`Hoạt động mới: Phát thanh mới\nhttps://mau.example.vn/mau-1/hoat-dong/${id}`);
    expect(post?.text).not.toMatch(/Có từ trước|Chưa xác nhận|Nội bộ/);
    expect(post?.headers['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click');
    expect(post?.headers['List-Unsubscribe']).toBe(`<https://mau.example.vn/mau-1/thoi-nhan-tin?ma=${tokenIn(post!)}>`);
    expect(await round()).toEqual([]);
  });

  test('is told of what was chosen alone: a unit, or what is late', async () => {
    const other = await aUnit(opened.db, ward);
    await aReader('don.vi@example.vn', [`unit:${other}`]);
    await aReader('tre.han@example.vn', ['late']);
    await happens('Của đơn vị khác');
    const head = await anOfficer(opened.db, ward, { roles: ['performer'], unitId: other });
    await aConfirmedActivity(opened.db, storage, head, owner, { unitId: other, title: 'Của tổ dân phố' });
    const posts = await round();
    expect(posts.map(({ to, text }) => [to, /Của tổ dân phố/.test(text), /Của đơn vị khác/.test(text)])).toEqual([
      ['don.vi@example.vn', true, false],
    ]);
  });

  test('of what is late goes on the day on which it is, while it still is when the letter goes', async () => {
    await aReader('han@example.vn', ['late']);
    const deadlines = [{ kind: 'date' as const, on: '2026-06-15' }];
    await aPlan(opened.db, owner, { duties: [{ text: 'Treo băng rôn', units: [performing(ward.rootUnitId)], deadlines }] });
    expect(await round(at('2026-06-15T12:00'))).toEqual([]);
    const [post] = await round(at('2026-06-16T08:00'));
    expect(post?.text).toMatch(/Việc bị trễ hạn: Treo băng rôn\n.*\/ke-hoach\/2026/);
  });

  test('of a plan goes to who wants everything', async () => {
    await aReader('ke.hoach@example.vn');
    await aPlan(opened.db, owner, { duties: [{ units: [performing(ward.rootUnitId)] }] });
    const [post] = await round();
    expect(post?.text).toMatch(/Kế hoạch mới ban hành: .*\nhttps:\/\/mau\.example\.vn\/mau-1\/ke-hoach\/2026/);
  });

  test('waits for the morning, and comes together once a day where that was chosen', async () => {
    await aReader('moi.ngay@example.vn', ['all'], 'daily');
    await happens('Tin một');
    expect(await round(at('2026-06-01T23:30'))).toEqual([]);
    expect((await round(at('2026-06-02T07:05')))[0]?.text).toContain('Tin một');
    await happens('Tin hai');
    await happens('Tin ba');
    expect(await round(at('2026-06-02T15:00'))).toEqual([]);
    const [post] = await round(at('2026-06-03T07:01'));
    expect(post?.subject).toBe('2 tin mới của UBND phường Mẫu');
  });

  test('that is public no longer when its letter goes is not told', async () => {
    await aReader('go.bo@example.vn');
    const id = await happens('Tin bị gỡ');
    expect(await round(noon, () => ({ state: 'away', reason: 'unreachable', detail: '' }))).toHaveLength(1);
    await sql`update activity set is_internal = true where authority_id = ${ward.authorityId} and id = ${id}::uuid`.execute(opened.db);
    expect(await round(at('2026-06-01T13:00'))).toEqual([]);
  });

  test('is sent once by two workers, and again as the same letter where the server took none for now', async () => {
    await aReader('mot.lan@example.vn');
    await happens('Tin duy nhất');
    const [first] = await round(noon, () => ({ state: 'later', reason: 'temporary', detail: '' }));
    expect(await round()).toEqual([]);
    const both = (await Promise.all([round(at('2026-06-01T12:05')), round(at('2026-06-01T12:05'))])).flat();
    expect(both.map(({ text }) => text)).toEqual([first?.text]);
  });

  test('a worker that dies while it sends has told nothing and tells it the next time', async () => {
    await aReader('sap.nguon@example.vn');
    await happens('Tin còn nguyên');
    const dying = (): never => {
      throw new Error('killed');
    };
    await expect(round(noon, dying)).rejects.toThrow('killed');
    expect((await round()).map(({ text }) => /Tin còn nguyên/.test(text))).toEqual([true]);
  });
});

describe('to leave', () => {
  test('erases address, wishes and letters that wait; only counts stay', async () => {
    const post = await aReader('ra.di@example.vn');
    await happens('Không tới nữa');
    await within((tx) => removeReader(tx, { authorityId: ward.authorityId, now: noon }, idIn(post), 'left'));
    await within((tx) => removeReader(tx, { authorityId: ward.authorityId, now: noon }, idIn(post), 'left'));
    expect([await rows(), await round()]).toEqual([0, []]);
    expect(await eventsSince(opened.db, ward.authorityId, Temporal.PlainDate.from('2026-06-01'))).toEqual({
      asked: 1,
      confirmed: 1,
      sent: 1,
      left: 1,
    });
    expect(await ownSubscription(opened.db, keyOfTests, ward.authorityId, idIn(post))).toBeUndefined();
  });

  test('an address that takes nothing is erased', async () => {
    await aReader('khong.co@example.vn');
    await happens('Tin');
    await round(noon, () => ({ state: 'failed', reason: 'refused', detail: 'No such user' }));
    expect([await rows(), (await eventsSince(opened.db, ward.authorityId, Temporal.PlainDate.from('2026-06-01'))).bounced]).toEqual([0, 1]);
  });

  test('the link of another, of another authority, or an altered one opens nothing', async () => {
    const post = await aReader('cua.toi@example.vn');
    const id = idIn(post)!;
    const elsewhere = await anAuthority(opened.db);
    const token = tokenOf(keyOfTests, ward.authorityId, id);
    expect(subscriberIn(keyOfTests, elsewhere.authorityId, token)).toBeUndefined();
    expect(subscriberIn(keyOfTests, ward.authorityId, `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`)).toBeUndefined();
    expect(subscriberIn(keyOfTests, ward.authorityId, `${crypto.randomUUID()}.${token.split('.')[1] ?? ''}`)).toBeUndefined();
    expect(await ownSubscription(opened.db, keyOfTests, ward.authorityId, id)).toMatchObject({
      address: 'cu…@example.vn',
      isConfirmed: true,
    });
    value(await within((tx) => changeWants(tx, { authorityId: ward.authorityId, now: noon }, id, { wants: ['late'], tempo: 'daily' })));
    expect(await ownSubscription(opened.db, keyOfTests, ward.authorityId, id)).toMatchObject({
      tempo: 'daily',
      wants: [{ kind: 'late', about: '' }],
    });
  });

  test('no address stands in the database as it was typed', async () => {
    await aReader('bi.mat@example.vn');
    const { rows: found } = await sql<{ row: string }>`select to_jsonb(s)::text as row from subscriber s`.execute(opened.db);
    expect(found.filter(({ row }) => /bi\.mat/.test(row))).toEqual([]);
  });
});

test('a device hears from when it was switched on, is there once, and is forgotten when its browser has', async () => {
  expect(refusalOf(await within((tx) => addDevice(tx, reading(), { ...aDevice, endpoint: 'https://localhost/x' })))).toBe('bad-device');
  await happens('Có từ trước');
  value(await within((tx) => addDevice(tx, reading(), aDevice)));
  value(await within((tx) => addDevice(tx, reading(), aDevice)));
  await happens('Tin cho máy');
  const posts = await round();
  expect(posts.map(({ to }) => to)).toEqual(['https://push.example.com/a']);
  expect(JSON.parse(posts[0]?.subject ?? '')).toMatchObject({ title: 'Hoạt động mới', body: 'Tin cho máy' });
  await happens('Tin nữa');
  await round(noon, () => ({ state: 'gone' }) as never);
  expect(await readersOf(opened.db, ward.authorityId)).toEqual({ mail: 0, push: 0, waiting: 0, wants: [] });
});
