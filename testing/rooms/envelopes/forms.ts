import {
  acceptArrived,
  addByCard,
  addHere,
  addNamed,
  addSuperior,
  bringIn,
  correspondentsOf,
  openEnvelope,
} from '#features/envelopes/server/index.ts';
import type { EnvelopeId, SentKind } from '#features/envelopes/index.ts';
import type { Database } from '#platform/server/database.ts';
import { openShelf } from '#platform/server/files/shelf.ts';
import type { Storage } from '#platform/server/files/storage.ts';
import { fingerprintOf, signerOf } from '#platform/server/log/signing.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import type { Actor } from '#platform/values/actor.ts';
import { sealedByStranger } from './stranger.ts';
import { acting, day, now, value } from '../../actors.ts';
import { anAuthority } from '../../builders.ts';
import { aPlanToSend, sendingPlan } from './envelopes.ts';

let strangers = 0;

/** An envelope that a body of another installation handed over as a file, by its kind and title. */
export async function anArrivedEnvelope(
  db: Database,
  storage: Storage,
  actor: Actor,
  { kind = 'plan', title = 'Kế hoạch của cấp trên' }: { kind?: SentKind; title?: string } = {},
): Promise<EnvelopeId> {
  const number = (strangers += 1);
  const { card, bytes } = sealedByStranger(number, { kind, title });
  const keeper = { ...actor, posts: [...actor.posts, ...actor.posts.slice(0, 1).map(({ unitId }) => ({ unitId, role: 'administrator' }))] };
  const signer = signerOf(Buffer.alloc(32, number));
  const noted = { card: JSON.stringify(card), fingerprint: fingerprintOf(signer.publicKey) };
  value(await acting(db, actor, (tx) => addByCard(tx, { actor: keeper, now }, noted)));
  const opened = value(openEnvelope(bytes));
  await using shelf = openShelf(db, storage, actor.authorityId);
  const file = await shelf.put({ name: 'phong-bi.zip', mediaType: 'application/zip', content: bytes });
  const brought = value(await acting(db, actor, (tx) => bringIn(tx, { actor, now }, { opened, file })));
  return brought.id;
}

/** Another authority of the installation, to which that of the officer reports from this year on. */
export async function aSuperiorHere(db: Database, officer: Actor): Promise<AuthorityId> {
  const { authorityId } = await anAuthority(db);
  const by = { actor: officer, now };
  const correspondentId = value(await acting(db, officer, (tx) => addHere(tx, by, authorityId)));
  value(await acting(db, officer, (tx) => addSuperior(tx, by, { correspondentId, purpose: 'administration', from: day('2026-01-01') })));
  return authorityId;
}

/** The forms of envelopes, correspondents and superiors that make something. */
export async function envelopeForms(db: Database, storage: Storage, officer: Actor) {
  const [one, other] = [await anAuthority(db), await anAuthority(db)];
  const plan = await aPlanToSend(db, officer);
  const sent = value(await sendingPlan(db, storage, officer, plan, [one.authorityId]));
  const report = () => anArrivedEnvelope(db, storage, officer, { kind: 'report', title: 'Báo cáo của cấp dưới' });
  const difficulty = (title: string) => anArrivedEnvelope(db, storage, officer, { kind: 'difficulty', title });
  const by = { actor: officer, now };
  const third = await anAuthority(db);
  const above = value(await acting(db, officer, (tx) => addNamed(tx, by, 'Sở Thử Nghiệm')));
  const held = value(
    await acting(db, officer, (tx) => addSuperior(tx, by, { correspondentId: above, purpose: 'other', from: day('2026-01-01') })),
  );
  value(await acting(db, officer, (tx) => addHere(tx, by, third.authorityId)));
  const known = (await correspondentsOf(db, officer.authorityId)).find(({ bodyId }) => bodyId === third.authorityId);
  const accepted = await report();
  value(await acting(db, officer, (tx) => acceptArrived(tx, by, accepted, undefined)));
  const at = 'phong-bi';
  return [
    {
      page: 'ke-hoach/[id]/gui',
      params: { id: (await aPlanToSend(db, officer)).id as string },
      given: { to: [other.authorityId] },
      otherwise: { to: 'the correspondent that is made of it' },
    },
    {
      page: `${at}/di/[phongBi]`,
      action: 'further',
      params: { phongBi: sent as string },
      given: { to: [other.authorityId] },
      otherwise: { to: 'the correspondent that is made of it' },
    },
    { page: `${at}/[phongBi]`, action: 'reopen', params: { phongBi: accepted as string } },
    { page: `${at}/[phongBi]`, action: 'resolve', params: { phongBi: (await difficulty('Kiến nghị một')) as string } },
    { page: `${at}/[phongBi]`, action: 'cannot', params: { phongBi: (await difficulty('Kiến nghị hai')) as string } },
    { page: `${at}/[phongBi]`, action: 'accept', params: { phongBi: (await report()) as string } },
    {
      page: `${at}/[phongBi]/tra-lai`,
      params: { phongBi: (await report()) as string },
      given: { remarks: [{ place: 'report', words: 'Thấp hơn quý trước' }] },
      columns: { remarks: 'remarks' },
    },
    { page: `${at}/co-quan`, action: 'named' },
    {
      page: `${at}/cap-tren`,
      action: 'add',
      given: { correspondentId: known?.id ?? '', purpose: 'reform', from: '01/02/2026', until: '' },
    },
    {
      page: `${at}/cap-tren`,
      action: 'end',
      query: `ket-thuc=${held}`,
      given: { id: held, lastDay: '30/06/2026' },
      otherwise: { lastDay: 'the day after it ends the range' },
    },
  ];
}
