import { expect, test } from 'vitest';
import { at, refusalOf, acting, value } from '#root/testing/actors.ts';
import { anOfficer } from '#root/testing/builders.ts';
import { anOffice } from '#root/testing/office.ts';
import { aStory, begun, seen, working } from '#root/testing/rooms/newsroom/stories.ts';
import { startOf, writeStory } from '../writing.ts';
import { baseOf, draftsOf, keepDraft, unsavedDraft } from './drafts.ts';

const { opened, ward, chair, worker, room } = await anOffice();
const { db } = opened;
const colleague = await anOfficer(db, ward, { roles: ['performer'], unitId: room });

test('what is typed is kept by the minute, told to who else writes, and offered until it is saved', async () => {
  const id = value(await begun(db, worker, room, {}, at('2026-06-01T09:00')));
  const story = await seen(db, worker, id);
  const keep = (who: typeof worker, when: string, body: string) =>
    acting(db, who, (tx) => keepDraft(tx, working(who, at(when)), id, { title: story.title, body, base: baseOf(story) }), at(when));
  expect(value(await keep(worker, '2026-06-01T09:10', 'Một'))).toEqual({ others: [], newer: null });
  value(await keep(worker, '2026-06-01T09:10:40', 'Một hai'));
  value(await keep(worker, '2026-06-01T09:11:05', 'Một hai ba'));
  const bodies = async () => (await draftsOf(db, ward.authorityId, id, worker.officerId)).map(({ body }) => body);
  expect(await bodies()).toEqual(['Một hai ba', 'Một hai']);
  expect(await unsavedDraft(db, ward.authorityId, id, worker.officerId)).toMatchObject({ body: 'Một hai ba', summary: '' });
  expect(value(await keep(colleague, '2026-06-01T09:12', 'Khác')).others).toMatchObject([{ name: worker.fullName }]);
  expect(value(await keep(colleague, '2026-06-01T09:30', 'Khác')).others).toEqual([]);

  const input = { ...startOf(story), body: 'Đồng nghiệp viết' };
  value(await acting(db, colleague, (tx) => writeStory(tx, working(colleague, at('2026-06-01T09:31')), id, input), at('2026-06-01T09:31')));
  expect(value(await keep(worker, '2026-06-01T09:32', 'Của tôi')).newer).toMatchObject({ by: colleague.fullName });
  expect(await unsavedDraft(db, ward.authorityId, id, colleague.officerId)).toBeUndefined();

  for (let minute = 0; minute < 59; minute += 1)
    value(await keep(worker, `2026-06-01T10:${String(minute).padStart(2, '0')}`, `Phút ${minute}`));
  expect(await bodies()).toHaveLength(60);
});

test('nobody keeps a draft of a story of others, or of one whose edition is closed', async () => {
  const id = await aStory(db, { writer: worker, decider: chair, unitId: room });
  const keep = (who: typeof worker) => acting(db, who, (tx) => keepDraft(tx, working(who), id, { base: '1.1' }));
  const stranger = await anOfficer(db, ward, { roles: ['auditor'] });
  expect(refusalOf(await keep(stranger))).toBeDefined();
  expect(refusalOf(await keep(worker))).toBe('story-closed');
});
