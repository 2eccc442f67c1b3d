import type { RequestEvent } from '@sveltejs/kit';
import { activityFor } from '#features/activities/server/index.ts';
import { isAssisted } from '#features/assistance/server/index.ts';
import {
  adviceView,
  checkText,
  citedIn,
  decideForm,
  decidesByRole,
  decisionLine,
  documentOf,
  isOpen,
  linkLine,
  namedFor,
  noticeForm,
  paperForm,
  pictureForm,
  reasonForm,
  scheduleForm,
  storyView,
  submitForm,
  type Story,
  versionKey,
  versionView,
  whyNotDecide,
  whyNotWrite,
} from '#features/newsroom/index.ts';
import {
  approversOf,
  decisionsOn,
  faultyLinks,
  figuresNow,
  filesOf,
  isBehind,
  papersNamed,
  publishedEdition,
  versionsOf,
} from '#features/newsroom/server/index.ts';
import { ZONE } from '#platform/server/clock.ts';
import type { StaffContext } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { storyAt, unitNamer } from '../stories.ts';
import { topicNames } from '../topics.ts';

/** What the officer may do with the story as it stands. */
async function actsFor({ db, actor }: StaffContext, story: Awaited<ReturnType<typeof storyAt>>) {
  const { state } = story;
  const rules = await approversOf(db, actor.authorityId);
  const decides = whyNotDecide(actor, story, rules) === undefined;
  const handles = decidesByRole(actor) || namedFor(rules, story).includes(actor.officerId);
  const writes = whyNotWrite(actor, story) === undefined;
  const isSecond = !(story.isUrgent && story.checkedBy === actor.officerId);
  return {
    write: writes && isOpen(state),
    submit: writes && state === 'draft',
    takeBack: writes && (state === 'submitted' || state === 'checked'),
    check: decides && state === 'submitted' && !story.isUrgent,
    approve: decides && ((state === 'checked' && isSecond) || (state === 'submitted' && story.isUrgent)),
    giveBack: handles && ['submitted', 'checked', 'approved', 'scheduled'].includes(state),
    refuse: decides && (state === 'submitted' || state === 'checked'),
    publish: (handles || story.writers.includes(actor.officerId)) && (state === 'approved' || state === 'scheduled'),
    withdraw: handles && state === 'published',
    nextEdition: writes && !isOpen(state),
    addFiles: writes && isOpen(state),
    takeOff: writes,
    voids: state !== 'draft' && isOpen(state),
  };
}

/** The minute for which it is planned, as the form asks for it; of what is not planned a usual one, on a day that somebody chooses. */
export function scheduleStart({ plannedAt }: Pick<Story, 'plannedAt'>): { onDay?: Temporal.PlainDate; atTime: string } {
  if (!plannedAt) return { atTime: '07:30' };
  const at = plannedAt.toZonedDateTimeISO(ZONE);
  return { onDay: at.toPlainDate(), atTime: at.toPlainTime().toString({ smallestUnit: 'minute' }) };
}

/** All that the page of a story shows. */
export async function storyPage(event: RequestEvent, staff: StaffContext) {
  const { db, actor, today } = staff;
  const { locale } = event.locals;
  const { authorityId } = actor;
  const story = await storyAt(event, staff);
  const unit = (await unitNamer(staff))(story.unitId);
  const files = await filesOf(db, authorityId, story.id);
  const blocks = documentOf(story.body);
  const may = await actsFor(staff, story);
  const waiting = story.figures.flatMap(({ targetId, said: told }) => (told === null ? [targetId] : []));
  return {
    locale,
    saved: event.url.searchParams.get('da-luu'),
    may,
    isUrgent: story.isUrgent,
    story: storyView(story, { locale, today, unit, topics: await topicNames(staff) }, await figuresNow(db, authorityId, waiting, today)),
    blocks,
    papers: await papersNamed(db, authorityId, citedIn(story.body)),
    files: files.map(({ id, kind, words, credit, name }) => ({
      id,
      kind,
      words,
      credit,
      name,
      href: `/lam-viec/tin-bai/${story.id}/tep/${id}`,
    })),
    channelWords: (await versionsOf(db, authorityId, story.id)).map((one) => versionView(one, isBehind(one, story), locale)),
    advice: adviceView(checkText({ ...story, asks: story.section === 'guide' || story.section === 'policy' }), locale),
    assists: (may.write || may.nextEdition) && (await isAssisted(db, authorityId)),
    linkFaults: (await faultyLinks(db, authorityId, story.id)).map((one) => linkLine(one, locale)),
    decisions: (await decisionsOn(db, authorityId, story.id)).map((one) => decisionLine(one, locale)).toReversed(),
    isPublic: (await publishedEdition(db, authorityId, story.id)) !== undefined,
    seesActivity: story.activityId !== null && (await activityFor(db, actor, story.activityId)) !== undefined,
    submitFields: fieldsOf(submitForm, { locale, values: { dueOn: today.add({ days: 2 }) } }),
    decideFields: fieldsOf(decideForm, { locale, values: { key: versionKey(story) } }),
    reasonFields: fieldsOf(reasonForm, { locale }),
    scheduleAt: `?/schedule&ban=${story.editionId}`,
    scheduleFields: fieldsOf(scheduleForm, { locale, values: scheduleStart(story), shown: {} }),
    noticeFields: fieldsOf(noticeForm, { locale }),
    pictureFields: fieldsOf(pictureForm, { locale }),
    paperFields: fieldsOf(paperForm, { locale }),
  };
}
