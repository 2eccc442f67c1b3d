import { approveWords, keepVersion, offerStory, scheduleStory } from '#features/newsroom/server/index.ts';
import type { StoryId } from '#features/newsroom/index.ts';
import type { Database } from '#platform/server/database.ts';
import type { Actor } from '#platform/values/actor.ts';
import { acting, day, today, value } from '../../actors.ts';
import { anOfficer, type BuiltAuthority } from '../../builders.ts';
import { aStory, begun, seen, working } from './stories.ts';
import { versionKey, wordsKey } from '#features/newsroom/index.ts';

const people = async (db: Database, authority: BuiltAuthority, officer: Actor) => {
  const writer = await anOfficer(db, authority, { roles: ['performer'] });
  return { writer, decider: officer, unitId: authority.rootUnitId };
};

/** The edit forms of a story and of what is said of it on a channel. */
export async function newsroomEdits(db: Database, authority: BuiltAuthority, officer: Actor) {
  const id: StoryId = value(await begun(db, officer, authority.rootUnitId));
  const given = { body: 'Một đoạn.', figures: [], topics: ['indices'], audiences: ['residents'] };
  const other: StoryId = value(await begun(db, officer, authority.rootUnitId));
  const version = await acting(db, officer, (tx) => keepVersion(tx, working(officer), other, { channel: 'facebook', words: 'Bài' }));
  const query = `kenh=facebook&ban=${value(version)}`;
  const planned: StoryId = await aStory(db, await people(db, authority, officer), { upTo: 'approved' });
  const plan = { onDay: day('2026-06-04'), atTime: '08:30', sure: false };
  value(await acting(db, officer, (tx) => scheduleStory(tx, working(officer), planned, plan)));
  return [
    { page: 'tin-bai/[tin]/sua', params: { tin: id as string }, given },
    { page: 'tin-bai/[tin]/kenh', action: 'version', params: { tin: other as string }, query },
    {
      page: 'tin-bai/[tin]',
      action: 'schedule',
      params: { tin: planned as string },
      query: `ban=${(await seen(db, officer, planned)).editionId}`,
      asked: ['sure'],
      given: { onDay: (count: number) => `0${8 + (count % 2)}/06/2026`, atTime: (count: number) => `0${7 + count}:00`, sure: 'on' },
    },
  ];
}

/** The forms of stories that make or decide something. */
export async function newsroomForms(db: Database, authority: BuiltAuthority, officer: Actor) {
  const of = await people(db, authority, officer);
  const at = async (upTo: 'draft' | 'submitted' | 'checked' | 'published') => {
    const id = await aStory(db, of, { upTo });
    return { id, params: { tin: id as string }, key: versionKey(await seen(db, officer, id)) };
  };
  const [draft, waiting, second, third, checked, linked, out, said] = [
    await at('draft'),
    await at('submitted'),
    await at('submitted'),
    await at('submitted'),
    await at('checked'),
    await at('checked'),
    await at('published'),
    await at('published'),
  ];
  const page = 'tin-bai/[tin]';
  const channels = `${page}/kenh`;
  const open = await at('published');
  const versionId = value(
    await acting(db, officer, (tx) => keepVersion(tx, working(officer), open.id, { channel: 'facebook', words: 'Bài' })),
  );
  const decider = await anOfficer(db, authority, { roles: ['chair'] });
  const wordsOf = async (id: StoryId) => {
    const { writer } = of;
    const kept = value(await acting(db, writer, (tx) => keepVersion(tx, working(writer), id, { channel: 'zalo', words: 'Bài' })));
    return wordsKey({ id: kept, revision: 1 });
  };
  const [lets, returns] = [await wordsOf(open.id), await wordsOf(said.id)];
  value(await acting(db, decider, (tx) => approveWords(tx, working(decider), open.id, wordsKey({ id: versionId, revision: 1 }))));
  const offer = (outlet: string) => acting(db, officer, (tx) => offerStory(tx, working(officer), open.id, { outlet, offeredOn: today }));
  const [appears, ends] = [value(await offer('Đài tỉnh')), value(await offer('Báo tỉnh'))];
  const named = 'names the version that was shown';
  const about = { topics: 'kind', audiences: 'kind', figures: 'targetId' };
  return [
    {
      page: 'tin-bai/viet',
      given: { unitId: authority.rootUnitId, body: 'Một đoạn.', figures: [], topics: ['indices'], audiences: ['residents'] },
      columns: about,
    },
    { page, action: 'submit', params: draft.params, given: { dueOn: '05/06/2026' } },
    { page, action: 'check', params: waiting.params, given: { key: waiting.key }, otherwise: { key: named } },
    { page, action: 'giveBack', params: second.params, columns: { reason: 'note' } },
    { page, action: 'refuse', params: third.params, columns: { reason: 'note' } },
    { page, action: 'approve', params: checked.params, given: { key: checked.key }, otherwise: { key: named } },
    {
      page: `${page}/duong-dan-duyet`,
      action: 'make',
      params: linked.params,
      given: { key: linked.key },
      otherwise: { key: named, lasting: 'gives the moment until which it is good' },
    },
    { page, action: 'withdraw', params: out.params },
    { page: channels, action: 'approveWords', params: open.params, given: { key: lets }, otherwise: { key: named } },
    {
      page: channels,
      action: 'returnWords',
      params: said.params,
      given: { key: returns },
      otherwise: { key: named },
      columns: { reason: 'note' },
    },
    {
      page: channels,
      action: 'posted',
      params: open.params,
      query: `ban=${versionId}`,
      given: { postedOn: '01/06/2026', link: 'https://facebook.com/bai' },
    },
    { page: channels, action: 'offer', params: open.params, given: { offeredOn: '01/06/2026' } },
    {
      page: channels,
      action: 'appeared',
      params: open.params,
      given: { offerId: appears, appearedOn: '01/06/2026', link: 'https://dai.example.vn/bai' },
      columns: { offerId: 'id' },
    },
    { page: channels, action: 'close', params: open.params, given: { offerId: ends }, columns: { offerId: 'id', reason: 'closing' } },
    { page: 'tin-bai/lich', action: 'note', given: { fromOn: '01/06/2026', toOn: '30/06/2026' } },
    { page: 'tin-bai/nguoi-duyet', action: 'name', given: { officerId: of.writer.officerId, unitId: authority.rootUnitId } },
  ];
}
