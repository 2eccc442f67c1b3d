import { extract, textInChild } from 'official-documents';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openShelf } from '#platform/server/files/shelf.ts';
import type { Actor } from '#platform/values/actor.ts';
import { acting, now, today, value } from '#root/testing/actors.ts';
import { anAuthority, anOfficer } from '#root/testing/builders.ts';
import { aWorkplace } from '#root/testing/office.ts';
import { aLaw, aPdfFile, aWordFile as word } from '#root/testing/rooms/laws.ts';
import type { LawId } from '../law.ts';
import { shelveLaw } from './files.ts';
import { foundInFiles } from './finding.ts';
import { attachFile } from './keeping.ts';
import { lawsOf } from './listing.ts';
import { lawOf } from './queries.ts';
import { readLawTexts, textOfLaw, type TextReading } from './texts.ts';

const { db, storage } = await aWorkplace({ open: true });
let clerk: Actor;
beforeEach(async () => {
  clerk = await anOfficer(db, await anAuthority(db, { placeName: 'Thử Sao' }), { roles: ['clerk'] });
});
afterEach(() => vi.restoreAllMocks());

async function attach(id: LawId, bytes: Uint8Array, actor = clerk): Promise<LawId> {
  await using shelf = openShelf(db, storage, actor.authorityId);
  const file = value(await shelveLaw(shelf, new File([new Uint8Array(bytes)], 'van-ban')));
  value(await acting(db, actor, (tx) => attachFile(tx, { actor, now, today }, id, file)));
  return id;
}
const aPaper = async (symbol: string, bytes: Uint8Array, actor = clerk): Promise<LawId> =>
  attach(await aLaw(db, actor, symbol), bytes, actor);
const read = (more: Partial<TextReading> = {}): Promise<number> =>
  readLawTexts({ db, storage, now: () => now, isOver: () => false, read: extract, ...more });
const textOf = async (id: LawId) => textOfLaw(db, clerk.authorityId, (await lawOf(db, clerk.authorityId, id))?.fileId ?? null);

/** What the search of the register finds, with the excerpt of the file as it is shown: what was sought stands in brackets. */
async function find(search: string, { authorityId } = clerk) {
  const { laws } = await lawsOf(db, authorityId, { today, search });
  const found = await foundInFiles(db, authorityId, laws, search);
  return laws.map(({ id, symbol }) => {
    const place = found.get(id);
    return [symbol, place?.page ?? null, place?.excerpt.map(({ text, isHit }) => (isHit ? `[${text}]` : text)).join('') ?? ''];
  });
}

test('a paper is found by words that stand only in its file, marks or not, in the authority that keeps it and in no other', async () => {
  const id = await aPaper('1/2026/NĐ-CP', word('Điều 1. Phạm vi', 'Hòm thư góp ý mở vào sáng thứ Hai.'));
  await aPaper('2/2026/NĐ-CP', word('Thư viện mở cửa; hòm phiếu để ở xã.'));
  expect(await find('hòm thư góp ý')).toEqual([]);
  expect(await textOf(id)).toMatchObject({ state: 'waiting' });
  await read();
  expect(await textOf(id)).toEqual({ state: 'read', refusal: null, isRecognised: false });
  const place = ['1/2026/NĐ-CP', null, 'Điều 1. Phạm vi [Hòm] [thư] [góp] [ý] mở vào sáng [thứ] Hai.'];
  for (const search of ['hòm thư góp ý', 'hom thu gop y', 'GÓP Ý, hòm'])
    expect([search, (await find(search))[0]?.[0]]).toEqual([search, place[0]]);
  expect(await find('hom thu gop y')).toEqual([place]);
  expect((await find('hòm thư góp ý'))[0]?.[2]).toContain('sáng thứ Hai');
  expect(await find('1/2026/NĐ-CP')).toMatchObject([['1/2026/NĐ-CP', null, '']]);
  expect(await find('“.”')).toEqual([]);
  const neighbour = await anOfficer(db, await anAuthority(db, { placeName: 'Nơi Khác' }), { roles: ['clerk'] });
  expect(await find('hòm thư góp ý', neighbour)).toEqual([]);
  await aPaper('1/2026/NĐ-CP', word('Một văn bản khác.'), neighbour);
  await read();
  expect(await find('hòm thư góp ý', neighbour)).toEqual([]);
});

test('of a PDF the page is named, the one where the words stand together; it is read in a child, and once', async () => {
  const id = await aPaper('3/2026/NĐ-CP', aPdfFile('gop quy, y kien', 'Noi dung khac', 'Thu gop y', 'cua dan'));
  expect([await read({ read: textInChild }), await read({ read: textInChild })]).toEqual([1, 0]);
  expect(await textOf(id)).toMatchObject({ state: 'read' });
  expect(await find('góp ý')).toMatchObject([['3/2026/NĐ-CP', 3, expect.stringContaining('[gop] [y]')]]);
  expect(await find('góp ý của dân')).toMatchObject([['3/2026/NĐ-CP', 4, expect.stringContaining('[gop] [y] [cua] [dan]')]]);
  const entries = await db.selectFrom('audit_entry').select('action').where('object_id', '=', id).orderBy('sequence').execute();
  expect(entries.map(({ action }) => action)).toEqual(['law.added', 'law.file-kept', 'law.text-read']);
});

test('a file that is no longer that of the paper finds nothing; the new one does', async () => {
  const id = await aPaper('4/2026/NĐ-CP', word('Bản cũ nói về xe lam.'));
  await read();
  await attach(id, word('Bản mới nói về tàu điện.'));
  await read();
  expect([await find('xe lam'), (await find('tàu điện')).length]).toEqual([[], 1]);
});

test('what cannot be read is said, and the paper with its file stays', async () => {
  const broken = await aPaper('5/2026/NĐ-CP', new TextEncoder().encode('%PDF-1.7\nkhông có gì'));
  const empty = await aPaper('6/2026/NĐ-CP', word(' '));
  expect(await read()).toBe(2);
  for (const id of [broken, empty]) {
    expect(await textOf(id)).toMatchObject({ state: 'unreadable', refusal: expect.stringMatching(/[.]$/) });
    expect((await lawOf(db, clerk.authorityId, id))?.fileId).not.toBeNull();
  }
  expect(await read()).toBe(0);
});

test('a worker that stops puts the file back; a file that ends every worker, or is not to be had, holds up no other', async () => {
  vi.spyOn(console, 'error').mockReturnValue(undefined);
  const killer = await aPaper('7/2026/NĐ-CP', word('Bảy'));
  const stopping = () => Promise.resolve({ ok: false, code: 'cancelled', message: '' } as const);
  expect(await read({ read: stopping })).toBe(0);
  expect(await textOf(killer)).toMatchObject({ state: 'waiting' });
  const dying = () => Promise.reject(new Error('killed'));
  for (let start = 0; start < 5; start += 1)
    await expect(read({ read: dying, now: () => now.add({ hours: start }) })).rejects.toThrow('killed');
  const lost = await aPaper('8/2026/NĐ-CP', word('Tám'));
  const fileId = (await lawOf(db, clerk.authorityId, lost))!.fileId!;
  await db.updateTable('stored_file').set({ storage_key: 'mất' }).where('id', '=', fileId).execute();
  const last = await aPaper('9/2026/NĐ-CP', word('Chín'));
  expect(await read({ now: () => now.add({ hours: 5 }) })).toBe(2);
  expect([await textOf(killer), await textOf(lost), await textOf(last)]).toMatchObject([
    { state: 'unreadable' },
    { state: 'waiting' },
    { state: 'read' },
  ]);
});
