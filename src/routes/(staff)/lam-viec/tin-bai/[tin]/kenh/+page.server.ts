import type { RequestEvent } from '@sveltejs/kit';
import {
  appearedForm,
  closeOfferForm,
  contentTexts,
  firstVersion,
  isVersionChannel,
  maySeeNewsroom,
  mayWriteStories,
  newsroomRefusals,
  offerForm,
  postedForm,
  ruleOf,
  versionChannels,
  versionForm,
  versionView,
  whyNotWrite,
  type StoryId,
  type VersionChannel,
} from '#features/newsroom/index.ts';
import {
  closeOffer,
  isBehind,
  keepVersion,
  lockStory,
  noteAppeared,
  notePosting,
  offersOf,
  offerStory,
  takeProof,
  versionsOf,
  type VersionId,
} from '#features/newsroom/server/index.ts';
import { namesInTime } from '#features/units/server/index.ts';
import { prepared, staffAction, staffLoad, type StaffContext, type StaffWork } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { formatDay } from '#platform/values/format.ts';
import { parseId } from '#platform/values/ids.ts';
import { ok } from '#platform/values/result.ts';
import { staffEdit } from '../../../editing.ts';
import { linksFor, said, storyAt } from '../../stories.ts';

const channelOf = ({ url }: RequestEvent) => {
  const chosen = url.searchParams.get('kenh') ?? '';
  return isVersionChannel(chosen) ? chosen : undefined;
};

/** What is said on the channel that was chosen: as it stands, else as it is proposed from the text. */
async function wordsOn(staff: StaffContext, event: RequestEvent, channel: VersionChannel) {
  const { db, actor, today } = staff;
  const story = await storyAt(event, staff);
  const known = (await versionsOf(db, actor.authorityId, story.id)).find((one) => one.channel === channel);
  if (known) return { words: known.words };
  const link = await linksFor(staff, actor.authorityId, event);
  const authority = (await namesInTime(db, actor.authorityId)).ofAuthority(today).name;
  return { words: firstVersion(channel, { ...story, address: link?.(story.id) ?? '', authority }) };
}

export const load = staffLoad(maySeeNewsroom, async (event: RequestEvent, staff) => {
  const { db, actor, today } = staff;
  const { locale } = event.locals;
  const story = await storyAt(event, staff);
  const versions = await versionsOf(db, actor.authorityId, story.id);
  const channel = channelOf(event);
  const offers = await offersOf(db, actor.authorityId, { storyId: story.id });
  const writes = whyNotWrite(actor, story) === undefined;
  const isApproved = ['approved', 'scheduled', 'published'].includes(story.state);
  return {
    locale,
    id: story.id,
    title: story.title,
    writes,
    isApproved,
    chosen: channel ?? null,
    channels: versionChannels.map((code) => ({ code, name: ruleOf(code)[locale], has: versions.some((one) => one.channel === code) })),
    versions: versions.map((one) => versionView(one, isBehind(one, story), locale)),
    chosenId: versions.find((one) => one.channel === channel)?.id ?? '',
    versionFields: channel && writes ? fieldsOf(versionForm, { locale, values: await wordsOn(staff, event, channel), shown: {} }) : null,
    postedFields: fieldsOf(postedForm, { locale, values: { postedOn: today } }),
    offers: offers.map((one) => ({
      id: one.id,
      line: contentTexts[locale].offeredTo(one.outlet, formatDay(one.offeredOn)),
      outcome: one.appearedOn
        ? contentTexts[locale].appearedOn(formatDay(one.appearedOn))
        : (one.closing ?? contentTexts[locale].waitsThere),
      link: one.link,
      isOpen: one.isOpen,
      appearedFields: one.isOpen ? fieldsOf(appearedForm, { locale, values: { offerId: one.id, appearedOn: today } }) : null,
      closeFields: one.isOpen ? fieldsOf(closeOfferForm, { locale, values: { offerId: one.id } }) : null,
    })),
    offerFields: writes && isApproved ? fieldsOf(offerForm, { locale, values: { offeredOn: today } }) : null,
  };
});

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
