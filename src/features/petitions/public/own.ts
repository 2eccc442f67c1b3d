import { formatDay } from '#platform/values/format.ts';
import type { Locale } from '#platform/values/messages.ts';
import {
  consents,
  grounds,
  isNotContent,
  isOpenState,
  modes,
  stepKinds,
  ways,
  type Consent,
  type Petition,
  type Sender,
  type Step,
} from '../petition.ts';
import { isLatePetition } from '../view.ts';
import { publicTexts } from './messages.ts';

interface Shown {
  locale: Locale;
  today: Temporal.PlainDate;
  steps: readonly Step[];
  photos: number;
  sender: Sender | undefined;
  agreed: readonly Consent[];
  /** Why the day is that day. */
  counting: readonly string[];
  /** The one into which it was merged. */
  into: Petition | undefined;
}

const tones = { received: 'soon', working: 'active', asked: 'soon', drafted: 'active', answered: 'done', forwarded: 'done', refused: 'plain', merged: 'plain', closed: 'done' } as const; // prettier-ignore

/** What its sender reads of the story: nothing of officers, of notes inside, of drafts. */
const told = new Set([
  'received',
  'asked',
  'supplied',
  'pictured',
  'forwarded',
  'heard',
  'answered',
  'shown',
  'refused',
  'merged',
  'moved',
  'rated',
  'replied',
  'closed',
  'erased',
]);

function clockOf(it: Petition, { locale, today }: Shown): string | null {
  const t = publicTexts[locale];
  if (it.answeredOn)
    return isLatePetition(it, today)
      ? t.answeredLate(formatDay(it.answeredOn), formatDay(it.dueOn))
      : t.answeredOn(formatDay(it.answeredOn));
  if (it.forwardedOn) return t.forwardedOn(it.forwardedTo ?? '', formatDay(it.forwardedOn));
  if (it.state === 'asked') return t.standing;
  return isOpenState(it.state) ? (isLatePetition(it, today) ? t.lateBy(formatDay(it.dueOn)) : t.answerBy(formatDay(it.dueOn))) : null;
}

/** A petition for who has its code and PIN: nothing of officers and units; of the one it was merged into the answer alone. */
export function ownPetition(it: Petition, shown: Shown) {
  const { locale, today, steps, photos, sender, agreed, counting, into } = shown;
  const t = publicTexts[locale];
  const answering = it.state === 'merged' && into?.answeredOn ? into : it.answeredOn ? it : undefined;
  const isLate = isOpenState(it.state) && isLatePetition(it, today);
  const isUnhappy = isNotContent(it);
  const names = Object.entries(sender ?? {}).filter((entry): entry is [keyof Sender, string] => typeof entry[1] === 'string');
  return {
    code: it.code,
    title: t.number(it.number, it.year),
    subject: it.subject,
    body: it.body,
    word: isLate ? `${t.states[it.state]}, ${t.late}` : t.states[it.state],
    tone: isLate ? ('late' as const) : isUnhappy ? ('soon' as const) : tones[it.state],
    received: t.received(formatDay(it.receivedOn), ways[it.way][locale].toLocaleLowerCase(locale)),
    clock: clockOf(it, shown),
    counting: isOpenState(it.state) || it.answeredOn ? counting : [],
    answer: answering?.answer ?? null,
    apology: answering?.apology ?? null,
    refused: it.state === 'refused' && it.end ? [grounds[it.end.ground][locale], it.end.reason] : [],
    asked: it.state === 'asked' ? (steps.findLast(({ kind }) => kind === 'asked')?.note ?? null) : null,
    steps: steps
      .filter(({ kind }) => told.has(kind))
      .map(({ kind, on, note, isTold }) => ({ what: stepKinds[kind][locale], day: formatDay(on), note: isTold ? note : null })),
    photos,
    mode: modes[it.mode][locale],
    sender: names.map(([name, text]) => ({ term: t.sender[name], text })),
    agreed: agreed.map((code) => consents[code][locale]),
    waitsFurther: isUnhappy ? t.rateHeard : null,
    maySupply: isOpenState(it.state),
    mayRate: it.answeredOn !== null && it.rating === null,
  };
}
