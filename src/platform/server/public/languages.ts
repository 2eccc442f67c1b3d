/**
 * Marks what is Vietnamese on a page in English. What officers wrote is shown as they wrote it, so that a program that reads a page aloud needs to know
 * where the language changes (WCAG 3.1.2); names inside an English sentence are left as they are. It reads our own pages, as they leave the renderer.
 */

const LETTERS = /[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/iu;
const TOKEN = /<!--[\s\S]*?-->|<(\/?)([a-z][a-z0-9-]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>|[^<]+|</giu;
const VOID = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr']);
/** What is in them is no text. */
const OPAQUE = new Set(['script', 'style', 'svg', 'template']);

/** At least half of the words bear letters that only Vietnamese has. Figures and signs are no words. */
export function isVietnamese(text: string): boolean {
  const found = text.replace(/&[#\w]+;/g, ' ').match(/\p{L}+/gu) ?? [];
  return found.length > 0 && found.filter((word) => LETTERS.test(word.normalize('NFC'))).length * 2 >= found.length;
}

const hasWords = (text: string): boolean => /\p{L}{2}/u.test(text.replace(/&[#\w]+;/g, ' '));

interface Open {
  tag: string;
  /** Where its tag stands among the pieces. */
  at: number;
  vietnamese: number;
  other: number;
}

const withLang = (tag: string): string => (/\slang=/.test(tag) ? tag : tag.replace(/\s*\/?>$/, (end) => ` lang="vi"${end.trimStart()}`));

/** The page with `lang="vi"` on each element whose own text is Vietnamese, and on each picture that is told in Vietnamese. */
export function markVietnamese(html: string): string {
  const pieces: string[] = [];
  const open: Open[] = [];
  let opaque: string | undefined;
  const close = (tag: string): void => {
    const nth = open.findLastIndex((one) => one.tag === tag);
    for (const one of nth < 0 ? [] : open.splice(nth))
      if (one.vietnamese > 0 && one.other === 0) pieces[one.at] = withLang(pieces[one.at] ?? '');
  };
  for (const [piece, slash, name, attributes = ''] of html.matchAll(TOKEN)) {
    const tag = name?.toLowerCase();
    pieces.push(piece);
    if (opaque !== undefined) {
      if (slash && tag === opaque) opaque = undefined;
    } else if (tag === undefined) {
      const inside = open.at(-1);
      if (!inside || piece.startsWith('<!--') || !hasWords(piece)) continue;
      if (isVietnamese(piece)) inside.vietnamese += 1;
      else inside.other += 1;
    } else if (slash) close(tag);
    else if (OPAQUE.has(tag)) opaque = attributes.endsWith('/') ? undefined : tag;
    else if (VOID.has(tag)) {
      const alt = tag === 'img' ? /\salt="([^"]*)"/.exec(attributes)?.[1] : undefined;
      if (alt && isVietnamese(alt)) pieces[pieces.length - 1] = withLang(piece);
    } else open.push({ tag, at: pieces.length - 1, vietnamese: 0, other: 0 });
  }
  return pieces.join('');
}
