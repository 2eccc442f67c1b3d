import { formatMoment } from '#platform/values/format.ts';
import type { Locale } from '#platform/values/messages.ts';
import { isKind, kinds, type Message } from './message.ts';
import { messageTexts } from './messages.ts';
import { reasonIn } from './reasons.ts';
import { temposOf, type Setting } from './tempo.ts';

/** What a message tells of, in words. */
export const kindIn = (kind: string, locale: Locale): string => (isKind(kind) ? kinds[kind][locale] : messageTexts[locale].trialKind);

/** A message in the list, as plain data. */
export const messageView = ({ id, kind, title, text, at, readAt }: Message, locale: Locale) => ({
  id,
  kind: kindIn(kind, locale),
  title,
  text,
  at: formatMoment(at),
  isRead: readAt !== null,
});

/** What the form of settings starts with. */
export const settingStart = ({ email, language, quietFrom, quietUntil, hasQuietDaysOff, tempos }: Setting) => ({
  ...{ email, language, quietFrom, quietUntil, quietDaysOff: hasQuietDaysOff },
  ...temposOf({ tempos }),
});

interface Told {
  reason: string | null;
  detail: string | null;
}

/** Why a letter stands as it does, with what the other side said; empty where there is nothing to say. */
export const reasonView = ({ reason, detail }: Told, locale: Locale): string =>
  reason === null ? '' : messageTexts[locale].reason(reasonIn(reason, locale), detail ?? '');
