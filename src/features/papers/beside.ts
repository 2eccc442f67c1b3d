import { formatDay } from '#platform/values/format.ts';
import type { Locale } from '#platform/values/messages.ts';
import { sendingTexts } from './sending/messages.ts';
import type { Recipient, RecipientId } from './sending/recipient.ts';
import { signedStates, type SignedState } from './signed/signed.ts';
import { signedTones } from './signed/view.ts';

/** What became of a paper of the register: to whom it went, its newest signed copy, the hash of the file as which it was issued. */
export interface Beside {
  recipients: Recipient[];
  signed: { state: SignedState; sha256: string } | null;
  frozen: string | null;
}

interface Figures {
  state: SignedState | null;
  all: number;
  sent: number;
  received: number;
}

/** What the list says beside a line, as plain data. */
export const outgoingExtras = (figures: Figures | undefined, locale: Locale) => ({
  sent: figures && figures.all > 0 ? sendingTexts[locale].summary(figures.all, figures.sent, figures.received) : null,
  signed: figures?.state ? { tone: signedTones[figures.state], word: signedStates[figures.state][locale] } : null,
});

interface ForUnit {
  recipientId: RecipientId;
  unitId: string;
  symbol: string;
  issuedOn: Temporal.PlainDate;
  kind: string;
  title: string;
  purpose: string | null;
  sentOn: Temporal.PlainDate;
  receivedOn: Temporal.PlainDate | null;
}

/** A paper of the authority that was sent to a unit, as plain data. */
export function forUnitLine(one: ForUnit, { unit }: { unit: (id: string | null) => string | null }, locale: Locale) {
  const t = sendingTexts[locale];
  const { receivedOn } = one;
  return {
    id: one.recipientId,
    href: `/lam-viec/so-van-ban/nhan/${one.recipientId}`,
    name: `${one.symbol}, ${formatDay(one.issuedOn)}. ${one.kind}: ${one.title}`,
    purpose: one.purpose,
    unit: unit(one.unitId) ?? '',
    sent: formatDay(one.sentOn),
    state: receivedOn
      ? { tone: 'done' as const, word: `${t.received} ${formatDay(receivedOn)}` }
      : { tone: 'soon' as const, word: t.toReceive },
  };
}
