import { randomBytes } from 'node:crypto';
import { afterAll, beforeEach } from 'vitest';
import {
  createOfficer,
  grantPost,
  hashed,
  openSignIn,
  presentOfficer,
  signIn,
  signInRules,
  type CookieToSet,
  type Present,
  type SignIn,
  type Visit,
} from '#features/identity/server/index.ts';
import type { Database } from '#platform/server/database.ts';
import { ok, type Result } from '#platform/values/result.ts';
import type { OfficerId, UnitId } from '#platform/values/ids.ts';
import { createTestDatabase, keyOfTests, sealKey } from './database.ts';
import { day, now, processing, today, value } from './actors.ts';
import { anAuthority, type BuiltAuthority } from './builders.ts';

/** That of the log: a person's key seals the texts about the person too. */
export const installKey = keyOfTests;

interface Wanted {
  fullName?: string;
  signInName?: string;
  password?: string;
  roles?: readonly string[];
  unitId?: UnitId;
  from?: Temporal.PlainDate;
  until?: Temporal.PlainDate;
  /** The password was given by an administrator and has to be changed. */
  oneTime?: boolean;
}

export interface SigningOfficer {
  officerId: OfficerId;
  signInName: string;
  password: string;
}

const hashes = new Map<string, ReturnType<typeof hashed>>();

/** A hash takes a good part of a second: of one password one is enough for a test file. */
function hashOf(password: string): ReturnType<typeof hashed> {
  const hash = hashes.get(password) ?? hashed(password);
  hashes.set(password, hash);
  return hash;
}

export async function anOfficerWhoSignsIn(db: Database, authority: BuiltAuthority, wanted: Wanted = {}): Promise<SigningOfficer> {
  const { authorityId } = authority;
  const { fullName = 'Trần Thị Mẫu', signInName, password = 'cá chép uống trà xanh', roles = [], oneTime = false } = wanted;
  const { unitId = authority.rootUnitId, from = day('2025-07-01'), until } = wanted;
  const { passwordHash } = await hashOf(password);
  return value(
    await processing(db, authorityId, async (tx) => {
      const made = value(
        await createOfficer(tx, { authorityId, installKey, fullName, signInName, passwordHash, keepsPassword: !oneTime, now }),
      );
      for (const role of roles) value(await grantPost(tx, { authorityId, officerId: made.officerId, unitId, role, from, until }));
      return ok({ ...made, password });
    }),
  );
}

/** The sign-in library on a test database; whoever opens it closes it. */
export const aSignIn = (databaseUrl: string, { demo = false, origin }: { demo?: boolean; origin?: string } = {}): SignIn =>
  openSignIn({ databaseUrl, sealKey, secret: randomBytes(32).toString('base64'), origin, demo, rules: signInRules({}) });

/** A browser: keeps the cookies it is given and brings them along. */
export class Browser {
  readonly jar = new Map<string, string>();
  address = '203.0.113.7';

  /** What the server sees of its next request. */
  visit(at: { now?: Temporal.Instant; today?: Temporal.PlainDate } = {}): Visit {
    const cookie = [...this.jar].map(([name, text]) => `${name}=${encodeURIComponent(text)}`).join('; ');
    const headers = new Headers({ cookie, 'user-agent': 'Mozilla/5.0 (Linux; Android 15) Chrome/140.0' });
    return { headers, address: this.address, now: at.now ?? now, today: at.today ?? today };
  }

  keep(cookies: readonly CookieToSet[]): void {
    for (const { name, value: text, maxAge } of cookies) {
      if (maxAge === 0) this.jar.delete(name);
      else this.jar.set(name, text);
    }
  }
}

export interface Door {
  tryIn(browser: Browser, typed: { signInName: string; password: string }, at?: Temporal.Instant): ReturnType<typeof signIn>;
  /** Signs in and keeps the cookies; the case fails where that is refused. */
  enter(browser: Browser, as: SigningOfficer): Promise<Awaited<ReturnType<typeof signIn>> extends Result<infer Entered> ? Entered : never>;
  whoIs(browser: Browser, on?: Temporal.PlainDate): Promise<Present | undefined>;
  present(browser: Browser): Promise<Present>;
}

export function aDoor(library: SignIn, db: Database): Door {
  const door: Door = {
    tryIn: (browser, typed, at = now) => signIn(library, db, typed, browser.visit({ now: at })),
    async enter(browser, as) {
      const entered = value(await door.tryIn(browser, as));
      browser.keep(entered.cookies);
      return entered;
    },
    whoIs: (browser, on = today) => presentOfficer(library, db, browser.visit().headers, on),
    async present(browser) {
      const found = await door.whoIs(browser);
      if (!found) throw new Error('Nobody is signed in.');
      return found;
    },
  };
  return door;
}

/** An office's locked door, with a new authority, officer (the owner of the plan) and browser in each case (`here`), the defaults of every call. */
export async function atTheDoor() {
  const base = await createTestDatabase();
  const library = aSignIn(base.url);
  const door = aDoor(library, base.db);
  const here = {} as { authority: BuiltAuthority; officer: SigningOfficer; browser: Browser };
  afterAll(async () => {
    await library.close();
    await base.drop();
  });
  beforeEach(async () => {
    here.authority = await anAuthority(base.db);
    here.officer = await anOfficerWhoSignsIn(base.db, here.authority, { fullName: 'Lê Thị Thử', roles: ['plan-owner'] });
    here.browser = new Browser();
  });
  return {
    base,
    library,
    door,
    here,
    tryIn: (typed: { signInName: string; password: string }, at = now, from = here.browser) => door.tryIn(from, typed, at),
    enter: (as = here.officer, from = here.browser) => door.enter(from, as),
    whoIs: (from = here.browser, on = today) => door.whoIs(from, on),
    present: (from = here.browser) => door.present(from),
  };
}
