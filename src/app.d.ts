import type { Present } from '#features/identity/server/index.ts';
import type { ChannelKind } from '#features/channels/index.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { Unsent } from '#platform/values/forms.ts';
import type { Refusal } from '#platform/values/result.ts';

declare global {
  interface ImportMeta {
    /** Said while the pages are built. */
    readonly env: { readonly SSR: boolean; readonly DEV: boolean };
  }
  namespace App {
    interface Locals {
      /** The officer who is signed in, with the posts held today. */
      actor: Actor | undefined;
      /** The sign-in behind the request; it may still have to change a password that was given, and is no actor until then. */
      signIn: Present['signIn'] | undefined;
      /** Takes a password or code typed anew; undefined when it was right. Nothing where nobody is signed in. */
      confirmPresence: ((typed: string) => Promise<Refusal | undefined>) | undefined;
      /** Named in the log and on the page when something goes wrong. */
      requestId: string;
      /** A form of this request that was refused, for a page that may have no place for it any more. */
      unsent?: Unsent;
      isDemo: boolean;
      /** The step of an authority with which the address begins, `/hung-dao-11689`; empty where there is none. */
      base: string;
      /** Of the authority of whoever is signed in: the step before its public pages on this host, its own host where it has one, whether it adds others. */
      own?: { base: string; host: string | undefined; isFirst: boolean };
      locale: 'vi' | 'en';
      theme: 'light' | 'dark' | 'system';
      /** The reader wants larger letters, more contrast, or both. */
      look?: 'large' | 'contrast' | 'large contrast';
      /** The reader switched the shortcuts of the keyboard off. */
      hasNoKeys?: true;
    }
    interface PageState {
      /** The form of a record that is open on its page, chosen without asking the server; null for the choice of a channel. */
      recording?: { kind: ChannelKind; like?: string | undefined; entry?: string | undefined } | null;
    }
    interface Error {
      message: string;
      code?: string;
      /** What stood at the address of a public page and was taken back. */
      takenBack?: { title: string; said: string; why: string; instead?: { href: string; label: string } };
      /** Who is here, where the address names no authority or another one. */
      authorities?: { name: string; level: string; province: string | undefined; href: string }[];
    }
  }
}

export {};
