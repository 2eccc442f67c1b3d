import type { PetitionId } from '#features/petitions/index.ts';
import {
  approveAnswer,
  draftAnswer,
  forwardPetition,
  ratePetition,
  sendPetition,
  showPetition,
  sortPetition,
} from '#features/petitions/server/index.ts';
import type { Database, Tx } from '#platform/server/database.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { AuthorityId, UnitId } from '#platform/values/ids.ts';
import type { Result } from '#platform/values/result.ts';
import { acting, now, processing, today, value } from '../../actors.ts';
import { anOfficer, type BuiltAuthority } from '../../builders.ts';
import { keyOfTests } from '../../database.ts';
import { aCode } from './citizens.ts';

type Sent = Parameters<typeof sendPetition>[2];
type Sorted = Parameters<typeof sortPetition>[3];

export const installKey = keyOfTests;

/** What somebody sends; each call something else. */
export const aPetitionSaid = (given: Partial<Sent> = {}): Sent => ({
  ...{ kind: 'scene', field: 'roads', subject: `Đèn đường ${crypto.randomUUID().slice(0, 8)} không sáng`, place: 'Tổ 5' },
  ...{ body: `Đèn không sáng từ thứ hai, mã ${crypto.randomUUID().slice(0, 8)}.`, mayShow: true, mode: 'named', name: 'Người Gửi Thử' },
  ...{ address: undefined, phone: '0912 345 678', email: undefined, mayPass: false, wantsNews: false, ...given },
});

interface When {
  code?: string;
  on?: Temporal.PlainDate;
  key?: Uint8Array;
  lang?: 'vi' | 'en';
}

export const sending = (
  db: Database,
  authorityId: AuthorityId,
  given: Partial<Sent> = {},
  { code = aCode(), on = today, key = installKey, lang = 'vi' }: When = {},
) =>
  processing(db, authorityId, (tx) => sendPetition(tx, { authorityId, installKey: key, today: on, now, code, lang }, aPetitionSaid(given)));

export const aPetition = async (db: Database, authorityId: AuthorityId, given: Partial<Sent> = {}, when: When = {}): Promise<PetitionId> =>
  value(await sending(db, authorityId, given, when));

/** An act of an officer on petitions, on a day. */
export const doing = <T>(
  db: Database,
  actor: Actor,
  act: (tx: Tx, by: { actor: Actor; today: Temporal.PlainDate; now: Temporal.Instant; installKey: Uint8Array }) => Promise<Result<T>>,
  on = today,
  moment = now,
) => acting(db, actor, (tx) => act(tx, { actor, today: on, now: moment, installKey }), moment);

/** As one is sorted where nothing else is said. */
export const sortedTo = (unitId: UnitId | undefined, given: Partial<Sorted> = {}): Sorted => ({
  ...{ kind: 'scene', field: 'roads', unitId, aboutUnitId: undefined, publicTitle: 'Đèn đường tổ 5 không sáng', ...given },
});

/** One that a unit deals with. */
export async function aGivenPetition(
  db: Database,
  actor: Actor,
  unitId: UnitId,
  given: Partial<Sent> = {},
  sorted: Partial<Sorted> = {},
): Promise<PetitionId> {
  const id = await aPetition(db, actor.authorityId, given);
  return value(await doing(db, actor, (tx, by) => sortPetition(tx, by, id, sortedTo(unitId, sorted))));
}

/** One that was answered by one officer and approved by another. */
export async function anAnsweredPetition(
  db: Database,
  drafter: Actor,
  approver: Actor,
  unitId: UnitId,
  given: Partial<Sent> = {},
  sorted: Partial<Sorted> = {},
): Promise<PetitionId> {
  const id = await aGivenPetition(db, drafter, unitId, given, sorted);
  value(await doing(db, drafter, (tx, by) => draftAnswer(tx, by, id, { answer: 'Đã thay bóng đèn.', apology: undefined })));
  return value(await doing(db, approver, (tx, by) => approveAnswer(tx, by, id)));
}

/** One whose sender is not content with the answer. */
export async function anUnhappyPetition(db: Database, drafter: Actor, approver: Actor, unitId: UnitId): Promise<PetitionId> {
  const id = await anAnsweredPetition(db, drafter, approver, unitId);
  const { authorityId } = drafter;
  const { code } = await db.selectFrom('petition').select('code').where('id', '=', id).executeTakeFirstOrThrow();
  const asking = { authorityId, installKey, today, now: now.add({ minutes: 5 }) };
  value(await processing(db, authorityId, (tx) => ratePetition(tx, asking, code, { rating: 2, note: 'Đèn vẫn chưa sáng' })));
  return id;
}

const at = 'phan-anh';
const page = `${at}/[id]`;

/** The forms of petitions that edit. */
export async function petitionEdits(db: Database, authority: BuiltAuthority, officer: Actor, unitId: UnitId) {
  const { rootUnitId } = authority;
  const chair = await anOfficer(db, authority, { roles: ['chair'] });
  const drafted = await aGivenPetition(db, officer, rootUnitId);
  value(await doing(db, officer, (tx, by) => draftAnswer(tx, by, drafted, { answer: 'Đang sửa.', apology: 'Xin lỗi vì chậm.' })));
  const shown = await anAnsweredPetition(db, officer, chair, rootUnitId);
  value(await doing(db, officer, (tx, by) => showPetition(tx, by, shown, { shownBody: 'Đèn không sáng.', shownAnswer: 'Đã thay.' })));
  return [
    {
      page,
      action: 'sort',
      params: { id: (await aPetition(db, authority.authorityId)) as string },
      given: { unitId: rootUnitId, aboutUnitId: unitId, kind: 'idea', field: 'land' },
    },
    { page, action: 'draft', params: { id: drafted as string } },
    { page, action: 'show', params: { id: shown as string } },
  ];
}

/** The forms of petitions that make something. */
export async function petitionForms(db: Database, authority: BuiltAuthority, officer: Actor) {
  const { authorityId, rootUnitId } = authority;
  const other = await anOfficer(db, authority, { roles: ['clerk'] });
  const [asked, noted, forwarded, merged, ended] = [await aPetition(db, authorityId), await aPetition(db, authorityId), await aPetition(db, authorityId), await aPetition(db, authorityId), await aPetition(db, authorityId)]; // prettier-ignore
  const { year, number } = await db.selectFrom('petition').select(['year', 'number']).where('id', '=', noted).executeTakeFirstOrThrow();
  const gone = await aPetition(db, authorityId);
  value(await doing(db, officer, (tx, by) => forwardPetition(tx, by, gone, { forwardedTo: 'Công ty điện lực', forwardPaper: undefined })));
  const drafted = await aGivenPetition(db, officer, rootUnitId);
  value(await doing(db, other, (tx, by) => draftAnswer(tx, by, drafted, { answer: 'Đang làm.', apology: undefined })));
  const unhappy = await anUnhappyPetition(db, other, officer, rootUnitId);
  const of = (id: PetitionId) => ({ page, params: { id: id as string } });
  const sender = 'sealed apart, under a key of its own';
  return [
    {
      ...{ page: `${at}/them`, params: {} },
      given: {
        receivedOn: today.toString(),
        mode: 'named',
        way: 'phone',
        phone: '0912 345 678',
        email: 'thu@example.vn',
        body: 'Nội dung thử đủ dài',
      },
      otherwise: { name: sender, address: sender, phone: sender, mayPass: sender, wantsNews: sender },
    },
    { ...of(asked), action: 'ask', columns: { question: 'note' } },
    { ...of(noted), action: 'note' },
    { ...of(forwarded), action: 'forward' },
    { ...of(gone), action: 'heard', columns: { outcome: 'note' } },
    { ...of(merged), action: 'merge', given: { code: `${number}/${year}` }, otherwise: { code: 'as the id of the other' } },
    { ...of(ended), action: 'end', given: { ground: 'spam' }, columns: { ground: 'endGround', reason: 'endReason' } },
    { ...of(unhappy), action: 'reply', columns: { reply: 'note' } },
    { ...of(drafted), action: 'return', columns: { reason: 'note' } },
    { page: `${at}/cai-dat`, action: 'term', params: {}, given: { kind: 'idea', days: '20', sinceOn: '2026-07-01' } },
    { page: `${at}/cai-dat`, action: 'template', params: {} },
  ];
}
