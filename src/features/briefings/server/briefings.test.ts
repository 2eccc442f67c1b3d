import { expect, test } from 'vitest';
import { messagesOf } from '#features/messages/server/index.ts';
import { acting, at, day, now, refusalOf, value } from '#root/testing/actors.ts';
import { anOfficer } from '#root/testing/builders.ts';
import { anOffice } from '#root/testing/office.ts';
import { working } from '#root/testing/rooms/newsroom/stories.ts';
import { briefingOf, briefingsOf, giveBriefing, readBriefing, remindReaders, withdrawBriefing } from './index.ts';

const { opened, ward, owner, chair, worker, room } = await anOffice();
const { db } = opened;
const colleague = await anOfficer(db, ward, { roles: ['performer'], unitId: room });
const run = <T>(by: typeof worker, command: Parameters<typeof acting<T>>[2], when = now) => acting(db, by, command, when);
const given = { title: 'Chỉ thị 23', words: 'Không nộp thay.', dueOn: day('2026-06-10'), everybody: false, units: [room] };

test('a directive is read by the officers of its units, who are told; who has not read it is reminded once a day', async () => {
  expect(refusalOf(await run(worker, (tx) => giveBriefing(tx, working(worker), given)))).toBe('may-not-brief');
  const wrong = { ...given, dueOn: day('2026-05-31'), units: [] };
  expect(refusalOf(await run(chair, (tx) => giveBriefing(tx, working(chair), wrong)))).toBe('due-before-today');
  const id = value(await run(chair, (tx) => giveBriefing(tx, working(chair), given)));
  expect(refusalOf(await run(owner, (tx) => giveBriefing(tx, working(owner), { ...given, title: 'CHỈ THỊ 23' })))).toBe('given-already');
  const of = async () => (await briefingOf(db, ward.authorityId, id))!;
  expect((await of()).readers.map(({ officerId }) => officerId).toSorted()).toEqual([worker.officerId, colleague.officerId].toSorted());
  const told = async () =>
    (await messagesOf(db, worker, { locale: 'vi', limit: 10 })).messages.filter(({ title }) => title.includes('Chỉ thị 23'));
  expect(await told()).toHaveLength(1);

  expect(await briefingsOf(db, ward.authorityId, { unreadBy: worker.officerId })).toHaveLength(1);
  for (const _twice of [1, 2]) value(await run(worker, (tx) => readBriefing(tx, working(worker), id)));
  expect(await briefingsOf(db, ward.authorityId, { unreadBy: worker.officerId })).toEqual([]);
  expect(refusalOf(await run(owner, (tx) => readBriefing(tx, working(owner), id)))).toBe('not-a-reader');

  const later = at('2026-06-11T08:00');
  const remind = (when = later) => run(owner, (tx) => remindReaders(tx, working(owner, when), id), when);
  value(await remind());
  expect(refusalOf(await remind())).toBe('reminded-today');
  expect(await told()).toHaveLength(1);
  value(await run(colleague, (tx) => readBriefing(tx, working(colleague, later), id), later));
  expect(refusalOf(await remind(at('2026-06-12T08:00')))).toBe('all-have-read');

  value(await run(chair, (tx) => withdrawBriefing(tx, working(chair), id, 'Đã có văn bản thay')));
  expect(refusalOf(await run(chair, (tx) => withdrawBriefing(tx, working(chair), id, 'Lại')))).toBe('briefing-withdrawn');
  expect((await of()).readers.every(({ readAt }) => readAt !== null)).toBe(true);
});

test('everybody but who gives it reads what is for all; nobody to read it is refused', async () => {
  const id = value(
    await run(chair, (tx) => giveBriefing(tx, working(chair), { ...given, title: 'Cho tất cả', everybody: true, units: [] })),
  );
  const { readers } = (await briefingOf(db, ward.authorityId, id))!;
  expect(readers).toHaveLength(3);
  expect(readers.map(({ officerId }) => officerId)).not.toContain(chair.officerId);
  const none = { ...given, title: 'Không ai', units: [] };
  expect(refusalOf(await run(chair, (tx) => giveBriefing(tx, working(chair), none)))).toBe('nobody-to-read');
});
