import { expect, test } from 'vitest';
import { day, now, refusalOf, today, value } from '#root/testing/actors.ts';
import { anOffice } from '#root/testing/office.ts';
import { aCode } from '#root/testing/rooms/citizens/citizens.ts';
import { aPetition, doing, installKey } from '#root/testing/rooms/citizens/petitions.ts';
import type { PetitionId } from '../petition.ts';
import { openPetition } from './citizen.ts';
import * as acts from './index.ts';

const { opened, ward, owner, worker } = await anOffice({ placeName: 'Sao Mai' });
const { db } = opened;
const { authorityId } = ward;
const at = async (id: PetitionId) => (await acts.petitionOf(db, authorityId, id))!;
const asking = (moment = now) => ({ authorityId, installKey, today, now: moment });

test('no guess tells whether a code exists: the same answer and the same questions, and after five any code waits', async () => {
  const [code, none] = [aCode(), aCode()];
  const id = await aPetition(db, authorityId, {}, { code });
  const asked: string[] = [];
  const ask = async (of: string | undefined, pin: string, moment = now) => {
    const done = await openPetition(db, asking(moment), { code: of, pin });
    asked.push(JSON.stringify(done.ok ? 'open' : done.refusal));
    return done.ok ? 'open' : done.refusal.code;
  };
  const pin = acts.pinOf(installKey, authorityId, code);
  const wrong = pin === '000000' ? '000001' : '000000';
  for (const of of [code, none]) for (let nth = 0; nth < 5; nth += 1) expect(await ask(of, wrong)).toBe('wrong-pin');
  expect(new Set(asked).size).toBe(1);
  expect([await ask(code, pin), await ask(none, wrong)]).toEqual(['tried-too-often', 'tried-too-often']);
  expect(new Set(asked).size).toBe(2);
  expect([await ask(undefined, pin), await ask(code, pin, now.add({ minutes: 61 }))]).toEqual(['wrong-pin', 'open']);
  expect(acts.codeOfPass(installKey, authorityId, acts.passFor(installKey, authorityId, code, 5), 6)).toBe(code);
  expect(acts.codeOfPass(installKey, authorityId, acts.passFor(installKey, authorityId, code, 5), 3_600_006)).toBeUndefined();
  expect(acts.codeOfPass(installKey, authorityId, `${none}.9999999999999.sai`, 6)).toBeUndefined();
  expect((await at(id)).code).toBe(code);
});

test('terms hold for what is received from their day; counted are what came, also from businesses, or nothing', async () => {
  const set = (days: number, sinceOn: string, actor = owner) =>
    doing(db, actor, (tx, by) =>
      acts.setTerm(tx, by, { kind: 'idea', days, isWorking: false, sinceOn: day(sinceOn), basis: '12/QĐ-UBND' }),
    );
  expect(refusalOf(await set(3, '2026-06-10', worker))).toBe('may-not-receive');
  value(await set(3, '2026-06-10'));
  expect(refusalOf(await set(4, '2026-06-10'))).toBe('term-later');
  const due = async (on: string) => (await at(await aPetition(db, authorityId, { kind: 'idea' }, { on: day(on) }))).dueOn.toString();
  expect([await due('2026-06-09'), await due('2026-06-10')]).toEqual(['2026-06-30', '2026-06-15']);
  const elsewhere = await anOffice({ placeName: 'Vân Hồ' });
  const of = elsewhere.ward.authorityId;
  const figures = () => acts.petitionFigures(elsewhere.opened.db, of, { year: 2026, today: day('2026-07-01') });
  expect(await figures()).toMatchObject({ received: 0, asked: 0, advised: 0 });
  const asked = await aPetition(elsewhere.opened.db, of, { kind: 'business' });
  await aPetition(elsewhere.opened.db, of, {});
  value(
    await doing(
      elsewhere.opened.db,
      elsewhere.owner,
      (tx, by) => acts.forwardPetition(tx, by, asked, { forwardedTo: 'Sở Tư pháp' }),
      day('2026-06-09'),
    ),
  );
  expect(await figures()).toMatchObject({ received: 2, open: 1, late: 2, forwarded: 1, asked: 1, advised: 1, onTime: 0 });
});
