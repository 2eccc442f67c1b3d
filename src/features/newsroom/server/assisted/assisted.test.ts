import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { partsOf, type faults, type SuggestionId } from '#features/assistance/index.ts';
import {
  answerSuggestion,
  askModel,
  assistanceOf,
  connectAssistance,
  isAssisted,
  serviceFetch,
  suggestionsAbout,
  switchAssistanceOff,
} from '#features/assistance/server/index.ts';
import type { Tx } from '#platform/server/database.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { UnitId } from '#platform/values/ids.ts';
import { acting, now, refusalOf, value } from '#root/testing/actors.ts';
import { anAuthority, anOfficer, aUnit, type BuiltAuthority } from '#root/testing/builders.ts';
import { createTestDatabase, keyOfTests, type TestDatabase } from '#root/testing/database.ts';
import { aLaw } from '#root/testing/rooms/laws.ts';
import { aStory, begun, seen, working } from '#root/testing/rooms/newsroom/stories.ts';
import { aModel } from '#root/testing/services/model.ts';
import { templateOf } from '../../assisted/tasks.ts';
import { versionKey, type StoryId } from '../../story.ts';
import { askAboutStory, putSuggestionAside, takeChannelDraft, takeParts, versionsOf } from '../index.ts';

const body =
  'Ông Nguyễn Văn Cam, điện thoại 0912 345 678, hướng dẫn người dân.\n\n## Ở đâu\n\nNhà văn hóa tổ 3, theo [[33/2026/QĐ-UBND]].\n\nMở cửa từ 19:00 đến 21:00.';

let opened: TestDatabase;
let ward: BuiltAuthority;
let unitId: UnitId;
let writer: Actor;
let chair: Actor;
let owner: Actor;
const model = await aModel();
const inside = [model.base];
const net = serviceFetch({ inside, seconds: 1 });
beforeAll(async () => {
  opened = await createTestDatabase();
  ward = await anAuthority(opened.db);
  unitId = await aUnit(opened.db, ward);
  writer = await anOfficer(opened.db, ward, { roles: ['performer'], unitId });
  owner = await anOfficer(opened.db, ward, { roles: ['plan-owner'] });
  chair = await anOfficer(opened.db, ward, { roles: ['chair'] });
});
beforeEach(() => {
  model.asked.length = 0;
});
afterAll(async () => {
  model.close();
  net.close();
  await opened.drop();
});

const connect = (given: object = {}, by = chair) =>
  acting(opened.db, by, (tx) =>
    connectAssistance(
      tx,
      { ...working(by), installKey: keyOfTests, inside },
      { baseUrl: model.base, model: 'mo-hinh-thu', key: model.key, ...given },
    ),
  );
const story = (upTo: 'draft' | 'checked' = 'draft'): Promise<StoryId> => aStory(opened.db, { writer, decider: chair, unitId }, { upTo });
const written = async (): Promise<StoryId> => {
  await aLaw(opened.db, owner, '33/2026/QĐ-UBND');
  return value(await begun(opened.db, writer, unitId, { body }));
};
const ask = async (id: StoryId, task: string, by = writer) => {
  const key = versionKey(await seen(opened.db, ward, id));
  return acting(opened.db, by, (tx) => askAboutStory(tx, working(by), id, { key, task }));
};
const answer = (suggestionId: SuggestionId, signal?: AbortSignal) =>
  answerSuggestion(
    { db: opened.db, installKey: keyOfTests, fetch: net.fetch, now: () => now, ...(signal && { signal }) },
    { authorityId: ward.authorityId, suggestionId },
    templateOf,
  );
const stands = async (about: StoryId, id: SuggestionId, at = now) =>
  (await suggestionsAbout(opened.db, ward.authorityId, about, { now: at })).find((one) => one.id === id)!;

test('help is off until the administrator or the chair connects it, at an address that may be asked, and its key is deleted with it', async () => {
  const id = await story();
  expect(await isAssisted(opened.db, ward.authorityId)).toBe(false);
  expect(refusalOf(await ask(id, 'simplify'))).toBe('assistance-off');
  expect(refusalOf(await connect({}, writer))).toBe('may-not-keep-assistance');
  for (const baseUrl of ['http://127.0.0.1:1/v1', 'http://cong.vn/v1', 'https://10.0.0.1/v1', 'https://may.local/v1', 'file:///etc/passwd'])
    expect([baseUrl, refusalOf(await connect({ baseUrl }))]).toEqual([baseUrl, 'assistance-address']);
  expect(refusalOf(await connect({ baseUrl: 'https://dich-vu.example.vn/v1', key: undefined }))).toBe('assistance-key');
  const neighbour = inside[0]!.replace('/v1', '/v1x');
  expect(refusalOf(await connect({ baseUrl: neighbour, key: undefined }))).toBe('assistance-address');
  // A name that only begins as the one that the operator named is of somebody else.
  const alike = await acting(opened.db, chair, (tx) =>
    connectAssistance(
      tx,
      { ...working(chair), installKey: keyOfTests, inside: ['https://ai.vn'] },
      { baseUrl: 'https://ai.vn.other.example.vn/v1', model: 'm', key: undefined },
    ),
  );
  expect(refusalOf(alike)).toBe('assistance-key');
  value(await connect());
  expect(await assistanceOf(opened.db, ward.authorityId)).toMatchObject({ isOn: true, model: 'mo-hinh-thu' });
  value(await acting(opened.db, chair, (tx) => switchAssistanceOff(tx, working(chair))));
  const { sealed_key } = await opened.db.selectFrom('assistance_setting').select('sealed_key').executeTakeFirstOrThrow();
  expect(sealed_key).toBeNull();
  expect(refusalOf(await ask(id, 'simplify'))).toBe('assistance-off');
});

test('what is personal is covered before it leaves and put back; a person takes some of the changes, and the story says so and is a draft', async () => {
  value(await connect());
  const id = await written();
  model.state.says = (given) => ({ text: given.replace('hướng dẫn người dân', 'giúp bà con').replace('Mở cửa từ', 'Mở từ') });
  const asked = value(await ask(id, 'simplify'));
  expect(refusalOf(await ask(id, 'simplify'))).toBe('assistance-waits');
  await answer(asked);
  await answer(asked);
  expect(model.asked).toHaveLength(1);
  const sent = JSON.stringify(model.asked[0]);
  expect([/Cam/.test(sent), /345/.test(sent), sent.includes('[tên 1]'), sent.includes('Bearer khoa-thu')]).toEqual([
    ...[false, false, true, true],
  ]);
  const found = await stands(id, asked);
  expect(found).toMatchObject({ state: 'ready', prompt: 'simplify/1', model: 'mo-hinh-thu' });
  expect(found.answer).toContain('Ông Nguyễn Văn Cam, điện thoại 0912 345 678, giúp bà con.');
  const take = (parts: string[]) => acting(opened.db, writer, (tx) => takeParts(tx, working(writer), id, { suggestion: asked, parts }));
  expect(partsOf(found.given, found.answer!).filter(({ kind }) => kind === 'change')).toHaveLength(2);
  expect(refusalOf(await take(['7']))).toBe('nothing-taken');
  value(await take(['0']));
  const after = await seen(opened.db, ward, id);
  expect([after.body.includes('giúp bà con'), after.body.includes('Mở cửa từ'), after.state]).toEqual([true, true, 'draft']);
  expect(refusalOf(await take(['1']))).toBe('no-such-suggestion');
  const { assisted_at } = await opened.db
    .selectFrom('story_edition')
    .select('assisted_at')
    .where('story_id', '=', id)
    .executeTakeFirstOrThrow();
  expect(assisted_at).not.toBeNull();
});

test.each<[string, ReturnType<typeof model.state.says>, keyof typeof faults]>([
  ['nothing', { text: '  ' }, 'nonsense'],
  ['a figure before a figure', { text: `${body}\n\n1. 500 hồ sơ` }, 'nonsense'],
  ['a figure of its own', { text: `${body.slice(0, 20)} có 500 hồ sơ.` }, 'nonsense'],
  ['a link of its own', { text: 'Xem https://la.example/x nhé.' }, 'nonsense'],
  ['a paper of its own', { text: 'Theo [[1/2020/NĐ-CP]], làm ngay.' }, 'nonsense'],
  ['a cover of its own', { text: 'Gọi [tên 9] nhé.' }, 'nonsense'],
  ['a book', { text: 'a '.repeat(50_000) }, 'nonsense'],
  ['no JSON', { raw: '<html>' }, 'ill'],
  ['too many', { status: 429 }, 'busy'],
  ['a fault', { status: 500 }, 'ill'],
  ['silence', 'silent', 'silent'],
])('of a service that answers with %s nothing is suggested', async (_what, says, fault) => {
  model.state.says = () => says;
  const service = { baseUrl: model.base, model: 'm', key: model.key, fetch: net.fetch };
  expect(await askModel(service, templateOf('simplify')!, body, { tries: 0 })).toEqual({ fault });
});

test('a list that counts from one gains no figure, and a text that is kept word by word is no nonsense', async () => {
  model.state.says = () => ({ text: '1. Đến nhà văn hóa.\n2. Hỏi người hướng dẫn.' });
  const service = { baseUrl: model.base, model: 'm', key: model.key, fetch: net.fetch };
  expect(await askModel(service, templateOf('simplify')!, body, { tries: 0 })).toEqual({
    answer: '1. Đến nhà văn hóa.\n2. Hỏi người hướng dẫn.',
  });
  model.state.says = (given) => ({ text: `\n${given} ` });
  expect(await askModel(service, templateOf('simplify')!, body, { tries: 0 })).toEqual({ fault: 'same' });
});

test('a stopped worker leaves the question for the next one, and nobody waits for longer than an hour', async () => {
  value(await connect());
  const id = await story();
  model.state.says = (given) => ({ text: given.replace('a', 'à') });
  const asked = value(await ask(id, 'simplify'));
  await expect(answer(asked, AbortSignal.abort())).rejects.toThrow();
  expect((await stands(id, asked)).state).toBe('waiting');
  const later = now.add({ hours: 2 });
  expect(await stands(id, asked, later)).toMatchObject({ state: 'failed', fault: 'silent' });
  const key = versionKey(await seen(opened.db, ward, id));
  const again = (tx: Tx) => askAboutStory(tx, { ...working(writer), now: later }, id, { key, task: 'simplify' });
  value(await acting(opened.db, writer, again));
  await answer(asked);
  expect((await stands(id, asked, later)).state).toBe('ready');
});

test('without a way to the service, or with a wrong key, the sentence says so and the newsroom goes on', async () => {
  value(await connect({ key: 'sai' }));
  const id = await story();
  const asked = value(await ask(id, 'shorten'));
  await answer(asked);
  expect(await stands(id, asked)).toMatchObject({ state: 'failed', fault: 'key' });
  value(await connect());
});

test('words for a channel are taken as a draft that says a machine helped; what was changed since is not taken; what is put aside leaves nothing', async () => {
  const id = await story();
  model.state.says = () => ({ text: 'Nộp hồ sơ tại nhà.' });
  const asked = value(await ask(id, 'channel-facebook'));
  await answer(asked);
  value(await acting(opened.db, writer, (tx) => takeChannelDraft(tx, working(writer), id, asked)));
  const [version] = await versionsOf(opened.db, ward.authorityId, id);
  expect([version?.channel, version?.words, version?.decision]).toEqual([
    ...['facebook', 'Nộp hồ sơ tại nhà.\n\n(Có hỗ trợ của AI)', null],
  ]);
  const other = value(await ask(id, 'channel-zalo'));
  await answer(other);
  value(await acting(opened.db, writer, (tx) => putSuggestionAside(tx, working(writer), id, other)));
  expect(refusalOf(await acting(opened.db, writer, (tx) => takeChannelDraft(tx, working(writer), id, other)))).toBe('no-such-suggestion');
});
