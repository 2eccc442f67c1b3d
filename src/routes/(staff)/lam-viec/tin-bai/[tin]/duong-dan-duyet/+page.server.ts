import type { RequestEvent } from '@sveltejs/kit';
import {
  endLinkForm,
  makeLinkForm,
  maySeeNewsroom,
  nameOf,
  sealedTexts,
  standingOf,
  versionKey,
  whyNotDecide,
  type ApprovalLink,
  type Story,
} from '#features/newsroom/index.ts';
import {
  approvalLinksOf,
  approversOf,
  endApprovalLink,
  makeApprovalLink,
  publicStart,
  whyNotMakeLink,
} from '#features/newsroom/server/index.ts';
import { staffAction, staffLoad } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { formatMoment } from '#platform/values/format.ts';
import type { Locale } from '#platform/values/messages.ts';
import { ok } from '#platform/values/result.ts';
import { storyAt } from '../../stories.ts';

const tones = { open: 'active', decided: 'done', ended: 'plain', shut: 'late', expired: 'plain', changed: 'plain' } as const;

function lineOf(link: ApprovalLink, story: Story, now: Temporal.Instant, locale: Locale) {
  const t = sealedTexts[locale];
  const standing = standingOf(link, story, now);
  const word = standing === 'decided' && link.act ? t.act[link.act] : t.standing[standing];
  return {
    id: link.id as string,
    person: nameOf(link),
    made: `${formatMoment(link.madeAt)}, ${link.makerName}`,
    until: formatMoment(link.expiresAt),
    tone: tones[standing],
    word: [word, link.openedAt ? t.openedAt(formatMoment(link.openedAt)) : ''].filter(Boolean).join(', '),
    isOpen: standing === 'open',
  };
}

export const load = staffLoad(maySeeNewsroom, async (event: RequestEvent, staff) => {
  const { db, actor, now } = staff;
  const { locale } = event.locals;
  const story = await storyAt(event, staff);
  const rules = await approversOf(db, actor.authorityId);
  const mayMake = whyNotMakeLink(actor, story, rules) === undefined;
  const mayEnd = whyNotDecide(actor, story, rules) === undefined;
  const links = await approvalLinksOf(db, actor.authorityId, story.id);
  return {
    locale,
    id: story.id,
    title: story.title,
    fields: mayMake ? fieldsOf(makeLinkForm, { locale, values: { key: versionKey(story), lasting: 'day' } }) : null,
    links: links.map((link) => {
      const line = lineOf(link, story, now, locale);
      return { ...line, endFields: mayEnd && line.isOpen ? fieldsOf(endLinkForm, { locale, values: { link: link.id } }) : null };
    }),
  };
});

export const actions = {
  make: staffAction(
    maySeeNewsroom,
    makeLinkForm,
    async (input, staff, event: RequestEvent) => {
      const { authorityId } = staff.actor;
      const made = await makeApprovalLink(staff.tx, staff, (await storyAt(event, staff)).id, input);
      if (!made.ok) return made;
      const start = (await publicStart(staff.tx, authorityId, event.url.origin)) ?? event.url.origin;
      const { token, code } = made.value;
      const opening = { link: `${start}/duyet-tin?ma=${token}`, code: `${code.slice(0, 4)} ${code.slice(4)}` };
      return ok({ notice: sealedTexts[event.locals.locale].made, once: { opening } });
    },
    undefined,
    { sensitive: true },
  ),
  end: staffAction(maySeeNewsroom, endLinkForm, async ({ link }, staff, event: RequestEvent) => {
    const done = await endApprovalLink(staff.tx, staff, (await storyAt(event, staff)).id, link);
    return done.ok ? ok({ notice: sealedTexts[event.locals.locale].ended, once: undefined }) : done;
  }),
};
