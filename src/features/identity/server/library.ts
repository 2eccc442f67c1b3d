import { betterAuth } from 'better-auth';
import { twoFactor, username } from 'better-auth/plugins';
import { PostgresDialect, type DatabaseConnection } from 'kysely';
import { Pool } from 'pg';
import { sealKeyFrom } from '#platform/server/log/seal.ts';
import { sealSignIns } from '#platform/server/log/sign-ins.ts';
import { readableCode } from './codes.ts';
import { setting } from '#root/src/settings.ts';
import type { SignInRules } from '../rules.ts';
import { demonstration } from './demonstration.ts';

export interface SignInSettings {
  databaseUrl: string;
  /** What the library writes is sealed in the log with it, as it is written. */
  sealKey: Uint8Array;
  /** At least 32 random characters; cookies and second factors are sealed with it. */
  secret: string;
  /** The address people type; cookies are for TLS alone when it is https. */
  origin: string | undefined;
  demo: boolean;
  rules: SignInRules;
}

const hour = 3600;

/** Each working day is one session: it ends 12 hours after the officer was last seen, and in any case when the rules say so. */
const SESSION_SECONDS = 12 * hour;

const configure = (
  pool: Pool,
  { secret, origin, demo, sealKey }: SignInSettings,
  shapes: Parameters<typeof sealSignIns>[1]['shapes'] = {},
) =>
  betterAuth({
    appName: 'Minh Bạch',
    database: {
      type: 'postgres',
      dialect: new PostgresDialect({
        pool,
        onCreateConnection: (connection: DatabaseConnection) =>
          Promise.resolve(sealSignIns(connection, { key: () => sealKey, shapes, otherwise: 'auth' })),
      }),
    },
    secret,
    baseURL: origin ?? 'http://localhost',
    telemetry: { enabled: false },
    // Its HTTP handler is not mounted: pages call it from form actions, and attempts are counted in lock.ts.
    rateLimit: { enabled: false },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 10, maxPasswordLength: 200 },
    session: {
      expiresIn: SESSION_SECONDS,
      updateAge: hour,
      freshAge: 0,
      cookieCache: { enabled: false },
      additionalFields: {
        confirmedAt: { type: 'date', input: false, required: false },
        worksFor: { type: 'string', input: false, required: false },
      },
    },
    user: { additionalFields: { mustChangePassword: { type: 'boolean', input: false, required: true, defaultValue: false } } },
    advanced: {
      cookiePrefix: 'minhbach',
      database: { generateId: 'uuid' },
      useSecureCookies: origin?.startsWith('https:') ?? false,
      ipAddress: { disableIpTracking: true },
    },
    // Its sentences may hold what was typed.
    logger: { level: 'error', log: (level) => console.error(JSON.stringify({ level, from: 'sign-in' })) },
    plugins: [
      // Names are checked when they are given; here every text must take the same way and the same time.
      username({ displayUsername: false, minUsernameLength: 1, maxUsernameLength: 1000, usernameValidator: () => true }),
      twoFactor({
        issuer: 'Minh Bạch',
        accountLockout: { enabled: true, maxFailedAttempts: 5, durationSeconds: 15 * 60 },
        backupCodeOptions: {
          storeBackupCodes: 'encrypted',
          customBackupCodesGenerate: () => Array.from({ length: 10 }, () => readableCode(2, 5)),
        },
      }),
      demonstration(demo),
    ],
  });

export type Auth = ReturnType<typeof configure>;

export interface SignIn {
  auth: Auth;
  settings: SignInSettings;
  close(): Promise<void>;
}

/** Opens the sign-in library; nothing is connected until the first use, `close` ends its pool. */
export function openSignIn(settings: SignInSettings): SignIn {
  const pool = new Pool({ connectionString: settings.databaseUrl, max: 4, options: '-c search_path=auth' });
  // A server that stops closes idle connections; without a listener that would end the process.
  pool.on('error', () => undefined);
  return { auth: configure(pool, settings), settings, close: () => pool.end() };
}

/** The rules as the settings have them; nobody has prescribed these figures, so each can be set. */
export const signInRules = (env: Readonly<Record<string, string | undefined>>): SignInRules => ({
  sessionHours: setting('MINHBACH_SESSION_HOURS', env),
  confirmMinutes: setting('MINHBACH_CONFIRM_MINUTES', env),
  oneTimeHours: setting('MINHBACH_ONE_TIME_PASSWORD_HOURS', env),
  proposalDays: setting('MINHBACH_PROPOSAL_DAYS', env),
});

const holder = globalThis as { minhbachSignIn?: SignIn };

function settingsFrom(env: NodeJS.ProcessEnv): SignInSettings {
  const { DATABASE_URL: databaseUrl, MINHBACH_AUTH_SECRET: secret, MINHBACH_KEY: key } = env;
  if (!databaseUrl || !secret || !key)
    throw new Error('DATABASE_URL, MINHBACH_AUTH_SECRET or MINHBACH_KEY is not set: the supervisor gives them to its children.');
  const sealKey = sealKeyFrom(Buffer.from(key, 'base64'));
  return { databaseUrl, sealKey, secret, origin: env['ORIGIN'], demo: env['MINHBACH_DEMO'] === 'on', rules: signInRules(env) };
}

/** The one sign-in library of this process, opened on first use from the variables that the supervisor hands on. */
export const signInLibrary = (): SignIn => (holder.minhbachSignIn ??= openSignIn(settingsFrom(process.env)));

export const useSignIn = (opened: SignIn | undefined): void => {
  if (opened) holder.minhbachSignIn = opened;
  else delete holder.minhbachSignIn;
};
