import { randomInt } from 'node:crypto';
import { hashPassword } from 'better-auth/crypto';

/** Letters and figures that are told apart on paper and over the telephone: no 0/o, 1/l/i, no u/v. */
const alphabet = 'abcdefghjkmnpqrstwxyz23456789';

const letter = (): string => alphabet.charAt(randomInt(alphabet.length));

/** A random code for people to copy: `groups` of `size` letters, 4.8 bits each, such as `kmta-x7pd`. */
export const readableCode = (groups: number, size: number): string =>
  Array.from({ length: groups }, () => Array.from({ length: size }, letter).join('')).join('-');

/** A one-time password: four groups of four, 77 bits. It has to be changed at the first sign-in. */
export const oneTimePassword = (): string => readableCode(4, 4);

export interface Hashed {
  password: string;
  passwordHash: string;
}

/** The password with its hash, which takes a good part of a second: made before anything is locked. */
export const hashed = async (password: string): Promise<Hashed> => ({ password, passwordHash: await hashPassword(password) });
