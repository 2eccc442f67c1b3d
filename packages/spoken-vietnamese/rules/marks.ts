import type { Rule } from '../rule.ts';

const isWord = /[\p{L}\d)”"]$/u;

export const markRules: readonly Rule[] = [
  // A line that goes on, and what only draws a list.
  { form: /[^\S\n]?[-–—]{1,40}[^\S\n]{0,9}(?:\n|$)/uy, say: ([written]) => (written.endsWith('\n') ? '\n' : '') },
  { form: /[-–—+*•●▪◦►→✓✔#]{1,40}[^\S\n]{1,9}/uy, say: (_match, before) => (/(?:^|\n)\s*$/.test(before) ? '' : ', ') },
  { form: /[^\S\n][-–—]{1,40}\s{1,9}/uy, say: (_match, before) => (/(?:^|\n)\s*$/.test(before) ? '' : ', ') },
  { form: /:(?=\d)/uy, say: (_match, before) => (/\d$/.test(before) ? ', ' : ': ') },
  { form: /(?:…|\.{3,40})\s{0,9}/uy, say: (_match, before) => (isWord.test(before.trimEnd()) ? ', vân vân. ' : ' ') },
  { form: /\s?\(/uy, say: () => ', ' },
  { form: /\)(?=\s?[.,;:!?])/uy, say: () => '' },
  { form: /\)/uy, say: () => ', ' },
  { form: /["“”„«»'‘’`*_|<>[\]{}]+/uy, say: ([written]) => (written === '<' ? ' nhỏ hơn ' : written === '>' ? ' lớn hơn ' : '') },
  { form: /\s?&\s?/uy, say: () => ' và ' },
  { form: /\s?≥\s?/uy, say: () => ' lớn hơn hoặc bằng ' },
  { form: /\s?≤\s?/uy, say: () => ' nhỏ hơn hoặc bằng ' },
  { form: /\s?=\s?/uy, say: () => ' bằng ' },
  { form: /\s?\+\s?/uy, say: () => ' cộng ' },
  { form: /\s?~\s?/uy, say: () => ' khoảng ' },
  { form: /và\s?\/\s?hoặc/uy, say: () => 'và hoặc' },
  { form: /\s?\/{1,40}\s?/uy, say: (_match, before) => (/\p{L}$/u.test(before.trimEnd()) ? ' hoặc ' : ' ') },
  { form: /%/uy, say: () => ' phần trăm' },
  { form: /-(?=\p{L})/uy, say: (_match, before) => (/\p{L}$/u.test(before) ? ' ' : '') },
  // Signs that are drawn and not said.
  { form: /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Cf}\u{FE0F}§©®™^\\$€@]+/uy, say: () => ' ' },
];
