import { upload } from '#platform/ui/form/send.ts';
import { isSignedOut } from '#platform/ui/index.ts';
import type { Answer } from '#platform/values/forms.ts';
import { changeEntry, dropEntry, entriesOf, filesOf, type Entry } from './outbox.ts';

interface Outbox {
  entries: readonly Entry[];
  isSending: boolean;
  /** The session has ended: what waits goes on after signing in. */
  isSignedOut: boolean;
  isOnline: boolean;
  sent: readonly { id: string; title: string; href: string }[];
}

/** What this device holds of the officer at hand, for every component that shows it. */
export const outbox = $state<Outbox>({ entries: [], isSending: false, isSignedOut: false, isOnline: true, sent: [] });

const AGAIN_MS = 20_000;
let officer = '';

export async function lookAgain(): Promise<void> {
  outbox.entries = await entriesOf(officer).catch(() => []);
}

type Outcome = 'sent' | 'refused' | 'away' | 'signed-out';

const isSignIn = (address: string): boolean => address.includes('/dang-nhap');

async function send(entry: Entry): Promise<Outcome> {
  const body = new FormData();
  for (const [name, value] of [...entry.fields, ...(await filesOf(entry.id))]) body.append(name, value);
  const result = await upload(new URL(entry.at, location.href), body, () => undefined);
  if (!result || (result.type === 'error' && (result.status === 429 || (result.status ?? 500) >= 500))) return 'away';
  if (isSignedOut(result) || (result.type === 'redirect' && isSignIn(result.location))) return 'signed-out';
  if (result.type === 'redirect' || result.type === 'success') {
    const href = result.type === 'redirect' ? result.location : '';
    await dropEntry(entry.id);
    outbox.sent = [...outbox.sent, { id: entry.id, title: entry.title, href }];
    return 'sent';
  }
  const data = result.type === 'failure' ? (result.data as Partial<Answer> | undefined) : undefined;
  const errors = data?.errors ?? { '': result.type === 'error' ? result.error.message : '' };
  await changeEntry(entry.id, { state: 'refused', answer: { errors, ...(data?.doubts && { doubts: data.doubts }) } });
  return 'refused';
}

async function sendEach(): Promise<void> {
  for (const entry of (await entriesOf(officer)).filter(({ state }) => state === 'waiting')) {
    const outcome = await send(entry);
    outbox.isSignedOut = outcome === 'signed-out';
    await lookAgain();
    if (outcome === 'away' || outcome === 'signed-out') return;
  }
}

/** Sends what waits, one after the other; of several pages that are open one does it. */
export async function sendWaiting(): Promise<void> {
  if (outbox.isSending || officer === '') return;
  outbox.isSending = true;
  try {
    if ('locks' in navigator)
      await navigator.locks.request('minh-bach-gui', { ifAvailable: true }, (lock) => (lock ? sendEach() : undefined));
    else await sendEach();
  } catch {
    // A device without room or right to keep anything has nothing that waits.
  } finally {
    outbox.isSending = false;
    await lookAgain();
  }
}

const goOn = (): void => {
  outbox.isOnline = navigator.onLine;
  if (navigator.onLine && document.visibilityState === 'visible' && outbox.entries.some(({ state }) => state === 'waiting'))
    void sendWaiting();
};

/** Looks at what the device holds of the officer and sends it whenever there is a network; the answer ends that. */
export function openOutbox(by: string): () => void {
  if (officer !== by) Object.assign(outbox, { entries: [], sent: [], isSignedOut: false });
  officer = by;
  outbox.isOnline = navigator.onLine;
  void lookAgain().then(goOn);
  const timer = setInterval(goOn, AGAIN_MS);
  addEventListener('online', goOn);
  addEventListener('offline', goOn);
  document.addEventListener('visibilitychange', goOn);
  return () => {
    clearInterval(timer);
    removeEventListener('online', goOn);
    removeEventListener('offline', goOn);
    document.removeEventListener('visibilitychange', goOn);
  };
}
