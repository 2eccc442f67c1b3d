import type { Refusal } from '#platform/values/result.ts';
import { redact } from '#platform/values/personal/redact.ts';
import { codeAs, isCode, isPaperNumber, type Figures } from './dossier.ts';
import { lateRefusals } from './late/refusals.ts';
import { refusals } from './refusals.ts';
import type { LateInput } from './schema.ts';

const when = (isWrong: boolean, refused: { refusal: Refusal }): Refusal[] => (isWrong ? [refused.refusal] : []);

/** What does not go together in the figures of one line, all of it at once. */
export function whyNotFigures(it: Figures): Refusal[] {
  const sum = it.early + it.onTime + it.late;
  const came = it.received + it.carriedOver;
  const went = it.resolved + it.returned + it.openInTime + it.openOverdue;
  const { receivedOnline, received, resolved, payable, paidOnline, digitised, tracked } = it;
  return [
    ...when(receivedOnline > received, refusals.onlineAboveReceived(receivedOnline, received)),
    ...when(resolved !== sum, refusals.resolvedIsNotSum(resolved, sum)),
    ...when(came !== went, refusals.wholeIsNotSum(came, went)),
    ...when((payable === null) !== (paidOnline === null), refusals.payAlone()),
    ...when(payable !== null && (paidOnline ?? 0) > payable, refusals.paidAbove(paidOnline ?? 0, payable ?? 0)),
    ...when((digitised ?? 0) > received, refusals.digitisedAbove(digitised ?? 0, received)),
    ...when((tracked ?? 0) > received, refusals.trackedAbove(tracked ?? 0, received)),
  ];
}

const after = (a: Temporal.PlainDate | undefined, b: Temporal.PlainDate): boolean =>
  a !== undefined && Temporal.PlainDate.compare(a, b) > 0;

/** A name that a family name does not give away, its tone left out or wrong: with the middle name that only people have, unless an office goes before. */
const named = /(?<!\p{L})(?!(?:Phòng|Sở|Đô|Siêu|Ban|Hội|Nhà|Viện|Chợ)\s)\p{Lu}\p{L}*\s+(?:Thị|THỊ|Thi|THI|Văn|VĂN|Van|VAN)\s+\p{Lu}/u;

/** A name behind a title, a telephone, an e-mail or the number of a paper. */
const tells = (text: string | undefined): boolean => text !== undefined && (redact(text) !== text || named.test(text.normalize('NFC')));

/** An apology goes out before the day on which it would be late, yet not so many days. */
const AHEAD = 30;

/** What is wrong with a late dossier by itself, all of it at once. */
export function whyNotLate(input: LateInput, today: Temporal.PlainDate): Refusal[] {
  const { dueOn, reason, reasonWords, paperNumber, paperOn, signerPost, newDueOn, answeredOn } = input;
  const said = [paperNumber, paperOn, signerPost, newDueOn].filter((one) => one !== undefined).length;
  return [
    ...when(!isCode(codeAs(input.code)), lateRefusals.noCode()),
    ...when(reason === 'other' && reasonWords === undefined, lateRefusals.noWords()),
    ...when(reason === 'other' && tells(reasonWords), lateRefusals.personal()),
    ...when(tells(signerPost), lateRefusals.signerPersonal()),
    ...when(said > 0 && said < 4, lateRefusals.halfApology()),
    ...when(paperNumber !== undefined && !isPaperNumber(paperNumber), lateRefusals.noPaperNumber()),
    ...when(after(dueOn, today.add({ days: AHEAD })), lateRefusals.dueFarAhead(today.add({ days: AHEAD }))),
    ...when(
      paperOn !== undefined && after(dueOn, paperOn.add({ days: AHEAD })),
      lateRefusals.paperTooEarly(dueOn.subtract({ days: AHEAD })),
    ),
    ...when(after(newDueOn, dueOn.add({ years: 1 })), lateRefusals.newFarAhead(dueOn.add({ years: 1 }))),
    ...when(newDueOn !== undefined && !after(newDueOn, dueOn), lateRefusals.newNotLater()),
    ...when(after(paperOn, today), lateRefusals.paperInFuture(today)),
    ...when(after(answeredOn, today), lateRefusals.answeredInFuture(today)),
    ...when(answeredOn !== undefined && !after(answeredOn, dueOn), lateRefusals.answeredInTime()),
    ...when(said === 0 && answeredOn === undefined && !after(today, dueOn), lateRefusals.notLate()),
  ];
}
