import type { RequestEvent } from '@sveltejs/kit';
import { noteRefused, type RefusedKind } from '#features/identity/server/index.ts';
import { app } from '#platform/server/app.ts';
import type { Refusal } from '#platform/values/result.ts';

const kinds: Readonly<Record<string, RefusedKind>> = {
  'sign-in-wrong': 'password',
  'sign-in-locked': 'pause',
  'code-wrong': 'code',
  'code-used': 'code',
  'password-expired': 'expired',
};

export async function countRefusal({ route }: Pick<RequestEvent, 'route'>, { code }: Refusal): Promise<void> {
  const kind = kinds[code];
  const { db, clock } = app();
  if (kind) await noteRefused(db, { authorityId: undefined, kind, route: route.id ?? '', at: clock.now() });
}
