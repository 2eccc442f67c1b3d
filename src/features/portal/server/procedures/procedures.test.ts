import { expect, test } from 'vitest';
import { showPetition } from '#features/petitions/server/index.ts';
import { answerRemark } from '#features/remarks/server/index.ts';
import { proceduresOf, recordAnnouncing, sayPlainly } from '#features/procedures/server/index.ts';
import { acting, day, now, today, value } from '#root/testing/actors.ts';
import { anOffice } from '#root/testing/office.ts';
import { aRemark } from '#root/testing/rooms/citizens/citizens.ts';
import { anAnsweredPetition, doing } from '#root/testing/rooms/citizens/petitions.ts';
import { aCode, announcingSaid, aProcedure, importing, keeping } from '#root/testing/rooms/procedures/procedures.ts';
import { proceduresPage } from './list.ts';
import { calledOf, meantBy, offeredOf } from './meant.ts';
import { procedureChanges, procedureInFull } from './one.ts';

const { opened, ward, owner, chair, room } = await anOffice({ placeName: 'Tra cứu' });
const { db } = opened;
const { authorityId } = ward;

test('what is repealed says since when and by which decision, and what was replaced names its successor', async () => {
  const [old, gone, fresh] = [aCode(), aCode(), aCode()];
  for (const code of [old, gone, fresh]) await aProcedure(db, owner, { code, name: `Thủ tục ${code}` });
  const said = announcingSaid([
    { kind: 'replaced', code: old, successorCode: fresh },
    { kind: 'repealed', code: gone },
  ]);
  value(await acting(db, owner, (tx) => recordAnnouncing(tx, keeping(owner), said)));
  const on = (text: string) => ({ authorityId, today: day(text), locale: 'vi', names: {} }) as never;
  const inFull = (code: string, text = '2026-03-12') => procedureInFull(opened.publicDb, on(text), code);
  expect(await inFull(gone)).toMatchObject({ endedOn: '2026-03-10', endedBy: { symbol: said.symbol } });
  expect(await inFull(gone, '2026-03-09')).toMatchObject({ endedOn: null, ways: [{ fee: '8.000 đồng' }, { fee: 'miễn phí' }] });
  expect((await inFull(old))?.endedBy).toMatchObject({ successorCode: fresh, successorName: `Thủ tục ${fresh}` });
  expect((await inFull(fresh))?.replaces.map(({ code }) => code)).toEqual([old]);
  expect(await inFull('8.999999')).toBeUndefined();
});

test('citizens find it by what they call it, without marks, and nothing of a neighbour', async () => {
  const id = await aProcedure(db, owner, { name: 'Đăng ký khai sinh lại', field: 'Lĩnh vực tìm' });
  value(
    await acting(db, owner, (tx) =>
      sayPlainly(tx, keeping(owner), id, { otherWords: 'làm giấy khai sinh cho con', plainWords: undefined }),
    ),
  );
  const asked = (authority: string) => ({ authorityId: authority, today, locale: 'vi', names: {} }) as never;
  const found = async (typed: string, authority: string = authorityId) =>
    (await proceduresPage(opened.publicDb, asked(authority), { typed, field: 'Lĩnh vực tìm' })).procedures.map(({ name }) => name);
  for (const typed of ['giấy khai sinh', 'khai sinh cho con', 'giay khai sinh', 'khai sinh cho con'.normalize('NFD')])
    expect(await found(typed)).toEqual(['Đăng ký khai sinh lại']);
  expect(await found('giay khai sinh', crypto.randomUUID())).toEqual([]);
  expect((await proceduresOf(db, ward.authorityId, { search: 'khai sinh cho con', today })).procedures.map(({ id: one }) => one)).toContain(
    id,
  );
});

test('what is typed stands in the name first, in order, before a name with one of the words and papers that hold the others', async () => {
  const field = 'Lĩnh vực xếp';
  const papers = [{ name: 'Giấy khai sinh của con, cho trường' }];
  await aProcedure(db, owner, { name: 'Tuyển sinh mầm non', field, papers });
  await aProcedure(db, owner, { name: 'Đăng ký lại khai sinh', field, papers });
  await aProcedure(db, owner, { name: 'Đăng ký khai sinh', field, papers });
  await aProcedure(db, owner, { name: 'Trợ giúp trẻ chưa có giấy khai sinh cho con nuôi', field });
  const asked = { authorityId, today, locale: 'vi', names: {} } as never;
  const found = (await proceduresPage(opened.publicDb, asked, { typed: 'khai sinh cho con', field })).procedures;
  expect(found.map(({ name }) => name)).toEqual([
    'Trợ giúp trẻ chưa có giấy khai sinh cho con nuôi',
    'Đăng ký khai sinh',
    'Đăng ký lại khai sinh',
    'Tuyển sinh mầm non',
  ]);
});

test('what an import says otherwise stands among the changes, a first copy does not', async () => {
  const code = aCode();
  await aProcedure(db, owner, { code });
  const asked = { authorityId, today, locale: 'vi', names: {} } as never;
  const shown = async () =>
    (await procedureChanges(opened.publicDb, asked)).copied.flatMap(({ all }) => all.filter((one) => one.code === code));
  expect(await shown()).toEqual([]);
  const header = ['Mã thủ tục', 'Tên thủ tục', 'Có hiệu lực từ ngày'];
  await importing(db, owner, [header, [code, 'Đăng ký khai sinh cho trẻ', '12/01/2026']], day('2026-01-15'));
  expect(await shown()).toEqual([{ code, name: 'Đăng ký khai sinh cho trẻ', fromOn: '2026-01-12', copiedOn: '2026-01-15' }]);
});

test('where none holds all the words, one letter is put right and those that hold most of them are named; what people call them is offered', async () => {
  const [birth, elder, land] = ['Đăng ký khai sinh có yếu tố nước ngoài', 'Trợ cấp người cao tuổi', 'Hòa giải tranh chấp đất đai'];
  const field = 'Lĩnh vực gợi ý';
  for (const name of [birth, elder, land]) await aProcedure(db, owner, { name, field });
  const asked = { authorityId, today, locale: 'vi', names: {} } as never;
  const all = (await calledOf(opened.publicDb, asked)).filter((one) => one.field === field);
  const named = (typed: string) => meantBy(all, typed).procedures.map(({ name }) => name);
  for (const typed of ['giấy khai sinh cho cháu', 'giay khai sinh cho chau', 'lam khai sinh o nuoc ngoai'])
    expect(named(typed)[0]).toBe(birth);
  expect(named('hoà giải đất')).toEqual([land]);
  expect(meantBy(all, 'trợ cấp cao tuỏii').words).toBe('trợ cấp cao tuổi');
  expect(meantBy(all, 'cấp căn cước công dân').procedures).toEqual([]);
  expect(meantBy(all, '%').procedures).toEqual([]);
  const called = {
    code: '1',
    name: 'Đăng ký khai sinh',
    field,
    service: 'full',
    performer: '',
    otherWords: 'làm giấy khai sinh; khai sinh cho con',
  };
  expect(offeredOf([called])).toEqual(['làm giấy khai sinh', 'khai sinh cho con', 'Đăng ký khai sinh']);
});

test('what others asked on its page, and petitions that name it, stand on it with their answers, as far as they are shown', async () => {
  const code = aCode();
  await aProcedure(db, owner, { code, name: 'Cấp lại giấy phép karaoke' });
  const asked = { authorityId, today, locale: 'vi', names: {} } as never;
  const questions = async () =>
    (await procedureInFull(opened.publicDb, asked, code))?.questions.map(({ question, answer }) => [question, answer]);
  const answered = async (text: string, isShown: boolean, address = `/thu-tuc/${code}`) => {
    const id = await aRemark(db, authorityId, { address, text });
    value(
      await acting(db, owner, (tx) =>
        answerRemark(tx, { actor: owner, today, now }, id, { became: 'no-fault', answer: `Về: ${text}`, isShown }),
      ),
    );
  };
  await answered('Có cần công chứng không?', true);
  await answered('Câu không đăng', false);
  await answered('Câu ở trang khác', true, '/lien-he');
  expect(await questions()).toEqual([['Có cần công chứng không?', 'Về: Có cần công chứng không?']]);
  const petition = await anAnsweredPetition(db, owner, chair, room, { body: 'Tôi nộp hồ sơ cap lai giay phep KARAOKE đã lâu.' });
  expect((await questions())?.length).toBe(1);
  const shown = { shownBody: 'Tôi nộp hồ sơ cap lai giay phep KARAOKE đã lâu.', shownAnswer: 'Đã trả kết quả.' };
  value(await doing(db, owner, (tx, by) => showPetition(tx, by, petition, shown)));
  expect((await questions())?.map(([, answer]) => answer).toSorted()).toEqual(
    ['Về: Có cần công chứng không?', 'Đã trả kết quả.'].toSorted(),
  );
});
