import { expect, test } from 'vitest';
import { identityOf, isSameIdentity, levelOf } from '../identity.ts';
import { acts, actFor, actOf, saidOfAct } from './acts.ts';

test('every act stands on the list once, is known by its number alone, and names others that are there', () => {
  const identities = acts.map((act) => identityOf(saidOfAct(act)));
  expect(acts.filter((_, at) => identities.some((other, where) => where < at && isSameIdentity(other, identities[at]!)))).toEqual([]);
  expect(acts.filter((act) => levelOf(saidOfAct(act)) !== 'central')).toEqual([]);
  for (const act of acts) {
    expect(actFor(identityOf({ ...saidOfAct(act), issuer: null }))).toBe(act);
    for (const [, , , by] of act.states ?? []) if (by) expect(actOf(by)).toBeDefined();
  }
});

test('what was not compared with a text is said, and no state comes before its act', () => {
  expect(saidOfAct(actOf('25/2025/NĐ-CP')).note).toBe('Chưa kiểm chứng: ngày ban hành.');
  const early = acts.filter(({ issued, states = [] }) => states.some(([, from]) => from < issued));
  expect(early).toEqual([]);
  expect(acts.filter(({ issued, unseen }) => issued.length === 4 && !unseen?.includes('ngày ban hành'))).toEqual([]);
});
