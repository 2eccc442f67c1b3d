import { afterEach, expect, test, vi } from 'vitest';
import { requestsOf } from '#features/access/server/index.ts';
import { remarksOf } from '#features/remarks/server/index.ts';
import { now } from '#root/testing/actors.ts';
import { anAuthority } from '#root/testing/builders.ts';
import { aWorkplace } from '#root/testing/office.ts';
import { actions as telling } from '../src/routes/(portal)/gop-y/gui/+page.server.ts';
import { readStored } from '#platform/server/files/storage.ts';
import { aPhotograph } from '#root/testing/activities.ts';
import { actions as petitioning } from '../src/routes/(portal)/phan-anh/gui/+page.server.ts';
import { actions as finding } from '../src/routes/(portal)/phan-anh/tra-cuu/+page.server.ts';
import { actions as asking } from '../src/routes/(portal)/tiep-can-thong-tin/yeu-cau/+page.server.ts';
import { openSeal, sealNow } from '../src/routes/(portal)/citizens.ts';
import { anEvent } from './filling.ts';

// What anybody may send without an account: looked at first, not at once, not by a program, not without end.

const { db, storage } = await aWorkplace({ open: true });
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

const petition = {
  ...{ kind: 'scene', field: 'roads', subject: 'Đèn đường tổ 9 tắt', body: 'Ba bóng đèn tắt từ thứ hai, tối đi lại khó.', place: 'Tổ 9' },
  ...{ mode: 'named', name: 'Người Hỏi', phone: '0912 345 678', mayShow: 'on', isPetition: 'on' },
};
type Petitioning = Answer & {
  other?: { kinds: string[]; isSure: boolean } | null;
  receipt?: { code: string; pin: string; number: string; due: string; fields: { name: string; value: string }[] };
  own?: { petition: { subject: string; photos: number; sender: unknown[] } };
};
const tell = async (action: 'look' | 'send', values: Record<string, string>, from?: string) =>
  (await send(petitioning[action], `/phan-anh/gui?/${action}`, values, from)) as Petitioning;
const ask = async (action: keyof typeof finding, values: Record<string, string>) =>
  (await send(finding[action], `/phan-anh/tra-cuu?/${action}`, values, '203.0.113.77')) as Petitioning;

test('a petition is looked at, sent once however often, and found by code and PIN alone', async () => {
  const { look } = await tell('look', petition);
  at += 3000;
  const first = await tell('send', look!.values);
  const again = await tell('send', look!.values);
  expect(again.receipt?.code).toBe(first.receipt?.code);
  const { code = '', pin = '', number, due } = first.receipt ?? {};
  expect([number?.startsWith('Số '), /^\d{2}\/\d{2}\/\d{4}$/.test(due ?? '')]).toEqual([true, true]);
  expect([code, pin].map((one) => /^[A-Z2-9-]{14}$|^\d{6}$/.test(one))).toEqual([true, true]);
  const wrong = await ask('find', { code, pin: pin === '111111' ? '222222' : '111111' });
  const none = await ask('find', { code: 'ABCD-2345-EFGH', pin });
  expect([wrong.status, wrong.data?.errors]).toEqual([none.status, none.data?.errors]);
  const found = await ask('find', { code: code.toLowerCase(), pin });
  expect(found.own?.petition).toMatchObject({ subject: petition.subject, photos: 0 });
  const pass = first.receipt?.fields.find(({ name }) => name === 'pass')?.value ?? '';
  expect((await ask('forget', { pass })).own?.petition.sender).toEqual([]);
  expect((await ask('supply', { pass: `${pass}x`, more: 'Thêm' })).data?.errors['']).toContain('Mời nhập lại mã');
  at += 3_700_000;
  expect((await ask('supply', { pass, more: 'Thêm' })).data?.errors['']).toContain('Mời nhập lại mã');
});

test('what is no petition is shown the right way and not stored; what a program sends is told so and can be sent again', async () => {
  const count = async () => (await db.selectFrom('petition').select('id').execute()).length;
  const before = await count();
  expect((await tell('look', { ...petition, isPetition: '' })).other).toEqual({
    kinds: ['complaint', 'denunciation'],
    isSure: true,
    reception: [],
  });
  // One press on the same page says that it is one: nothing is typed anew, and going back ticks nothing.
  const unsaid = (await tell('look', { ...petition, subject: 'Cống tắc ở tổ 3', isPetition: '' })).look!.values;
  expect([unsaid['isPetition'], unsaid['subject']]).toEqual([undefined, 'Cống tắc ở tổ 3']);
  at += 3000;
  expect((await tell('send', { ...unsaid, isPetition: 'on' }, '198.51.100.21')).receipt?.code).toMatch(/^[A-Z2-9-]{14}$/);
  const sounds = await tell('look', { ...petition, body: 'Tôi tố cáo ông trưởng phòng nhận hối lộ.' });
  expect(sounds.other).toEqual({ kinds: ['denunciation'], isSure: false, reception: [] });
  at += 3000;
  expect((await tell('send', { ...sounds.look!.values, isPetition: '' })).other?.isSure).toBe(true);
  const trapped = await tell('send', { ...sounds.look!.values, 'trang-web': 'https://spam.example' }, '198.51.100.20');
  expect([Boolean(trapped.again), trapped.look?.values['subject'], await count()]).toEqual([true, petition.subject, before + 1]);
  const long = await tell('look', { ...petition, subject: 'x'.repeat(400), mode: 'hidden', phone: '' });
  expect([long.status, Object.keys(long.data?.errors ?? {})]).toEqual([400, ['subject']]);
  expect(Object.keys((await tell('look', { ...petition, mode: 'named', name: '' })).data?.errors ?? {})).toEqual(['name']);
});

test('pictures are kept without what the camera wrote; what is none is named, and six are too many', async () => {
  const { look } = await tell(
    'look',
    { ...petition, subject: 'Nắp cống vỡ ở tổ 3', body: 'Nắp cống vỡ, nguy hiểm cho trẻ em.' },
    '198.51.100.30',
  );
  at += 3000;
  const { receipt } = await tell('send', look!.values, '198.51.100.30');
  const pass = receipt?.fields.find(({ name }) => name === 'pass')?.value ?? '';
  const post = async (files: File[]) => {
    const form = new FormData();
    form.set('pass', pass);
    for (const one of files) form.append('photos', one);
    const event = Object.assign(anEvent(undefined as never, '/phan-anh/tra-cuu?/photos', {}), { getClientAddress: () => '198.51.100.31' });
    Object.assign(event, { request: new Request('http://sao-mai.example.vn/x', { method: 'POST', body: form }) });
    return await (finding.photos as (event: never) => Promise<Petitioning>)(event);
  };
  expect((await post([new File(['MZ chương trình'], 'anh.jpg')])).data?.errors['photos']).toContain('anh.jpg không phải ảnh');
  const photo = await aPhotograph();
  expect((await post([photo])).own?.petition.photos).toBe(1);
  expect((await post(Array.from({ length: 5 }, () => photo))).data?.errors['photos']).toContain('tối đa 5 ảnh');
  const [stored] = await db.selectFrom('petition_photo as p').innerJoin('stored_file as f', 'f.id', 'p.file_id').select(['f.storage_key', 'f.media_type', 'f.name']).execute(); // prettier-ignore
  const { default: sharp } = await import('sharp');
  const { exif } = await sharp(await readStored(storage, { storageKey: stored!.storage_key })).metadata();
  expect([stored?.media_type, exif]).toEqual(['image/webp', undefined]);
});
