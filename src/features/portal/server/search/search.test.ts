import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addContact } from '#features/contacts/server/index.ts';
import { namesInTime } from '#features/units/server/index.ts';
import { aConfirmedActivity } from '#root/testing/activities.ts';
import { acting, day, today, value } from '#root/testing/actors.ts';
import { anAuthority, anOfficer, aUnit } from '#root/testing/builders.ts';
import { createTestDatabase } from '#root/testing/database.ts';
import { aStorage } from '#root/testing/documents.ts';
import { aPlan, performing } from '#root/testing/plans.ts';
import { markedOf, nameKey, plainOf } from '#platform/values/search/words.ts';
import {
  addFound,
  foundCounter,
  missesSince,
  noteMiss,
  oftenSought,
  searchPage,
  siteOf,
  soughtInVain,
  soughtWords,
  type Site,
} from '../index.ts';
import { aDisclosure, aSitePage } from '#root/testing/rooms/citizens/citizens.ts';
import { aProcedure } from '#root/testing/rooms/procedures/procedures.ts';
import { answers, entriesWhere } from './entries.ts';

const opened = await createTestDatabase();
const storage = aStorage();
const ward = await anAuthority(opened.db);
const neighbour = await anAuthority(opened.db);
const owner = await anOfficer(opened.db, ward, { roles: ['plan-owner', 'chair'] });
const judge = await anOfficer(opened.db, ward, { roles: ['plan-owner'] });
const hisJudge = await anOfficer(opened.db, neighbour, { roles: ['plan-owner'] });
const stranger = await anOfficer(opened.db, neighbour, { roles: ['plan-owner', 'chair'] });
let site: Site;

async function done(title: string, more: Partial<Parameters<typeof aConfirmedActivity>[4]> = {}, actor = owner, unitId = ward.rootUnitId) {
  await aConfirmedActivity(opened.db, storage, actor, actor === owner ? judge : hisJudge, { unitId, title, ...more });
}

beforeAll(async () => {
  await aUnit(opened.db, ward, { name: 'Hội Liên hiệp Phụ nữ phường' });
  await aPlan(opened.db, owner, {
    duties: [{ text: 'Niêm yết thủ tục hành chính tại nhà văn hóa', units: [performing(ward.rootUnitId)] }],
    targets: [{ text: 'Phát 24 chuyên mục trên loa truyền thanh', value: 24, unit: 'chuyên mục' }],
  });
  await done('Họp tổ hoà giải cơ sở', { happenedOn: day('2026-03-01') });
  await done('Hoa giai nghệ thuật', { happenedOn: day('2026-04-01') });
  await done('Tọa đàm chuyển đổi số', { happenedOn: day('2025-12-01') });
  await done('Hòa giải của láng giềng', {}, stranger, neighbour.rootUnitId);
  await acting(opened.db, owner, (tx) =>
    addContact(tx, { actor: owner, today }, { purpose: 'hotline', phones: [{ number: '0200 000 1122' }], hours: [] }),
  ).then(value);
  site = await siteOf(opened.publicDb, ward.authorityId);
}, 60_000);
afterAll(async () => {
  await opened.drop();
  storage.remove();
});

async function found(typed: string, more: Partial<Parameters<typeof searchPage>[1]> = {}) {
  const names = await namesInTime(opened.db, ward.authorityId);
  const page = await searchPage(opened.publicDb, { authorityId: ward.authorityId, today, locale: 'vi', names, site, typed, ...more });
  return { ...page, titles: page.found.map(({ title }) => title.map(({ text }) => text).join('')) };
}

test('the database and this language compare words alike', async () => {
  const words = [
    'Hoà',
    'hòa',
    'Quý',
    'kỹ',
    'kĩ',
    'Nguyễn',
    'đường',
    'ĐƯỜNG',
    'thuỷ',
    'tay',
    'YẾN',
    'my',
    'ubnd',
    '2026',
    'Lý',
    'khuỷu',
    'ngoằn',
  ];
  const { rows } = await sql<{ plain: string; marked: string }>`select search_plain(w) as plain, search_marked(w) as marked
    from unnest(${words}::text[]) with ordinality as u (w, n) order by n`.execute(opened.db);
  expect(rows).toEqual(words.map((word) => ({ plain: plainOf(word), marked: markedOf(word) })));
  const names = [words.join(' '), ' Hợp tác xã  HOÀ AN', 'Hợp tác xã Hoa An'];
  const { rows: keys } = await sql<{
    key: string;
  }>`select name_key(n) as key from unnest(${names}::text[]) with ordinality as u (n, at) order by at`.execute(opened.db);
  expect(keys.map(({ key }) => key)).toEqual(names.map(nameKey));
});

test('what was typed with marks comes first; without marks all are found; the neighbour’s never', async () => {
  expect((await found('hòa giải')).titles).toEqual(['Họp tổ hoà giải cơ sở', 'Hoa giai nghệ thuật']);
  expect((await found('hoa giai')).titles).toHaveLength(2);
  expect((await found('láng giềng')).titles).toEqual([]);
});

test('what was found is narrowed by unit, channel, topic and state, each with how many', async () => {
  const page = await found('hoa giai');
  expect([page.units, page.channels.map(([, count]) => count)]).toEqual([[[ward.rootUnitId, 2]], [2]]);
  const [[channel = ''] = []] = page.channels;
  expect((await found('hoa giai', { channel, unit: ward.rootUnitId })).count).toBe(2);
  expect((await found('hoa giai', { channel: channel === 'radio' ? 'press' : 'radio' })).count).toBe(0);
  expect((await found('hoa giai', { unit: neighbour.rootUnitId })).count).toBe(0);
  expect((await found('niêm yết thủ tục', { unit: ward.rootUnitId })).titles).toEqual(['Niêm yết thủ tục hành chính tại nhà văn hóa']);
  const plans = await found('kế hoạch', { kind: 'ke-hoach' });
  expect([plans.states, (await found('kế hoạch', { kind: 'ke-hoach', state: 'withdrawn' })).count]).toEqual([[['issued', 1]], 0]);
});

test('a short form finds what is written out, and a unit and a contact are found by their names', async () => {
  expect((await found('TTHC')).titles).toEqual(['Niêm yết thủ tục hành chính tại nhà văn hóa']);
  expect((await found('lhpn')).found[0]).toMatchObject({ kind: 'unit', href: expect.stringMatching(/^\/hoat-dong\?don-vi=/) as string });
  expect((await found('đường dây nóng')).found[0]).toMatchObject({ kind: 'contact', href: '/lien-he' });
  expect((await found('0200 000 1122')).found[0]).toMatchObject({ kind: 'contact' });
});

test('one slip of a letter is put right and said, two are not', async () => {
  expect(await found('truyen thnah')).toMatchObject({ instead: 'truyen thnah', words: 'truyen thanh', count: 2 });
  expect(await found('chuyen doi sos')).toMatchObject({ instead: null, count: 0 });
  expect(await found('trxyxn thanh')).toMatchObject({ instead: null, count: 0 });
});

test('where nothing holds it all, parts that find something are offered, the longest first, none within another', async () => {
  expect((await found('họp tổ hòa giải ở xóm núi')).near).toEqual(['họp tổ hòa giải']);
  expect((await found('niêm yết lịch thủ tục hành chính')).near).toEqual(['thủ tục hành chính', 'niêm yết']);
  // A slip is put right in what is offered; the neighbour’s words are not.
  expect((await found('truyen thnah xóm núi')).near).toEqual(['truyen thanh']);
  expect((await found('láng giềng')).near).toEqual([]);
  // Each word is held, not together.
  expect((await found('hòa giải thủ tục')).near).toEqual(['hòa giải', 'thủ tục']);
  expect((await found('hoa giai')).near).toEqual([]);
});

test('what was found is counted in words of a title, never as it was typed, and offered once three asked for it', async () => {
  const words = async (typed: string) => soughtWords(await found(typed), typed);
  expect(await words('NIEM YET thu tuc')).toBe('Niêm yết thủ tục');
  expect(await words('TTHC')).toBe('Thủ tục hành chính');
  expect(await words('đường dây nóng')).toBe('Đường dây nóng');
  // Not one after another in a title, in none, a number, or what may be a name.
  for (const typed of ['giải họp', 'hành niêm', 'không có', '0200 000 1122', '24', 'Nguyễn Văn An'])
    expect([typed, await words(typed)]).toEqual([typed, undefined]);
  const { authorityId } = ward;
  const counter = foundCounter((times) => addFound(opened.db, times));
  const often = () => oftenSought(opened.publicDb, { authorityId, today });
  for (const times of [1, 2])
    for (let nth = 0; nth < times; nth += 1) counter.count({ authorityId, words: 'Niêm yết', on: today.subtract({ days: times }) });
  await counter.flush();
  expect(await often()).toEqual(['Niêm yết']);
  await addFound(opened.db, { authorityId, words: 'Loa', times: 2, on: today });
  await addFound(opened.db, { authorityId, words: 'Cũ', times: 9, on: today.subtract({ days: 91 }) });
  await addFound(opened.db, { authorityId: neighbour.authorityId, words: 'Của láng giềng', times: 9, on: today });
  expect(await often()).toEqual(['Niêm yết']);
  await addFound(opened.db, { authorityId, words: 'Loa', times: 9, on: today });
  expect(await often()).toEqual(['Loa', 'Niêm yết']);
});

test('what could not be written is counted on', async () => {
  let isAway = true;
  const written: number[] = [];
  const counter = foundCounter(({ times }) => (isAway ? Promise.reject(new Error('away')) : Promise.resolve(void written.push(times))));
  const one = { authorityId: ward.authorityId, words: 'Loa', on: today };
  counter.count(one);
  await counter.flush();
  isAway = false;
  counter.count(one);
  await counter.flush();
  expect(written).toEqual([2]);
});

test('kinds and years are counted and chosen', async () => {
  const all = await found('hoa giai');
  expect(all.kinds).toEqual([{ kind: 'activity', code: 'hoat-dong', count: 2 }]);
  expect(all.years).toEqual([{ year: 2026, count: 2 }]);
  expect((await found('chuyển đổi số', { year: 2025 })).titles).toEqual(['Tọa đàm chuyển đổi số']);
  expect((await found('chuyển đổi số', { year: 2024 })).titles).toEqual([]);
  expect((await found('hoa giai', { kind: 'bao-cao' })).titles).toEqual([]);
});

test.each(["' | '@", '\\', "a'b", '():*!&|<->', '"', '%', '\u{1F600}', 'x'.repeat(100), '= @ ='])(
  '%j is sought like any other word',
  async (typed) => {
    expect(await found(typed)).toMatchObject({ count: 0 });
  },
);

test('an internal activity is not found', async () => {
  await done('Rà soát kín đáo', { isInternal: true });
  expect((await found('kín đáo')).titles).toEqual([]);
});

test('the editor sees whether it would be found by now', async () => {
  const on = day('2026-01-05');
  for (const words of ['hộ chiếu', 'tổ hoà giải', 'đường dây nóng'])
    await noteMiss(opened.db, { authorityId: ward.authorityId, words, on });
  const names = await namesInTime(opened.db, ward.authorityId);
  const rows = await soughtInVain(opened.db, { authorityId: ward.authorityId, today, locale: 'vi', names, since: on });
  expect(Object.fromEntries(rows.map(({ words, isThereNow }) => [words, isThereNow]))).toEqual({
    'hộ chiếu': false,
    'tổ hoà giải': true,
    'đường dây nóng': true,
  });
});

test('what was sought in vain is counted by day, without numbers and addresses, at most 200 words a day', async () => {
  const note = (words: string, on = today) => noteMiss(opened.db, { authorityId: ward.authorityId, words, on });
  for (const words of ['Khai  sinh', 'khai sinh', 'Nguyễn Văn An', '0912 345 678', 'an@example.vn', 'x', '!!', 'y'.repeat(61)])
    await note(words);
  await note('khai sinh', today.subtract({ days: 1 }));
  expect(await missesSince(opened.db, ward.authorityId, today)).toEqual([{ words: 'khai sinh', times: 2, lastOn: today.toString() }]);
  expect((await missesSince(opened.db, ward.authorityId, today.subtract({ days: 1 })))[0]).toMatchObject({ times: 3 });
  for (let n = 0; n < 210; n += 1) await note(`từ ${String.fromCodePoint(0x4e00 + n)}`);
  await note('khai sinh');
  expect(await missesSince(opened.db, neighbour.authorityId, today)).toEqual([]);
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from unfound_search where authority_id = ${ward.authorityId} and sought_on = ${today}`.execute(opened.db); // prettier-ignore
  expect(rows).toEqual([{ n: 200 }]);
  await note('mới', today.add({ days: 200 }));
  expect(await missesSince(opened.db, ward.authorityId, today.subtract({ days: 10 }))).toHaveLength(1);
});

test('parts of plans, what the authority tells of itself and what it disclosed are found, each where it stands', async () => {
  await sql`insert into plan_section (authority_id, plan_id, position, kind, level, heading, text)
    select authority_id, id, 900, 'funding', 'section', 'Kinh phí', 'Bảo đảm từ ngân sách sự nghiệp văn xã' from plan
    where authority_id = ${ward.authorityId} and state = 'issued' limit 1`.execute(opened.owner);
  const entries = [{ heading: 'Chủ tịch', detail: 'Lãnh đạo chung, phụ trách đầu tư công' }];
  await aSitePage(opened.db, owner, ward.rootUnitId, { kind: 'history', title: undefined, body: 'Thành lập từ làng vạn chài.', entries });
  await aDisclosure(opened.db, owner, ward.rootUnitId, 'Quyết toán thu chi bến đò');
  const [part, page, entry, disclosed] = [
    await found('sự nghiệp văn xã'),
    await found('van chai'),
    await found('đầu tư công'),
    await found('bến đò'),
  ].map((each) => each.found.map(({ kind, href }) => [kind, href]));
  expect([part, page, entry]).toEqual([[['plan', '/ke-hoach/2026']], [['page', '/gioi-thieu/lich-su']], [['page', '/gioi-thieu/lich-su']]]);
  expect(disclosed).toEqual([['disclosure', expect.stringMatching(/^\/so-cong-khai#:~:text=/)]]);
});

test('a procedure stands before what was done about it, however new that is', async () => {
  await aProcedure(opened.db, owner, { name: 'Đăng ký khai sinh lưu động' });
  await done('Tổ chức khai sinh lưu động', { happenedOn: today });
  expect((await found('khai sinh lưu động')).titles).toEqual(['Đăng ký khai sinh lưu động', 'Tổ chức khai sinh lưu động']);
});

test('very many of one kind hide no other', async () => {
  await done('Phát thanh về niêm yết thủ tục', { happenedOn: day('2026-06-01') });
  await sql`insert into activity (authority_id, unit_id, channel, title, happened_on, state, recorded_by, recorded_at, decided_by, decided_at)
    select authority_id, unit_id, channel, title || ', lần ' || n, happened_on, state, recorded_by, recorded_at, decided_by, decided_at
    from activity cross join generate_series(1, 125) n where title = 'Phát thanh về niêm yết thủ tục'`.execute(opened.owner);
  const { titles, isMore } = await found('niêm yết thủ tục', { kind: 'nhiem-vu' });
  expect([titles, isMore]).toEqual([['Niêm yết thủ tục hành chính tại nhà văn hóa'], true]);
});

// The last one: the indexes stay away.
test('each kind is looked up in its index', async () => {
  const tables = [
    ...['activity', 'plan', 'plan_section', 'duty', 'target', 'report', 'report_section', 'story_edition'],
    ...['site_page', 'site_page_entry', 'disclosure'],
  ];
  const plan = await opened.owner.transaction().execute(async (tx) => {
    // Few rows are found by any index: what is no key and none of these.
    const { rows: others } = await sql<{ name: string; relation: string; constraint: string | null }>`
      select i.indexrelid::regclass::text as name, i.indrelid::regclass::text as relation, k.conname as constraint
      from pg_index i left join pg_constraint k on k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x')
      where i.indrelid = any(${tables}::regclass[]) and i.indexrelid::regclass::text not like '%_by_search'`.execute(tx);
    for (const { name, relation, constraint } of others)
      await (
        constraint === null
          ? sql`drop index ${sql.table(name)}`
          : sql`alter table ${sql.table(relation)} drop constraint ${sql.ref(constraint)} cascade`
      ).execute(tx);
    await sql`set local enable_seqscan = off`.execute(tx);
    await sql`set local enable_indexscan = off`.execute(tx);
    const { rows } = await sql<
      Record<string, string>
    >`explain ${entriesWhere({ authorityId: ward.authorityId, today }, answers(ward.authorityId, "'hoa'"), 20)}`.execute(tx);
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  });
  expect(tables.filter((table) => !plan.includes(`${table}_by_search`))).toEqual([]);
});
