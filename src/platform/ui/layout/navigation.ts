import { pageIn } from '#platform/values/paths.ts';
import type { IconName } from '../show/icons.ts';

export interface NavItem {
  href: string;
  label: string;
  icon?: IconName;
  count?: number;
  /** On the keyboard, after g. */
  letter?: string;
}

export interface Site {
  name: string;
  under?: string;
  home: string;
  updated?: string;
  asked?: string;
  address?: string;
  phone?: string;
  email?: string;
}

/** The entry whose address is the longest beginning of the page's own; a first page, which has others below it, stands for itself alone. */
export const currentItem = (items: readonly NavItem[], path: string): NavItem | undefined => {
  const here = pageIn(path);
  return items
    .filter(({ href }) => here === href || (here.startsWith(`${href}/`) && !items.some((other) => other.href.startsWith(`${href}/`))))
    .sort((a, b) => b.href.length - a.href.length)[0];
};
