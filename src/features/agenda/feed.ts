import { formatMoment } from '#platform/values/format.ts';
import type { Locale } from '#platform/values/messages.ts';
import { words } from './messages.ts';

/** Since when an officer has a calendar address, and with which tasks, in a sentence. */
export const feedLine = ({ scope, madeAt }: { scope: 'own' | 'all'; madeAt: Temporal.Instant }, locale: Locale): string =>
  words[locale].feedStands(formatMoment(madeAt), words[locale].scopes[scope]);
