import { isSyllable } from './syllables.ts';

const foreignOrBrief =
  /(?:https?:\/\/|www\.)\S+|(?<!\S)[^\s@]{1,64}@\S+|\p{Lu}[\p{L}\d]*[\p{Lu}&/][\p{L}\d&/-]*|(?<![\p{L}\d])[\p{L}\d]*\d[\p{L}\d]*/gu;
const listLabels = /(?:^|\s)[\p{L}][.)]/gu;
const leastToJudge = 20;

interface Tally {
  words: number;
  good: number;
}

const counted = (text: string): Tally => {
  const words =
    text
      .replace(foreignOrBrief, ' ')
      .replace(listLabels, ' ')
      .match(/[\p{L}\p{M}]+/gu) ?? [];
  return { words: words.length, good: words.filter((word) => isSyllable(word)).length };
};

/** Pages and lines are asked about again and again while a paper is read: the last ones are remembered, up to so many characters. */
const mostRemembered = 300_000;
const remembered = new Map<string, Tally>();
let characters = 0;

/** The words of a text that count, and how many of them can be Vietnamese syllables. Abbreviations, figures and addresses do not count. */
export const tally = (text: string): Tally => {
  const known = remembered.get(text);
  if (known) return known;
  const answer = counted(text);
  if (text.length > mostRemembered) return answer;
  characters += text.length;
  if (characters > mostRemembered) {
    remembered.clear();
    characters = text.length;
  }
  remembered.set(text, answer);
  return answer;
};

/** The share of good words; a text of fewer than 20 words is taken as good. */
export const shareOf = ({ words, good }: Tally): number => (words < leastToJudge ? 1 : Math.round((good / words) * 1000) / 1000);

/** How well a text survived, from 0 to 1: the share of its words that can be Vietnamese syllables. */
export const quality = (text: string): number => shareOf(tally(text));

/** Below this share a text layer is damaged: real papers lie above 0.97, layers with lost letters or ruined by recognition below 0.7. */
export const leastQuality = 0.88;
