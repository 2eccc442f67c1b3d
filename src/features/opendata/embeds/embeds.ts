import { createHash } from 'node:crypto';
import type { PublicActivity, PublicContact, PublicStory, PublicTarget } from '#features/portal/index.ts';
import { formatDay, formatNumber, formatShare } from '#platform/values/format.ts';
import type { Locale } from '#platform/values/messages.ts';
import { markup, type Markup } from '../markup.ts';
import { embedTexts } from './messages.ts';

/** The parts of the public pages that others may show in theirs. */
export const embedCodes = ['tien-do', 'tin-tuc', 'tin-moi', 'lien-he', 'duong-day-nong', 'thu-tuc'] as const;

export type EmbedCode = (typeof embedCodes)[number];

export const isEmbed = (text: string): text is EmbedCode => (embedCodes as readonly string[]).includes(text);

interface Shown {
  code: EmbedCode;
  name: string;
  locale: Locale;
  lines: readonly Markup[];
  /** The page that shows the whole. */
  more: string;
}

type At = (path: string) => string;

const away = (address: string, words: string): Markup => markup`<a href="${address}" target="_blank" rel="noopener">${words}</a>`;

/** A line for each target: its figure, what is wanted, its share. */
export const targetLines = (targets: readonly PublicTarget[], locale: Locale, pageAt: At): Markup[] =>
  targets.map((target) => {
    const { id, text, unit, done, wanted, share, goal, goalWord, isKnown, isMet } = target;
    const t = embedTexts[locale];
    const percent = share === null ? '' : ` · ${formatShare(share, locale, goal)}`;
    const figure = isKnown
      ? `${formatNumber(done, locale)}/${formatNumber(wanted, locale)} ${unit}${percent}${goalWord && ` (${goalWord})`}`
      : t.noFigure;
    const bar =
      isKnown &&
      wanted > 0 &&
      markup`<progress class="mb-thanh" max="${wanted}" value="${Math.min(done, wanted)}" aria-label="${text}"></progress>`;
    return markup`<li class="mb-dong">${away(pageAt(`/hoat-dong?chi-tieu=${id}`), text)} <span class="mb-so">${figure}${isMet && `, ${t.met}`}</span>${bar}</li>`;
  });

/** A line for each activity: what, by whom, when. */
export const activityLines = (activities: readonly PublicActivity[], locale: Locale, pageAt: At): Markup[] =>
  activities.map(
    ({ id, title, unitName, happenedOn }) =>
      markup`<li class="mb-dong">${away(pageAt(`/hoat-dong/${id}`), title)} <span class="mb-phu">${embedTexts[locale].by(unitName, formatDay(happenedOn, locale))}</span></li>`,
  );

/** A line for each story: its title, what it is about, by whom, when. */
export const storyLines = (stories: readonly PublicStory[], locale: Locale, pageAt: At): Markup[] =>
  stories.map(
    ({ id, title, summary, unitName, publishedOn }) =>
      markup`<li class="mb-dong">${away(pageAt(`/tin-tuc/${id}`), title)} <span class="mb-phu">${summary}</span> <span class="mb-phu">${embedTexts[locale].by(unitName, formatDay(publishedOn, locale))}</span></li>`,
  );

/** A field for words, which leads to the page that shows what was found, and a line for each procedure. */
export function procedureLines(
  procedures: readonly { code: string; name: string; field: string }[],
  typed: string,
  locale: Locale,
  pageAt: At,
): Markup[] {
  const t = embedTexts[locale];
  const search = markup`<li class="mb-dong"><form class="mb-tim" method="get" action="${pageAt('/thu-tuc')}" target="_blank"><label>${t.findProcedure} <input type="search" name="tu-khoa" maxlength="100" value="${typed}"></label> <button>${t.find}</button></form></li>`;
  const lines = procedures.map(
    ({ code, name, field }) =>
      markup`<li class="mb-dong">${away(pageAt(`/thu-tuc/${code}`), name)} <span class="mb-phu">${field} · ${code}</span></li>`,
  );
  return [search, ...lines];
}

/** A line for each contact: what for, telephone, address, hours. */
export const contactLines = (contacts: readonly PublicContact[], locale: Locale): Markup[] =>
  contacts.map(({ title, unit, phones, email, address, hours }) => {
    const calls = phones.map((phone) => markup`<a href="tel:${phone.replace(/[^\d+]/g, '')}">${phone}</a> `);
    const said = [unit, address, ...hours].filter((words) => words !== null && words !== '');
    return markup`<li class="mb-dong"><strong>${title}</strong>${phones.length > 0 && markup` <span class="mb-so">${embedTexts[locale].phone}: ${calls}</span>`}${
      email !== null && markup` <a href="mailto:${email}">${email}</a>`
    }${said.map((words) => markup` <span class="mb-phu">${words}</span>`)}</li>`;
  });

/** The part as a piece of HTML for the page of another: no script, no style, every class begins with “mb-”. */
export function fragmentOf({ code, name, locale, lines, more }: Shown): Markup {
  const t = embedTexts[locale];
  const list = lines.length > 0 ? markup`<ul class="mb-danh-sach">${lines}</ul>` : markup`<p class="mb-phu">${t.nothing[code]}</p>`;
  return markup`<section class="mb-nhung mb-${code}" lang="${locale}"><h2 class="mb-ten">${t.titles[code]}</h2>${list}<p class="mb-cuoi">${away(more, t.all[code])} <span class="mb-phu">${t.source(name)}</span></p></section>`;
}

const STYLE =
  ':root{color-scheme:light dark}body{margin:0;padding:1rem;font:16px/1.5 system-ui,sans-serif;color:#1c1917;background:#fff}' +
  '.mb-ten{font-size:1.125rem;margin:0 0 .75rem}.mb-danh-sach{list-style:none;margin:0;padding:0}.mb-dong{padding:.625rem 0;border-top:1px solid #d6d3d1;overflow-wrap:anywhere}' +
  '.mb-so,.mb-phu{display:block;font-size:.9375rem}.mb-so{font-weight:700}.mb-phu{color:#57534e}.mb-thanh{width:100%;accent-color:#1c3d6b}.mb-cuoi{margin:.75rem 0 0}a{color:#1c3d6b}' +
  'input,button{font:inherit;min-height:2.75rem;max-width:100%;padding:0 .75rem}.mb-so a,.mb-cuoi a{display:inline-block;min-height:24px}' +
  '@media(prefers-color-scheme:dark){body{color:#e7e5e4;background:#181614}a{color:#a9c7f5}.mb-phu{color:#c4bfba}.mb-dong{border-color:#44403c}.mb-thanh{accent-color:#a9c7f5}}';

const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');

/** The part as a small page of its own, for a frame. */
export function embedPageOf(shown: Shown): string {
  const title = `${embedTexts[shown.locale].titles[shown.code]} – ${shown.name}`;
  const head = markup`<!doctype html><html lang="${shown.locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${title}</title>`;
  return `${head.text}<style>${STYLE}</style></head><body><main>${fragmentOf(shown).text}</main></body></html>`;
}

/** What a browser may do with an embed, and in whose pages it shows it: this site's own and those of the list; without a list, all over https. */
export const embedPolicy = (sites: readonly string[], formAction = "'none'"): string =>
  [
    `default-src 'none'`,
    `style-src 'sha256-${STYLE_HASH}'`,
    `base-uri 'none'`,
    `form-action ${formAction}`,
    `frame-ancestors 'self' ${sites.length > 0 ? sites.map((site) => `https://${site}`).join(' ') : 'https:'}`,
  ].join('; ');
