import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { X509Certificate } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { historyOf } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import { openShelf } from '#platform/server/files/shelf.ts';
import { openStorage, type Storage } from '#platform/server/files/storage.ts';
import type { Actor } from '#platform/values/actor.ts';
import { acting, day, now, refusalOf, today, value } from '#root/testing/actors.ts';
import { atOnce } from '#root/testing/at-once.ts';
import { anAuthority, anOfficer, type BuiltAuthority } from '#root/testing/builders.ts';
import { createTestDatabase, type TestDatabase } from '#root/testing/database.ts';
import { aFileOf, altered, aScan, aSignedPaper, attaching, signers, withPage } from '#root/testing/papers/signed.ts';
import { addOutgoing, attachSigned, cancelOutgoing, inspectAgain, inspectSigned, keepCheck, papersWith, signedCopiesOf } from '../index.ts';
import type { OutgoingId } from '../../paper.ts';
import { trustedCertificates } from './trust.ts';

let opened: TestDatabase;
let ward: BuiltAuthority;
let clerk: Actor;
let storage: Storage;
const folder = mkdtempSync(join(tmpdir(), 'minh-bach-signed-'));
const trust = mkdtempSync(join(tmpdir(), 'minh-bach-trust-'));

beforeAll(async () => {
  opened = await createTestDatabase();
  storage = openStorage(folder);
  ward = await anAuthority(opened.db, { placeName: 'Sao Mai' });
  clerk = await anOfficer(opened.db, ward, { roles: ['clerk'] });
  const { root } = await signers();
  writeFileSync(join(trust, 'goc.pem'), `Gốc thử nghiệm\n${new X509Certificate(root.der).toString()}`);
});
afterAll(async () => {
  delete process.env['MINHBACH_TRUST_FOLDER'];
  for (const one of [folder, trust]) rmSync(one, { recursive: true, force: true });
  await opened.drop();
});

let count = 0;
async function aLine(actor = clerk): Promise<{ id: OutgoingId; symbol: string }> {
  const [series, number] = [`KY${(count += 1)}-UBND`, '18'];
  const said = { series, number, issuedOn: day('2026-03-02'), kind: 'Kế hoạch', title: `Tuyên truyền ${count}` };
  return {
    id: value(await acting(opened.db, actor, (tx) => addOutgoing(tx, { actor, now, today }, said))),
    symbol: `${number}/${series}`,
  };
}

const attach = (id: OutgoingId, bytes: Uint8Array, more: { why?: string; name?: string } = {}, actor = clerk) =>
  attaching(opened.db, storage, actor, id, { bytes, ...more });
const copies = (id: OutgoingId) => signedCopiesOf(opened.db, ward.authorityId, id);

describe('a signed copy', () => {
  test('is kept as it came, with its hash and what was found; a later one is shown first, none goes', async () => {
    const { id, symbol } = await aLine();
    const scan = aScan(symbol, 'Bản quét');
    value(await attach(id, scan, { name: 'ban-quet.pdf' }));
    const signed = await aSignedPaper(symbol);
    value(await attaching(opened.db, storage, clerk, id, { bytes: signed, at: now.add({ minutes: 1 }) }));
    const [newest, before] = await copies(id);
    expect([newest?.state, before?.state]).toEqual(['unverified', 'none']);
    expect(newest?.found.signatures).toMatchObject([{ signer: { name: 'Trần Minh Họa' }, faults: ['no-roots'], coversAll: true }]);
    expect(Buffer.from(await storage.disk.getBytes(newest!.storageKey)).equals(Buffer.from(signed))).toBe(true);
    const history = await historyOf(opened.db, ward.authorityId, 'outgoing', id);
    expect(history.at(-1)).toMatchObject({ action: 'outgoing.signed-attached', changes: { sha256: { to: newest!.sha256 } } });
  });

  test('is valid once the root of its signer is in the folder that the administrator set', async () => {
    const { id, symbol } = await aLine();
    value(await attach(id, await aSignedPaper(symbol)));
    const [copy] = await copies(id);
    expect(copy?.state).toBe('unverified');
    process.env['MINHBACH_TRUST_FOLDER'] = trust;
    expect(await trustedCertificates()).toHaveLength(1);
    const check = value(await inspectAgain(storage, copy!, now));
    value(await acting(opened.db, clerk, (tx) => keepCheck(tx, { actor: clerk, now }, { id, copyId: copy!.id, check })));
    expect((await copies(id))[0]).toMatchObject({ state: 'valid', found: { signatures: [{ faults: [] }] } });
    const other = await aLine();
    value(await attach(other.id, await aSignedPaper(other.symbol)));
    value(await attach(other.id, altered(await aSignedPaper(other.symbol, 'Sửa'))));
    value(await attach(other.id, withPage(await aSignedPaper(other.symbol, 'Thêm trang'))));
    expect((await copies(other.id)).map(({ state }) => state).toSorted()).toEqual(['invalid', 'invalid', 'valid']);
    delete process.env['MINHBACH_TRUST_FOLDER'];
  });

  test('of another number wants a word, which is kept', async () => {
    const { id } = await aLine();
    const bytes = aScan('19/KH-UBND');
    expect(refusalOf(await attach(id, bytes))).toBe('signed-of-another-number');
    expect(await copies(id)).toEqual([]);
    value(await attach(id, bytes, { why: 'Số viết tay đè lên' }));
    expect((await copies(id))[0]?.other).toEqual({ symbol: '19/KH-UBND', why: 'Số viết tay đè lên' });
  });

  test('that is attached here, or to another paper, already is told', async () => {
    const [one, other] = [await aLine(), await aLine()];
    const blank = aScan('      ', 'Không đọc được số');
    value(await attach(one.id, blank));
    expect(refusalOf(await attach(one.id, blank))).toBe('signed-attached-already');
    expect(refusalOf(await attach(other.id, blank))).toBe('signed-copy-of-another');
    value(await attach(other.id, blank, { why: 'Một tệp quét cả hai văn bản' }));
  });

  test('is refused where it is no PDF, damaged, too large, of a cancelled number or a neighbour', async () => {
    const { id, symbol } = await aLine();
    expect(refusalOf(await attach(id, new TextEncoder().encode('Kế hoạch')))).toBe('signed-not-pdf');
    expect(refusalOf(await attach(id, new TextEncoder().encode('%PDF-1.7 hỏng')))).toBe('signed-damaged');
    process.env['MINHBACH_UPLOAD_MB'] = '1';
    expect(refusalOf(await attach(id, new Uint8Array(2_000_000)))).toBe('signed-too-large');
    delete process.env['MINHBACH_UPLOAD_MB'];
    const neighbour = await anAuthority(opened.db, { placeName: 'Bên Cạnh' });
    const stranger = await anOfficer(opened.db, neighbour, { roles: ['clerk'] });
    const reader = await anOfficer(opened.db, ward, { roles: ['chair'] });
    expect(refusalOf(await attach(id, aScan(symbol), {}, stranger))).toBe('unknown-paper');
    expect(refusalOf(await attach(id, aScan(symbol), {}, reader))).toBe('may-not-keep-registers');
    value(await acting(opened.db, clerk, (tx) => cancelOutgoing(tx, { actor: clerk, now }, id, 'Ghi nhầm')));
    expect(refusalOf(await attach(id, aScan(symbol)))).toBe('line-is-cancelled');
  });

  test('sent by two clerks at once is kept once; two files are kept both', async () => {
    const { id, symbol } = await aLine();
    const second = await anOfficer(opened.db, ward, { roles: ['clerk'] });
    const looked = async (bytes: Uint8Array) => {
      const shelf = openShelf(opened.db, storage, ward.authorityId);
      return value(await inspectSigned(shelf, aFileOf(bytes), now));
    };
    const act = (actor: Actor, copy: Awaited<ReturnType<typeof looked>>) => ({
      work: { authorityId: ward.authorityId, actor: `officer:${actor.officerId}`, at: now },
      command: (tx: Tx) => attachSigned(tx, { actor, now }, id, { copy }),
    });
    const [scan, other] = [aScan(symbol), aScan(symbol, 'Lần 2')];
    const { first, second: later, waited } = await atOnce(opened.db, act(clerk, await looked(scan)), act(second, await looked(scan)));
    expect([first.ok, refusalOf(later), waited]).toEqual([true, 'signed-attached-already', true]);
    value(await attach(id, other, {}, second));
    expect(await copies(id)).toHaveLength(2);
  });
});

test('a file is compared with what was attached by its content alone', async () => {
  const { id, symbol } = await aLine();
  const bytes = aScan(symbol, 'Đối chiếu');
  value(await attach(id, bytes));
  const [copy] = await copies(id);
  expect(await papersWith(opened.db, ward.authorityId, copy!.sha256)).toMatchObject([{ kind: 'signed', symbol, isCancelled: false }]);
  expect(await papersWith(opened.db, ward.authorityId, '0'.repeat(64))).toEqual([]);
});
