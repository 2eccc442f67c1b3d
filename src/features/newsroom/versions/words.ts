import { formatNumber } from '#platform/values/format.ts';
import type { Locale } from '#platform/values/messages.ts';
import { ruleOf, type VersionChannel } from './channels.ts';
import type { Measured } from './adapt.ts';

const inMinutes = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

/** Which rules of its channel a version breaks, in words; undefined where none. */
export function brokenRules(
  channel: VersionChannel,
  { letters, lines, seconds, over }: Measured,
  locale: Locale = 'vi',
): string | undefined {
  const { most, fewestSeconds } = ruleOf(channel);
  const n = (value: number | undefined): string => formatNumber(value ?? 0, locale);
  const vi = locale === 'vi';
  const words: Record<Measured['over'][number], () => string> = {
    letters: () => (vi ? `${n(letters)} chữ cái, nhiều nhất ${n(most.letters)}` : `${n(letters)} letters of at most ${n(most.letters)}`),
    lines: () => (vi ? `${n(lines)} dòng, nhiều nhất ${n(most.lines)}` : `${n(lines)} lines of at most ${n(most.lines)}`),
    seconds: () =>
      vi
        ? `đọc hết ${inMinutes(seconds)} phút, nhiều nhất ${inMinutes(most.seconds ?? 0)}`
        : `${inMinutes(seconds)} minutes aloud, of at most ${inMinutes(most.seconds ?? 0)}`,
    'too-short': () =>
      vi
        ? `đọc hết ${inMinutes(seconds)} phút, ít nhất ${inMinutes(fewestSeconds ?? 0)}`
        : `${inMinutes(seconds)} minutes aloud, of at least ${inMinutes(fewestSeconds ?? 0)}`,
  };
  return over.length === 0 ? undefined : over.map((one) => words[one]()).join('; ');
}

/** How long a version is, by what its channel counts. */
export function lengthInWords(channel: VersionChannel, { letters, lines, seconds, messages }: Measured, locale: Locale): string {
  const n = (value: number): string => formatNumber(value, locale);
  const vi = locale === 'vi';
  if (channel === 'radio') return vi ? `đọc khoảng ${inMinutes(seconds)} phút` : `about ${inMinutes(seconds)} minutes aloud`;
  if (channel === 'banner') return vi ? `${n(lines)} dòng, ${n(letters)} chữ cái` : `${n(lines)} lines, ${n(letters)} letters`;
  if (messages !== undefined)
    return vi ? `${n(letters)} chữ cái, ${n(messages)} tin nhắn` : `${n(letters)} letters, ${n(messages)} messages`;
  return vi ? `${n(letters)} chữ cái` : `${n(letters)} letters`;
}
