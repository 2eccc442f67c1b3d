import { Agent } from 'node:http';
import { afterAll, describe, expect, test } from 'vitest';
import type { AuthorityId } from '#platform/values/ids.ts';
import { aFacebook, graphError } from '#root/testing/services/channels/facebook.ts';
import { aGateway, aReceiver } from '#root/testing/services/channels/others.ts';
import { aZalo, zaloError } from '#root/testing/services/channels/zalo.ts';
import { openNet } from '../net/net.ts';
import type { Adapter, Connection, Posting } from './adapter.ts';
import { email } from './email/email.ts';
import { facebook } from './facebook/facebook.ts';
import { sms } from './sms/sms.ts';
import { webhook } from './webhook/webhook.ts';
import { zalo } from './zalo/zalo.ts';

const posting = (given: Partial<Posting> = {}): Posting => ({
  ...{
    key: crypto.randomUUID(),
    authorityId: crypto.randomUUID() as AuthorityId,
    title: `Tin ${crypto.randomUUID()}`,
    summary: 'Tóm tắt.',
  },
  ...{ words: `Nộp hồ sơ tại nhà ${crypto.randomUUID()}`, link: 'https://phuong.example.vn/tin-tuc/1', picture: undefined },
  ...{ author: 'UBND phường Thử nghiệm', since: Temporal.Now.instant(), ...given },
});

const fb = await aFacebook();
const oa = await aZalo();
const receiver = await aReceiver();
const gateway = await aGateway();
afterAll(() => Promise.all([fb, oa, receiver, gateway].map(({ close }) => close())));

const hook = webhook(() => '2026-06-01T01:00:00Z');
interface Case {
  name: string;
  adapter: Adapter;
  to: Connection;
  service: Pick<typeof fb, 'net' | 'fail'>;
  count: () => number;
  expired: Parameters<typeof fb.fail>[0];
}
const cases: Case[] = [
  {
    name: 'facebook',
    adapter: facebook(fb.base),
    to: { target: fb.page, secrets: { token: 'dung' } },
    ...{ service: fb, count: () => fb.posts.length, expired: graphError(190, 'Session has expired') },
  },
  {
    name: 'zalo',
    adapter: zalo({ api: oa.base, sign: oa.base }),
    to: { target: oa.account, secrets: { token: 'dung', refreshToken: 'gia-han-1', appId: 'ung-dung', appSecret: 'khoa' } },
    ...{ service: oa, count: () => oa.articles.length, expired: zaloError(-216, 'Access token is invalid') },
  },
  {
    name: 'webhook',
    adapter: hook,
    to: { target: `${receiver.base}/nhan`, secrets: { token: 'chung' } },
    ...{ service: receiver, count: () => receiver.taken.size, expired: { status: 401, body: {} } },
  },
  {
    name: 'sms',
    adapter: sms(),
    to: { target: `${gateway.base}/gui`, secrets: { token: 'khoa', recipients: '0900000001, 0900000002' } },
    ...{ service: gateway, count: () => gateway.messages.length, expired: { status: 401, body: {} } },
  },
];

describe.each(cases)('$name', ({ adapter, to, service, count, expired }) => {
  test('posts once, and knows an account that is well', async () => {
    const before = count();
    expect(await adapter.post(to, posting(), service.net)).toMatchObject({ state: 'sent' });
    expect(count()).toBe(before + 1);
    expect(await adapter.test(to, service.net)).toMatchObject({ state: 'well' });
  });

  test.each([
    ['too many', { status: 429, headers: { 'retry-after': '77' }, body: {} }, { state: 'later', seconds: 77, isBusy: true }],
    ['a server that is down', { status: 503, body: 'nghỉ' }, { state: 'later' }],
    ['a fault inside', { status: 500, body: 'lỗi' }, { state: 'unknown' }],
    ['silence', 'slow', { state: 'unknown' }],
    ['an answer that is lost', 'lost', { state: 'unknown' }],
    ['nonsense', 'nonsense', { state: 'unknown' }],
    ['what it does not take', { status: 422, body: 'không nhận' }, { state: 'failed' }],
  ] as const)('%s is told as it is', async (_, fault, outcome) => {
    service.fail(fault);
    expect(await adapter.post(to, posting(), service.net)).toMatchObject(outcome);
  });

  test('a token that opens nothing is told apart from what may pass', async () => {
    service.fail(expired);
    expect(await adapter.post(to, posting(), service.net)).toMatchObject({ state: 'expired' });
  });

  test('what was posted and whose answer was lost is found, and what was not is absent', async () => {
    if (!adapter.find) return expect(adapter.find).toBeUndefined();
    const one = posting();
    expect(await adapter.find(to, one, service.net)).toEqual({ state: 'absent' });
    service.fail('lost');
    expect(await adapter.post(to, one, service.net)).toMatchObject({ state: 'unknown' });
    expect(await adapter.find(to, one, service.net)).toMatchObject({ state: 'found', link: expect.stringMatching(/^https:/) as string });
    for (const fault of ['nonsense', 'slow'] as const) {
      service.fail(fault, 'GET');
      expect(await adapter.find(to, one, service.net)).toMatchObject({ state: 'unknown' });
    }
  });
});

test('a line that leads nowhere has certainly not posted; an address inside is not asked at all', async () => {
  const [first] = cases;
  const inside = openNet();
  const nowhere = openNet({ seconds: 0.5, agent: new Agent(), isAllowed: () => true });
  expect(await webhook().post({ target: 'http://127.0.0.1:1/', secrets: {} }, posting(), nowhere.fetch)).toMatchObject({ state: 'later' });
  for (const target of ['http://127.0.0.1/', 'https://10.0.0.1/', 'https://may.local/', 'https://example.vn:8443/'])
    expect(await webhook().post({ target, secrets: {} }, posting(), inside.fetch)).toMatchObject({
      state: 'later',
      fault: expect.stringContaining('mạng nội bộ') as string,
    });
  expect(first?.name).toBe('facebook');
  inside.close();
  nowhere.close();
});

test('a page that is another, or an account of another, is not ours', async () => {
  const { adapter, service, to } = cases[1]!;
  expect(await adapter.test({ ...to, target: '9999' }, service.net)).toMatchObject({ state: 'ill' });
  expect(await cases[0]!.adapter.test({ target: fb.page, secrets: { token: 'sai' } }, fb.net)).toMatchObject({ state: 'ill' });
});

test('Zalo renews by a token that is good for one renewal; an article that is being made is looked for', async () => {
  const { adapter, to } = cases[1]!;
  const renewed = await adapter.renew!(to, oa.net, Temporal.Now.instant());
  expect(renewed).toMatchObject({ state: 'renewed', secrets: { token: 'dung-1', refreshToken: 'gia-han-2' } });
  expect(await adapter.renew!(to, oa.net, Temporal.Now.instant())).toMatchObject({ state: 'expired' });
  const fresh = { ...to, secrets: renewed.state === 'renewed' ? renewed.secrets : {} };
  oa.state.isSlowToMake = true;
  const one = posting();
  expect(await adapter.post(fresh, one, oa.net)).toMatchObject({ state: 'unknown' });
  expect(await adapter.find!(fresh, one, oa.net)).toMatchObject({ state: 'found' });
});

test('figures of a post are read: reach, reactions, comments', async () => {
  const { adapter, to } = cases[0]!;
  const sent = await adapter.post(to, posting(), fb.net);
  const id = sent.state === 'sent' ? (sent.externalId ?? '') : '';
  expect(await adapter.measure!(to, id, fb.net)).toEqual({ reach: 321, reactions: 12, comments: 3 });
  fb.fail({ status: 500, body: 'lỗi' }, 'GET');
  expect(await adapter.measure!(to, id, fb.net)).toBeUndefined();
});

test('a system is sent the story under a signature and its key', async () => {
  const one = posting();
  await hook.post(cases[2]!.to, one, receiver.net);
  const { headers, body } = receiver.asked.at(-1)!;
  expect(headers).toMatchObject({ 'idempotency-key': one.key, 'minhbach-time': '2026-06-01T01:00:00Z' });
  expect(JSON.parse(body)).toMatchObject({ key: one.key, title: one.title, link: one.link });
  expect(await hook.post(cases[2]!.to, one, receiver.net)).toMatchObject({ state: 'unknown' });
});

test('letters go to each address of a list; one that takes none keeps the others from nothing', async () => {
  const posted: string[] = [];
  const answers = new Map([['b@example.vn', { state: 'failed' as const, reason: 'refused' as const, detail: '550' }]]);
  const adapter = email({
    post: (letter) => {
      const to = typeof letter.to === 'string' ? letter.to : letter.to.address;
      posted.push(to);
      return Promise.resolve(answers.get(to) ?? { state: 'sent' });
    },
    close: () => undefined,
  });
  const to = { target: '', secrets: { recipients: 'a@example.vn\nb@example.vn; a@example.vn c@example.vn không' } };
  expect(await adapter.post(to, posting(), fb.net)).toMatchObject({
    state: 'sent',
    recipients: 2,
    fault: expect.stringContaining('550') as string,
  });
  expect(posted).toEqual(['a@example.vn', 'b@example.vn', 'c@example.vn']);
  expect(await adapter.post({ target: '', secrets: {} }, posting(), fb.net)).toMatchObject({ state: 'failed' });
});
