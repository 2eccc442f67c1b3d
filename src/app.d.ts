import type { Actor } from '#platform/values/actor.ts';

declare global {
  namespace App {
    interface Locals {
      /** The officer who is signed in, with the posts held today. */
      actor: Actor | undefined;
      /** The session of the sign-in library, for the pages that list and end sessions. */
      sessionId: string | undefined;
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
