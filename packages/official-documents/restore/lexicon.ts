import type { LanguageModel } from '../language/statistics/model.ts';
import { isWord, spacingClass } from '../language/statistics/tokens.ts';

/** A way in which a word of the language is printed. */
export interface Form {
  text: string;
  word: number;
  spacing: number;
  /** The same word in small letters, where this form has a capital; -1 where it has none. */
  small: number;
  /** How likely the small word is to be printed with a capital (natural logarithm). */
  capitalLog: number;
  isCapital: boolean;
  /** Whether a small letter is in it: out of place in a line of capitals. */
  hasSmall: boolean;
}

interface Branch {
  letter: number;
  next: Branch[];
  form?: Form;
}

/** Forms as a tree of letters, laid out in arrays: the children of a node stand together. */
export class Lexicon {
  readonly #letters: Uint16Array;
  readonly #children: Uint32Array;
  readonly #forms: (Form | undefined)[];

  constructor(forms: Form[]) {
    const root: Branch = { letter: 0, next: [] };
    for (const form of forms) {
      let branch = root;
      for (let at = 0; at < form.text.length; at += 1) {
        const letter = form.text.charCodeAt(at);
        let next = branch.next.find((one) => one.letter === letter);
        if (!next) branch.next.push((next = { letter, next: [] }));
        branch = next;
      }
      branch.form = form;
    }
    const order = [root];
    const children = [1];
    for (const branch of order) {
      order.push(...branch.next.sort((a, b) => a.letter - b.letter));
      children.push(order.length);
    }
    this.#letters = Uint16Array.from(order, (branch) => branch.letter);
    this.#children = Uint32Array.from(children);
    this.#forms = order.map((branch) => branch.form);
  }

  /** Of each node the children whose letter may be lost: where they begin in `nodes`, one more entry than there are nodes. */
  lostChildren(losses: Losses): { from: Uint32Array; nodes: Uint32Array } {
    const from = new Uint32Array(this.#forms.length + 1);
    const nodes: number[] = [];
    for (let node = 0; node < this.#forms.length; node += 1) {
      for (let child = this.#children[node] ?? 0; child < (this.#children[node + 1] ?? 0); child += 1)
        if ((losses.logs[this.#letters[child] ?? 0] ?? -Infinity) > -Infinity) nodes.push(child);
      from[node + 1] = nodes.length;
    }
    return { from, nodes: Uint32Array.from(nodes) };
  }

  #childBy(letter: number, node: number): number {
    let low = this.#children[node] as number;
    let high = (this.#children[node + 1] as number) - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = this.#letters[middle] as number;
      if (found === letter) return middle;
      if (found < letter) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }

  /** Calls `found` with each form that fits the text from `start`, white space standing for any letter that may be lost. */
  eachFit(text: Uint16Array, start: number, losses: Losses, found: (form: Form, end: number, loss: number) => void): void {
    const [letters, forms, logs, { from, nodes }] = [this.#letters, this.#forms, losses.logs, losses.childrenIn(this)];
    const walk = (node: number, at: number, loss: number): void => {
      const here = at < text.length ? (text[at] as number) : 0;
      const form = forms[node];
      if (form && !isLetterCode(here)) found(form, at, loss);
      if (here !== SPACE) {
        const next = this.#childBy(here, node);
        if (next >= 0) walk(next, at + 1, loss);
        return;
      }
      const last = from[node + 1] as number;
      for (let edge = from[node] as number; edge < last; edge += 1) {
        const next = nodes[edge] as number;
        const sum = loss + (logs[letters[next] as number] as number);
        if (sum > leastLoss) walk(next, at + 1, sum);
      }
    };
    walk(0, start, 0);
  }
}

const SPACE = 32;
/** A word whose lost letters are together less likely than this (natural logarithm) is not thought of. */
const leastLoss = -4;
const codes = 0x2000;
const letterCodes = Uint8Array.from({ length: codes }, (_, code) => (/[\p{L}\p{M}]/u.test(String.fromCharCode(code)) ? 1 : 0));
export const isLetterCode = (code: number): boolean =>
  code < codes ? letterCodes[code] === 1 : /[\p{L}\p{M}]/u.test(String.fromCharCode(code));

/** The natural logarithm of how often each letter was lost. */
export class Losses {
  readonly logs = new Float64Array(codes).fill(-Infinity);
  readonly #children = new Map<Lexicon, { from: Uint32Array; nodes: Uint32Array }>();

  constructor(rates: Map<string, number>) {
    for (const [letter, rate] of rates) if (letter.charCodeAt(0) < codes) this.logs[letter.charCodeAt(0)] = Math.log(rate);
  }

  /** The branches of a lexicon that a lost letter may take. */
  childrenIn(lexicon: Lexicon): { from: Uint32Array; nodes: Uint32Array } {
    let children = this.#children.get(lexicon);
    if (!children) this.#children.set(lexicon, (children = lexicon.lostChildren(this)));
    return children;
  }
}

/** The words as the statistics have them; those they have only in small letters with a capital; and all in capitals. */
export interface Lexicons {
  known: Lexicon;
  capital: Lexicon;
  capitals: Lexicon;
}

const made = new WeakMap<LanguageModel, Lexicons>();

/** The lexicons of the statistics, made once. */
export const lexiconsOf = (model: LanguageModel): Lexicons => {
  const before = made.get(model);
  if (before) return before;
  const forms: Record<keyof Lexicons, Form[]> = { known: [], capital: [], capitals: [] };
  const words = new Map(model.head.words.map((word, number) => [word, number]));
  for (const [number, word] of model.head.words.entries()) {
    if (!isWord(word)) continue;
    const capitals = word.toLocaleUpperCase('vi');
    const capital = capitals.charAt(0) + word.slice(1);
    const small = words.get(word.toLocaleLowerCase('vi')) ?? -1;
    const of = (text: string): Form => ({
      text,
      word: number,
      spacing: spacingClass(text),
      small: small === number || (text.length > 1 && text === capitals) ? -1 : small,
      capitalLog: small >= 0 && small !== number ? Math.min(0, model.logAlone(number) - model.logAlone(small)) : 0,
      isCapital: /^\p{Lu}/u.test(text),
      hasSmall: /\p{Ll}/u.test(text),
    });
    forms.known.push(of(word));
    if (capital !== word && !words.has(capital)) forms.capital.push(of(capital));
    if (capital !== word && capitals.length > 1 && !words.has(capitals)) forms.capitals.push(of(capitals));
  }
  const lexicons = { known: new Lexicon(forms.known), capital: new Lexicon(forms.capital), capitals: new Lexicon(forms.capitals) };
  made.set(model, lexicons);
  return lexicons;
};
