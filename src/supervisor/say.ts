import type { Refusal } from '../platform/values/result.ts';

/** One line of the log, Vietnamese first. Never with what people typed: a log holds no personal data. */
export type Say = (vi: string, en: string) => void;

const time = (now: Temporal.Instant): string =>
  now.toZonedDateTimeISO('Asia/Ho_Chi_Minh').toPlainDateTime().toString({ smallestUnit: 'second' }).replace('T', ' ');

export const sayAs =
  (process: string): Say =>
  (vi, en) =>
    console.log(`${time(Temporal.Now.instant())} ${process}: ${vi} | ${en}`);

/** The sentence of a refusal on standard error, Vietnamese and English on a line each. */
export const sayRefusal = (refusal: Refusal): void => console.error(`\n${refusal.message}\n`);
