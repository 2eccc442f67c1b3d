import { scriptOf } from './text/aloud.ts';
import { isAudience, audienceWords, topicName, wordByWord, type TopicNames } from '#features/plans/index.ts';
import { formatDay, formatMoment, formatNumber } from '#platform/values/format.ts';
import type { Locale } from '#platform/values/messages.ts';
import { newsroomTexts } from './messages.ts';
import { acts, isOpen, sections, states, versionKey, type Story, type StoryDecision, type StoryText } from './story.ts';
import type { Advice, Checked } from './text/check.ts';
import { measureVersion } from './versions/adapt.ts';
import { wordsKey } from './versions/key.ts';
import { channelTexts } from './versions/messages.ts';
import { brokenRules, lengthInWords } from './versions/words.ts';
import { channels, ruleOf, type VersionChannel } from './versions/channels.ts';

interface Shown {
  locale: Locale;
  /** What the topics of the authority are called. */
  topics: TopicNames;
  unit: string;
  today: Temporal.PlainDate;
}

type Tone = 'plain' | 'active' | 'done' | 'soon' | 'late';

const isLate = ({ state, dueOn }: Story, today: Temporal.PlainDate): boolean =>
  (state === 'submitted' || state === 'checked') && dueOn !== null && Temporal.PlainDate.compare(dueOn, today) < 0;

const tones: Record<Story['state'], Tone> = {
  draft: 'plain',
  submitted: 'active',
  checked: 'active',
  approved: 'soon',
  scheduled: 'soon',
  published: 'done',
  superseded: 'plain',
  withdrawn: 'late',
  refused: 'late',
};

export const audienceName = (code: string, locale: Locale): string => (isAudience(code) ? audienceWords[code][locale] : code);

/** When it went out, told as it was: planned, and so much later where the worker stood still. */
function wentOut({ plannedAt, publishedAt, state }: Story, locale: Locale): string | null {
  const t = newsroomTexts[locale];
  if (state === 'scheduled' && plannedAt) return t.plannedFor(formatMoment(plannedAt));
  if (!publishedAt) return null;
  const late = plannedAt ? Math.floor(plannedAt.until(publishedAt).total('minutes')) : 0;
  return late >= 2 && plannedAt
    ? t.outLate(formatMoment(publishedAt), formatMoment(plannedAt), formatNumber(late, locale))
    : t.outAt(formatMoment(publishedAt));
}

export function storyLine(story: Story, { locale, unit, today, topics }: Shown) {
  const t = newsroomTexts[locale];
  return {
    id: story.id,
    key: versionKey(story),
    title: story.title,
    section: sections[story.section][locale],
    unit,
    writer: story.writerName,
    when: wentOut(story, locale) ?? (story.dueOn && ['submitted', 'checked'].includes(story.state) ? t.dueBy(formatDay(story.dueOn)) : ''),
    state: {
      tone: isLate(story, today) ? ('late' as const) : tones[story.state],
      word: isLate(story, today) ? t.late : states[story.state][locale],
    },
    isUrgent: story.isUrgent && isOpen(story.state),
    topics: story.topics.map((code) => topicName(code, locale, topics)).join('; '),
  };
}

/** A story on its page. */
export function storyView(story: Story, shown: Shown, figures: ReadonlyMap<string, string>) {
  const { locale } = shown;
  const t = newsroomTexts[locale];
  const facts = [
    { term: t.section, text: sections[story.section][locale] },
    { term: t.unit, text: shown.unit },
    { term: t.writer, text: story.writerName },
    { term: t.edition, text: t.editionOf(story.number, story.version) },
    { term: t.topics, text: story.topics.map((code) => topicName(code, locale, shown.topics)).join('; ') },
    { term: t.audiences, text: story.audiences.map((code) => audienceName(code, locale)).join('; ') },
    { term: t.effect, text: story.effectOn ? formatDay(story.effectOn) : '' },
    { term: t.effectDays, text: effectDays(story, locale) },
    { term: t.consent, text: story.consent ?? '' },
    { term: t.due, text: isOpen(story.state) && story.dueOn ? formatDay(story.dueOn) : '' },
    { term: t.out, text: wentOut(story, locale) ?? '' },
    { term: t.noticeWord, text: story.notice ?? '' },
  ].filter(({ text }) => text);
  return {
    ...storyLine(story, shown),
    key: versionKey(story),
    summary: story.summary,
    body: story.body,
    facts,
    figures: story.figures.map(({ targetId, said }) => said ?? figures.get(targetId) ?? ''),
    activityId: story.activityId,
    activityRefusal: story.activityRefusal,
    stateCode: story.state,
  };
}

/** From a rule's effect to its publication, in days: what citizens waited to be told. */
export function effectDays({ effectOn, publishedAt }: Pick<Story, 'effectOn' | 'publishedAt'>, locale: Locale): string {
  if (!effectOn || !publishedAt) return '';
  const days = effectOn.until(publishedAt.toZonedDateTimeISO('Asia/Ho_Chi_Minh').toPlainDate()).days;
  const t = newsroomTexts[locale];
  return days <= 0 ? t.beforeEffect(formatNumber(-days, locale)) : t.afterEffect(formatNumber(days, locale));
}

/** A decision, as a line of what became of a story. */
export const decisionLine = ({ act, number, version, note, plannedAt, by, at }: StoryDecision, locale: Locale) => {
  const t = newsroomTexts[locale];
  const planned = plannedAt && (act === 'scheduled' || act === 'published') ? ` (${t.plannedFor(formatMoment(plannedAt))})` : '';
  return {
    when: formatMoment(at),
    title: `${acts[act][locale]}${planned}`,
    text: [by ?? t.byClock, t.editionOf(number, version), note].filter(Boolean).join(' · '),
  };
};

/** A version of the text beside the one before it, word by word. */
export function textLine(is: StoryText, was: StoryText | undefined, locale: Locale) {
  const t = newsroomTexts[locale];
  const whole = ({ title, summary, body }: StoryText): string => [title, summary, body].join('\n\n');
  return {
    id: is.id,
    title: t.savedBy(t.editionOf(is.number, is.version), is.by, formatMoment(is.at)),
    text: whole(is),
    parts: was ? wordByWord(whole(was), whole(is)) : null,
  };
}

const missingWords = (locale: Locale): Record<Extract<Advice, { kind: 'missing' }>['what'], string> => newsroomTexts[locale].missing;

/** What the check says, line by line, and how long the text is. */
export function adviceView({ advice, words, seconds, spokenSeconds }: Checked, locale: Locale) {
  const t = newsroomTexts[locale];
  const lines = advice.map((one) => {
    if (one.kind === 'long-sentence') return { kind: t.adviceLong(one.words), text: one.text };
    if (one.kind === 'short-form') return { kind: t.adviceShort(one.short), text: one.long ? t.writeOut(one.long, one.short) : t.explain };
    if (one.kind === 'missing') return { kind: t.adviceMissing, text: missingWords(locale)[one.what] };
    if (one.kind === 'bare-number') return { kind: t.adviceNumber, text: t.citeIt(one.text) };
    return {
      kind: t.adviceSpelling,
      text: one.instead ? `“${one.text}” → “${one.instead}”. ${one.message}` : `“${one.text}”. ${one.message}`,
    };
  });
  const minutes = (of: number): string => formatNumber(Math.max(1, Math.round(of / 60)), locale);
  return { lines, length: t.length(formatNumber(words, locale), minutes(seconds), minutes(spokenSeconds)) };
}

interface VersionGiven {
  id: string;
  channel: VersionChannel;
  words: string;
  writerName: string;
  writtenAt: Temporal.Instant;
  revision: number;
  decision: { act: 'approved' | 'returned'; by: string; at: Temporal.Instant; note: string | null } | null;
  postings: readonly { on: Temporal.PlainDate; link: string | null; activityId: string | null }[];
}

function decidedWords({ decision }: VersionGiven, locale: Locale): string {
  const t = channelTexts[locale];
  return decision ? t[decision.act](decision.by, formatMoment(decision.at)) : t.waits;
}

/** What is said on a channel, against its rules. */
export function versionView(version: VersionGiven, behind: boolean, locale: Locale) {
  const measured = measureVersion(version.channel, version.words);
  const t = newsroomTexts[locale];
  return {
    id: version.id,
    channel: version.channel,
    name: channels[version.channel][locale],
    words: version.words,
    script: version.channel === 'radio' ? scriptOf(version.words) : null,
    length: lengthInWords(version.channel, measured, locale),
    broken: brokenRules(version.channel, measured, locale) ?? null,
    isBehind: behind,
    isHung: ruleOf(version.channel).recordedAs === null,
    key: wordsKey(version),
    decided: decidedWords(version, locale),
    isLetOut: version.decision?.act === 'approved',
    why: version.decision?.note ? channelTexts[locale].why(version.decision.note) : null,
    written: t.writtenBy(version.writerName, formatMoment(version.writtenAt)),
    postings: version.postings.map(({ on, link, activityId }) => ({ on: formatDay(on), link, activityId })),
  };
}
