import { activityLines, contactLines, embedPageOf, embedPolicy, fragmentOf, isEmbed, targetLines } from '#features/opendata/index.ts';
import { contactsPage, summaryOf } from '#features/portal/server/index.ts';
import { notPublic } from '../../portal.ts';
import { forEverybody, publicEndpoint, published, type Publishing } from '../../published.ts';

const wholes = { 'tien-do': '/ke-hoach', 'tin-moi': '/hoat-dong', 'lien-he': '/lien-he' } as const;

async function linesOf(code: keyof typeof wholes, { db, asked, addresses }: Publishing) {
  const { locale } = asked;
  if (code === 'lien-he') return contactLines((await contactsPage(db, asked)).contacts, locale);
  const { targets, activities } = await summaryOf(db, asked);
  return code === 'tien-do' ? targetLines(targets, locale, addresses.page) : activityLines(activities, locale, addresses.page);
}

const html = { 'content-type': 'text/html; charset=utf-8', 'cross-origin-resource-policy': 'cross-origin' };

/** A part of the public pages for the page of another: a page for a frame, or (`dang=manh`) a piece of HTML. No other page of ours stands in a frame of others. */
export const GET = publicEndpoint({ dang: /^manh$/ }, async (asking) => {
  const { asked, params, read, rule, addresses, name } = asking;
  const code = params['phan'] ?? '';
  if (!isEmbed(code)) return notPublic(asked.locale);
  const shown = { code, name, locale: asked.locale, lines: await linesOf(code, asking), more: addresses.page(wholes[code]) };
  const alone = "default-src 'none'; frame-ancestors 'none'";
  if (read['dang'] === 'manh')
    return published(asking, fragmentOf(shown).text, { ...html, ...forEverybody, 'content-security-policy': alone });
  return published(asking, embedPageOf(shown), { ...html, 'content-security-policy': embedPolicy(rule.embedSites) });
});
