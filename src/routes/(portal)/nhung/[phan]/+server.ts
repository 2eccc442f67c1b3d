import {
  activityLines,
  contactLines,
  embedPageOf,
  embedPolicy,
  fragmentOf,
  isEmbed,
  procedureLines,
  storyLines,
  targetLines,
} from '#features/opendata/index.ts';
import { topicName } from '#features/plans/index.ts';
import { contactsPage, proceduresPage, storiesPage, summaryOf, topicNamesAt } from '#features/portal/server/index.ts';
import { notPublic } from '../../portal.ts';
import { forEverybody, publicEndpoint, published, type Publishing } from '../../published.ts';

const wholes = {
  'tien-do': '/ke-hoach',
  'tin-tuc': '/tin-tuc',
  'tin-moi': '/hoat-dong',
  'lien-he': '/lien-he',
  'duong-day-nong': '/lien-he',
  'thu-tuc': '/thu-tuc',
} as const;

const MOST = 6;

async function linesOf(code: keyof typeof wholes, { db, asked, addresses, read }: Publishing) {
  const { locale } = asked;
  const topic = read['chu-de'];
  if (code === 'tin-tuc') return storyLines((await storiesPage(db, { ...asked, topic })).stories.slice(0, MOST), locale, addresses.page);
  if (code === 'thu-tuc') {
    const { 'tu-khoa': typed = '', 'linh-vuc': field } = read;
    const { procedures } = await proceduresPage(db, asked, { typed, field, size: MOST });
    return procedureLines(procedures, typed, locale, addresses.page);
  }
  if (code === 'lien-he' || code === 'duong-day-nong') {
    const { contacts } = await contactsPage(db, asked);
    return contactLines(code === 'lien-he' ? contacts : contacts.filter(({ phones }) => phones.length > 0), locale);
  }
  const { targets, activities } = await summaryOf(db, asked);
  return code === 'tien-do' ? targetLines(targets, locale, addresses.page) : activityLines(activities, locale, addresses.page);
}

const html = { 'content-type': 'text/html; charset=utf-8', 'cross-origin-resource-policy': 'cross-origin' };

const reads = {
  dang: /^manh$/,
  'chu-de': /^[a-z]+(?:-[a-z]+)*$/,
  'tu-khoa': /^[^\0]{1,100}$/u,
  'linh-vuc': /^[^\0]{1,200}$/u,
};

/** A part of the public pages for the page of another: a page for a frame, or (`dang=manh`) a piece of HTML. No other page of ours stands in a frame of others. */
export const GET = publicEndpoint(reads, async (asking) => {
  const { asked, params, read, rule, addresses, name } = asking;
  const code = params['phan'] ?? '';
  const topic = asking.read['chu-de'];
  const isKnown = topic === undefined || topicName(topic, asked.locale, topicNamesAt(asking.site)) !== topic;
  if (!isEmbed(code) || !isKnown) return notPublic(asked.locale);
  const shown = { code, name, locale: asked.locale, lines: await linesOf(code, asking), more: addresses.page(wholes[code]) };
  const alone = "default-src 'none'; frame-ancestors 'none'";
  if (read['dang'] === 'manh')
    return published(asking, fragmentOf(shown).text, { ...html, ...forEverybody, 'content-security-policy': alone });
  const formAction = code === 'thu-tuc' ? new URL(addresses.page('/thu-tuc')).origin : undefined;
  return published(asking, embedPageOf(shown), { ...html, 'content-security-policy': embedPolicy(rule.embedSites, formAction) });
});
