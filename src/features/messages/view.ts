import { formatMoment } from '#platform/values/format.ts';
import type { Locale } from '#platform/values/messages.ts';
import { isKind, kinds, type Kind, type Message } from './message.ts';
import { messageTexts } from './messages.ts';
import { reasonIn } from './reasons.ts';
import type { Setting } from './tempo.ts';

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
export const settingStart = ({ email, language, quietFrom, quietUntil, hasQuietDaysOff, tempos }: Setting) => {
  const tempo = (kind: Kind) => tempos[kind] ?? kinds[kind].tempo;
  return {
    email,
    language,
    quietFrom,
    quietUntil,
    quietDaysOff: hasQuietDaysOff,
    urged: tempo('urged'),
    'task-given': tempo('task-given'),
    extension: tempo('extension'),
    difficulty: tempo('difficulty'),
    mentioned: tempo('mentioned'),
    returned: tempo('returned'),
    joint: tempo('joint'),
    declined: tempo('declined'),
    accepted: tempo('accepted'),
    'confirm-wanted': tempo('confirm-wanted'),
    'task-due': tempo('task-due'),
    'task-late': tempo('task-late'),
    'request-open': tempo('request-open'),
  };
};

interface Told {
  reason: string | null;
  detail: string | null;
}

/** Why a letter stands as it does, with what the other side said; empty where there is nothing to say. */
export const reasonView = ({ reason, detail }: Told, locale: Locale): string =>
  reason === null ? '' : messageTexts[locale].reason(reasonIn(reason, locale), detail ?? '');
