import { createOfficer, grantPost, hashed } from '#features/identity/server/index.ts';
import { ok } from '#platform/values/result.ts';
import { IN_POST_FROM, officers, type OfficerKey } from '../story/officers.ts';
import { known, moment, type Telling } from './telling.ts';

const keys = Object.keys(officers) as OfficerKey[];

/** Takes the officers on, one minute after the other; the first is the administrator, who takes on the rest. Nobody knows a password of theirs. */
export async function appointOfficers(telling: Telling): Promise<void> {
  const { passwordHash } = await hashed(crypto.randomUUID());
  for (const [index, key] of keys.entries())
    await appoint(telling, key, { passwordHash, now: moment('2026-01-05T08:30').add({ minutes: index }) });
}

async function appoint(
  telling: Telling,
  key: OfficerKey,
  { passwordHash, now }: { passwordHash: string; now: Temporal.Instant },
): Promise<void> {
  const { authorityId, installKey } = telling;
  const { name: fullName, posts } = officers[key];
  const by = telling.officers.has('administrator') ? 'administrator' : 'set-up';
  const held = posts.map(([role, unit]) => ({ role, unitId: known(telling.units, unit) }));
  const officerId = await telling.act({ at: now, by }, async (tx) => {
    const made = await createOfficer(tx, {
      authorityId,
      installKey,
      fullName,
      signInName: undefined,
      passwordHash,
      keepsPassword: true,
      now,
    });
    if (!made.ok) return made;
    for (const post of held) {
      const granted = await grantPost(tx, {
        authorityId,
        officerId: made.value.officerId,
        ...post,
        from: Temporal.PlainDate.from(IN_POST_FROM),
      });
      if (!granted.ok) return granted;
    }
    return ok(made.value.officerId);
  });
  telling.officers.set(key, { authorityId, officerId, fullName, posts: held });
}
