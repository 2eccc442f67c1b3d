import { fold } from '#platform/values/text.ts';

const wordsOf = (text: string): string =>
  fold(text)
    .replace(/\bubnd\b/g, 'uy ban nhan dan')
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();

/** Of these there is one above an authority, so that a paper names it without its place: "UBND tỉnh", "Sở Nội vụ". */
const only = /^(?:uy ban nhan dan (?:tinh|thanh pho)|so \p{L}.+)$/u;

/** What a paper names in a line of "Nơi nhận": its parts, without "Như trên" and what stands in brackets. */
const partsOf = (line: string): string[] =>
  line
    .replace(/\([^)]*\)/g, ' ')
    .split(/[;,]|\svà\s/u)
    .map(wordsOf)
    .filter(Boolean);

/** Those of the bodies that a list of recipients names: in full, by the abbreviation, or without the place where there is one alone. Never by half a name. */
export function namedAmong<Body extends { name: string }>(recipients: readonly string[], bodies: readonly Body[]): Body[] {
  const named = recipients.flatMap((line) => [wordsOf(line.replace(/\([^)]*\)/g, ' ')), ...partsOf(line)]);
  const meant = (name: string, said: string): boolean => name === said || (only.test(said) && name.startsWith(`${said} `));
  const found = bodies.filter(({ name }) => named.some((said) => meant(wordsOf(name), said)));
  // Cut short, a name may mean two: then it means neither.
  return found.filter(({ name }) => {
    const whole = wordsOf(name);
    return (
      named.includes(whole) ||
      named.some((said) => meant(whole, said) && found.filter((other) => meant(wordsOf(other.name), said)).length === 1)
    );
  });
}
