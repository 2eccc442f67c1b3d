import type { RequestEvent } from '@sveltejs/kit';
import { app } from '../app.ts';

interface Visit {
  headers: Headers;
  address: string;
  now: Temporal.Instant;
  today: Temporal.PlainDate;
}

/** The request as the sign-in sees it: what the browser sent, from where, and when. */
export function visitOf(event: RequestEvent): Visit {
  const { clock } = app();
  return {
    headers: event.request.headers,
    address: event.getClientAddress(),
    now: clock.now(),
    today: clock.today(),
  };
}
