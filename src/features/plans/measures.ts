import type { Measure } from '#features/channels/index.ts';
import { fold } from '#platform/values/text.ts';

/** Words of a target (folded) and the quantity that counts towards it; the first line that fits decides. */
const rules: readonly [words: RegExp, measure: Measure][] = [
  [/\b(tin|bai)\b.*\b(mang xa hoi|zalo|facebook|fanpage)\b/, 'posts'],
  [/\bluot (phat|tiep song)|\bbuoi phat/, 'broadcasts'],
  [/\bphut\b/, 'minutes'],
  [/\bchuyen muc\b/, 'bulletins'],
  [/\b(bang ron|khau hieu|pa ?no|ap phich)\b/, 'banners'],
  [/\bto (roi|gap)\b/, 'leaflets'],
  [/\bbang tin\b/, 'boards'],
  [/\b(cuoc thi|hoi thi|hoi dien)\b/, 'contests'],
  [/\b(doi thoai|gap go)\b/, 'dialogues'],
  [/\b(hoi nghi|hoi thao|toa dam|tap huan|boi duong)\b/, 'conferences'],
  [/\b(cuoc hop|giao ban|sinh hoat)\b/, 'meetings'],
  [/\b(luot nguoi|nguoi (du|tham (du|gia)))\b/, 'attendees'],
  [/\b(phieu|khao sat)\b/, 'ballots'],
  [/\bbuu dien\b/, 'post-offices'],
  [/\b(tthc|thu tuc hanh chinh)\b.*\b(niem yet|cong khai)\b/, 'procedures-posted'],
  [/\b(phan anh|kien nghi|y kien)\b/, 'opinions-answered'],
  [/\b(mo hinh|guong|dien hinh)\b/, 'examples'],
  [/\b(doanh nghiep|nguoi dan|ho gia dinh)\b.*\b(tu van|ho tro|huong dan)\b/, 'helped'],
  [/\b(tin|bai)\b/, 'stories'],
];

/** Of these alone a share can be taken: so many of so many. */
const shared: readonly Measure[] = ['procedures-posted', 'opinions-answered', 'post-offices', 'helped'];

const fitting = (words: string, among?: readonly Measure[]): Measure | undefined =>
  rules.find(([pattern, measure]) => (!among || among.includes(measure)) && pattern.test(words))?.[1];

/** People who are asked in a survey come to no meeting ("khảo sát 300 lượt người dân"). */
const asked = (unit: string, words: string): Measure | undefined =>
  /\b(luot|nguoi)\b/.test(unit) && /\bkhao sat\b/.test(words) ? 'ballots' : undefined;

/**
 * Guesses the quantity that counts towards a target: by its unit, and where that says nothing ("cuộc") by its text; for "%" by its text, among
 * what can be shared. Undefined where no line fits: then a figure is given by hand with each activity. An officer may correct it.
 */
export const measureFor = (unit: string, text: string): Measure | undefined =>
  unit.includes('%') ? fitting(fold(text), shared) : (asked(fold(unit), fold(text)) ?? fitting(fold(unit)) ?? fitting(fold(text)));
