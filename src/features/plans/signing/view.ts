import { formatDay, formatMoment } from '#platform/values/format.ts';
import type { Locale } from '#platform/values/messages.ts';
import { signingWords } from './messages.ts';
import type { Submission } from './submission.ts';

type Tone = 'plain' | 'active' | 'done' | 'late';

interface Happening {
  at: Temporal.Instant;
  title: string;
  text?: string | undefined;
  tone: Tone;
  icon: 'send' | 'check' | 'undo' | 'edit' | 'key' | 'done';
}

interface Told {
  locale: Locale;
  who: (id: string) => string;
  /** The number that a submission was given. */
  symbol: (id: string) => string;
}

function happened(run: Submission, { locale, who, symbol }: Told): Happening[] {
  const t = signingWords[locale];
  const { submitted, decided, signature, numbered, ended, state, reason } = run;
  const isBack = state === 'returned' || state === 'taken-back';
  return [
    {
      at: submitted.at,
      title: t.submitted(who(submitted.by), who(run.leaderId)),
      text: run.note ?? undefined,
      tone: 'active',
      icon: 'send',
    },
    ...(decided && state !== 'returned'
      ? [
          {
            at: decided.at,
            title: t.approved(who(decided.by)),
            text: run.isAlone ? t.alone : undefined,
            tone: 'done' as const,
            icon: 'check' as const,
          },
        ]
      : []),
    ...(signature
      ? [{ at: signature.at, title: t.signed(signature.name, formatDay(signature.on)), tone: 'done' as const, icon: 'edit' as const }]
      : []),
    ...(numbered ? [{ at: numbered.at, title: t.numbered(symbol(numbered.outgoingId)), tone: 'done' as const, icon: 'key' as const }] : []),
    ...(ended && isBack
      ? [
          {
            at: ended.at,
            title: state === 'returned' ? t.returned(who(ended.by)) : t.takenBack(who(ended.by)),
            text: reason ?? undefined,
            tone: 'late' as const,
            icon: 'undo' as const,
          },
        ]
      : []),
    ...(ended && state === 'issued'
      ? [{ at: ended.at, title: t.issued(who(ended.by)), tone: 'done' as const, icon: 'done' as const }]
      : []),
  ];
}

/** All that happened to a draft on its way, the latest first. */
export const stepsView = (runs: readonly Submission[], told: Told) =>
  runs
    .flatMap((run) => happened(run, told))
    .toReversed()
    .map(({ at, text, ...step }) => ({ ...step, when: formatMoment(at.toString()), ...(text !== undefined && { text }) }));
