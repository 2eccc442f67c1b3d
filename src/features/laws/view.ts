import { formatDay } from '#platform/values/format.ts';
import type { Locale } from '#platform/values/messages.ts';
import { isLawTopic, isLevel, lawTopics, levels, nameOfLaw, stateKinds, type FileText, type Law, type LawState } from './law.ts';
import { lawTexts } from './messages.ts';
import { isEnd, standingOn, standings, type Standing } from './states.ts';

/** "05/03/2020", "năm 2022", or nothing. */
const issuedText = ({ issuedOn, issuedYear }: Pick<Law, 'issuedOn' | 'issuedYear'>, locale: Locale): string =>
  issuedOn ? formatDay(issuedOn) : issuedYear ? lawTexts[locale].inYear(issuedYear) : '';

const tones = { 'in-force': 'done', 'not-yet': 'soon', suspended: 'late', ended: 'late', unknown: 'plain' } as const;

/** How a paper stands, in one word with its tone, and what more is to say. */
export function standingView(law: Pick<Law, 'states'>, day: Temporal.PlainDate, locale: Locale) {
  const t = lawTexts[locale];
  const { word, since, next, isAmended, isPartEnded } = standingOn(law, day);
  const first = standings[word][locale];
  return {
    word: since && word !== 'unknown' && since.kind !== 'amended' ? t.since(first, formatDay(since.fromOn)) : first,
    tone: tones[word],
    notes: [
      since?.by && t.by(since.by.name),
      isAmended && t.amended,
      isPartEnded && t.partEnded,
      next && t.later(stateKinds[next.kind][locale], formatDay(next.fromOn)),
      since && !since.checkedAt && t.unchecked,
    ].filter((note): note is string => typeof note === 'string'),
  };
}

/** A paper in a list. */
export const lawLine = (law: Law, today: Temporal.PlainDate, locale: Locale) => ({
  id: law.id,
  name: nameOfLaw(law),
  title: law.symbol ? (law.title ?? lawTexts[locale].noTitle) : '',
  issuer: law.issuer ?? '',
  issued: issuedText(law, locale),
  topic: isLawTopic(law.topic) ? lawTopics[law.topic][locale] : '',
  standing: standingView(law, today, locale),
});

/** What stands on the page of a paper; `who` names an officer. */
export function lawView(law: Law, today: Temporal.PlainDate, locale: Locale, who: (id: string) => string) {
  const t = lawTexts[locale];
  const day = (at: Temporal.Instant): string => formatDay(at.toZonedDateTimeISO('Asia/Ho_Chi_Minh').toPlainDate());
  const state = ({ id, kind, fromOn, by, source, sourceAddress, recordedAt, recordedBy, checkedAt, checkedBy, isListed }: LawState) => ({
    id,
    what: stateKinds[kind][locale],
    from: formatDay(fromOn),
    by: by && { href: `/lam-viec/van-ban-phap-luat/${by.id}`, name: by.name },
    source,
    sourceAddress,
    recorded: t.recordedBy(isListed ? t.origins.list : who(recordedBy), day(recordedAt)),
    checked: checkedAt && checkedBy ? t.checkedBy(who(checkedBy), day(checkedAt)) : null,
    recordedBy: isListed ? null : recordedBy,
  });
  return {
    ...lawLine(law, today, locale),
    kind: law.kind,
    symbol: law.symbol,
    subject: law.title ?? '',
    level: isLevel(law.level) ? levels[law.level][locale] : '',
    address: law.address,
    note: law.note ?? '',
    hasFile: law.fileId !== null,
    added: t.addedLine(t.origins[law.origin], who(law.addedBy), day(law.addedAt)),
    isDropped: law.droppedAt !== null,
    states: law.states.map(state),
  };
}

/** How far the words of its file are, in a sentence; empty where it has none. */
export function fileTextView(text: FileText | undefined, locale: Locale): string {
  const t = lawTexts[locale].fileTexts;
  if (!text) return '';
  if (text.state === 'read') return text.isRecognised ? t.recognised : t.read;
  return text.state === 'waiting' ? t.waiting : t.unreadable(text.refusal ?? '');
}

/** What the form of a paper starts with. */
export const lawStart = ({ kind, symbol, title, issuer, issuedOn, issuedYear, level, topic, address, note }: Law) => ({
  kind,
  symbol,
  title,
  issuer,
  issuedOn,
  issuedYear: issuedOn ? null : issuedYear,
  level: isLevel(level) ? level : null,
  topic: isLawTopic(topic) ? topic : null,
  address,
  note,
});

const unchecked = ({ since }: Standing, locale: Locale): string =>
  since && !since.checkedAt ? ` (${lawTexts[locale].standing.unchecked})` : '';

/** What has to be said of a paper on which something rests: a word for it, and the sentence. */
export interface BasisNotice {
  word: string;
  text: string;
  /** It does not hold on the day. */
  isAgainst: boolean;
}

/** What is known against a paper on the day: that it has ended, is suspended, not yet in force, or will end; undefined where nothing is. */
export function basisNotice(law: Pick<Law, 'states'>, day: Temporal.PlainDate, locale: Locale): BasisNotice | undefined {
  const t = lawTexts[locale].standing;
  const standing = standingOn(law, day);
  const { word, since, next } = standing;
  const against = (text: string) => ({ word: standings[word][locale], text: `${text}${unchecked(standing, locale)}.`, isAgainst: true });
  if (word === 'ended' && since)
    return against(since.by ? t.endedBy(formatDay(since.fromOn), since.by.name) : t.ended(formatDay(since.fromOn)));
  if (word === 'suspended' && since) return against(t.suspended(formatDay(since.fromOn)));
  if (word === 'not-yet' && next) return against(t.notYet(formatDay(next.fromOn)));
  return next && isEnd(next.kind) ? { word: t.soon, text: `${t.ends(formatDay(next.fromOn))}.`, isAgainst: false } : undefined;
}
