import { BlockList, isIP } from 'node:net';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { ok, refuse, type Result } from './platform/values/result.ts';
import {
  areBaseAddresses,
  isBucketName,
  isDatabase,
  isFolder,
  isInstant,
  isMailServer,
  isName,
  isNetwork,
  isOrigin,
  isSender,
} from './setting-shapes.ts';
import { databaseAddress, right, type Words } from './setting-words.ts';

export interface Settings {
  root: string;
  port: number;
  host: string;
  origin: string | undefined;
  /** Undefined: PostgreSQL runs embedded, below the data folder. */
  databaseUrl: string | undefined;
  /** For an outside database: the role that migrates. Undefined: the one of `databaseUrl`, which can then alter its own log. */
  ownerUrl: string | undefined;
  /** For an outside database: the role that public pages read by. Undefined: the one of `databaseUrl`. */
  portalDatabaseUrl: string | undefined;
  dataFolder: string;
  /** Where uploaded files are kept: a folder, or `s3://` with the name of a bucket. */
  files: string;
  /** Undefined: the data folder decides. */
  demo: 'on' | 'off' | undefined;
  trustedProxies: readonly string[];
  /** Names under which people reach this installation besides ORIGIN. */
  names: readonly string[];
  uploadMb: number;
  authSecret: string | undefined;
  encryptionKey: string | undefined;
  signingKey: string | undefined;
  now: string | undefined;
  /** Set by the supervisor while nobody is administrator yet. */
  setupCode: string | undefined;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Several files of the largest size in one request, and the fields around them. */
export const requestBytes = (settings: Pick<Settings, 'uploadMb'>): number => (settings.uploadMb * 6 + 1) * 1024 * 1024;

/** True for the names and addresses of this machine alone. */
export const isLoopback = (host: string): boolean => /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/i.test(host);

const whole = (fallback: number, least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,7}$/)
    .transform(Number)
    .refine((value) => value >= least && value <= most)
    .default(fallback);

const list = (text: string): string[] => text.split(/[\s,]+/).filter(Boolean);

const key = z.string().refine((text) => Buffer.from(text, 'base64url').length === 32);

const schema = z.object({
  PORT: whole(3000, 0, 65_535),
  HOST: z.string().refine(isName).default('127.0.0.1'),
  ORIGIN: z.string().refine(isOrigin).optional(),
  DATABASE_URL: z.string().refine(isDatabase).optional(),
  PORTAL_DATABASE_URL: z.string().refine(isDatabase).optional(),
  MINHBACH_OWNER_URL: z.string().refine(isDatabase).optional(),
  MINHBACH_ROOT: z.string().optional(),
  MINHBACH_DATA: z.string().optional(),
  MINHBACH_FILES: z.string().optional(),
  MINHBACH_S3_BUCKET: z.string().refine(isBucketName).optional(),
  MINHBACH_S3_ENDPOINT: z.string().refine(isOrigin).optional(),
  MINHBACH_S3_REGION: z
    .string()
    .regex(/^[a-z0-9-]{1,40}$/)
    .default('us-east-1'),
  MINHBACH_S3_KEY: z.string().optional(),
  MINHBACH_S3_SECRET: z.string().optional(),
  MINHBACH_S3_SECONDS: whole(15, 1, 300),
  MINHBACH_NOW: z.string().refine(isInstant).optional(),
  MINHBACH_DEMO: z.enum(['on', 'off']).optional(),
  MINHBACH_TRUSTED_PROXY: z
    .string()
    .refine((text) => list(text).every(isNetwork))
    .default(''),
  MINHBACH_NAMES: z
    .string()
    .refine((text) => list(text).every(isName))
    .default(''),
  MINHBACH_UPLOADS_AT_ONCE: whole(8, 1, 1000),
  MINHBACH_PAGES_PER_MINUTE: whole(600, 1, 1_000_000),
  MINHBACH_POSTS_PER_MINUTE: whole(300, 1, 1_000_000),
  MINHBACH_CITIZEN_POSTS_PER_MINUTE: whole(12, 1, 1_000_000),
  MINHBACH_FREE_MB: whole(500, 0, 9_999_999),
  MINHBACH_KEPT_PAGES_MB: whole(32, 0, 4096),
  MINHBACH_READING_SECONDS: whole(120, 5, 3600),
  MINHBACH_READING_MEMORY_MB: whole(1024, 128, 16_384),
  MINHBACH_READING_PAGES: whole(500, 1, 5000),
  MINHBACH_RECOGNISED_PAGES: whole(200, 0, 5000),
  MINHBACH_RECOGNISE_PAGE_SECONDS: whole(60, 5, 3600),
  MINHBACH_LIBREOFFICE: z.string().optional(),
  MINHBACH_TRUST_FOLDER: z.string().refine(isFolder).optional(),
  MINHBACH_UPLOAD_MB: whole(50, 1, 500),
  MINHBACH_SESSION_HOURS: whole(24, 1, 720),
  MINHBACH_CONFIRM_MINUTES: whole(15, 1, 720),
  MINHBACH_ONE_TIME_PASSWORD_HOURS: whole(72, 1, 720),
  MINHBACH_PROPOSAL_DAYS: whole(7, 1, 60),
  MINHBACH_CONTACT_DAYS: whole(180, 1, 3650),
  MINHBACH_PAGE_DAYS: whole(180, 1, 3650),
  MINHBACH_CITIZEN_DAYS: whole(90, 1, 3650),
  MINHBACH_DISPLAY_DAYS: whole(7, 0, 365),
  MINHBACH_ANSWER_DAYS: whole(3, 1, 60),
  MINHBACH_SCREEN_SILENT_MINUTES: whole(30, 5, 1440),
  MINHBACH_PROCEDURE_PEOPLE: whole(1, 1, 2),
  MINHBACH_POSTED_DAYS: whole(30, 1, 365),
  MINHBACH_SPOKEN_DAYS: whole(3, 1, 365),
  MINHBACH_AI_INSIDE: z.string().refine(areBaseAddresses).default(''),
  MINHBACH_AI_SECONDS: whole(60, 5, 600),
  MINHBACH_ALARM_PEOPLE: whole(1, 1, 2),
  MINHBACH_ENVELOPES_INSIDE: z.enum(['on', 'off']).default('off'),
  MINHBACH_SMTP_URL: z.string().refine(isMailServer).optional(),
  MINHBACH_SMTP_SECONDS: whole(30, 1, 300),
  MINHBACH_MAIL_FROM: z.string().refine(isSender).optional(),
  MINHBACH_AUTH_SECRET: z.string().min(32).optional(),
  MINHBACH_KEY: key.optional(),
  MINHBACH_SIGNING_KEY: key.optional(),
  MINHBACH_SETUP_CODE: z.string().optional(),
});

type Name = keyof z.infer<typeof schema>;

/** One setting, or its default, for a process whose settings the supervisor has checked: they are not checked again. */
export function setting<N extends Name>(name: N, env: Environment = process.env): z.output<(typeof schema.shape)[N]> {
  const otherwise: unknown = schema.shape[name].parse(undefined);
  const given = env[name] || undefined;
  return (given !== undefined && typeof otherwise === 'number' ? Number(given) : (given ?? otherwise)) as z.output<
    (typeof schema.shape)[N]
  >;
}

/** The hosts by which the installation itself is known, that of ORIGIN first, then MINHBACH_NAMES; in small letters. */
export const namesTold = (env: Environment = process.env): string[] =>
  [...(env['ORIGIN'] ? [new URL(env['ORIGIN']).hostname] : []), ...list(env['MINHBACH_NAMES'] ?? '')].map((name) => name.toLowerCase());

/** Read by tests alone: where the real documents lie. */
const OTHER_NAMES = ['MINHBACH_CORPUS'];
const SECRETS: readonly string[] = [
  'MINHBACH_AUTH_SECRET',
  'MINHBACH_KEY',
  'MINHBACH_SIGNING_KEY',
  'MINHBACH_SETUP_CODE',
  'MINHBACH_S3_KEY',
  'MINHBACH_S3_SECRET',
];

const RIGHT: Record<Name, Words> = right;

/** What was given, fit for a terminal that others may read: no passwords, no keys. */
function shown(name: string, given: string): string {
  if (SECRETS.includes(name)) return '…';
  return RIGHT[name as Name] === databaseAddress || name === 'MINHBACH_SMTP_URL' ? given.replace(/:[^:/@]*@/, ':…@') : given;
}

function wrong(name: Name, given: string): Result<never> {
  const [vi, en] = RIGHT[name];
  const value = shown(name, given);
  return refuse('wrong-setting', `Biến ${name} đang là “${value}”, cần là ${vi}.\n${name} is "${value}"; it must be ${en}.`, name);
}

function firstUnknown(env: Environment): string | undefined {
  return Object.keys(env).find((name) => name.startsWith('MINHBACH_') && !(name in schema.shape) && !OTHER_NAMES.includes(name));
}

/** All settings from the environment; empty counts as not set. Refused: a wrong value, an unknown MINHBACH_ name, a demonstration others can reach. */
export function parseSettings(env: Environment): Result<Settings> {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const unknown = firstUnknown(given);
  if (unknown) {
    const names = Object.keys(schema.shape).filter((name) => name.startsWith('MINHBACH_') && !SECRETS.includes(name));
    return refuse(
      'unknown-setting',
      `Không có biến ${unknown}. Các biến có thể đặt: ${names.join(', ')}.\nThere is no setting ${unknown}; there are those above.`,
      unknown,
    );
  }
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    const name = parsed.error.issues[0]?.path[0] as Name;
    return wrong(name, given[name] ?? '');
  }
  const value = parsed.data;
  const without = (['MINHBACH_OWNER_URL', 'PORTAL_DATABASE_URL'] as const).find((name) => value[name] && !value.DATABASE_URL);
  if (without) return meansNothing(without);
  const store = whyNotStore(value) ?? whyNotMail(value);
  if (store) return store;
  if (value.MINHBACH_DEMO === 'on' && !isLoopback(value.HOST)) return demonstrationStaysHome(value.HOST);
  return ok(settingsFrom(value));
}

const meansNothing = (name: Name): Result<never> =>
  refuse(
    'setting-without-database',
    `Biến ${name} chỉ dùng cùng DATABASE_URL; với cơ sở dữ liệu kèm theo thì bỏ biến này đi.\n${name} goes with DATABASE_URL only; with the database that comes along take it away.`,
    name,
  );

/** A bucket goes with its key and its secret, and not with a folder. */
function whyNotStore(value: z.infer<typeof schema>): Result<never> | undefined {
  const { MINHBACH_S3_BUCKET: bucket } = value;
  const companions = ['MINHBACH_S3_KEY', 'MINHBACH_S3_SECRET'] as const;
  const alone = [...companions, 'MINHBACH_S3_ENDPOINT' as const].find((name) => value[name]);
  if (bucket === undefined)
    return (
      alone &&
      refuse(
        'setting-without-bucket',
        `Biến ${alone} chỉ dùng cùng MINHBACH_S3_BUCKET; đặt thêm tên thùng chứa, hoặc bỏ biến này đi.\n` +
          `${alone} goes with MINHBACH_S3_BUCKET only; name the bucket, or take it away.`,
        alone,
      )
    );
  const missing = companions.find((name) => !value[name]);
  if (missing)
    return refuse(
      'bucket-without-key',
      `Tệp lưu ở thùng chứa “${bucket}” nhưng chưa đặt ${missing}.\nFiles are kept in the bucket "${bucket}", but ${missing} is not set.`,
      missing,
    );
  return value.MINHBACH_FILES === undefined
    ? undefined
    : refuse(
        'two-stores',
        'Chỉ đặt một trong hai biến MINHBACH_FILES (thư mục) và MINHBACH_S3_BUCKET (thùng chứa).\n' +
          'Set either MINHBACH_FILES (a folder) or MINHBACH_S3_BUCKET (a bucket), not both.',
        'MINHBACH_FILES',
      );
}

/** Letters of a server need somebody who sends them. */
const whyNotMail = ({ MINHBACH_SMTP_URL: url, MINHBACH_MAIL_FROM: from }: z.infer<typeof schema>): Result<never> | undefined =>
  url !== undefined && from === undefined
    ? refuse(
        'mail-without-sender',
        'Đã đặt máy chủ thư (MINHBACH_SMTP_URL) nhưng chưa đặt địa chỉ gửi MINHBACH_MAIL_FROM, ví dụ cchc@example.vn.\n' +
          'There is a mail server (MINHBACH_SMTP_URL), but MINHBACH_MAIL_FROM, who sends, is not set; for instance cchc@example.vn.',
        'MINHBACH_MAIL_FROM',
      )
    : undefined;

function settingsFrom(value: z.infer<typeof schema>): Settings {
  const root = value.MINHBACH_ROOT ?? resolve(import.meta.dirname, '..');
  const dataFolder = value.MINHBACH_DATA ? resolve(value.MINHBACH_DATA) : join(root, 'data');
  return {
    root,
    port: value.PORT,
    host: value.HOST,
    origin: value.ORIGIN?.replace(/\/$/, ''),
    databaseUrl: value.DATABASE_URL,
    ownerUrl: value.MINHBACH_OWNER_URL,
    portalDatabaseUrl: value.PORTAL_DATABASE_URL,
    dataFolder,
    files: value.MINHBACH_S3_BUCKET ? `s3://${value.MINHBACH_S3_BUCKET}` : (value.MINHBACH_FILES ?? join(dataFolder, 'files')),
    demo: value.MINHBACH_DEMO,
    trustedProxies: list(value.MINHBACH_TRUSTED_PROXY),
    names: list(value.MINHBACH_NAMES).map((name) => name.toLowerCase()),
    uploadMb: value.MINHBACH_UPLOAD_MB,
    authSecret: value.MINHBACH_AUTH_SECRET,
    encryptionKey: value.MINHBACH_KEY,
    signingKey: value.MINHBACH_SIGNING_KEY,
    now: value.MINHBACH_NOW,
    setupCode: value.MINHBACH_SETUP_CODE,
  };
}

/** Anybody may sign in to the demonstration as anybody, so it is shown on this machine alone. */
export const demonstrationStaysHome = (host: string): Result<never> =>
  refuse(
    'demonstration-stays-home',
    `Biến HOST đang là “${host}”, nhưng bản trình diễn chỉ mở trên chính máy này, cần là 127.0.0.1; để dùng thật, đặt MINHBACH_DEMO=off.\n` +
      `HOST is "${host}", but the demonstration opens on this machine only, so it must be 127.0.0.1; for real use set MINHBACH_DEMO=off.`,
    'HOST',
  );

export function trustedNetworks(names: readonly string[]): BlockList {
  const networks = new BlockList();
  for (const name of names.flatMap((each) => (each === 'loopback' ? ['127.0.0.0/8', '::1'] : [each]))) {
    const [address = '', bits] = name.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    networks.addSubnet(address, Number(bits ?? (family === 'ipv6' ? 128 : 32)), family);
  }
  return networks;
}
