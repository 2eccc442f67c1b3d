import type { RequestEvent } from '@sveltejs/kit';
import { proposedSubjects } from '#features/plans/index.ts';
import { ownTopics, targetLines } from '#features/plans/server/index.ts';
import { newsroomRefusals, newsroomTexts, writesFor, type Story, type StoryId } from '#features/newsroom/index.ts';
import { linksOf, storyOf } from '#features/newsroom/server/index.ts';
import { namesInTime, unitsOn } from '#features/units/server/index.ts';
import { stop, type StaffContext } from '#platform/server/edge.ts';
import { parseId, type AuthorityId } from '#platform/values/ids.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { truncate } from '#platform/values/text.ts';
import { topicLists } from './topics.ts';

export const AT = '/lam-viec/tin-bai';

/** The story of the address; 404 where the authority has none such. */
export async function storyAt(event: RequestEvent, { db, actor }: Pick<StaffContext, 'db' | 'actor'>): Promise<Story> {
  const story = await storyOf(db, actor.authorityId, parseId<StoryId>(event.params['tin']));
  return story ?? stop(404, { refusal: newsroomRefusals.unknown() }, event);
}

/** What a unit is called today. */
export async function unitNamer({ db, actor, today }: StaffContext): Promise<(unitId: Story['unitId']) => string> {
  const names = await namesInTime(db, actor.authorityId);
  return (unitId) => names.on(unitId, today).name;
}

/** Units for which the officer writes, and the targets of plans of this year, to choose from. */
export async function writeLists({ db, actor, today }: StaffContext, chosen: readonly string[] = []) {
  const targets = [...(await targetLines(db, actor.authorityId)).values()].filter(({ year }) => year === today.year);
  return {
    unitId: (await unitsOn(db, actor.authorityId, today))
      .filter(({ id }) => writesFor(actor).includes(id))
      .map(({ id, name }) => ({ value: id, label: name })),
    topics: await topicLists({ db, actor, today }, chosen),
    figures: targets.map(({ id, text }) => ({ value: id, label: truncate(text, 120) })),
  };
}

/** What a headline says that it is about, for a form that is opened with one. */
export const proposedFor = async ({ db, actor, today }: StaffContext, words: string) =>
  proposedSubjects(words, { own: await ownTopics(db, actor.authorityId), today });

/** The lists of the form by which a story that is there is written on. */
export const listsOfStory = async (staff: StaffContext, event: RequestEvent) => writeLists(staff, (await storyAt(event, staff)).topics);

/** Where stories are read from outside, for a request. */
export const linksFor = ({ db }: Pick<StaffContext, 'db'>, authorityId: AuthorityId, { url }: RequestEvent) =>
  linksOf(db, authorityId, url.origin);

type Notices = {
  [Key in keyof (typeof newsroomTexts)['vi']]: (typeof newsroomTexts)['vi'][Key] extends string ? Key : never;
}[keyof (typeof newsroomTexts)['vi']];

/** The answer of an act: its sentence. */
export const said = (result: Result<unknown>, { locals }: RequestEvent, notice: Notices): Result<{ notice: string }> =>
  result.ok ? ok({ notice: newsroomTexts[locals.locale][notice] }) : result;
