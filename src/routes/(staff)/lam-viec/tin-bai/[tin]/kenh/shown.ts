import type { RequestEvent } from '@sveltejs/kit';
import {
  appearedForm,
  approveWordsForm,
  closeOfferForm,
  contentTexts,
  firstVersion,
  isVersionChannel,
  offerForm,
  postedForm,
  returnWordsForm,
  ruleOf,
  versionChannels,
  versionForm,
  versionView,
  whyNotDecideWords,
  whyNotWrite,
  wordsKey,
  type VersionChannel,
} from '#features/newsroom/index.ts';
import { approversOf, isBehind, isLetOut, offersOf, versionsOf } from '#features/newsroom/server/index.ts';
import { namesInTime } from '#features/units/server/index.ts';
import type { StaffContext } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { formatDay } from '#platform/values/format.ts';
import { linksFor, storyAt } from '../../stories.ts';

export const channelOf = ({ url }: RequestEvent) => {
  const chosen = url.searchParams.get('kenh') ?? '';
  return isVersionChannel(chosen) ? chosen : undefined;
};

/** What is said on the channel that was chosen: as it stands, else as it is proposed from the text. */
export async function wordsOn(staff: StaffContext, event: RequestEvent, channel: VersionChannel) {
  const { db, actor, today } = staff;
  const story = await storyAt(event, staff);
  const known = (await versionsOf(db, actor.authorityId, story.id)).find((one) => one.channel === channel);
  if (known) return { words: known.words };
  const link = await linksFor(staff, actor.authorityId, event);
  const authority = (await namesInTime(db, actor.authorityId)).ofAuthority(today).name;
  return { words: firstVersion(channel, { ...story, address: link?.(story.id) ?? '', authority }) };
}

/** All that the page of what is said on channels shows. */
export async function channelsPage(event: RequestEvent, staff: StaffContext) {
  const { db, actor, today } = staff;
  const { locale } = event.locals;
  const story = await storyAt(event, staff);
  const versions = await versionsOf(db, actor.authorityId, story.id);
  const channel = channelOf(event);
  const rules = await approversOf(db, actor.authorityId);
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
    versions: versions.map((one) => {
      const decides =
        isApproved && !isBehind(one, story) && whyNotDecideWords(actor, { ...story, writers: one.writers }, rules) === undefined;
      const values = { key: wordsKey(one) };
      return {
        ...versionView(one, isBehind(one, story), locale),
        approveFields: decides && !isLetOut(one) ? fieldsOf(approveWordsForm, { locale, values }) : null,
        returnFields: decides && one.decision?.act !== 'returned' ? fieldsOf(returnWordsForm, { locale, values }) : null,
      };
    }),
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
}
