import { expect, test } from 'vitest';
import { planOf } from '#features/plans/server/index.ts';
import { acting, now, refusalOf, value } from '#root/testing/actors.ts';
import { anOfficer } from '#root/testing/builders.ts';
import { anOffice } from '#root/testing/office.ts';
import { aDraft, aPlan, performing } from '#root/testing/plans.ts';
import { itemsOfChecklist, qualitySaid } from '#root/testing/rooms/quality.ts';
import { placesOf } from '../cues.ts';
import { summaryOf } from '../view.ts';
import { addQualityItem, endQualityItem, qualityAnswers, qualityItems } from './index.ts';

const { opened, ward, owner } = await anOffice({ placeName: 'Dễ' });
const { db } = opened;
const { authorityId } = ward;

test('the software points at places and decides nothing', async () => {
  const long = Array.from({ length: 70 }, () => 'rất').join(' ');
  const units = [performing(ward.rootUnitId)];
  const id = await aDraft(db, owner, {
    duties: [
      { text: `Tuyên truyền ${long}`, units },
      { text: 'Đăng tin CCHC cho người dân', units, deadlines: [{ kind: 'date', on: '2026-05-31' }] },
      { text: 'đăng tin CCHC cho người dân', units },
    ],
  });
  const plan = (await planOf(db, authorityId, id))!;
  const at = (cue: Parameters<typeof placesOf>[0]) => placesOf(cue, plan).map(({ position, what }) => [position, what]);
  expect(at('words')).toEqual([
    [1, '72'],
    [2, 'CCHC'],
    [3, 'CCHC'],
  ]);
  expect(at('twice')).toEqual([[3, '']]);
  expect(at('day').map(([position]) => position)).toEqual([1, 3]);
  expect([at('audience'), at('thrift').length, at('unit')]).toEqual([[], 1, []]);
});

test('items are the authority’s own; a draft is answered, an issued plan keeps what was said', async () => {
  const items = await itemsOfChecklist(db, owner);
  expect([items.length, await itemsOfChecklist(db, owner)]).toEqual([7, items]);
  const performer = await anOfficer(db, ward, { roles: ['performer'] });
  const draft = await aDraft(db, owner, { year: 2027 });
  expect(refusalOf(await qualitySaid(db, performer, draft, items[0]!))).toBe('may-not-keep-checklist');
  expect(refusalOf(await qualitySaid(db, owner, draft, items[0]!, { verdict: 'not' }))).toBe('remark-missing');
  value(await qualitySaid(db, owner, draft, items[0]!));
  value(await qualitySaid(db, owner, draft, items[1]!, { verdict: 'partly', remark: 'Rút gọn phần IV' }));
  value(await qualitySaid(db, owner, draft, items[1]!, { verdict: 'met', remark: 'Đã rút gọn' }));
  const answers = await qualityAnswers(db, authorityId, draft);
  expect(answers.map(({ verdict }) => verdict)).toEqual(['met', 'met']);
  expect(summaryOf(await qualityItems(db, authorityId), answers, 'vi')).toBe('Phiếu tự kiểm: 2/7 mục đạt, 5 mục chưa trả lời.');
  const issued = await aPlan(db, owner, { duties: [{ units: [performing(ward.rootUnitId)] }] });
  expect(refusalOf(await qualitySaid(db, owner, issued.id, items[0]!))).toBe('plan-is-issued');
  const by = { actor: owner, now };
  expect(refusalOf(await acting(db, owner, (tx) => addQualityItem(tx, by, { name: 'dễ hiểu', question: 'Có không?' })))).toBe(
    'quality-item-there',
  );
  value(await acting(db, owner, (tx) => endQualityItem(tx, by, items[6]!)));
  expect(refusalOf(await qualitySaid(db, owner, draft, items[6]!))).toBe('quality-item-ended');
  expect((await qualityItems(db, authorityId)).length).toBe(6);
});
