import type { LanguageModel } from '../language/statistics/model.ts';
import { isWord, spacingClass } from '../language/statistics/tokens.ts';

/** A way in which a word of the language is printed; or a figure, a sign or a strange word as it stands. */
export interface Form {
  text: string;
  word: number;
  spacing: number;
  /** The same word in small letters, where this form has a capital; -1 where it has none. */
  small: number;
  /** How likely the small word is to be printed with a capital (natural logarithm). */
  capitalLog: number;
  isCapital: boolean;
  isCapitals: boolean;
  hasSmall: boolean;
}

/** The branches of a tree of letters that a lost letter may take, by node, and how likely that is (natural logarithm). */
interface LostChildren {
  from: Uint32Array;
  nodes: Uint32Array;
  logs: Float64Array;
}

export class Lexicon {
  readonly #letters: Uint16Array;
  readonly #children: Uint32Array;
  readonly #forms: (Form | undefined)[];
  readonly #masks: Int32Array;

  constructor(forms: Form[]) {
    const sorted = [...new Map(forms.map((form) => [form.text, form])).values()].sort((a, b) => (a.text < b.text ? -1 : 1));
    const letters = [0];
    const children = [1];
    const ends: (Form | undefined)[] = [];
    const nodes = [{ from: 0, to: sorted.length, depth: 0 }];
    for (const { from, to, depth } of nodes) {
      const first = sorted[from];
      const isForm = first !== undefined && first.text.length === depth;
      ends.push(isForm ? first : undefined);
      for (let at = isForm ? from + 1 : from; at < to;) {
        const start = at;
        const letter = sorted[start]?.text.charCodeAt(depth) ?? 0;
        while (at < to && sorted[at]?.text.charCodeAt(depth) === letter) at += 1;
        nodes.push({ from: start, to: at, depth: depth + 1 });
        letters.push(letter);
      }
      children.push(nodes.length);
    }
    this.#letters = Uint16Array.from(letters);
    this.#children = Uint32Array.from(children);
    this.#forms = ends;
    this.#masks = Int32Array.from(ends.keys(), (node) =>
      this.#letters.subarray(children[node], children[node + 1]).reduce((mask, letter) => mask | (1 << (letter & 31)), 0),
    );
  }

  /** Of each node the children whose letter may be lost: where they begin in `nodes`, one more entry than there are nodes. */
  lostChildren(losses: Losses): LostChildren {
    const size = this.#forms.length;
    const [from, nodes, logs] = [new Uint32Array(size + 1), new Uint32Array(size), new Float64Array(size)];
    let count = 0;
    for (let node = 0; node < size; node += 1) {
      for (let child = this.#children[node] as number; child < (this.#children[node + 1] as number); child += 1) {
        const log = losses.logs[this.#letters[child] as number] as number;
        if (log === -Infinity) continue;
        nodes[count] = child;
        logs[count] = log;
        count += 1;
      }
      from[node + 1] = count;
    }
    return { from, nodes, logs };
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

  /** Adds to `fits` each form that fits the text from `start` and ends after `least`, white space standing for any letter that may be lost. */
  addFits(text: Uint16Array, start: number, least: number, losses: Losses, fits: Fits): void {
    const [forms, masks] = [this.#forms, this.#masks];
    const { from, nodes, logs } = losses.childrenIn(this);
    const walk = (node: number, at: number, loss: number): void => {
      const here = at < text.length ? (text[at] as number) : 0;
      const form = forms[node];
      if (form && at > least && !isLetterCode(here)) fits.add(form, at, loss);
      if (here !== SPACE) {
        const next = this.#childBy(here, node);
        if (next >= 0) walk(next, at + 1, loss);
        return;
      }
      const last = from[node + 1] as number;
      const after = at + 1 < text.length ? (text[at + 1] as number) : 0;
      const isOpen = !isLetterCode(after);
      const bit = 1 << (after & 31);
      for (let edge = from[node] as number; edge < last; edge += 1) {
        const sum = loss + (logs[edge] as number);
        const next = nodes[edge] as number;
        if (sum > leastLoss && (isOpen || ((masks[next] as number) & bit) !== 0)) walk(next, at + 1, sum);
      }
    };
    walk(0, start, 0);
  }
}

export class Fits {
  count = 0;
  readonly forms: Form[] = [];
  readonly ends: number[] = [];
  readonly costs: number[] = [];

  add(form: Form, end: number, cost: number): void {
    const at = this.count++;
    this.forms[at] = form;
    this.ends[at] = end;
    this.costs[at] = cost;
  }
}

export const SPACE = 32;
export const codesOf = (text: string): Uint16Array => {
  const units = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at += 1) units[at] = text.charCodeAt(at);
  return units;
};

const leastLoss = -4;
const codes = 0x2000;
const letterCodes = Uint8Array.from({ length: codes }, (_, code) => (/[\p{L}\p{M}]/u.test(String.fromCharCode(code)) ? 1 : 0));
export const isLetterCode = (code: number): boolean =>
  code < codes ? letterCodes[code] === 1 : /[\p{L}\p{M}]/u.test(String.fromCharCode(code));

export class Losses {
  readonly logs = new Float64Array(codes).fill(-Infinity);
  readonly #children = new Map<Lexicon, LostChildren>();

  constructor(rates: Map<string, number>) {
    for (const [letter, rate] of rates) if (letter.charCodeAt(0) < codes) this.logs[letter.charCodeAt(0)] = Math.log(rate);
  }

  childrenIn(lexicon: Lexicon): LostChildren {
    let children = this.#children.get(lexicon);
    if (!children) this.#children.set(lexicon, (children = lexicon.lostChildren(this)));
    return children;
  }
}

export interface Lexicons {
  known: Lexicon;
  capital: Lexicon;
  capitals: Lexicon;
}

const made = new WeakMap<LanguageModel, Lexicons>();

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
      small: small === number ? -1 : small,
      capitalLog: small >= 0 && small !== number ? Math.min(0, model.logAlone(number) - model.logAlone(small)) : 0,
      isCapitals: text.length > 1 && text === capitals,
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
