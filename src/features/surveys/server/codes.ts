import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { codeFrom } from '#platform/values/text.ts';
import type { SurveyId, Way } from '../survey.ts';

/** What codes of a survey follow from: the key of the installation and the survey's own secret, which is emptied when it ends. */
export interface SurveyKey {
  installKey: Uint8Array;
  id: SurveyId;
  secret: string;
}

const mac = ({ installKey, id, secret }: SurveyKey, text: string): Buffer =>
  createHmac('sha256', installKey).update(`survey ${id} ${secret} ${text}`).digest();

const letters = (bytes: Uint8Array): string => codeFrom(bytes).replaceAll('-', '');

const letterOf = { counter: 'Q', tablet: 'T', invited: 'M' } as const;
export type CodedWay = keyof typeof letterOf;

const wayOf = new Map<string, CodedWay>(Object.entries(letterOf).map(([way, letter]) => [letter, way as CodedWay]));

/** A code as it stands in an address: how one answers with it, what makes it differ, and a seal. */
export const codeShape = /^[QTM][A-Z2-9]{20}$/;

const sealed = (key: SurveyKey, front: string): string => `${front}${letters(mac(key, `code ${front}`))}`;

/** The code of the sheet at the counter, or of a shared tablet: one for all who use it. */
export const placeCode = (key: SurveyKey, way: 'counter' | 'tablet'): string => sealed(key, `${letterOf[way]}AAAAAAAA`);

/** Codes for so many people, each for one answer. They are stored nowhere: who holds one was handed it, and nobody else knows. */
export const inviteCodes = (key: SurveyKey, count: number): string[] =>
  Array.from({ length: count }, () => sealed(key, `${letterOf.invited}${letters(randomBytes(12)).slice(0, 8)}`));

/** How one answers with this code; undefined where the survey never gave it out. */
export function wayOfCode(key: SurveyKey, code: string): CodedWay | undefined {
  if (!codeShape.test(code)) return undefined;
  const [given, wanted] = [Buffer.from(code), Buffer.from(sealed(key, code.slice(0, 9)))];
  return timingSafeEqual(given, wanted) ? wayOf.get(code.slice(0, 1)) : undefined;
}

/** What keeps an answer from being taken twice: of a code for one, else of the form that was sent. */
export const onceOf = (key: SurveyKey, way: Way, { code, once }: { code?: string | undefined; once: string }): string =>
  mac(key, way === 'invited' ? `answered with ${code ?? ''}` : `form ${once}`).toString('base64url');
