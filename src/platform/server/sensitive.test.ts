import { afterAll, beforeAll, expect, test } from 'vitest';
import { staffAction, staffEndpoint } from '#platform/server/edge.ts';
import { form, text } from '#platform/values/forms.ts';
import { ok } from '#platform/values/result.ts';
import { anAuthority, anOfficer } from '#root/testing/builders.ts';
import { createTestDatabase, type TestDatabase } from '#root/testing/database.ts';
import { Browser, installKey } from '#root/testing/identity.ts';
import { aRequest } from '#root/testing/request.ts';
import { useApp, type App } from './app.ts';
import { clock } from './clock.ts';
import type { Actor } from '../values/actor.ts';

let base: TestDatabase;
let actor: Actor;
beforeAll(async () => {
  base = await createTestDatabase();
  useApp({ ...base, storage: {} as App['storage'], clock: clock(), installKey });
  actor = await anOfficer(base.db, await anAuthority(base.db));
});
afterAll(async () => {
  useApp(undefined);
  await base.drop();
});

const done: string[] = [];
const may = () => undefined;
const schema = form({ word: text({ label: { vi: 'Chữ', en: 'Word' } }) });
const act = (input: { word: string }) => {
  done.push(input.word);
  return Promise.resolve(ok({ notice: 'Xong.' }));
};
const action = staffAction(may, schema, act, undefined, { sensitive: true });
const signIn = { isConfirmed: false } as App.Locals['signIn'];
const confirmPresence = (typed: string) => Promise.resolve(typed === 'đúng' ? undefined : { code: 'presence-wrong', message: 'Sai rồi.' });
const post = (fields: Record<string, string>, locals: Partial<App.Locals>) =>
  action(aRequest(new Browser(), '/lam-viec/x?/grant', { form: fields, locals: { actor, ...locals } }));

test('a sensitive act asks for the password where none was typed for a while; what was typed comes back, nothing is done', async () => {
  const answer = await post({ word: 'giao quyền' }, { signIn, confirmPresence });
  const presence = { action: '?/grant', typed: [['word', 'giao quyền']], message: undefined };
  expect(answer).toMatchObject({ status: 401, data: { at: 'grant', presence } });
  expect(done).toEqual([]);
  const wrong = await post({ word: 'giao quyền', 'xac-nhan-lai': 'sai' }, { signIn, confirmPresence });
  expect(wrong).toMatchObject({ status: 401, data: { presence: { message: 'Sai rồi.', typed: [['word', 'giao quyền']] } } });
  expect(done).toEqual([]);
  expect(JSON.stringify(wrong)).not.toContain('"sai"');
  expect(await post({ word: 'giao quyền', 'xac-nhan-lai': 'đúng' }, { signIn, confirmPresence })).toMatchObject({ notice: 'Xong.' });
  expect(done).toEqual(['giao quyền']);
});

test('it asks nothing where a password was typed a short while ago, and lets nobody through who cannot be asked', async () => {
  await post({ word: 'ngay' }, { signIn: { ...signIn, isConfirmed: true } as App.Locals['signIn'], confirmPresence });
  expect(done.at(-1)).toBe('ngay');
  expect(await post({ word: 'không' }, { signIn, confirmPresence: undefined })).toMatchObject({ status: 401 });
  expect(done.at(-1)).toBe('ngay');
});

test('a sensitive address leads to the page that asks, with what was chosen; whoever has shown to be there gets it', async () => {
  const file = staffEndpoint(may, () => Promise.resolve(new Response('tệp')), { confirmedAt: '/lam-viec/hoi' });
  const ask = (isConfirmed: boolean) => {
    const locals = { actor, signIn: { ...signIn, isConfirmed } as App.Locals['signIn'] };
    return file(aRequest(new Browser(), '/lam-viec/tep?dang=csv', { locals }));
  };
  await expect(ask(false)).rejects.toMatchObject({ status: 303, location: '/lam-viec/hoi?dang=csv' });
  expect(await (await ask(true)).text()).toBe('tệp');
});
