import { literalsOf } from './literals.ts';
import { holds, marksOf, traceOf } from './traces.ts';
import type { Trace } from './traces.ts';

/** An expression that is asked only of texts that hold letters without which it matches nothing; what comes back is what the expression itself would give. */
export interface Sieved {
  readonly form: RegExp;
  mayBeIn: (text: string) => boolean;
  test: (text: string) => boolean;
  exec: (text: string) => RegExpExecArray | null;
  /** All matches, of a global expression. */
  matchesIn: (text: string) => RegExpExecArray[];
  replaceIn: (text: string, by: (match: string) => string) => string;
}

const isHeld = (trace: Trace, marks: readonly number[]): boolean => {
  for (let at = 0; at < marks.length; at += 1) if (!holds(trace, marks[at] as number)) return false;
  return true;
};

const isOneHeld = (trace: Trace, strings: readonly (readonly number[])[]): boolean => {
  for (let at = 0; at < strings.length; at += 1) if (isHeld(trace, strings[at] as readonly number[])) return true;
  return false;
};

/** What `matchAll` gives, without an expression made anew for each text. */
const allIn = (form: RegExp, text: string): RegExpExecArray[] => {
  const found: RegExpExecArray[] = [];
  form.lastIndex = 0;
  for (let match = form.exec(text); match; match = form.exec(text)) {
    found.push(match);
    if (match[0] === '') form.lastIndex += 1;
  }
  return found;
};

/** For expressions that are asked of whole paragraphs. Which letters one needs is read from it when it is first asked. */
export const sieved = (form: RegExp): Sieved => {
  let needed: number[][][] | undefined;
  const mayBeIn = (text: string): boolean => {
    needed ??= literalsOf(form).map((strings) => strings.map(marksOf));
    if (needed.length === 0) return true;
    const trace = traceOf(text);
    for (let at = 0; at < needed.length; at += 1) if (!isOneHeld(trace, needed[at] as number[][])) return false;
    return true;
  };
  return {
    form,
    mayBeIn,
    test: (text) => mayBeIn(text) && form.test(text),
    exec: (text) => (mayBeIn(text) ? form.exec(text) : null),
    matchesIn: (text) => (mayBeIn(text) ? allIn(form, text) : []),
    replaceIn: (text, by) => (mayBeIn(text) ? text.replace(form, (match) => by(match)) : text),
  };
};
