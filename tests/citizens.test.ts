import { afterEach, expect, test, vi } from 'vitest';
import { requestsOf } from '#features/access/server/index.ts';
import { remarksOf } from '#features/remarks/server/index.ts';
import { now } from '#root/testing/actors.ts';
import { anAuthority } from '#root/testing/builders.ts';
import { aWorkplace } from '#root/testing/office.ts';
import { actions as telling } from '../src/routes/(portal)/gop-y/gui/+page.server.ts';
import { actions as asking } from '../src/routes/(portal)/tiep-can-thong-tin/yeu-cau/+page.server.ts';
import { openSeal, sealNow } from '../src/routes/(portal)/citizens.ts';
import { anEvent } from './filling.ts';

// What anybody may send without an account: looked at first, not at once, not by a program, not without end.

const { db } = await aWorkplace({ open: true });
const { authorityId } = await anAuthority(db, { placeName: 'Mẫu' });

let at = now.epochMilliseconds;
vi.spyOn(Date, 'now').mockImplementation(() => at);
afterEach(() => void (at += 120_000));

type Answer = {
  look?: { values: Record<string, string> };
  again?: string;
  status?: number;
  data?: { errors: Record<string, string> };
  location?: string;
  voted?: string;
};

/** What a form answers; where it leads on, with where to. */
async function send(action: unknown, path: string, values: Record<string, string>, from = '192.0.2.7'): Promise<Answer> {
  const event = Object.assign(anEvent(undefined as never, path, {}, new URLSearchParams(values)), {
    getClientAddress: () => from,
  });
  return (action as (event: never) => Promise<Answer>)(event).catch((thrown: unknown) => {
    if (typeof thrown === 'object' && thrown !== null && 'location' in thrown) return thrown as Answer;
    throw thrown;
  });
}

const stored = () => remarksOf(db, authorityId, { limit: 100 });
const looked = async (text: string) => (await send(telling.look, '/gop-y/gui?/look', { text })).look!.values;

test('a report is looked at, waits, and leads to its code', async () => {
  const values = await looked('Số máy không đúng');
  expect((await send(telling.send, '/gop-y/gui?/send', values)).again).toContain('quá nhanh');
  expect(await stored()).toEqual([]);
  at += 2000;
  const { location = '' } = await send(telling.send, '/gop-y/gui?/send', values);
  const [remark] = await stored();
  expect([location, remark?.text, remark?.address]).toEqual([`/gop-y/${remark?.code ?? ''}`, 'Số máy không đúng', '/']);
});

test('the time counts from when the form was opened, not from the page on which it is looked at', async () => {
  const opened = sealNow(at);
  at += 5000;
  const { values } = (await send(telling.look, '/gop-y/gui?/look', { text: 'Đọc nhanh', opened })).look!;
  expect((await send(telling.send, '/gop-y/gui?/send', values)).location).toMatch(/^\/gop-y\//);
  const forged = (await send(telling.look, '/gop-y/gui?/look', { text: 'Giả mạo', opened: '1.sai' })).look!.values;
  expect((await send(telling.send, '/gop-y/gui?/send', forged)).again).toContain('quá nhanh');
});

test('what a program fills in is thanked for and stored nowhere; a seal that is old or of others asks to look again', async () => {
  const before = await stored();
  const values = await looked('Từ một chương trình');
  at += 5000;
  expect((await send(telling.send, '/gop-y/gui?/send', { ...values, 'trang-web': 'https://spam.example' })).location).toBe('/gop-y');
  expect((await send(telling.send, '/gop-y/gui?/send', { ...values, seal: `${at - 9000}.khong-phai` })).again).toContain('đã lâu');
  expect(await stored()).toEqual(before);
  const seal = sealNow(at);
  expect([0, 1999, 2000, 7_200_000, 7_200_001].map((later) => openSeal(seal, at + later))).toEqual(['fast', 'fast', 'well', 'well', 'old']);
});

test('a network that sends too much within a minute waits, another does not; what is missing comes back with what was typed', async () => {
  const values = await looked('Nhiều lần');
  at += 3000;
  const answers = [];
  for (let nth = 0; nth < 14; nth += 1)
    answers.push(await send(telling.send, '/gop-y/gui?/send', { ...values, text: `Lần thứ ${nth}` }, '198.51.100.9'));
  expect(answers.filter(({ location }) => location).length).toBeLessThan(14);
  expect(answers.at(-1)?.again).toContain('Mời chờ');
  expect((await send(telling.send, '/gop-y/gui?/send', { ...values, text: 'Nơi khác' }, '203.0.113.4')).location).toMatch(
    /^\/gop-y\/[A-Z2-9-]{14}$/,
  );
  const short = await send(telling.look, '/gop-y/gui?/look', { text: 'abc' });
  expect([short.status, Object.keys(short.data?.errors ?? {})]).toEqual([400, ['text']]);
});

test('a page is found of use once a day by a network', async () => {
  for (const from of ['192.0.2.7', '192.0.2.7', '192.0.2.200'])
    expect((await send(telling.vote, '/gop-y/gui?/vote&trang=/', { useful: 'yes' }, from)).voted).toBe('yes');
  const votes = await db.selectFrom('page_vote').select(['address', 'useful']).execute();
  expect(votes).toEqual([{ address: '/', useful: 2 }]);
});

test('information is asked for in the same way, and the choices are shown in words', async () => {
  const typed = { wanted: 'Bản đồ phường', purpose: 'Học tập', delivery: 'read', name: 'Người hỏi', address: 'Tổ 1' };
  const { look } = (await send(asking.look, '/tiep-can-thong-tin/yeu-cau?/look', typed)) as {
    look: { lines: { text: string }[]; values: Record<string, string> };
  };
  expect(look.lines.map(({ text }) => text)).toContain('Đọc, xem tại trụ sở');
  at += 3000;
  const { location } = await send(asking.send, '/tiep-can-thong-tin/yeu-cau?/send', look.values);
  const [request] = await requestsOf(db, authorityId);
  expect([location, request?.way, request?.requester.name]).toEqual([
    `/tiep-can-thong-tin/${request?.code ?? ''}`,
    'electronic',
    'Người hỏi',
  ]);
});
