import { afterAll, beforeAll, expect, test } from 'vitest';
import { acting, now as start, refusalOf, value } from '#root/testing/actors.ts';
import { anAuthority, anOfficer } from '#root/testing/builders.ts';
import { createTestDatabase, keyOfTests } from '#root/testing/database.ts';
import { aStorage } from '#root/testing/documents.ts';
import { aPlanToSend, sendingPlan, takingPlan } from '#root/testing/rooms/envelopes/envelopes.ts';
import { fingerprintOf, signerOf } from '#platform/server/log/signing.ts';
import { openShelf } from '#platform/server/files/shelf.ts';
import { findFile, readStored } from '#platform/server/files/storage.ts';
import type { EnvelopeId } from '../../envelope.ts';
import { sealEnvelope, sha256Of } from '../../package/manifest.ts';
import { openEnvelope } from '../../package/opening.ts';
import { applyReceipt } from '../answering.ts';
import { addByCard, cardOf, correspondentsOf, type Card } from '../correspondents.ts';
import { bringIn, receiptFile } from '../files.ts';
import { answersOf, deliveriesOf, envelopeOf, envelopesOf } from '../queries.ts';
import { takeEnvelopeBack } from '../sending.ts';
import { postOverNet, pushDue, type Post } from './pushing.ts';
import { headersOf } from './request.ts';
import { takePushed } from './taking.ts';

/** An installation of its own: database, store, an authority with an officer. */
async function anInstallation() {
  const opened = await createTestDatabase();
  const storage = aStorage();
  const actor = await anOfficer(opened.db, await anAuthority(opened.db), { roles: ['plan-owner', 'chair', 'administrator', 'clerk'] });
  return { opened, db: opened.db, storage, actor };
}

type Installation = Awaited<ReturnType<typeof anInstallation>>;

let above: Installation;
let below: Installation;
let now = start;
const later = (minutes: number): void => void (now = now.add({ minutes }));

const cardAt = (at: Installation, address: string | null) =>
  acting(at.db, at.actor, async (tx) => ({ ok: true as const, value: await cardOf(tx, { actor: at.actor, now }, keyOfTests, address) }));
const knowing = async (at: Installation, card: Card) =>
  acting(at.db, at.actor, (tx) =>
    addByCard(tx, { actor: at.actor, now }, { card: JSON.stringify(card), fingerprint: fingerprintOf(card.publicKey) }),
  );

beforeAll(async () => {
  [above, below] = await Promise.all([anInstallation(), anInstallation()]);
  value(await knowing(above, value(await cardAt(below, 'https://duoi.example.vn/phong-bi-den'))));
  value(await knowing(below, value(await cardAt(above, 'https://tren.example.vn/phong-bi-den'))));
});
afterAll(async () => {
  for (const { opened, storage } of [above, below]) {
    await opened.drop();
    storage.remove();
  }
});

/** The net between them. */
const to =
  (at: Installation): Post =>
  async (_address, { headers, body }) => {
    const { db, storage } = at;
    const taken = await takePushed({ db, storage, installKey: keyOfTests, now }, new Headers(headers), body);
    if (taken.ok) return { status: 200, body: taken.value };
    return { status: 409, body: Buffer.from(JSON.stringify({ code: taken.refusal.code, message: taken.refusal.message })) };
  };
const pushing = (at: Installation, post: Post) =>
  pushDue({ db: at.db, storage: at.storage, installKey: keyOfTests, now: () => now, post }, at.actor.authorityId, () => false);
const sending = async (): Promise<EnvelopeId> =>
  value(await sendingPlan(above.db, above.storage, above.actor, await aPlanToSend(above.db, above.actor), [below.actor.authorityId], now));
const deliveryOf = async (id: EnvelopeId) => (await deliveriesOf(above.db, above.actor.authorityId, id))[0];
const cameTo = async () => envelopesOf(below.db, below.actor.authorityId, { direction: 'in' });
const bytesOf = async (id: EnvelopeId): Promise<Buffer> => {
  const envelope = await envelopeOf(above.db, above.actor.authorityId, id);
  const file = envelope && (await findFile(above.db, above.actor.authorityId, envelope.fileId));
  return Buffer.from(file ? await readStored(above.storage, file) : '');
};

test('an envelope goes to another installation over the net, and its answers come back', async () => {
  const id = await sending();
  expect(await deliveryOf(id)).toMatchObject({ state: 'waiting', way: 'push' });
  await pushing(above, to(below));
  expect(await deliveryOf(id)).toMatchObject({ state: 'delivered', standing: null });
  const [came] = await cameTo();
  later(1);
  value(await takingPlan(below.db, below.storage, below.actor, came?.id as EnvelopeId, now));
  await pushing(below, to(above));
  expect(await deliveryOf(id)).toMatchObject({ standing: 'taken' });
  await pushing(below, to(above));
  expect((await answersOf(above.db, above.actor.authorityId, id)).map(({ what }) => what)).toEqual(['delivered', 'opened', 'taken']);
  expect(refusalOf(await acting(above.db, above.actor, (tx) => takeEnvelopeBack(tx, { actor: above.actor, now }, id)))).toBe(
    'envelope-out-of-reach',
  );
});

test('answers that overtake each other end where the other side stands', async () => {
  const id = await sending();
  await pushing(above, to(below));
  const { authorityId } = above.actor;
  const { uid } = (await envelopeOf(above.db, authorityId, id))!;
  const from = (await correspondentsOf(above.db, authorityId)).find(({ bodyId }) => bodyId === below.actor.authorityId)!;
  const after = async (...told: readonly (readonly ['opened' | 'accepted' | 'returned' | 'reopened', number])[]) => {
    for (const [what, minutes] of told) {
      const receipt = { of: uid, what, at: now.add({ minutes }).toString() };
      const given = { authorityId, from, receipt, receiptUid: crypto.randomUUID(), now: now.add({ hours: 1 }) };
      value(await acting(above.db, above.actor, (tx) => applyReceipt(tx, given)));
    }
    return (await deliveryOf(id))?.standing;
  };
  expect(await after(['accepted', 2], ['opened', 1])).toBe('accepted');
  expect(await after(['returned', 4], ['reopened', 3])).toBe('returned');
  expect(await after(['reopened', 6], ['accepted', 5])).toBe('opened');
});

test('where the answer is lost, or a side dies in between, it is there once and the sender learns of it', async () => {
  const id = await sending();
  const count = (await cameTo()).length;
  await pushing(above, async (...asked) => {
    await to(below)(...asked);
    throw new Error('socket hang up');
  });
  expect(await deliveryOf(id)).toMatchObject({ state: 'waiting', tries: 1, fault: 'socket hang up' });
  expect(await cameTo()).toHaveLength(count + 1);
  await pushing(above, to(below));
  expect((await deliveryOf(id))?.tries).toBe(1);
  later(3);
  await pushing(above, to(below));
  expect(await deliveryOf(id)).toMatchObject({ state: 'delivered', fault: null });
  expect(await cameTo()).toHaveLength(count + 1);
});

test('a request that is played again, late, unsigned or for somebody else is refused', async () => {
  const id = await sending();
  const asked: Parameters<Post>[] = [];
  await pushing(above, (...given) => {
    asked.push(given);
    return to(below)(...given);
  });
  const [first] = asked;
  if (!first) throw new Error('Nothing was pushed.');
  const codeOf = async (headers: Record<string, string>, body = first[1].body) => {
    const answered = await to(below)(first[0], { headers: { ...first[1].headers, ...headers }, body });
    return answered.status === 200 ? undefined : (JSON.parse(answered.body.toString()) as { code: string }).code;
  };
  expect(await codeOf({})).toBe('push-replayed');
  expect(await codeOf({ 'minhbach-time': now.add({ seconds: 1 }).toString() })).toBe('push-badly-signed');
  expect(await codeOf({ 'minhbach-signature': '' })).toBe('push-without-signature');
  expect(await codeOf({ 'minhbach-to': above.actor.authorityId })).toBe('push-to-nobody');
  expect(await codeOf({ 'minhbach-to': 'x' })).toBe('push-without-signature');
  const altered = Buffer.from(await bytesOf(id));
  altered[200] = (altered[200] ?? 0) ^ 1;
  expect(await codeOf({}, altered)).toBe('envelope-altered');
  later(6);
  expect(await codeOf({})).toBe('push-out-of-time');
});

test('of an unknown authority, under another key, from the future, twice: a sentence each', async () => {
  const id = await sending();
  const bytes = await bytesOf(id);
  const bringing = async (file: Uint8Array, at = below) => {
    const opened = openEnvelope(file);
    if (!opened.ok) return opened.refusal.code;
    await using shelf = openShelf(at.db, at.storage, at.actor.authorityId);
    const shelved = await shelf.put({ name: 'a.zip', mediaType: 'application/zip', content: file });
    return refusalOf(
      await acting(at.db, at.actor, (tx) => bringIn(tx, { actor: at.actor, now }, { opened: opened.value, file: shelved }), now),
    );
  };
  const own = { id: above.actor.authorityId, name: 'Ủy ban nhân dân tỉnh Mẫu' };
  const said = { kind: 'plan' as const, title: 'Kế hoạch', symbol: null, issuedOn: null, replaces: null, content: {}, parts: [] };
  const stranger = signerOf(Buffer.alloc(32, 9));
  const uid = (last: string): string => `0199f0aa-0000-7000-8000-0000000000${last}`;
  expect(await bringing(sealEnvelope({ ...said, uid: uid('01'), madeAt: now, sender: { ...own, id: uid('aa') } }, stranger))).toBe(
    'envelope-of-unknown-authority',
  );
  expect(await bringing(sealEnvelope({ ...said, uid: uid('02'), madeAt: now, sender: own }, stranger))).toBe('envelope-under-other-key');
  expect(await bringing(bytes, above)).toBe('envelope-of-ours');
  expect(await bringing(bytes)).toBeUndefined();
  expect(await bringing(bytes)).toBe('envelope-twice');
  const before = now;
  const ahead = await (later(60), sending());
  const fromAhead = await bytesOf(ahead);
  now = before;
  expect(await bringing(fromAhead)).toBe('envelope-from-the-future');
  now = before.add({ minutes: 61 });
});

test('as a file there and its receipt as a file back', async () => {
  const id = await sending();
  const file = await bytesOf(id);
  const opened = value(openEnvelope(file));
  await using shelf = openShelf(below.db, below.storage, below.actor.authorityId);
  const shelved = await shelf.put({ name: 'a.zip', mediaType: 'application/zip', content: file });
  const brought = value(
    await acting(below.db, below.actor, (tx) => bringIn(tx, { actor: below.actor, now }, { opened, file: shelved }), now),
  );
  later(1);
  value(await takingPlan(below.db, below.storage, below.actor, brought.id, now));
  const receipt = await receiptFile(
    below.db,
    { authorityId: below.actor.authorityId, installKey: keyOfTests, id: brought.id, now },
    (command) => acting(below.db, below.actor, command, now),
  );
  const back = value(openEnvelope(receipt?.bytes ?? Buffer.from('')));
  await using own = openShelf(above.db, above.storage, above.actor.authorityId);
  const kept = await own.put({ name: 'b.zip', mediaType: 'application/zip', content: receipt?.bytes ?? Buffer.from('') });
  const taking = () => acting(above.db, above.actor, (tx) => bringIn(tx, { actor: above.actor, now }, { opened: back, file: kept }), now);
  expect(value(await taking())).toMatchObject({ kind: 'receipt', id });
  value(await taking());
  expect(await deliveryOf(id)).toMatchObject({ state: 'delivered', standing: 'taken' });
  expect((await answersOf(above.db, above.actor.authorityId, id)).filter(({ what }) => what === 'taken')).toHaveLength(1);
});

test('what the other side refuses for good is not tried again, and its words are kept', async () => {
  const id = await sending();
  await pushing(above, () =>
    Promise.resolve({ status: 409, body: Buffer.from(JSON.stringify({ code: 'envelope-under-other-key', message: 'Khóa khác.' })) }),
  );
  expect(await deliveryOf(id)).toMatchObject({ state: 'refused', fault: 'Khóa khác.', nextAt: null });
  const fake = signerOf(Buffer.alloc(32, 3));
  const other = await sending();
  await pushing(above, (_address, { body }) => {
    expect(Object.keys(headersOf({ to: 'a', time: 'b', sha256: sha256Of(body) }, fake))).toContain('minhbach-signature');
    return Promise.resolve({ status: 200, body: Buffer.from('OK') });
  });
  expect(await deliveryOf(other)).toMatchObject({ state: 'waiting', tries: 1 });
});

test('what is taken back while it is on its way and does not arrive is not tried again', async () => {
  const id = await sending();
  await pushing(above, async () => {
    value(await acting(above.db, above.actor, (tx) => takeEnvelopeBack(tx, { actor: above.actor, now }, id)));
    throw new Error('The line is down.');
  });
  expect(await deliveryOf(id)).toMatchObject({ state: 'waiting', nextAt: null });
});

test('words of the other side that cannot be kept keep nothing else from going', async () => {
  const [first, second] = [await sending(), await sending()];
  const message = `\u0000Không nhận\u0000 ${'x'.repeat(100_000)}`;
  await pushing(above, () => Promise.resolve({ status: 409, body: Buffer.from(JSON.stringify({ code: 'no', message })) }));
  for (const id of [first, second]) expect((await deliveryOf(id))?.fault).toMatch(/^Không nhận x+…?$/);
});

test('of a stranger nothing is stored, and a card does not make an authority of this installation one from outside', async () => {
  const other = await anOfficer(above.db, await anAuthority(above.db), { roles: ['administrator'] });
  const card = value(
    await acting(above.db, other, async (tx) => ({ ok: true as const, value: await cardOf(tx, { actor: other, now }, keyOfTests, null) })),
  );
  expect(refusalOf(await knowing(above, card))).toBe('correspondent-is-here');
  const stranger = signerOf(Buffer.alloc(32, 9));
  const said = { kind: 'plan' as const, title: 'Lạ', symbol: null, issuedOn: null, replaces: null, content: {}, parts: [], madeAt: now };
  const body = sealEnvelope({ ...said, uid: crypto.randomUUID(), sender: { id: above.actor.authorityId, name: 'Lạ' } }, stranger);
  const headers = headersOf({ to: below.actor.authorityId, time: now.toString(), sha256: sha256Of(body) }, stranger);
  const storage = {
    get disk(): never {
      throw new Error('The store was asked.');
    },
  } as never;
  const taken = await takePushed({ db: below.db, storage, installKey: keyOfTests, now }, new Headers(headers), body);
  expect(refusalOf(taken)).toBe('envelope-under-other-key');
});

test('a card is taken with the fingerprint that was heard, and the next key ends the one before', async () => {
  const card = value(await cardAt(below, 'https://duoi.example.vn/phong-bi-den'));
  const note = (typed: { card: string; fingerprint: string }) =>
    acting(above.db, above.actor, (tx) => addByCard(tx, { actor: above.actor, now }, typed));
  expect(refusalOf(await note({ card: 'không phải thẻ', fingerprint: '' }))).toBe('card-unreadable');
  expect(refusalOf(await note({ card: JSON.stringify(card), fingerprint: '1a2b-3c4d' }))).toBe('fingerprint-differs');
  expect(refusalOf(await note({ card: JSON.stringify(card), fingerprint: fingerprintOf(card.publicKey) }))).toBe('key-there');
  const plain = { ...card, address: 'http://duoi.example.vn' };
  expect(refusalOf(await note({ card: JSON.stringify(plain), fingerprint: fingerprintOf(card.publicKey) }))).toBe(
    'correspondent-address-bad',
  );
  expect(refusalOf(await knowing(above, value(await cardAt(above, null))))).toBe('card-of-ours');
});

test('an envelope goes to no private network, by number or by name, unless a setting lets it', async () => {
  const said = { headers: {}, body: new Uint8Array([1]) };
  const fault = (address: string, isInside = false) =>
    postOverNet({ isInside })
      .post(address, said)
      .catch((error: unknown) => String(error));
  for (const host of ['127.0.0.1', '10.1.2.3', '169.254.169.254', '[::1]', '2130706433', '0x7f.1', 'localhost'])
    expect([host, await fault(`https://${host}/phong-bi-den`)]).toEqual([host, expect.stringContaining('private network') as string]);
  expect(await fault('https://127.0.0.1:9/phong-bi-den', true)).toContain('ECONNREFUSED');
});
