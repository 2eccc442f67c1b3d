import { documentOf, plainOf, wordsOfLine } from '../text/marks.ts';
import { spokenSeconds } from '../text/aloud.ts';
import { ruleOf, type VersionChannel } from './channels.ts';

interface Told {
  title: string;
  summary: string;
  body: string;
  /** Where the whole story is read. */
  address: string;
  authority: string;
}

/** As much of the sentences as fits, whole ones. */
function fitting(parts: readonly string[], most: number): string {
  let result = '';
  for (const part of parts) {
    const next = result === '' ? part : `${result}\n\n${part}`;
    if (next.length > most) break;
    result = next;
  }
  return result;
}

const forReading = (body: string): string[] =>
  documentOf(body).flatMap((block) => {
    if (block.kind === 'picture') return [];
    if (block.kind === 'heading') return [block.text];
    if (block.kind === 'list')
      return [block.items.map((item, at) => `${block.isOrdered ? `${at + 1}.` : '•'} ${wordsOfLine(item)}`).join('\n')];
    return [wordsOfLine(block.of)];
  });

/** A title in two lines of which neither is much longer than the other. */
function inTwoLines(title: string): string {
  const words = title.toLocaleUpperCase('vi').split(/\s+/);
  if (words.length < 6) return words.join(' ');
  const whole = words.join(' ').length;
  let at = 0;
  for (let length = 0; at < words.length - 1 && length < whole / 2; at += 1) length += (words[at]?.length ?? 0) + 1;
  return `${words.slice(0, at).join(' ')}\n${words.slice(at).join(' ')}`;
}

/** What a story begins as on a channel, within its rules; a person goes on from there. */
export function firstVersion(channel: VersionChannel, { title, summary, body, address, authority }: Told): string {
  const { letters = Number.POSITIVE_INFINITY } = ruleOf(channel).most;
  const parts = forReading(body);
  switch (channel) {
    case 'facebook':
    case 'zalo':
      return `${fitting([title, summary, ...parts], letters - address.length - 12)}\n\nXem thêm: ${address}`;
    case 'website':
    case 'newsletter':
      return `${fitting([summary, ...parts], letters - address.length - 12)}\n\nXem thêm: ${address}`;
    case 'radio':
      return [
        `${authority} thông báo.`,
        `${title}.`.replace(/([.!?])\.$/, '$1'),
        summary,
        ...plainOf(body),
        `Mời bà con đón nghe ở những buổi phát sau.`,
      ].join('\n\n');
    case 'banner':
      return inTwoLines(title);
    case 'sms':
      return `${title}. ${address}`;
    case 'leaflet':
    case 'board':
      return fitting([title, summary, ...parts], letters);
  }
}

/** What the GSM alphabet holds: 160 letters to a message; with one letter beyond it, 70. */
const gsm = /^[@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&'()*+,\-./0-9:;<=>?¡A-ZÄÖÑÜ§¿a-zäöñüà^{}\\[~\]|€]*$/;

/** In how many messages a text goes out, and how many letters one of them holds. */
export function messagesOf(text: string): { count: number; each: number } {
  const isPlain = gsm.test(text);
  const length = isPlain ? text.replace(/[\^{}\\[~\]|€]/g, '..').length : text.length;
  const single = isPlain ? 160 : 70;
  const each = length <= single ? single : isPlain ? 153 : 67;
  return { count: Math.max(1, Math.ceil(length / each)), each };
}

export interface Measured {
  letters: number;
  lines: number;
  seconds: number;
  messages: number | undefined;
  /** What of the rules of the channel it breaks. */
  over: ('letters' | 'lines' | 'seconds' | 'too-short')[];
}

/** A version against the rules of its channel. */
export function measureVersion(channel: VersionChannel, words: string): Measured {
  const { most, fewestSeconds } = ruleOf(channel);
  const letters = [...words].length;
  const lines = words.split('\n').filter((line) => line.trim() !== '').length;
  const seconds = spokenSeconds(words);
  const over: Measured['over'] = [];
  if (most.letters !== undefined && letters > most.letters) over.push('letters');
  if (most.lines !== undefined && lines > most.lines) over.push('lines');
  if (most.seconds !== undefined && seconds > most.seconds) over.push('seconds');
  if (fewestSeconds !== undefined && seconds < fewestSeconds) over.push('too-short');
  return { letters, lines, seconds, messages: channel === 'sms' ? messagesOf(words).count : undefined, over };
}
