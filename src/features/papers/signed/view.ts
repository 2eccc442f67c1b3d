import type { Signature, SignatureFault } from 'official-documents';
import { formatDay, formatMoment, formatNumber } from '#platform/values/format.ts';
import type { Locale } from '#platform/values/messages.ts';
import { signedTexts } from './messages.ts';
import { signedStates, type FoundSignatures, type FrozenPaper, type SignedCopy, type SignedState } from './signed.ts';

type Tone = 'plain' | 'active' | 'done' | 'soon' | 'late';

export const signedTones: Readonly<Record<SignedState, Tone>> = { valid: 'done', invalid: 'late', unverified: 'soon', none: 'plain' };

/** The page on which a file of a paper is taken. */
export const fileHref = (fileId: string): string => `/lam-viec/so-van-ban/tep/${fileId}`;

const ZONE = 'Asia/Ho_Chi_Minh';
const dayIn = (iso: string): string => formatDay(Temporal.Instant.from(iso).toZonedDateTimeISO(ZONE).toPlainDate());
const filled = (items: { term: string; text: string }[]) => items.filter(({ text }) => text !== '');

const nameOf = (party: Signature['signer'], locale: Locale): string =>
  [party?.name, party?.organisation === party?.name ? null : party?.organisation].filter(Boolean).join(', ') || signedTexts[locale].unnamed;

const reasons = (faults: readonly SignatureFault[], locale: Locale): string =>
  [...new Set(faults)].map((fault) => signedTexts[locale].faults[fault]).join('; ');

const inconclusive: ReadonlySet<SignatureFault> = new Set(['format', 'stamped-later']);

/** What the signatures of a file come to, in one sentence for everybody. */
export function signedSentence(state: SignedState, { signatures }: FoundSignatures, locale: Locale): string {
  const t = signedTexts[locale];
  const own = signatures.filter(({ kind }) => kind === 'signature');
  const faults = own.flatMap((one) => one.faults);
  if (state === 'none') return t.sentences.none;
  if (state === 'invalid')
    return t.sentences.invalid(
      reasons(
        own.filter((one) => one.state === 'invalid').flatMap((one) => one.faults),
        locale,
      ),
    );
  if (state === 'unverified')
    return faults.some((one) => inconclusive.has(one)) ? t.sentences.unknown(reasons(faults, locale)) : t.sentences.unverified;
  const who = own.map(({ signer, stamped, claimedAt }) => {
    const at = stamped?.isTrusted ? stamped.at : claimedAt;
    return at ? t.signedOn(nameOf(signer, locale), dayIn(at)) : nameOf(signer, locale);
  });
  return t.sentences.valid(who.join('; '));
}

function signatureView(one: Signature, locale: Locale) {
  const t = signedTexts[locale];
  const { kind, signer, issuer, claimedAt, stamped, certificate, coversAll, bytesAfter, faults, state } = one;
  const stampWords = stamped && (stamped.isRight ? (stamped.isTrusted ? nameOf(stamped.by, locale) : t.stampedUnknown) : t.stampedWrong);
  return {
    title: `${kind === 'timestamp' ? t.timestamp : t.signature}: ${nameOf(signer, locale)}`,
    state: { tone: signedTones[state], word: t.states[state] },
    reasons: faults.map((fault) => t.faults[fault]),
    facts: filled([
      { term: t.claimedAt, text: kind === 'signature' && claimedAt ? formatMoment(claimedAt) : '' },
      { term: t.stamped, text: stamped && stampWords ? t.stampedWords(formatMoment(stamped.at), stampWords) : '' },
      { term: t.issuer, text: issuer ? nameOf(issuer, locale) : '' },
      { term: t.certificate, text: certificate ? t.days(dayIn(certificate.from), dayIn(certificate.to)) : '' },
      { term: t.covers, text: coversAll ? t.coversAll : t.coversPart(formatNumber(bytesAfter, locale)) },
    ]),
  };
}

/** A signed copy of a line of the register as plain data. */
export function signedView(copy: SignedCopy, line: { symbol: string }, officer: (id: string) => string, locale: Locale) {
  const t = signedTexts[locale];
  const { other } = copy;
  return {
    id: copy.id,
    href: fileHref(copy.fileId),
    name: copy.fileName,
    state: { tone: signedTones[copy.state], word: signedStates[copy.state][locale] },
    sentence: signedSentence(copy.state, copy.found, locale),
    other: other && (other.symbol === line.symbol ? t.otherWhy(other.why) : t.other(other.symbol, other.why)),
    facts: [
      { term: t.file, text: copy.fileName, href: fileHref(copy.fileId) },
      { term: t.hash, text: copy.sha256 },
      { term: t.attachedBy, text: `${officer(copy.attachedBy)}, ${formatMoment(copy.attachedAt.toString())}` },
      { term: t.checked, text: formatMoment(copy.checkedAt.toString()) },
    ],
    signatures: copy.found.signatures.map((one) => signatureView(one, locale)),
  };
}

export const frozenView = ({ fileId, fileName, sha256, frozenAt }: FrozenPaper, locale: Locale) => {
  const t = signedTexts[locale];
  return {
    facts: [
      { term: t.frozen, text: fileName, href: fileHref(fileId) },
      { term: t.hash, text: sha256 },
      { term: t.frozenAt, text: formatMoment(frozenAt.toString()) },
    ],
  };
};
