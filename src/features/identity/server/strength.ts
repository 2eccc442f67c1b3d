import type { ZxcvbnFactory, ZxcvbnResult } from '@zxcvbn-ts/core';
import { ok, type Result } from '#platform/values/result.ts';
import { fold } from '#platform/values/text.ts';
import { refusals, type Weakness } from '../refusals.ts';

const SHORTEST = 10;
/** Of 4: at this score an attacker who stole the hashes needs more than 10⁸ guesses. */
const STRONG_ENOUGH = 3;

const local = (
  'matkhau doimatkhau quantri canbo congchuc chutich vanthu vanphong uyban ubnd hdnd hoidongnhandan uybannhandan cchc caicach caicachhanhchinh ' +
  'hanhchinh tuyentruyen minhbach vietnam hanoi saigon hochiminh tphcm danang haiphong cantho hue xinchao camon anhyeuem emyeuanh iloveyou ' +
  'thang quy nam ngay xuan thu dong tet giadinh conyeu bome hanhphuc thanhcong thangloi phuongxa thixa thitran quocgia toquoc doclap tudo motcua dichvucong congan quanly'
).split(' ');

let checker: Promise<ZxcvbnFactory> | undefined;

/** The dictionaries are large and passwords are seldom chosen: they are loaded with the first one. */
async function makeChecker(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory: Checker }, { adjacencyGraphs, dictionary }] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ]);
  return new Checker({ dictionary: { ...dictionary, local }, graphs: adjacencyGraphs });
}

/** What the office knows of somebody: full name, sign-in name, names of the authority. None of it may make the password. */
export type Names = readonly string[];

/** Each word of a name of three letters and more, and the whole name without blanks: "Hưng Đạo" → hung, dao, hungdao. */
const wordsOf = (names: Names): string[] =>
  names.flatMap((name) => {
    const words = fold(name).split(/[^a-z0-9]+/);
    return [...words, words.join(''), words.slice(-2).join('')].filter((word) => word.length >= 3);
  });

const byPattern: Record<string, Weakness> = {
  repeat: 'repeated',
  sequence: 'sequence',
  spatial: 'sequence',
  regex: 'date',
  date: 'date',
  dictionary: 'common',
  wordSequence: 'common',
};

function weaknessOf({ score, sequence }: ZxcvbnResult): Weakness | undefined {
  if (score >= STRONG_ENOUGH) return undefined;
  const longest = [...sequence].filter(({ pattern }) => pattern !== 'bruteforce').sort((a, b) => b.token.length - a.token.length)[0];
  if (!longest) return 'weak';
  if (longest.pattern === 'dictionary' && longest['dictionaryName'] === 'userInputs') return 'names';
  return byPattern[longest.pattern] ?? 'weak';
}

/** What is left of the password without the names; of "lamson2026" that is a year, which is no secret. */
const withoutNames = (password: string, words: readonly string[]): string =>
  [...words].sort((a, b) => b.length - a.length).reduce((left, word) => left.replaceAll(word, ''), password);

const UNNAMED_LEAST = 7;

/** The password, where it is long and not easily guessed, names and Vietnamese marks seen through. Refused on `field` with what makes it weak. */
export async function checkStrength(password: string, names: Names, field = 'newPassword'): Promise<Result<string>> {
  const weak = (why: Weakness): Result<never> => refusals.weak(why, field);
  if ([...password].length < SHORTEST) return weak('short');
  const words = wordsOf(names);
  const plain = fold(password).replace(/\s/g, '').slice(0, 100);
  if (withoutNames(plain, words).length < Math.min(UNNAMED_LEAST, plain.length)) return weak('names');
  checker ??= makeChecker();
  const weakness = weaknessOf((await checker).check(plain, words));
  return weakness ? weak(weakness) : ok(password);
}
