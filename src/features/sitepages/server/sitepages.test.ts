import { sql } from 'kysely';
import { compose, extract } from 'official-documents';
import { describe, expect, test } from 'vitest';
import type { Actor } from '#platform/values/actor.ts';
import { ok } from '#platform/values/result.ts';
import { acting, day, now, refusalOf, today, value } from '#root/testing/actors.ts';
import { atOnce } from '#root/testing/at-once.ts';
import { anOffice } from '#root/testing/office.ts';
import { aDisclosure, anOutage, aPageTold, aSitePage } from '#root/testing/rooms/citizens/citizens.ts';
import { defaultEntries } from '../pages/defaults.ts';
import { pageHref } from '../pages/page.ts';
import { isOldPage, missingKinds, outageView } from '../view.ts';
import { addDisclosure, addPage, announceOutage, cancelOutage, checkPage, correctDisclosure, correctPage, endPage, outagesOf, quarterlyPaper, resumePage, sitePageOf, sitePagesOf } from './index.ts'; // prettier-ignore

const { opened, ward, owner, worker, room } = await anOffice({ placeName: 'Sao Mai' });
const { db } = opened;
const { authorityId } = ward;
const keeping = (actor: Actor, on = today) => ({ actor, today: on, now });

describe('a page of the authority about itself', () => {
  test('is added by who keeps the pages, once for a kind and a language, not empty and not without a name', async () => {
    const add = (by: Actor, given: Parameters<typeof aPageTold>[1]) =>
      acting(db, by, (tx) => addPage(tx, keeping(by), aPageTold(room, given)));
    expect(refusalOf(await add(worker, {}))).toBe('may-not-keep-pages');
    value(await add(owner, { kind: 'history' }));
    expect(refusalOf(await add(owner, { kind: 'history' }))).toBe('page-there');
    value(await add(owner, { kind: 'history', lang: 'en' }));
    expect(refusalOf(await add(owner, { kind: 'other', title: undefined }))).toBe('nameless');
    expect(refusalOf(await add(owner, { body: undefined, entries: [] }))).toBe('empty-page');
    expect(missingKinds(await sitePagesOf(db, authorityId), today)).not.toContain('history');
    expect(missingKinds(await sitePagesOf(db, authorityId), today)).toContain('leaders');
  });

  test('is corrected by its unit, which does not give it to another; saying what stands changes nothing', async () => {
    const told = aPageTold(room);
    const id = value(await acting(db, owner, (tx) => addPage(tx, keeping(owner), told)));
    const correct = (given: object, on = today) =>
      acting(db, worker, (tx) => correctPage(tx, keeping(worker, on), id, { ...told, ...given }));
    value(await correct({}, today.add({ days: 3 })));
    expect((await sitePageOf(db, authorityId, id))?.updatedOn.toString()).toBe(today.toString());
    value(await correct({ body: 'Khác' }, today.add({ days: 3 })));
    expect(await sitePageOf(db, authorityId, id)).toMatchObject({ body: 'Khác', updatedOn: today.add({ days: 3 }) });
    expect(refusalOf(await correct({ body: 'Khác', unitId: ward.rootUnitId }))).toBe('may-not-keep-pages');
  });

  test('is old after so many days without a look; a look is not of a day to come nor before the last', async () => {
    const id = await aSitePage(db, owner, room);
    const look = (on: Temporal.PlainDate) => acting(db, owner, (tx) => checkPage(tx, keeping(owner), id, on));
    expect(refusalOf(await look(today.add({ days: 1 })))).toBe('not-yet');
    expect(refusalOf(await look(today.subtract({ days: 1 })))).toBe('checked-later');
    value(await look(today));
    const page = (await sitePageOf(db, authorityId, id))!;
    expect([180, 181].map((days) => isOldPage(page, today.add({ days }), 180))).toEqual([false, true]);
  });

  test('ends and comes back, unless another took its place', async () => {
    const id = await aSitePage(db, owner, room, { kind: 'nature' });
    const end = () => acting(db, owner, (tx) => endPage(tx, keeping(owner), id, today));
    const resume = () => acting(db, owner, (tx) => resumePage(tx, keeping(owner), id));
    expect(refusalOf(await resume())).toBe('page-not-ended');
    value(await end());
    expect(refusalOf(await end())).toBe('page-ended');
    const next = await aSitePage(db, owner, room, { kind: 'nature' });
    expect(refusalOf(await resume())).toBe('page-there');
    value(await acting(db, owner, (tx) => endPage(tx, keeping(owner), next, today)));
    value(await resume());
  });

  test('two of a kind at once are one', async () => {
    const send = () => ({
      work: { authorityId, actor: `officer:${owner.officerId}`, at: now },
      command: (tx: Parameters<typeof addPage>[0]) => addPage(tx, keeping(owner), aPageTold(room, { kind: 'heritage' })),
    });
    const { first, second } = await atOnce(db, send(), send());
    expect([first, second].map(refusalOf)).toEqual([undefined, 'page-there']);
  });

  test('stands under the word of its kind in the languages of the product, under its id in others; two have words from the start', () => {
    const id = 'x';
    expect(pageHref({ id, kind: 'history', lang: 'en' })).toBe('/gioi-thieu/lich-su');
    expect(pageHref({ id, kind: 'history', lang: 'km' })).toBe('/gioi-thieu/x');
    for (const locale of ['vi', 'en'] as const)
      expect(['accessibility', 'privacy', 'history'].map((kind) => defaultEntries(kind, locale, { citizenDays: 90 }).length)).toEqual([
        5, 7, 0,
      ]);
    expect(JSON.stringify(defaultEntries('privacy', 'vi', { citizenDays: 45 }))).toContain('45 ngày');
  });
});

describe('an outage', () => {
  const input = (startsOn: string, given: object = {}) => ({
    ...{
      kind: 'planned' as const,
      startsOn: day(startsOn),
      startsTime: '22 giờ',
      endsOn: day(startsOn).add({ days: 1 }),
      endsTime: '4:00',
    },
    ...{ reason: 'Nâng cấp', instead: 'Gọi điện', ...given },
  });
  const announce = (by: Actor, told: ReturnType<typeof input>) => acting(db, by, (tx) => announceOutage(tx, keeping(by), told));

  test('that is planned is announced seven working days ahead, not counting days of rest', async () => {
    // Monday 1 June; the seventh working day after it is Wednesday 10 June.
    expect(refusalOf(await announce(owner, input('2026-06-09')))).toBe('too-soon');
    expect(refusalOf(await announce(worker, input('2026-06-10')))).toBe('may-not-announce');
    value(await announce(owner, input('2026-06-10')));
    expect(refusalOf(await announce(owner, input('2026-06-10')))).toBe('announced-already');
  });

  test('that is a fault is there now; none ends before it begins or is over', async () => {
    const fault = { kind: 'fault' as const };
    expect(refusalOf(await announce(owner, input('2026-06-02', fault)))).toBe('fault-later');
    expect(refusalOf(await announce(owner, input('2026-06-01', { ...fault, startsTime: '10:00', endsOn: day('2026-06-01'), endsTime: '9:30' })))).toBe('ends-before'); // prettier-ignore
    expect(refusalOf(await announce(owner, input('2026-05-30', fault)))).toBe('over-already');
    value(await announce(owner, input('2026-06-01', { ...fault, startsTime: '8:00' })));
  });

  test('is taken back until it is over', async () => {
    const id = await anOutage(db, owner);
    const cancel = (at = now) => acting(db, owner, (tx) => cancelOutage(tx, { actor: owner, today, now: at }, id), at);
    expect(refusalOf(await cancel(now.add({ hours: 24 * 60 })))).toBe('past-already');
    value(await cancel());
    expect(refusalOf(await cancel())).toBe('cancelled-already');
    const found = (await outagesOf(db, authorityId)).find((one) => one.id === id)!;
    expect(outageView(found, now, 'vi')).toMatchObject({ word: 'Đã hủy', mayCancel: false });
  });
});

test('the register of disclosures: a posting hangs thirty days or says why not; a unit writes its own lines', async () => {
  const told = { title: 'Dự toán', subject: 'budget' as const, ways: ['board' as const], sinceOn: day('2026-05-04'), unitId: room };
  const add = (by: Actor, given: object) => acting(db, by, (tx) => addDisclosure(tx, keeping(by), { ...told, ...given }));
  expect(refusalOf(await add(worker, { unitId: ward.rootUnitId }))).toBe('may-not-disclose');
  expect(refusalOf(await add(worker, { untilOn: day('2026-06-01') }))).toBe('short-posting');
  expect(refusalOf(await add(worker, { untilOn: day('2026-05-01') }))).toBe('until-before');
  value(await add(worker, { title: 'Ngắn', untilOn: day('2026-06-01'), basis: 'Theo hướng dẫn số 1/HD' }));
  value(await add(worker, { title: 'Loa', ways: ['loudspeaker'], untilOn: day('2026-05-06') }));
  expect(refusalOf(await add(worker, { title: 'Loa ngắn', ways: ['loudspeaker'], untilOn: day('2026-05-05') }))).toBe('short-spoken');
  const longer = (days: { posted: number; spoken: number }) =>
    acting(db, worker, (tx) =>
      addDisclosure(tx, { ...keeping(worker), days }, { ...told, title: 'Theo tỉnh', untilOn: day('2026-06-10') }),
    );
  expect(refusalOf(await longer({ posted: 45, spoken: 3 }))).toBe('short-posting');
  value(await longer({ posted: 20, spoken: 3 }));
  value(await add(worker, { untilOn: day('2026-06-02') }));
  expect(refusalOf(await add(worker, {}))).toBe('disclosed-already');
  const id = await aDisclosure(db, owner, room, 'Sửa được');
  value(await acting(db, worker, (tx) => correctDisclosure(tx, keeping(worker), id, { ...told, title: 'Đã sửa' })));
  expect(refusalOf(await acting(db, worker, (tx) => correctDisclosure(tx, keeping(worker), id, { ...told, unitId: ward.rootUnitId })))).toBe('may-not-disclose'); // prettier-ignore
});

test('the register of a quarter is a paper by groups of the law, with what was public on some day of it; that it was taken out is noted', async () => {
  const there = await anOffice({ placeName: 'Sổ quý' });
  const { db: own } = there.opened;
  const add = (given: object) =>
    acting(own, there.worker, (tx) =>
      addDisclosure(tx, keeping(there.worker), {
        ...{ title: 'Quyết toán', subject: 'budget', ways: ['board'], unitId: there.room, sinceOn: day('2026-03-20') },
        ...given,
      } as never),
    );
  value(await add({ untilOn: day('2026-04-30') }));
  value(await add({ title: 'Quy hoạch', subject: 'land', sinceOn: day('2026-05-02') }));
  value(await add({ title: 'Năm trước', sinceOn: day('2025-01-02'), untilOn: day('2025-03-02') }));
  const paper = (quarter: number, year = 2026) =>
    acting(own, there.worker, async (tx) =>
      ok(
        await quarterlyPaper(tx, keeping(there.worker), {
          year,
          quarter,
          authority: 'Sở Nội vụ',
          shortName: 'SNV',
          place: 'Sổ quý',
          notice: undefined,
          unitName: () => 'Phòng',
        }),
      ),
    );
  const second = value(await paper(2));
  expect(second).toMatchObject({ symbol: { suffix: 'DM-SNV' }, signer: { as: 'head', head: 'GIÁM ĐỐC' } });
  const text = (await extract(await compose(second), 'so.docx')) as { value?: { text?: string } };
  const said = JSON.stringify(text);
  for (const word of ['Quyết toán', 'Quy hoạch', 'DỰ TOÁN, QUYẾT TOÁN NGÂN SÁCH', 'quý II năm 2026']) expect(said).toContain(word);
  expect(said).not.toContain('Năm trước');
  expect(said.indexOf('Quyết toán')).toBeLessThan(said.indexOf('Quy hoạch'));
  expect(JSON.stringify(value(await paper(4, 2024)))).toContain('không có nội dung nào');
  const { n } = await own
    .selectFrom('audit_entry')
    .select(sql<number>`count(*)::int`.as('n'))
    .where('action', '=', 'disclosure.taken-out')
    .executeTakeFirstOrThrow();
  expect(n).toBe(2);
});
