import type { Locale } from '#platform/values/messages.ts';
import { asDoubt, type Discord } from './discords.ts';
import { refusalIn } from '#platform/values/result.ts';

/** Each discord in a sentence with the way to its duty, where it is put right or, once the draft is under way, read. */
export const discordViews = (discords: readonly Discord[], { planId, isOpen }: { planId: string; isOpen: boolean }, locale: Locale) =>
  discords.map((one) => ({
    key: asDoubt(one).key,
    text: refusalIn(asDoubt(one), locale),
    href: `/lam-viec/ke-hoach/${planId}${isOpen ? `/nhiem-vu/${one.dutyId}` : `#nv-${one.dutyId}`}`,
  }));
