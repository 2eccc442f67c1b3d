import type { RequestEvent } from '@sveltejs/kit';
import {
  appearedForm,
  approveWordsForm,
  channelTexts,
  closeOfferForm,
  contentTexts,
  maySeeNewsroom,
  mayWriteStories,
  newsroomRefusals,
  offerForm,
  postedForm,
  returnWordsForm,
  versionForm,
  type StoryId,
} from '#features/newsroom/index.ts';
import {
  approveWords,
  closeOffer,
  keepVersion,
  lockStory,
  noteAppeared,
  notePosting,
  offerStory,
  returnWords,
  takeProof,
  type VersionId,
} from '#features/newsroom/server/index.ts';
import { prepared, staffAction, staffLoad, type StaffContext, type StaffWork } from '#platform/server/edge.ts';
import { parseId } from '#platform/values/ids.ts';
import { ok } from '#platform/values/result.ts';
import { staffEdit } from '../../../editing.ts';
import { said, storyAt } from '../../stories.ts';
import { channelOf, channelsPage, wordsOn } from './shown.ts';

export const load = staffLoad(maySeeNewsroom, channelsPage);

export const actions = {
  version: staffEdit(
    mayWriteStories,
    versionForm,
    {
      lock: ({ tx, actor }: StaffWork, { params }: RequestEvent) => lockStory(tx, actor.authorityId, parseId<StoryId>(params['tin'])),
      start: async (staff: StaffContext, event: RequestEvent) => {
        const channel = channelOf(event);
        return channel && wordsOn(staff, event, channel);
      },
      about: ({ params, url }: RequestEvent) =>
        url.searchParams.get('ban')
          ? { objectType: 'story-version', objectId: url.searchParams.get('ban') ?? '' }
          : { objectType: 'story', objectId: params['tin'] ?? '' },
    },
    async ({ words }, staff, event: RequestEvent) => {
      const channel = channelOf(event);
      if (!channel) return { ok: false, refusal: newsroomRefusals.unknown() };
      return said(await keepVersion(staff.tx, staff, (await storyAt(event, staff)).id, { channel, words }), event, 'versionKept');
    },
  ),
  approveWords: staffAction(maySeeNewsroom, approveWordsForm, async ({ key }, staff, event: RequestEvent) => {
    const done = await approveWords(staff.tx, staff, (await storyAt(event, staff)).id, key);
    return done.ok ? ok({ notice: channelTexts[event.locals.locale].approvedNow }) : done;
  }),
  returnWords: staffAction(maySeeNewsroom, returnWordsForm, async (input, staff, event: RequestEvent) => {
    const done = await returnWords(staff.tx, staff, (await storyAt(event, staff)).id, input);
    return done.ok ? ok({ notice: channelTexts[event.locals.locale].returnedNow }) : done;
  }),
  posted: staffAction(
    maySeeNewsroom,
    postedForm,
    prepared(
      ({ proof }, { shelf }) => takeProof(shelf, proof),
      async ({ postedOn, link }, staff, event: RequestEvent, proof) => {
        const { id } = await storyAt(event, staff);
        const versionId = parseId<VersionId>(event.url.searchParams.get('ban')) ?? ('' as VersionId);
        return said(await notePosting(staff.tx, staff, { id, versionId }, { postedOn, link, proof }), event, 'postedNoted');
      },
    ),
  ),
  offer: staffAction(mayWriteStories, offerForm, async (input, staff, event: RequestEvent) => {
    const done = await offerStory(staff.tx, staff, (await storyAt(event, staff)).id, input);
    return done.ok ? ok({ notice: contentTexts[event.locals.locale].offered }) : done;
  }),
  appeared: staffAction(mayWriteStories, appearedForm, async (input, staff, event: RequestEvent) => {
    const done = await noteAppeared(staff.tx, staff, (await storyAt(event, staff)).id, input);
    return done.ok ? ok({ notice: contentTexts[event.locals.locale].appearedNoted }) : done;
  }),
  close: staffAction(mayWriteStories, closeOfferForm, async (input, staff, event: RequestEvent) => {
    const done = await closeOffer(staff.tx, staff, (await storyAt(event, staff)).id, input);
    return done.ok ? ok({ notice: contentTexts[event.locals.locale].offerClosed }) : done;
  }),
};
