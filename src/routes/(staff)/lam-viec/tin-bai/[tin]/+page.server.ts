import type { RequestEvent } from '@sveltejs/kit';
import { deliveryTexts } from '#features/deliveries/index.ts';
import { isToQueue } from '#features/deliveries/server/index.ts';
import {
  decideForm,
  maySeeNewsroom,
  newsroomTexts,
  noticeForm,
  paperForm,
  pictureForm,
  pressForm,
  reasonForm,
  scheduleForm,
  submitForm,
  takeOffForm,
  type StoryId,
} from '#features/newsroom/index.ts';
import {
  addStoryFile,
  approveStory,
  beginEdition,
  checkStory,
  lockStory,
  publishStory,
  refuseStory,
  returnStory,
  scheduleStory,
  submitStory,
  takeFileOff,
  takePaper,
  takePicture,
  takeStoryBack,
  unscheduleStory,
  withdrawStory,
} from '#features/newsroom/server/index.ts';
import { prepared, staffAction, staffLoad, type StaffContext, type StaffWork } from '#platform/server/edge.ts';
import { parseId } from '#platform/values/ids.ts';
import { ok } from '#platform/values/result.ts';
import { linksFor, said, storyAt } from '../stories.ts';
import { staffEdit } from '../../editing.ts';
import { scheduleStart, storyPage } from './shown.ts';

export const load = staffLoad(maySeeNewsroom, storyPage);

const press = (act: typeof takeStoryBack, notice: Parameters<typeof said>[2]) =>
  staffAction(maySeeNewsroom, pressForm, async (_input, staff, event: RequestEvent) =>
    said(await act(staff.tx, staff, (await storyAt(event, staff)).id), event, notice),
  );
const decide = (act: typeof checkStory, notice: Parameters<typeof said>[2]) =>
  staffAction(maySeeNewsroom, decideForm, async ({ key, note }, staff, event: RequestEvent) => {
    // Urgent news is published with its second approval.
    const link = await linksFor(staff, staff.actor.authorityId, event);
    return said(await act(staff.tx, { ...staff, link }, key, note), event, notice);
  });
const reasoned = (act: typeof returnStory, notice: Parameters<typeof said>[2]) =>
  staffAction(maySeeNewsroom, reasonForm, async ({ reason }, staff, event: RequestEvent) =>
    said(await act(staff.tx, staff, (await storyAt(event, staff)).id, reason), event, notice),
  );

export const actions = {
  submit: staffAction(maySeeNewsroom, submitForm, async (input, staff, event: RequestEvent) =>
    said(await submitStory(staff.tx, staff, (await storyAt(event, staff)).id, input), event, 'submitted'),
  ),
  takeBack: press(takeStoryBack, 'takenBack'),
  check: decide(checkStory, 'checked'),
  approve: decide(approveStory, 'approved'),
  giveBack: reasoned(returnStory, 'returned'),
  refuse: reasoned(refuseStory, 'refused'),
  publish: staffAction(maySeeNewsroom, pressForm, async (_input, staff, event: RequestEvent) => {
    const link = await linksFor(staff, staff.actor.authorityId, event);
    const published = await publishStory(staff.tx, staff, (await storyAt(event, staff)).id, link);
    if (!published.ok) return published;
    const { locale } = event.locals;
    const isQueued = await isToQueue(staff.tx, staff.actor.authorityId, published.value);
    return ok({ notice: [newsroomTexts[locale].published, ...(isQueued ? [] : [deliveryTexts[locale].nothingQueued])].join(' ') });
  }),
  schedule: staffEdit(
    maySeeNewsroom,
    scheduleForm,
    {
      lock: ({ tx, actor }: StaffWork, { params }: RequestEvent) => lockStory(tx, actor.authorityId, parseId<StoryId>(params['tin'])),
      start: async (staff: StaffContext, event: RequestEvent) => scheduleStart(await storyAt(event, staff)),
      about: ({ url }: RequestEvent) => ({ objectType: 'story-edition', objectId: url.searchParams.get('ban') ?? '' }),
    },
    async (input, staff, event: RequestEvent) =>
      said(await scheduleStory(staff.tx, staff, (await storyAt(event, staff)).id, input), event, 'scheduled'),
  ),
  unschedule: press(unscheduleStory, 'unscheduled'),
  withdraw: staffAction(maySeeNewsroom, noticeForm, async ({ notice }, staff, event: RequestEvent) =>
    said(await withdrawStory(staff.tx, staff, (await storyAt(event, staff)).id, notice), event, 'withdrawn'),
  ),
  nextEdition: staffAction(maySeeNewsroom, pressForm, async (_input, staff, event: RequestEvent) => {
    const begun = await beginEdition(staff.tx, staff, (await storyAt(event, staff)).id);
    return begun.ok ? ok({ goTo: `/lam-viec/tin-bai/${begun.value}/sua` }) : begun;
  }),
  picture: staffAction(
    maySeeNewsroom,
    pictureForm,
    prepared(
      ({ picture }, { shelf }) => takePicture(shelf, picture),
      async ({ words, credit }, staff, event: RequestEvent, file) =>
        said(await addStoryFile(staff.tx, staff, (await storyAt(event, staff)).id, { words, credit, file }), event, 'fileAdded'),
    ),
  ),
  paper: staffAction(
    maySeeNewsroom,
    paperForm,
    prepared(
      ({ file }, { shelf }) => takePaper(shelf, file),
      async ({ words }, staff, event: RequestEvent, file) =>
        said(await addStoryFile(staff.tx, staff, (await storyAt(event, staff)).id, { words, file }), event, 'fileAdded'),
    ),
  ),
  takeOff: staffAction(maySeeNewsroom, takeOffForm, async ({ fileRow }, staff, event: RequestEvent) =>
    said(await takeFileOff(staff.tx, staff, (await storyAt(event, staff)).id, fileRow), event, 'takenOff'),
  ),
};
