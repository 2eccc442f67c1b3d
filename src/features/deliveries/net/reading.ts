import { tidyLine, truncate } from '#platform/values/text.ts';
import type { Outcome } from '../adapters/adapter.ts';
import { Unanswered, type Answered, type Asked, type Fetching } from './net.ts';

type Fields = Record<string, unknown>;

export const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The object that an answer holds; undefined where it is no JSON or no object. */
export function fieldsIn({ text }: Pick<Answered, 'text'>): Fields | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isFields(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

export const partOf = (of: Fields | undefined, key: string): Fields | undefined => {
  const part = of?.[key];
  return isFields(part) ? part : undefined;
};

export const listOf = (of: Fields | undefined, key: string): Fields[] => {
  const list = of?.[key];
  return Array.isArray(list) ? list.filter(isFields) : [];
};

/** A text or a number, as a text; undefined where there is none, or an empty one. */
export const textOf = (of: Fields | undefined, key: string): string | undefined => {
  const value = of?.[key];
  return typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : undefined;
};

export const countOf = (of: Fields | undefined, key: string): number | null => {
  const value = Number(textOf(of, key));
  return Number.isSafeInteger(value) && value >= 0 ? value : null;
};

/** What the other side said, as a line of ours. */
export const lineOf = (said: string): string => truncate(tidyLine(said) || '–', 400);

/** Shorter ones stand in words and numbers by chance. */
const TELLING = 8;

/** The text without what opens an outlet and whom it reaches: the other side may repeat what it was sent. */
export function masked(
  text: string,
  { body: _body, appId: _appId, recipients = '', ...secrets }: Readonly<Record<string, string>>,
): string {
  const parts = [...Object.values(secrets), ...recipients.split(/[\s,;]+/)].filter(({ length }) => length >= TELLING);
  return parts.toSorted((a, b) => b.length - a.length).reduce((rest, part) => rest.replaceAll(part, '•••'), text);
}

/** The net, whose answers are read without them. */
export const maskedNet =
  (net: Fetching, secrets: Readonly<Record<string, string>>): Fetching =>
  async (asked) => {
    const answered = await net(asked);
    return { ...answered, text: masked(answered.text, secrets) };
  };

const A_DAY = 86_400;

export const secondsAsked = ({ headers }: Pick<Answered, 'headers'>): number | undefined => {
  const seconds = Number(headers['retry-after']);
  return Number.isFinite(seconds) && seconds > 0 ? Math.min(seconds, A_DAY) : undefined;
};

export const httpFault = ({ status, text }: Answered): string => lineOf(`HTTP ${status} ${text}`);

type Unsent = Exclude<Outcome, { state: 'sent' }>;

/** What an answer that is no success means, by its number alone. 5xx to a post leaves open whether it was done. */
export function byStatus(answered: Answered): Unsent {
  const { status } = answered;
  const fault = httpFault(answered);
  if (status === 429) return { state: 'later', fault, seconds: secondsAsked(answered), isBusy: true };
  if (status === 503) return { state: 'later', fault, seconds: secondsAsked(answered), isBusy: true };
  if (status >= 500) return { state: 'unknown', fault };
  if (status === 401) return { state: 'expired', fault };
  if (status === 408) return { state: 'unknown', fault };
  return { state: 'failed', fault };
}

/** Asks; a line that did not answer is an outcome too. */
export async function answerTo(net: Fetching, asked: Asked): Promise<Answered | Unsent> {
  try {
    return await net(asked);
  } catch (error) {
    if (!(error instanceof Unanswered)) throw error;
    return { state: error.isBegun ? 'unknown' : 'later', fault: lineOf(error.message) };
  }
}

export const isAnswer = (it: Answered | Unsent): it is Answered => 'status' in it;
