import type { Adapter, Connection, Outcome } from '../adapter.ts';
import type { Answered, Asked } from '../../net/net.ts';
import { answerTo, byStatus, countOf, fieldsIn, isAnswer, lineOf, listOf, partOf, secondsAsked, textOf } from '../../net/reading.ts';

const BASE = 'https://graph.facebook.com/v25.0';

type Unsent = Exclude<Outcome, { state: 'sent' }>;

/** Codes of the Graph API: what opens nothing until somebody connects the page anew, what passes, what is there already. */
const closed = (code: number): boolean => code === 190 || code === 102 || code === 10 || (code >= 200 && code < 300);
const busy = new Set([4, 17, 32, 613, 80_001]);
const DUPLICATE = 506;
const unclear = new Set([1, 2, DUPLICATE]);

/** A quarter of an hour, where the service says that there were too many and not for how long. */
const WHILE = 900;

function faultIn(answered: Answered): Unsent {
  const error = partOf(fieldsIn(answered), 'error');
  const code = Number(textOf(error, 'code') ?? Number.NaN);
  if (!error || Number.isNaN(code)) return answered.status < 400 ? { state: 'unknown', fault: lineOf(answered.text) } : byStatus(answered);
  const fault = lineOf(`${code}: ${textOf(error, 'message') ?? ''}`);
  if (closed(code)) return { state: 'expired', fault };
  if (busy.has(code)) return { state: 'later', fault, seconds: secondsAsked(answered) ?? WHILE, isBusy: true };
  if (unclear.has(code)) return { state: 'unknown', fault };
  return { state: 'failed', fault };
}

const plain = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/** Posts of a page through the Graph API: `/{page}/feed`, and read back from `/{page}/published_posts`. `target` is the id of the page. */
export function facebook(base = BASE): Adapter {
  const asked = ({ secrets }: Connection, path: string, fields?: Record<string, string>): Asked => ({
    method: fields ? 'POST' : 'GET',
    url: `${base}/${path}`,
    headers: {
      authorization: `Bearer ${secrets['token'] ?? ''}`,
      ...(fields && { 'content-type': 'application/x-www-form-urlencoded' }),
    },
    ...(fields && { body: new URLSearchParams(fields).toString() }),
  });
  const page = ({ target }: Connection): string => encodeURIComponent(target);
  const posts = 'published_posts?fields=id,message,created_time,permalink_url';
  return {
    perMinute: 10,
    async post(to, { words, link }, net) {
      const answered = await answerTo(net, asked(to, `${page(to)}/feed`, { message: words, ...(link !== undefined && { link }) }));
      if (!isAnswer(answered)) return answered;
      const id = answered.status < 300 ? textOf(fieldsIn(answered), 'id') : undefined;
      return id === undefined ? faultIn(answered) : { state: 'sent', externalId: id, link: `https://www.facebook.com/${id}` };
    },
    async find(to, { words, since }, net) {
      const from = Math.floor(since.epochMilliseconds / 1000) - 60;
      const answered = await answerTo(net, asked(to, `${page(to)}/${posts}&since=${from}&limit=50`));
      if (!isAnswer(answered)) return answered;
      const body = fieldsIn(answered);
      if (answered.status >= 300 || !Array.isArray(body?.['data'])) return faultIn(answered);
      const post = listOf(body, 'data').find((one) => plain(textOf(one, 'message') ?? '') === plain(words));
      const id = textOf(post, 'id');
      return id === undefined
        ? { state: 'absent' }
        : { state: 'found', externalId: id, link: textOf(post, 'permalink_url') ?? `https://www.facebook.com/${id}` };
    },
    async test(to, net) {
      const answered = await answerTo(net, asked(to, `${page(to)}?fields=id,name,link`));
      if (!isAnswer(answered)) return { state: 'ill', fault: answered.fault };
      const body = fieldsIn(answered);
      const name = textOf(body, 'name');
      if (answered.status >= 300 || name === undefined) return { state: 'ill', fault: faultIn(answered).fault };
      const last = await answerTo(net, asked(to, `${page(to)}/${posts}&limit=1`));
      const at = isAnswer(last) ? textOf(listOf(fieldsIn(last), 'data')[0], 'created_time') : undefined;
      return { state: 'well', name, link: textOf(body, 'link') ?? null, lastPostOn: at === undefined ? null : dayIn(at) };
    },
    async measure(to, externalId, net) {
      const id = encodeURIComponent(externalId);
      const said = await answerTo(net, asked(to, `${id}?fields=reactions.summary(true).limit(0),comments.summary(true).limit(0)`));
      if (!isAnswer(said) || said.status >= 300) return undefined;
      const of = (what: string) => countOf(partOf(partOf(fieldsIn(said), what), 'summary'), 'total_count');
      const seen = await answerTo(net, asked(to, `${id}/insights?metric=post_total_media_view_unique`));
      const values = isAnswer(seen) && seen.status < 300 ? listOf(listOf(fieldsIn(seen), 'data')[0], 'values') : [];
      return { reach: countOf(values.at(-1), 'value'), reactions: of('reactions'), comments: of('comments') };
    },
  };
}

/** `2026-11-05T07:42:00+0000`, the day in Việt Nam. */
function dayIn(text: string): Temporal.PlainDate | null {
  const date = new Date(text.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
  if (Number.isNaN(date.getTime())) return null;
  return Temporal.Instant.fromEpochMilliseconds(date.getTime()).toZonedDateTimeISO('Asia/Ho_Chi_Minh').toPlainDate();
}
