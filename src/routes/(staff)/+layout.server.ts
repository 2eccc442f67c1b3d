import { mayRecord } from '#features/activities/index.ts';
import { anyOfficer, officerTexts } from '#features/identity/index.ts';
import { unseenBy } from '#features/identity/server/index.ts';
import { maySeeMessages, messageTexts } from '#features/messages/index.ts';
import { mayManageUnits } from '#features/units/index.ts';
import { unitsOn } from '#features/units/server/index.ts';
import { staffLoad } from '#platform/server/edge.ts';
import { unitsOf } from '#platform/values/actor.ts';
import { formatList } from '#platform/values/format.ts';
import { countsOf } from './lam-viec/back.ts';
import { addressToTell } from './address.ts';
import { authoritiesItem, homeOf, navigationOf } from './navigation.ts';
import { noticeLine } from './notices.ts';
import { namedAuthorities } from './several.ts';

export const load = staffLoad(
  anyOfficer,
  async ({ locals: { locale, theme, hasNoKeys, isDemo, signIn, unsent, own: place }, url }, { db, actor, today }) => {
    const units = await unitsOn(db, actor.authorityId, today);
    const authority = units.find(({ depth }) => depth === 0);
    const own = unitsOf(actor);
    const unit = formatList(
      units.filter(({ id }) => own.includes(id)).map(({ shortName }) => shortName),
      locale,
    );
    const { notices, messages } = signIn
      ? await unseenBy(db, actor.authorityId, actor.officerId, signIn.sessionId)
      : { notices: [], messages: 0 };
    const t = messageTexts[locale];
    const unitName = (id: string | null) => units.find((one) => one.id === id)?.shortName;
    return {
      locale,
      theme,
      isDemo,
      base: place?.base ?? '',
      path: url.pathname + url.search,
      site: { name: authority?.name ?? 'Minh Bạch', home: homeOf(actor) },
      address: place?.host === undefined ? addressToTell(url) : `${url.protocol}//${place.host}${url.port && `:${url.port}`}`,
      elsewhere: await namedAuthorities(db, actor.elsewhere ?? [], today),
      officer: { id: actor.officerId, name: actor.fullName, unit: unit || officerTexts[locale].noRoles },
      nav: [
        ...navigationOf(actor, locale, actor.posts.length > 0 ? await countsOf({ db, actor, today }) : {}),
        ...(place?.isFirst && !mayManageUnits(actor) ? [authoritiesItem(locale)] : []),
      ],
      unsent,
      hasKeys: !hasNoKeys,
      mayRecord: mayRecord(actor) === undefined,
      bell: maySeeMessages(actor) ? undefined : { href: '/lam-viec/thong-bao', label: t.bell(messages), word: t.title, count: messages },
      hasSecondStep: signIn?.hasSecondStep ?? false,
      unseen: { upTo: notices[0]?.id, lines: notices.map((notice) => noticeLine(notice, { locale, own: actor.fullName, unitName })) },
    };
  },
);
