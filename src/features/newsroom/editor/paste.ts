/** More than this is no story; the rest of what was pasted is left out. */
const MOST = 1_500_000;

/** Signs that nobody sees and that turn the direction of a line. */
const unseen = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

const bare = (html: string): string =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&nbsp;|\u00a0/g, ' ')
    .trim();

/** An item of a Word list is a paragraph that says so, with its sign before the words. */
function wordItem(_whole: string, inner: string): string {
  const [sign] = /<!\[if !supportLists\]>[\s\S]*?<!\[endif\]>/i.exec(inner) ?? [''];
  const tag = /\d+[.)]?/.test(bare(sign)) ? 'ol' : 'ul';
  return `<${tag}><li>${inner.replace(sign, '').trim()}</li></${tag}>`;
}

/** HTML as Word, Zalo, e-mail and web pages put it on the clipboard, without what carries no words: styles, scripts, comments, tags of the office programs; its lists are lists. */
export function cleanHtml(html: string): string {
  return html
    .slice(0, MOST)
    .replace(/<(style|script|xml|title|svg|noscript|iframe|object)\b[\s\S]*?<\/\1\s*>/gi, '')
    .replace(/<p\b[^>]*mso-list:\s*l\d[^>]*>([\s\S]*?)<\/p>/gi, wordItem)
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<!\[[^\]]*\]>/g, '')
    .replace(/<\/ul>\s*<ul>|<\/ol>\s*<ol>/g, '')
    .replace(/<\/?(?:o|v|w|m|st1):[^>]*>/gi, '')
    .replace(/<br\b[^>]*>/gi, '</p><p>')
    .replace(/&nbsp;|\u00a0/g, ' ')
    .replace(unseen, '');
}

const isItem = (line: string): boolean => /^(?:[-•*–+]|\d{1,3}[.)])\s+/.test(line);

/** Plain words as they come from Zalo: each line is a paragraph, lines that begin with a sign are a list. */
export function linesOfPlain(text: string): string {
  const lines = text
    .slice(0, MOST)
    .replace(unseen, '')
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.trim().replace(/^[•–+]\s+/, '- '));
  return lines.map((line, at) => (isItem(line) && isItem(lines[at + 1] ?? '') ? `${line}\n` : `${line}\n\n`)).join('');
}
