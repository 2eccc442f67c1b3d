import type { Locale } from '../messages.ts';
import type { About } from './about.ts';

export interface Option {
  value: string;
  label: string;
  hint?: string;
  /** Of a long list: under what it stands, such as the kind of a unit. */
  group?: string;
}

export type Options = Readonly<Record<string, readonly Option[]>>;

/** What a field chooses from: the list of the form, the one that the page brought, or both. */
export const optionsOf = (name: string, about: About, brought: Options, locale: Locale): { options?: readonly Option[] } => {
  if (about.options) {
    const fixed = Object.entries(about.options).map(([value, words]) => ({ value, label: words[locale] }));
    return { options: about.isOpen ? [...fixed, ...(brought[name] ?? [])] : fixed };
  }
  return about.kind === 'one' || about.kind === 'many' ? { options: brought[name] ?? [] } : {};
};
