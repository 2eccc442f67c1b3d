import type { Refusal } from '#platform/values/result.ts';
import { redact } from '#platform/values/personal/redact.ts';
import { codeAs, isCode, type Figures } from './dossier.ts';
import { lateRefusals, refusals } from './refusals.ts';
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

/** A name behind a title, a telephone, an e-mail or the number of a paper. */
const tells = (text: string | undefined): boolean => text !== undefined && redact(text) !== text;

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
    ...when(newDueOn !== undefined && !after(newDueOn, dueOn), lateRefusals.newNotLater()),
    ...when(after(paperOn, today), lateRefusals.paperInFuture(today)),
    ...when(after(answeredOn, today), lateRefusals.answeredInFuture(today)),
    ...when(answeredOn !== undefined && !after(answeredOn, dueOn), lateRefusals.answeredInTime()),
    ...when(said === 0 && answeredOn === undefined && !after(today, dueOn), lateRefusals.notLate()),
  ];
}
