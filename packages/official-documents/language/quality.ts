import { isSyllable } from './syllables.ts';

const foreignOrBrief = /https?:\/\/\S+|www\.\S+|\S+@\S+|\p{Lu}[\p{L}\d]*[\p{Lu}&/][\p{L}\d&/-]*|[\p{L}\d]*\d[\p{L}\d]*/gu;
const listLabels = /(?:^|\s)[\p{L}][.)]/gu;
const leastToJudge = 20;

/**
 * How well a text survived, from 0 to 1: the share of its words that can be Vietnamese syllables. Abbreviations, figures and addresses do not count;
 * a text of fewer than 20 words is taken as good.
 */
export const quality = (text: string): number => {
  const words =
    text
      .replace(foreignOrBrief, ' ')
      .replace(listLabels, ' ')
      .match(/[\p{L}\p{M}]+/gu) ?? [];
  if (words.length < leastToJudge) return 1;
  const good = words.filter((word) => isSyllable(word)).length;
  return Math.round((good / words.length) * 1000) / 1000;
};

/** Below this share a text layer is damaged: real papers lie above 0.97, layers with lost letters or ruined by recognition below 0.7. */
export const leastQuality = 0.88;
