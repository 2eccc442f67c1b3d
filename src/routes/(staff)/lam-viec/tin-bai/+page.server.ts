import type { RequestEvent } from '@sveltejs/kit';
import { mayKeepAssistance } from '#features/assistance/index.ts';
import {
  approveSeveralForm,
  maySeeNewsroom,
  maySettleNewsroom,
  mayWriteStories,
  newsroomTexts,
  storyLine,
  storyListForm,
  versionKey,
  whyNotDecide,
} from '#features/newsroom/index.ts';
import { approversOf, approveSeveral, countStories, listStates, storiesOf } from '#features/newsroom/server/index.ts';
import { staffAction, staffLoad, type StaffContext } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { formatNumber } from '#platform/values/format.ts';
import { askList } from '#platform/values/lists.ts';
import { ok } from '#platform/values/result.ts';
import { linksFor, unitNamer } from './stories.ts';
import { topicNames } from './topics.ts';

const SIZE = 30;

/** The stories that wait for the approval of the officer, to approve several at once. */
async function approvable({ db, actor }: StaffContext) {
  const rules = await approversOf(db, actor.authorityId);
  const waiting = await storiesOf(db, actor.authorityId, { states: ['checked'], limit: 50 });
  return waiting.filter(
    (story) => whyNotDecide(actor, story, rules) === undefined && !(story.isUrgent && story.checkedBy === actor.officerId),
  );
}

const lists = async (staff: StaffContext) => ({
  stories: (await approvable(staff)).map((story) => ({ value: versionKey(story), label: story.title })),
});

export const load = staffLoad(maySeeNewsroom, async ({ url, locals: { locale } }: RequestEvent, staff) => {
  const { db, actor, today } = staff;
  const asked = askList(storyListForm, url.searchParams, { locale, orders: ['moi'], usual: { by: 'moi', descending: false } });
  const { tim: search, 'tinh-trang': state, 'chuyen-muc': section } = asked.filter;
  const filter = { search, section, states: state && listStates[state] };
  const found = await countStories(db, actor.authorityId, filter);
  const pages = Math.max(1, Math.ceil(found / SIZE));
  const page = Math.min(pages, asked.page);
  const unit = await unitNamer(staff);
  const stories = await storiesOf(db, actor.authorityId, { ...filter, limit: SIZE, offset: (page - 1) * SIZE });
  const options = await lists(staff);
  const topics = await topicNames(staff);
  return {
    locale,
    mayWrite: mayWriteStories(actor) === undefined,
    maySetAssistance: mayKeepAssistance(actor) === undefined,
    maySettle: maySettleNewsroom(actor) === undefined,
    found: newsroomTexts[locale].found(formatNumber(found, locale)),
    list: { ...asked.view, page },
    pages,
    approveFields: options.stories.length > 1 ? fieldsOf(approveSeveralForm, { locale, options }) : null,
    stories: stories.map((story) => storyLine(story, { locale, today, topics, unit: unit(story.unitId) })),
  };
});

export const actions = {
  several: staffAction(
    maySeeNewsroom,
    approveSeveralForm,
    async ({ stories }, staff, event: RequestEvent) => {
      const link = await linksFor(staff, staff.actor.authorityId, event);
      const done = await approveSeveral(staff.tx, { ...staff, link }, stories);
      return done.ok ? ok({ notice: newsroomTexts[event.locals.locale].severalApproved(done.value) }) : done;
    },
    lists,
  ),
};
