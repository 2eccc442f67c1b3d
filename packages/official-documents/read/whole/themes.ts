import { sieved } from '../../language/sieve/index.ts';
import type { Theme } from '../../reading.ts';
import { fold } from '../../language/fold.ts';
import { at } from '../model/document.ts';
import type { Paragraph } from '../model/document.ts';

/** A motto of the year or of the work: a contest or a column may have a "chủ đề" too. */
const opening =
  /chủ đề(?: công tác| hành động| thi đua)?(?:,? (?:của )?(?:(?<before>tỉnh|[Tt]hành phố|quận|huyện|thị xã|xã|phường|ngành|cơ quan))?(?: [\p{Lu}][\p{L}\s]{1,30}?)?)?\s?(?:trong |của )?(?:năm(?:\s(?<year>20\d{2}))?|hành động|công tác)/giu;
/** In a plan; other papers say by it how one act is done. */
const ofPlan = sieved(new RegExp(`phương châm(?: hành động| thực hiện| công tác)?|${opening.source}`, opening.flags));
const ofOthers = sieved(opening);
const quoted = /[“"«]([^“”"«»]{8,200})[”"»]/gu;
const owner =
  /(?:của|và|,)\s+(?:của\s+)?(?<owner>(?:[Tt]ỉnh|[Tt]hành phố|[Qq]uận|[Hh]uyện|[Tt]hị xã|[Xx]ã|[Pp]hường|[Nn]gành|[Tt]rung ương|Đảng bộ)(?:\s\p{Lu}\p{Ll}*){0,4})\s*(?:là|:|,)?\s*$/u;
const reach = 90;
const between = /^\s*(?:,|và|;)?\s*(?:và\s+)?(?:của\s+)?(?:\p{L}+\s?){0,7}(?:là|:)?\s*$/u;

interface Found {
  theme: Theme;
  end: number;
}

const afterOpening = (paragraph: Paragraph, match: RegExpMatchArray): Found[] => {
  const { text } = paragraph;
  const year = match.groups?.['year'];
  const found: Found[] = [];
  let from = (match.index ?? 0) + match[0].length;
  const rest = text.slice(from, from + 600);
  for (const quote of rest.matchAll(quoted)) {
    const start = (match.index ?? 0) + match[0].length + quote.index;
    const gap = text.slice(from, start);
    if (found.length === 0 ? gap.length > reach || /[.;]\s/u.test(gap) : !between.test(gap)) break;
    const of =
      owner.exec(`${found.length === 0 ? text.slice(match.index ?? 0, start) : gap}`)?.groups?.['owner'] ??
      (found.length === 0 ? match.groups?.['before'] : undefined);
    const named = year ?? (found.length === 0 ? /năm (20\d{2})/u.exec(gap)?.[1] : undefined);
    const words = quote[1] ?? '';
    found.push({
      theme: {
        text: words.trim(),
        ...(named === undefined ? {} : { year: Number(named) }),
        ...(of === undefined ? {} : { of }),
        at: at(paragraph, start + 1, start + 1 + words.trimEnd().length),
      },
      end: start + quote[0].length,
    });
    from = start + quote[0].length;
  }
  return found;
};

/** Mottos of the year ("chủ đề năm 2024 của quận “…”"), each once; what a later mention adds is taken over. */
export const themesOf = (paragraphs: Paragraph[], isPlan: boolean): Theme[] => {
  const themes = new Map<string, Theme>();
  for (const paragraph of paragraphs) {
    for (const match of (isPlan ? ofPlan : ofOthers).matchesIn(paragraph.text)) {
      for (const { theme } of afterOpening(paragraph, match)) themes.set(fold(theme.text), { ...theme, ...themes.get(fold(theme.text)) });
    }
  }
  return [...themes.values()];
};
