import type { Present } from '#features/identity/server/index.ts';
import type { Actor } from '#platform/values/actor.ts';

declare global {
  namespace App {
    interface Locals {
      /** The officer who is signed in, with the posts held today. */
      actor: Actor | undefined;
      /** The sign-in behind the request; it may still have to change a password that was given, and is no actor until then. */
      signIn: Present['signIn'] | undefined;
      /** Named in the log and on the page when something goes wrong. */
      requestId: string;
      isDemo: boolean;
      locale: 'vi' | 'en';
      theme: 'light' | 'dark' | 'system';
    }
    interface Error {
      message: string;
      code?: string;
    }
  }
}

export {};
