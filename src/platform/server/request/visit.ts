import type { RequestEvent } from '@sveltejs/kit';
import { app } from '../app.ts';

interface Visit {
  headers: Headers;
  address: string;
  now: Temporal.Instant;
  today: Temporal.PlainDate;
}

export function visitOf(event: RequestEvent): Visit {
  const { clock } = app();
  return {
    headers: event.request.headers,
    address: event.getClientAddress(),
    now: clock.now(),
    today: clock.today(),
  };
}
