/** Beginnings of a Vietnamese syllable; "qu" and "gi" count as one. */
const onsets = ['', ...'b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' ')];

/** Rhymes without tone. A new one is one more word here. */
const rhymes = new Set(
  `a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
   i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet
   oi om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt uơ up ut
   uy uya uych uyên uyêt uynh uyp uyt uyu ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yê yêm yên yêng yêt yêu ynh yt ych`.split(
    /\s+/u,
  ),
);

const tones = /[\u0300\u0301\u0303\u0309\u0323]/gu;
const stopped = /(?:c|ch|p|t)$/u;

const partsOf = (syllable: string): { bare: string; tone: string } => {
  const spread = syllable.normalize('NFD').toLowerCase();
  return { bare: spread.replace(tones, '').normalize('NFC'), tone: (spread.match(tones) ?? []).join('') };
};

const canExist = (text: string): boolean => {
  const { bare, tone } = partsOf(text);
  if (tone.length > 1) return false;
  return onsets.some((onset) => {
    const rhyme = bare.slice(onset.length);
    if (!bare.startsWith(onset) || !rhymes.has(rhyme)) return false;
    return !stopped.test(rhyme) || tone === '\u0301' || tone === '\u0323';
  });
};

/** Papers are made of a few thousand syllables; what was asked is remembered up to this number, and to the length of words. */
const mostRemembered = 20_000;
const longestRemembered = 12;

const remembering = <T>(answerTo: (text: string) => T): ((text: string) => T) => {
  const remembered = new Map<string, T>();
  return (text) => {
    const known = remembered.get(text);
    if (known !== undefined) return known;
    const answer = answerTo(text);
    if (remembered.size < mostRemembered && text.length <= longestRemembered) remembered.set(text, answer);
    return answer;
  };
};

/** Whether a syllable can exist in Vietnamese: a known beginning and rhyme, and only rising or heavy tone before a stop (c, ch, p, t). */
export const isSyllable = remembering(canExist);

/** The letters of a syllable from its first vowel on, with the tone mark taken off, and on which of them it stood (-1: on none). */
interface Vowels {
  onset: string;
  letters: string[];
  toneAt: number;
}

const modified = /[ăâêôơư]/u;
const vowel = /[aăâeêioôơuưy]/u;

/** The onset as it is spoken: "gi" and "qu" keep their vowel letter, but not where nothing else would be left ("gì"). */
const onsetOf = (bare: string): string => /^(?:qu|gi(?=[aăâeêoôơuư])|[bcdđghklmnpqrstvx]*)/u.exec(bare)?.[0] ?? '';

const partsOfLetter = remembering(partsOf);

const vowelsOf = (text: string): Vowels => {
  const letters = [...text.normalize('NFC').toLowerCase()];
  const bare = letters.map((letter) => partsOfLetter(letter));
  const toneAt = bare.findIndex(({ tone }) => tone !== '');
  const onset = onsetOf(bare.map((one) => one.bare).join(''));
  return { onset, letters: bare.map((one) => one.bare), toneAt };
};

/** Where the tone mark may stand: over ê, ơ and the like, else over the middle or first of the vowels; an open "oa", "oe", "uy" is written in two ways. */
const tonePlaces = ({ onset, letters }: Vowels): number[] => {
  const from = onset.length;
  let end = from;
  while (end < letters.length && vowel.test(letters[end] ?? '')) end += 1;
  const count = end - from;
  const last = letters.findLastIndex((letter, at) => at >= from && at < end && modified.test(letter));
  if (last >= 0) return [last];
  if (count >= 3 || (count === 2 && end < letters.length)) return [from + 1];
  const pair = letters.slice(from, end).join('');
  return /^(?:oa|oe|uy)$/u.test(pair) ? [from, from + 1] : [from];
};

/** The syllable with its tone mark where it belongs; as it was where it stands rightly, or there is none. */
export const withToneInPlace = (text: string): string => {
  const vowels = vowelsOf(text);
  const { toneAt } = vowels;
  const places = tonePlaces(vowels);
  if (toneAt < 0 || places.includes(toneAt) || places[0] === undefined) return text;
  const mark = partsOf(text).tone;
  const right = places.at(-1) ?? 0;
  const moved = [...text.normalize('NFC')].map((letter, at) => {
    const plain = letter.normalize('NFD').replace(tones, '');
    return (at === right ? plain + mark : plain).normalize('NFC');
  });
  return moved.join('');
};

/** Whether a text in small letters is several syllables written as one, as borrowed words are ("ôxy", "vắcxin"). */
export const isRunOfSyllables = (text: string): boolean => {
  const letters = [...text];
  return letters.some((_, cut) => {
    const [head, rest] = [text.slice(0, cut), text.slice(cut)];
    return head !== '' && isSyllable(head) && (isSyllable(rest) || isRunOfSyllables(rest));
  });
};

const hardOnset = /^(?:k|gh|ngh)$/u;
const softOnset = /^(?:c|g|ng)$/u;

const beforeFront: Readonly<Record<string, string>> = { c: 'k', g: 'gh', ng: 'ngh' };
const beforeOthers: Readonly<Record<string, string>> = { k: 'c', gh: 'g', ngh: 'ng' };

/** The syllable with the beginning that its vowel asks for ("nghành": "ngành"); as it was where that is right. */
export const withOnsetByRule = (text: string): string => {
  const { onset, letters } = vowelsOf(text);
  const isFront = /[eêiy]/u.test(letters[onset.length] ?? '');
  if (onset === 'g' && letters[1] === 'i') return text;
  return ((isFront ? beforeFront : beforeOthers)[onset] ?? onset) + text.slice(onset.length);
};

const followsRules = (text: string): boolean => {
  if (!isSyllable(text) || withToneInPlace(text) !== text) return false;
  const { onset, letters } = vowelsOf(text);
  const first = letters[onset.length] ?? '';
  const isFront = /[eêiy]/u.test(first);
  if (hardOnset.test(onset)) return isFront;
  return !softOnset.test(onset) || !isFront || (onset === 'g' && first === 'i');
};

/** Whether a possible syllable is also written by the rules: k, gh and ngh before e, ê, i, y alone, c, g and ng before the others, the tone mark in its place. */
export const isWellSpelt = remembering(followsRules);
