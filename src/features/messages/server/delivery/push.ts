import { createHash } from 'node:crypto';
import type { Agent } from 'node:https';
import webPush, { WebPushError } from 'web-push';
import { pushAddress } from '../../endpoint.ts';
import type { DeviceId } from '../devices.ts';
import { subjectOf } from './composing.ts';
import { outsideAgent } from './outside.ts';
import { shortly, type Device, type Letter, type Outcome, type Tell, type Way } from './ways.ts';
import type { PushKeys } from './vapid.ts';

export interface PushSettings {
  keys: PushKeys;
  /** Whom a push service may ask: `https://…` or `mailto:…`. */
  subject: string;
  seconds: number;
  /** How connections are made; by default only to addresses of the internet. */
  agent?: Agent;
}

/** A day: what is not shown by then is read in the product. */
const KEPT_SECONDS = 86_400;

/** A service that has something undelivered under this topic replaces it (RFC 8030, 5.4). */
const topicOf = (id: string): string => createHash('sha256').update(id).digest('base64url').slice(0, 32);

const retryAfter = (headers: Record<string, string | string[] | undefined>): number | undefined => {
  const seconds = Number(headers['retry-after']);
  return Number.isFinite(seconds) && seconds > 0 ? Math.min(seconds, KEPT_SECONDS) : undefined;
};

type Told = Awaited<ReturnType<Tell['tell']>>;

function toldBy(error: unknown): Told {
  const detail = shortly(error instanceof Error ? error.message : String(error));
  if (!(error instanceof WebPushError)) {
    const { code } = error as NodeJS.ErrnoException;
    return code === 'EINSIDE' ? { state: 'failed', reason: 'inside', detail } : { state: 'away', reason: 'unreachable', detail };
  }
  const { statusCode, headers, body } = error;
  const said = shortly(`${statusCode} ${body}`);
  // Gone, or never there: the subscription has ended.
  if (statusCode === 404 || statusCode === 410) return { state: 'gone' };
  if (statusCode === 429 || statusCode >= 500) return { state: 'later', reason: 'busy', detail: said, after: retryAfter(headers) };
  return { state: 'failed', reason: 'refused', detail: said };
}

/** Word to one device, encrypted for it; shown twice it is one, by its id. */
export function openTelling({ keys, subject, seconds, agent = outsideAgent() }: PushSettings): Tell {
  return {
    async tell({ endpoint, publicKey, authSecret }, payload, id) {
      if (!pushAddress(endpoint)) return { state: 'failed', reason: 'inside', detail: '' };
      try {
        await webPush.sendNotification({ endpoint, keys: { p256dh: publicKey, auth: authSecret } }, JSON.stringify(payload), {
          vapidDetails: { subject, ...keys },
          TTL: KEPT_SECONDS,
          topic: topicOf(id),
          contentEncoding: 'aes128gcm',
          timeout: seconds * 1000,
          agent,
        });
        return { state: 'sent' };
      } catch (error) {
        return toldBy(error);
      }
    },
    close: () => agent.destroy(),
  };
}

/**
 * Word to the devices of an officer through the push services of their browsers, encrypted for each. A letter has arrived once one device has taken it; it
 * is sent again only where none has.
 */
export function openPush(settings: PushSettings): Way {
  const { tell: tellDevice, close } = openTelling(settings);
  const tell = (letter: Letter, device: Device): Promise<Told> => {
    const [first] = letter.items;
    const text = letter.items.length === 1 ? (first?.text ?? '') : letter.items.map(({ title }) => title).join('\n');
    const address = letter.items.length === 1 ? first?.address : '/lam-viec/thong-bao';
    return tellDevice(device, { title: subjectOf(letter), body: text.slice(0, 400), address, tag: letter.id }, letter.id);
  };
  return {
    async send(letter) {
      const gone: DeviceId[] = [];
      const told: Outcome[] = [];
      for (const device of letter.devices) {
        const one = await tell(letter, device);
        if (one.state === 'gone') gone.push(device.id);
        else told.push(one);
      }
      const of = (state: Outcome['state']): Outcome | undefined => told.find((one) => one.state === state);
      const outcome = of('sent') ?? of('later') ?? of('away') ?? of('failed') ?? { state: 'failed', reason: 'no-device', detail: '' };
      return { ...outcome, gone };
    },
    close,
  };
}
