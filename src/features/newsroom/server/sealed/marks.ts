import { createHmac, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import type { AuthorityId } from '#platform/values/ids.ts';
import { parseId } from '#platform/values/ids.ts';
import type { ApprovalLinkId } from '../../sealed/link.ts';

/** So long what was opened by its code may be decided about. */
const PASS_MS = 60 * 60 * 1000;

const mac = (installKey: Uint8Array, text: string): string => createHmac('sha256', installKey).update(text).digest('base64url');

export const isSame = (a: string, b: string): boolean => {
  const [given, wanted] = [Buffer.from(a), Buffer.from(b)];
  return given.length === wanted.length && timingSafeEqual(given, wanted);
};

export const newToken = (): string => randomBytes(32).toString('base64url');
export const newCode = (): string => String(randomInt(0, 100_000_000)).padStart(8, '0');

/** What is kept of a link: nobody who reads the database can open it. */
export const markOfToken = (installKey: Uint8Array, authorityId: AuthorityId, token: string): string =>
  mac(installKey, `approval link:${authorityId}:${token}`);

export const markOfCode = (installKey: Uint8Array, tokenMark: string, code: string): string =>
  mac(installKey, `approval code:${tokenMark}:${code.replace(/\D/g, '')}`);

/** What the page carries once the code was typed, for an hour. */
export const passOf = (installKey: Uint8Array, authorityId: AuthorityId, id: ApprovalLinkId, now: Temporal.Instant): string => {
  const said = `${id}.${String(now.epochMilliseconds + PASS_MS)}`;
  return `${said}.${mac(installKey, `approval pass:${authorityId}:${said}`)}`;
};

/** The link of a pass that was given here and still holds. */
export function linkOfPass(
  installKey: Uint8Array,
  authorityId: AuthorityId,
  pass: string,
  now: Temporal.Instant,
): ApprovalLinkId | undefined {
  const [id = '', until = '', given = ''] = pass.split('.');
  const holds = isSame(given, mac(installKey, `approval pass:${authorityId}:${id}.${until}`)) && Number(until) > now.epochMilliseconds;
  return holds ? parseId<ApprovalLinkId>(id) : undefined;
}
