import { expect, test } from 'vitest';
import type { ChannelKind } from '#features/channels/index.ts';
import type { Task } from '#features/tasks/index.ts';
import { historyOf } from '#platform/server/audit.ts';
import { fieldsOf, parseForm, type FieldView, type Typed } from '#platform/values/forms.ts';
import type { ActivityId } from '#platform/values/ids.ts';
import { anActivity, type GivenActivity } from '#root/testing/activities.ts';
import { acting, now, today, value } from '#root/testing/actors.ts';
import { anOffice } from '#root/testing/office.ts';
import { aPlan, performing } from '#root/testing/plans.ts';
import { startLike, startOfExisting } from '../../form/start.ts';
import { sureOf, toldOf } from '../../form/told.ts';
import { correctForm, NO_TASK } from '../../schema.ts';
import { correctActivity } from '../recording.ts';
import { activityOf } from '../whole.ts';
import { choicesFor, formLists } from './lists.ts';
import { startOf as startWith } from './start.ts';

const { opened, storage, ward, owner, worker, room } = await anOffice();
const plan = await aPlan(opened.db, owner, {
  duties: [
    { text: 'Treo băng rôn', units: [performing(room)], deadlines: [{ kind: 'quarter', year: 2026, quarter: 2 }] },
    { text: 'Tổ chức 02 hội nghị', units: [performing(room)], deadlines: [{ kind: 'quarter', year: 2026, quarter: 2 }] },
  ],
  targets: [
    { text: 'Ít nhất 02 hội nghị', unit: 'hội nghị', value: 2, measure: 'conferences' },
    { text: 'Tổ chức ít nhất 01 buổi đối thoại', unit: 'buổi', value: 1, measure: 'dialogues' },
    { text: 'Ít nhất 95% phản ánh được trả lời', value: 95, unit: '%', measure: 'opinions-answered' },
  ],
});

const startOf = async (on: ReturnType<typeof staff>, channel: ChannelKind, task?: Task) =>
  startWith(on, await choicesFor(on, task), channel, task);

const staff = () => ({ db: opened.db, actor: worker, today });
const target = (n: number) => plan.targets[n]!.id;

/** A form as the browser sends it when nothing was touched. */
function untouched(fields: readonly FieldView[]): URLSearchParams {
  const sent = new URLSearchParams();
  const put = (name: string, given: Typed[string]): void => {
    if (typeof given === 'string') sent.append(name, given);
    else
      given.forEach((one, at) => {
        if (typeof one === 'string') sent.append(name, one);
        else for (const [inner, text] of Object.entries(one)) put(`${name}.${at}.${inner}`, text);
      });
  };
  for (const { name, kind, value: given } of fields) if (kind !== 'yes' || given !== '') put(name, given);
  return sent;
}

async function saveUntouched(id: ActivityId): Promise<void> {
  const it = (await activityOf(opened.db, ward.authorityId, id))!;
  const options = await formLists(staff(), { channel: it.channel });
  const sent = untouched(fieldsOf(correctForm, { values: startOfExisting(it), options }));
  const parsed = parseForm(correctForm, sent, { options: await formLists(staff()) });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.answer.errors));
  const { photos: _photos, links: _links, ...given } = parsed.value;
  const input = { actor: worker, storage, now, today, activityId: id, told: toldOf(given), proof: { files: [], links: [] } };
  value(await acting(opened.db, worker, (tx) => correctActivity(tx, { ...input, sure: sureOf(given) })));
}

test.each<[string, () => Partial<GivenActivity>]>([
  [
    'a figure of its own that equals a quantity, for a target that the channel does not offer',
    () => ({ targets: [{ targetId: target(1), value: 1 }] }),
  ],
  ['a figure of its own for a target that the channel offers', () => ({ targets: [{ targetId: target(0), value: 1 }] })],
  ['a tick that follows the quantity', () => ({ targets: [{ targetId: target(0), isOffered: true }] })],
  ['part and whole', () => ({ targets: [{ targetId: target(2), value: 19, outOf: 20 }] })],
  ['no target and no task', () => ({})],
])('an edit that changes nothing keeps %s', async (_what, given) => {
  const id = await anActivity(opened.db, storage, worker, {
    unitId: room,
    channel: 'conference',
    quantities: [{ measure: 'conferences', value: 1 }],
    ...given(),
  });
  const before = await activityOf(opened.db, ward.authorityId, id);
  await saveUntouched(id);
  expect(await activityOf(opened.db, ward.authorityId, id)).toEqual(before);
  const last = (await historyOf(opened.db, ward.authorityId, 'activity', id)).at(-1);
  expect(Object.keys(last?.action === 'activity.corrected' ? last.changes : {})).toEqual([]);
});

test('a new form proposes the only task that matches, and no figure that title or channel may say otherwise', async () => {
  const banners = await startOf(staff(), 'banner');
  expect(banners).toMatchObject({ dutyId: plan.duties[0]!.id, unitId: room });
  expect(banners.taskId).toBeDefined();
  expect(Object.keys(banners)).not.toContain('banners');
  expect(Object.keys(await startOf(staff(), 'portal'))).not.toContain('stories');
  expect(Object.keys(await startOf(staff(), 'conference'))).not.toContain('conferences');
  expect(await startOf(staff(), 'dialogue')).toMatchObject({ dialogues: 1 });
});

test('of a plan of the next year that is issued already nothing is offered and nothing ticked for what was done in this one', async () => {
  const next = await aPlan(opened.db, owner, {
    year: 2027,
    symbol: '271/KH-UBND',
    duties: [{ text: 'Treo băng rôn năm sau', units: [performing(room)], deadlines: [{ kind: 'quarter', year: 2027, quarter: 2 }] }],
    targets: [{ text: 'Ít nhất 02 hội nghị', unit: 'hội nghị', value: 2, measure: 'conferences' }],
  });
  const offered = ((await formLists(staff()))['taskId'] ?? []).map(({ label }) => label);
  expect(offered.some((label) => label.includes('Treo băng rôn'))).toBe(true);
  expect(offered.filter((label) => label.includes('năm sau'))).toEqual([]);
  const { counted } = await startOf(staff(), 'conference');
  expect(counted).toEqual([target(0)]);
  const later = { ...staff(), today: today.with({ year: 2027 }) };
  expect((await startOf(later, 'conference')).counted).toEqual([next.targets[0]!.id]);
});

test('a record like the last one is of today, with its figures, and without proof, note or the yes to finishing', async () => {
  const id = await anActivity(opened.db, storage, worker, {
    unitId: room,
    place: 'Nhà văn hóa',
    note: 'Trời mưa',
    internalNote: 'Ghi muộn',
    targets: [{ targetId: target(1), value: 1 }],
  });
  const it = (await activityOf(opened.db, ward.authorityId, id))!;
  const like = startLike(it, today, false);
  expect(like).toMatchObject({
    title: it.title,
    place: 'Nhà văn hóa',
    happenedOn: today,
    bulletins: 1,
    finishesTask: false,
    targets: [{ targetId: target(1), value: 1 }],
  });
  expect(like).toMatchObject({ note: null, internalNote: null });
  expect(startOfExisting(it).taskId).toBe(NO_TASK);
});
