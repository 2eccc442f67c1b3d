import { existsSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { openArrived } from '#features/envelopes/server/index.ts';
import type { Actor } from '#platform/values/actor.ts';
import { acting, now, today, value } from '#root/testing/actors.ts';
import { anOfficer } from '#root/testing/builders.ts';
import { aStorage } from '#root/testing/documents.ts';
import { anOffice } from '#root/testing/office.ts';
import { anArrivedEnvelope } from '#root/testing/rooms/envelopes/forms.ts';
import { aMachine, anAlarm, aScreen } from '#root/testing/rooms/portal/screens.ts';
import { countsOf } from '../back.ts';
import { wholeListOf, wholeLists } from './lists.ts';
import { outsideFor } from './outside.ts';
import { waitingWords } from './words.ts';

const { opened, ward, owner, chair, worker } = await anOffice({ placeName: 'Phong bì đến' });
const { db } = opened;
const clerk = await anOfficer(db, ward, { roles: ['clerk'] });
const auditor = await anOfficer(db, ward, { roles: ['auditor'] });
const storage = aStorage();
afterAll(() => storage.remove());
const t = waitingWords.vi;

const seen = async (actor: Actor, at = now) =>
  Object.fromEntries(
    (await outsideFor({ db, actor, today, now: at }, 'vi'))
      .filter(({ items }) => items.length > 0)
      .map(({ title, items }) => [title, items.map(({ href }) => href)]),
  );
const badge = async (actor: Actor) => (await countsOf({ db, actor, today }))['/lam-viec/phong-bi'];

test('an envelope that nobody has opened stands on the first page and in the menu of who may open it, until it is opened', async () => {
  const id = await anArrivedEnvelope(db, storage, owner);
  const own = { [t.envelopes]: [`/lam-viec/phong-bi/${id}`] };
  expect(await Promise.all([owner, chair, clerk, worker, auditor].map((actor) => seen(actor)))).toEqual([own, own, own, {}, {}]);
  expect(await Promise.all([owner, clerk, worker, auditor].map(badge))).toEqual([1, 1, 0, 0]);
  value(await acting(db, clerk, (tx) => openArrived(tx, { actor: clerk, now }, id)));
  expect([await seen(owner), await seen(clerk), await badge(clerk)]).toEqual([{}, {}, 0]);
});

test('a screen that is silent in its hours stands with who keeps screens; an alarm with who may approve it and did not write it', async () => {
  const id = await aScreen(db, owner, { opens: '00:00', closes: '23:59' });
  await aMachine(db, owner, id);
  const later = now.add({ hours: 3 });
  expect(await seen(owner)).toEqual({});
  expect([await seen(owner, later), await seen(clerk, later)]).toEqual([{ [t.silentScreens]: [`/lam-viec/lien-he/man-hinh/${id}`] }, {}]);
  await anAlarm(db, owner, 2);
  const alarm = { [t.alarm]: ['/lam-viec/lien-he/man-hinh'] };
  expect([await seen(owner), await seen(chair), await seen(clerk)]).toEqual([{}, alarm, {}]);
});

test('the whole of a list is one page that is there, where all of its lines are on one', () => {
  const root = new URL('../../lam-viec/', import.meta.url);
  expect(wholeLists.filter((at) => !existsSync(new URL(`.${at.replace('/lam-viec', '')}/+page.svelte`, root)))).toEqual([]);
  const [one, two] = [crypto.randomUUID(), crypto.randomUUID()];
  const of = (...hrefs: string[]) => wholeListOf(hrefs.map((href) => ({ href })));
  expect(of(`/lam-viec/kho-khan/${one}`, `/lam-viec/kho-khan/${two}`)).toBe('/lam-viec/kho-khan');
  expect(of(`/lam-viec/ke-hoach/${one}/trinh`)).toBe('/lam-viec/ke-hoach');
  expect([of(`/lam-viec/kho-khan/${one}`, `/lam-viec/viec/${two}`), of(`/lam-viec/thanh-vien/${one}`), of()]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});
