import type { Misfit } from './context.ts';

/** From here on (natural logarithms, counted on right texts of many fields and on slips) another word is borne out by what stands beside it: strongly, or at all. */
const borneOut = { strongly: -1.5, atAll: -5 };

/** Gains from which on a syllable that is in no word is queried. */
const strange = { borneOut: 7, alone: 8.5 };
/** Gains from which on a word of the language is queried, by what speaks for the other one; rare words are unlikely everywhere, so that alone says little. */
const known = { settled: 7, strongly: 10, borneOut: 11.5, oneWitness: 13, alone: 14 };
/** A word that is often seen behind what stands before it, one in a line of capitals, and one that the paper uses again and again, are queried from here on. */
const leastFor = { usual: 14, shouted: 10, repeated: 16 };
const usual = -5;
/** Of a word that laws never use they do not tell how unlikely it is: it needs so much more. */
const unseen = 2;

const leastOfKnown = ({ support, witnesses, isSettled }: Misfit['evidence']): number => {
  if (isSettled) return known.settled;
  if (support < borneOut.atAll) return known.alone;
  if (witnesses < 2) return known.oneWitness;
  return support >= borneOut.strongly ? known.strongly : known.borneOut;
};

/** Among words as likely as the first of these (natural logarithm) so much less is needed; the less likely they are, the less of it is let off. */
const familiar = { from: -5, to: -6.5, less: 3 };
const familiarity = (ease: number): number => Math.max(0, Math.min(1, (ease - familiar.to) / (familiar.from - familiar.to)));

/** A word that is as good as never met behind what stands before it is queried sooner, where that calls for the other one, and where all else is familiar. */
const unheard = -12;
const called = { fit: -0.5, gain: 10 };
const among = { support: -4.2, gain: 7.5 };
/** Less likely than this, what follows is rare itself, and the word may be a rare one beside it. */
const ordinary = -9;

/** A word of offices that the other word makes with the one beside it, where the printed one is hardly met. */
const compound = { gain: 6, printed: -7.5 };

const leastOf = ({ evidence, isShouted, isClear }: Misfit): number => {
  if (evidence.isCompound && !isShouted && evidence.printed <= compound.printed) return compound.gain;
  const base = evidence.isInUse ? leastOfKnown(evidence) : evidence.support >= borneOut.atAll ? strange.borneOut : strange.alone;
  const share = familiarity(evidence.ease);
  if (evidence.isInUse && isClear && !isShouted && evidence.printed <= unheard && evidence.next > ordinary) {
    if (evidence.fit >= called.fit) return called.gain;
    if (share === 1 && evidence.support >= among.support) return among.gain;
  }
  const more = (evidence.isInUse && !evidence.isSeen ? unseen * (1 - share) : 0) - familiar.less * share;
  return Math.max(base + more, isShouted ? leastFor.shouted : 0, evidence.isInUse && evidence.printed >= usual ? leastFor.usual : 0);
};

/** Whether a word fits so badly, and another so well, that a clerk would ask; what the paper uses again and again (`isRepeated`) is meant. */
export const isQueried = (misfit: Misfit, isRepeated: () => boolean): boolean => {
  const least = leastOf(misfit);
  return misfit.gain >= least && (misfit.gain >= leastFor.repeated || !isRepeated());
};

/** Gains from which the correction is sure: a syllable in no word, one that nothing bears out, a word of the language, one without rivals. */
const sure = { strange: 12, alone: 16, known: 14, lone: 13 };
const never = -0.15;

/** Whether what was meant is beyond doubt. A word of the language needs two witnesses or a bound place: the statistics may not know its field. */
export const isCertain = ({ gain, isClear, evidence }: Misfit): boolean => {
  if (!isClear) return false;
  if (!evidence.isInUse) return gain >= sure.alone || (gain >= sure.strange && evidence.support >= borneOut.atAll);
  if (evidence.printed >= usual) return false;
  if (evidence.witnesses === 1) return gain >= sure.lone && evidence.fit >= never;
  return gain >= sure.known && evidence.support >= borneOut.strongly;
};
