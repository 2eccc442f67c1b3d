import type { Locale } from '#platform/values/messages.ts';
import { inLocale } from '#platform/values/paths.ts';
import { letterTexts } from './messages.ts';
import type { Thing } from './wants.ts';

/** A letter to a reader names at most so many things; the others stand on the pages. */
const MOST_LINES = 40;

export interface LetterOf {
  purpose: 'confirm' | 'known' | 'news';
  authority: string;
  locale: Locale;
  /** Where the pages of the authority are: `https://…`, with its step where it has one. */
  base: string;
  token: string;
  things: readonly Thing[];
}

export interface Composed {
  subject: string;
  text: string;
  html: string;
  headers: Record<string, string>;
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, (letter) => `&#${String(letter.charCodeAt(0))};`);

/** A page of the authority as somebody elsewhere opens it. The base may end with a step, before which the language stands. */
export function pageAt(base: string, path: string, locale: Locale): string {
  const { origin, pathname } = new URL(base);
  return origin + inLocale(`${pathname.replace(/\/$/, '')}${path}`, locale);
}

/** The page of the own subscription, and where a mail program unsubscribes with one request (RFC 8058). */
const ownPage = ({ base, locale, token }: LetterOf): string => pageAt(base, `/nhan-tin/cua-toi?ma=${token}`, locale);
const oneClick = ({ base, token }: LetterOf): string => pageAt(base, `/thoi-nhan-tin?ma=${token}`, 'vi');

function saidOf(letter: LetterOf): { subject: string; text: string[]; html: string } {
  const { purpose, authority, locale, base, things } = letter;
  const t = letterTexts[locale];
  if (purpose !== 'news') {
    const [subject, text, label] =
      purpose === 'confirm'
        ? [t.confirmSubject(authority), t.confirmText(authority), t.confirm]
        : [t.knownSubject(authority), t.knownText, t.open];
    const href = ownPage(letter);
    return {
      subject,
      text: [text, `${label}: ${href}`],
      html: `<p>${escaped(text)}</p><p><a href="${escaped(href)}">${escaped(label)}</a></p>`,
    };
  }
  const shown = things.slice(0, MOST_LINES);
  const more = things.length > shown.length ? t.more(things.length - shown.length) : '';
  const lines = shown.map(({ kind, title, path }) => ({ head: t.kind[kind], title, href: pageAt(base, path, locale) }));
  return {
    subject: t.newsSubject(authority, things.length),
    text: [...lines.map(({ head, title, href }) => `${head}: ${title}\n${href}`), ...(more ? [more] : [])],
    html: `<ul>${lines.map(({ head, title, href }) => `<li>${escaped(head)}: <a href="${escaped(href)}">${escaped(title)}</a></li>`).join('')}</ul>${more && `<p>${escaped(more)}</p>`}`,
  };
}

/** A letter in words and HTML, with the headers by which a mail program offers to leave. */
export function composedLetter(letter: LetterOf): Composed {
  const { authority, locale, purpose } = letter;
  const t = letterTexts[locale];
  const { subject, text, html } = saidOf(letter);
  const href = ownPage(letter);
  const end = purpose === 'confirm' ? [t.footer(authority)] : [`${t.leave}: ${href}`, t.footer(authority)];
  const endHtml = purpose === 'confirm' ? '' : `<a href="${escaped(href)}">${escaped(t.leave)}</a><br>`;
  return {
    subject,
    text: [...text, end.join('\n')].join('\n\n'),
    html: `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head><body style="font: 16px/1.5 sans-serif; max-width: 40em">${html}<hr><p>${endHtml}${escaped(t.footer(authority))}</p></body></html>`,
    headers:
      purpose === 'confirm'
        ? {}
        : {
            'List-Unsubscribe': `<${oneClick(letter)}>`,
            'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
            'List-Id': `<tin.${new URL(letter.base).hostname}>`,
          },
  };
}

/** What a device shows of the same news. */
export function composedWord({ authority, locale, base, things }: LetterOf): { title: string; body: string; address: string } {
  const t = letterTexts[locale];
  const [first] = things;
  const only = things.length === 1 && first;
  return {
    title: only ? t.kind[first.kind] : t.newsSubject(authority, things.length),
    body: only
      ? first.title.slice(0, 300)
      : things
          .map(({ title }) => title)
          .join('\n')
          .slice(0, 300),
    address: pageAt(base, only ? first.path : '/', locale),
  };
}
