import { createHmac } from 'node:crypto';
import type { Adapter, Connection } from '../adapter.ts';
import type { Asked } from '../../net/net.ts';
import { answerTo, byStatus, fieldsIn, httpFault, isAnswer, textOf } from '../../net/reading.ts';

/** `sha256=…` over the moment, a full stop and what is sent; a receiver compares it in constant time and refuses moments that are old. */
export const signatureOf = (secret: string, time: string, said: string): string =>
  `sha256=${createHmac('sha256', secret).update(`${time}.${said}`).digest('hex')}`;

const timeNow = (): string => Temporal.Now.instant().toString({ smallestUnit: 'second' });

/**
 * Another system, by HTTPS: it is sent the story as JSON under a key that stays the same, signed with a secret of both, and is asked by that key what became of
 * it (200 with `{id, link}`, or 404). `target` is its address.
 */
export function webhook(time: () => string = timeNow): Adapter {
  const signed = ({ secrets }: Connection, said: string): Record<string, string> => {
    const at = time();
    return { 'minhbach-time': at, 'minhbach-signature': signatureOf(secrets['token'] ?? '', at, said) };
  };
  const asking = (to: Connection, key: string): Asked => {
    const url = new URL(to.target);
    url.searchParams.set('key', key);
    return { method: 'GET', url: url.href, headers: signed(to, key) };
  };
  return {
    perMinute: 6000,
    async post(to, { key, title, summary, words, link, author }, net) {
      const body = JSON.stringify({ key, title, summary, words, link: link ?? null, author });
      const headers = { 'content-type': 'application/json', 'idempotency-key': key, ...signed(to, body) };
      const answered = await answerTo(net, { method: 'POST', url: to.target, headers, body });
      if (!isAnswer(answered)) return answered;
      const said = fieldsIn(answered);
      if (answered.status < 300 && !said && answered.text.trim() !== '') return { state: 'unknown', fault: httpFault(answered) };
      if (answered.status < 300) return { state: 'sent', externalId: textOf(said, 'id') ?? key, link: textOf(said, 'link') ?? null };
      // The same key again: it has it.
      return answered.status === 409 ? { state: 'unknown', fault: httpFault(answered) } : byStatus(answered);
    },
    async find(to, { key }, net) {
      const answered = await answerTo(net, asking(to, key));
      if (!isAnswer(answered)) return answered;
      if (answered.status === 404) return { state: 'absent' };
      if (answered.status >= 300) return byStatus(answered);
      const said = fieldsIn(answered);
      if (!said) return { state: 'unknown', fault: httpFault(answered) };
      return { state: 'found', externalId: textOf(said, 'id') ?? key, link: textOf(said, 'link') ?? null };
    },
    async test(to, net) {
      const answered = await answerTo(net, asking(to, 'thu'));
      if (!isAnswer(answered)) return { state: 'ill', fault: answered.fault };
      if (answered.status >= 300 && answered.status !== 404) return { state: 'ill', fault: httpFault(answered) };
      return { state: 'well', name: new URL(to.target).host, link: null, lastPostOn: null };
    },
  };
}
