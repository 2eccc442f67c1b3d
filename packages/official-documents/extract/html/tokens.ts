import { decodeEntities } from './entities.ts';

/** A tag or a stretch of text of a web page. `name` is in small letters and without its prefix; a text has none. */
export interface Token {
  name: string;
  isEnd: boolean;
  attributes: string;
  text: string;
}

/** What is no text: a script is over only with its own end tag. */
const unseen = new Set(['script', 'style', 'head', 'title', 'noscript', 'template', 'xml', 'object', 'textarea', 'select']);

const tag = /<!--[\s\S]*?(?:-->|$)|<!\[[^\]]*\]>|<[!?][^>]*>|<(\/?)([a-z][\w:.-]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>/giu;

/** Where the element that a tag opened ends, so that nothing in it is text; the end of the page where it never does. */
const endOf = (html: string, name: string, from: number): number => {
  const found = new RegExp(`</${name.replaceAll('.', String.raw`\.`)}\\s*>`, 'giu');
  found.lastIndex = from;
  const match = found.exec(html);
  return match ? match.index + match[0].length : name === 'head' || name === 'object' ? from : html.length;
};

/** Takes a web page apart, however carelessly it was written: comments, what Word keeps for itself, scripts and styles are left out. */
export const tokensOf = (html: string): Token[] => {
  const tokens: Token[] = [];
  const pattern = new RegExp(tag);
  let from = 0;
  for (let match = pattern.exec(html); match; match = pattern.exec(html)) {
    if (match.index > from) tokens.push({ name: '', isEnd: false, attributes: '', text: decodeEntities(html.slice(from, match.index)) });
    from = pattern.lastIndex;
    const [, slash = '', name, attributes = ''] = match;
    if (name === undefined) continue;
    const lower = name.toLowerCase();
    if (slash === '' && unseen.has(lower) && !attributes.endsWith('/')) {
      from = endOf(html, lower, from);
      pattern.lastIndex = from;
    } else tokens.push({ name: lower, isEnd: slash === '/', attributes, text: '' });
  }
  if (from < html.length) tokens.push({ name: '', isEnd: false, attributes: '', text: decodeEntities(html.slice(from)) });
  return tokens;
};

export const attributeOf = ({ attributes }: Token, name: string): string | undefined => {
  const match = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'iu').exec(attributes);
  return match ? decodeEntities(match[1] ?? match[2] ?? match[3] ?? '') : undefined;
};
