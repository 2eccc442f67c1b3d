import { randomInt } from 'node:crypto';

/** Letters and figures that are told apart on paper and over the telephone: no 0/o, 1/l/i, no u/v. */
const alphabet = 'abcdefghjkmnpqrstwxyz23456789';

const letter = (): string => alphabet.charAt(randomInt(alphabet.length));

/** A random code for people to copy: `groups` of `size` letters, 4.8 bits each, such as `kmta-x7pd`. */
export const readableCode = (groups: number, size: number): string =>
  Array.from({ length: groups }, () => Array.from({ length: size }, letter).join('')).join('-');

/** A one-time password: four groups of four, 77 bits. It has to be changed at the first sign-in. */
export const oneTimePassword = (): string => readableCode(4, 4);
