import { randomBytes } from 'node:crypto';
import {
  closeAuthority,
  hashed,
  oneTimePassword,
  openAuthority,
  renewFirstPassword,
  signInRules,
} from '#features/identity/server/index.ts';
import { sitesOn } from '#features/portal/server/index.ts';
import { authorityTexts, isLevel, openBodyForm, openPlaceForm } from '#features/units/index.ts';
import { addHost, administrativeUnitOn, newAuthorityId, removeHost, tidyHost, type FreeAuthority } from '#features/units/server/index.ts';
import { recordChange } from '#platform/server/audit.ts';
import { clock, type Clock } from '#platform/server/clock.ts';
import { openDatabase, type Database } from '#platform/server/database.ts';
import { OPERATOR } from '#platform/server/log/operator.ts';
import { sealKeyFrom, sealsWith } from '#platform/server/log/seal.ts';
import { sealWith } from '#platform/server/log/texts.ts';
import { pendingMigrations } from '#platform/server/migrate.ts';
import { transact, transactFor, type Work } from '#platform/server/transact.ts';
import { parseForm, type Parsed } from '#platform/values/forms.ts';
import { ok, refuse, type Result } from '#platform/values/result.ts';
import type { SiteOf } from '#platform/values/sites.ts';
import type { Settings } from '#root/src/settings.ts';
import { openSecrets } from '#supervisor/secrets.ts';
import type { z } from 'zod';
import { reachInstallation } from './installation.ts';
import { done, type Said } from './said.ts';

export interface AuthorityCall {
  code?: string;
  name?: string;
  short?: string;
  place?: string;
  level?: string;
  admin?: string;
  'sign-in'?: string;
  province?: string;
  step?: string;
  'first-host'?: string;
  'short-links-end'?: boolean;
  authority?: string;
  main?: boolean;
  remove?: boolean;
  another?: boolean;
}

interface Founding {
  of: { code: string } | FreeAuthority;
  fullName: string;
  signInName: string | undefined;
}

interface Reached {
  db: Database;
  settings: Settings;
  /** Of the sign-in. */
  secret: string;
  installKey: Uint8Array;
  time: Clock;
}

const line = ({ name, step, hosts }: SiteOf): string => `${name} | /${step}${hosts.map((host) => ` | ${host}`).join('')}`;

const missing = (option: string, vi: string, en: string): Result<never> =>
  refuse('option-missing', `Thiếu ${option}: ${vi}.\n${option} is missing: ${en}.`);

function handedOver(signInName: string, password: string): string {
  const hours = signInRules(process.env).oneTimeHours;
  return (
    `Tên đăng nhập | sign-in name: ${signInName}\n` +
    `Mật khẩu dùng một lần, có hiệu lực ${hours} giờ | one-time password, good for ${hours} hours: ${password}`
  );
}

async function tellWho({ db, time }: Reached): Promise<Said> {
  const sites = await sitesOn(db, time.today());
  if (sites.length === 0) return done('Chưa có cơ quan nào.\nThere is no authority yet.');
  return done(sites.map(line).join('\n'));
}

/** The authority that `--authority` names by its step; without the option the only one. Refused with the list where that is not one. */
async function authorityOfCall({ db, time }: Reached, step: string | undefined): Promise<Result<SiteOf>> {
  const sites = await sitesOn(db, time.today());
  const [only, ...others] = sites;
  const wanted = step?.replace(/^\/+/, '');
  const found = wanted === undefined ? (others.length === 0 ? only : undefined) : sites.find((site) => site.step === wanted);
  if (found) return ok(found);
  const why =
    wanted === undefined
      ? ['Phải nói rõ cơ quan nào: --authority và một trong các mã sau', 'Say which authority is meant: --authority with one of these']
      : [`Không có cơ quan ${wanted}. Các cơ quan ở đây`, `There is no authority ${wanted}. Those here`];
  return refuse('which-authority', `${why[0]} | ${why[1]}:\n${sites.map((site) => `  ${site.step} (${site.name})`).join('\n')}`);
}

/** As the page takes it: the same lengths and letters, the same sentences in both languages, each with its option. */
function tidied<Schema extends typeof openBodyForm | typeof openPlaceForm>(
  schema: Schema,
  given: Readonly<Record<string, string | undefined>>,
  options: Readonly<Record<string, string>>,
): Result<z.output<Schema>> {
  const typed = new FormData();
  for (const [name, value] of Object.entries(given)) if (value !== undefined) typed.set(name, value);
  const parsed: Parsed<Schema> = parseForm(schema, typed, { locale: 'vi' });
  const english: Parsed<Schema> = parseForm(schema, typed, { locale: 'en' });
  if (parsed.ok) return ok(parsed.value);
  const lines = (of: Parsed<Schema>): string[] =>
    of.ok ? [] : Object.entries(of.answer.errors).map(([name, sentence]) => `${options[name] ?? name}: ${sentence}`);
  return refuse('not-as-wanted', { vi: lines(parsed).join('\n'), en: lines(english).join('\n') });
}

async function foundingOf({ db, time }: Reached, call: AuthorityCall): Promise<Result<Founding>> {
  const { code, name, short, place, level = 'department', province, step } = call;
  const administrator = { fullName: call.admin, signInName: call['sign-in'] };
  const optionOf = { fullName: '--admin', signInName: '--sign-in' };
  if (code !== undefined) {
    if (name ?? short ?? place ?? province ?? step ?? call.level)
      return refuse(
        'code-or-name',
        'Chỉ ghi --code, hoặc --name cùng --short và --place.\nGive either --code, or --name with --short and --place.',
      );
    const there = await administrativeUnitOn(db, code, time.today());
    if (there) {
      const told = tidied(openPlaceForm, { place: code, ...administrator }, optionOf);
      return told.ok ? ok({ of: { code }, fullName: told.value.fullName, signInName: told.value.signInName }) : told;
    }
    return refuse('unknown-place', `Không có tỉnh, xã nào đang tồn tại với mã ${code}.\nNo place with the code ${code} exists today.`);
  }
  if (!name)
    return missing('--code', 'mã của tỉnh, xã, phường (hoặc --name cho sở, ngành)', 'the code of a place (or --name for a department)');
  if (!short) return missing('--short', 'tên viết tắt', 'the short name');
  if (!place) return missing('--place', 'địa danh ghi trên văn bản', 'the place name on papers');
  if (!isLevel(level))
    return refuse(
      'unknown-level',
      '--level là province, commune, department, room hoặc district.\n--level is province, commune, department, room or district.',
    );
  const said = {
    level: level === 'province' || level === 'commune' ? 'department' : level,
    name,
    shortName: short,
    placeName: place,
    province,
    step: step?.replace(/^\/+/, ''),
    ...administrator,
  };
  const names = { name: '--name', shortName: '--short', placeName: '--place', province: '--province', step: '--step' };
  const body = tidied(openBodyForm, said, { ...optionOf, ...names });
  if (!body.ok) return body;
  const { fullName, signInName, province: provinceCode, ...rest } = body.value;
  const named = { name: rest.name, shortName: rest.shortName, placeName: rest.placeName, provinceCode, step: rest.step };
  return ok({ of: { level, ...named, from: time.today() }, fullName, signInName });
}

const textOfShortLinks = ({ name }: SiteOf, known: string | undefined): string =>
  `Khi có cơ quan thứ hai, địa chỉ ngắn như /ke-hoach không còn mở trang của ${name}, mà chỉ hiện danh sách các cơ quan.\n` +
  `Ghi thêm --first-host ${known ?? 'TÊN-MIỀN'} để các đường dẫn đã gửi vẫn mở được, hoặc --short-links-end nếu không cần.\n` +
  `Once there is a second authority, short addresses such as /ke-hoach open no page of ${name} any more, only the list.\n` +
  `Add --first-host ${known ?? 'NAME'} to keep the links that were passed on, or --short-links-end where none matter.`;

/** Before a second authority comes: the only one gets the name by which it is reached, or somebody says that its short addresses may end. */
async function keepShortLinks({ db, settings, time }: Reached, call: AuthorityCall): Promise<Result<void>> {
  const [only, ...others] = await sitesOn(db, time.today());
  const name = call['first-host'];
  if (!only || others.length > 0 || only.hosts.length > 0 || (call['short-links-end'] && name === undefined)) return ok(undefined);
  if (name === undefined) {
    const known = [settings.origin === undefined ? [] : new URL(settings.origin).hostname, settings.names]
      .flat()
      .flatMap((one) => tidyHost(one) ?? []);
    return refuse('short-links', textOfShortLinks(only, known[0]));
  }
  const { authorityId } = only;
  const at = time.now();
  const given = { authorityId, host: name, isMain: true, now: at };
  const kept = await transact(db, { authorityId, actor: OPERATOR, at }, (tx) => addHost(tx, given));
  return kept.ok ? ok(undefined) : kept;
}

async function add(reached: Reached, call: AuthorityCall): Promise<Said> {
  const { db, installKey, time } = reached;
  if (!call.admin) return missing('--admin', 'họ và tên người quản trị đầu tiên', 'the full name of the first administrator');
  const of = await foundingOf(reached, call);
  if (!of.ok) return of;
  const kept = await keepShortLinks(reached, call);
  if (!kept.ok) return kept;
  const isAnother = call.another ?? false;
  const { password, passwordHash } = await hashed(oneTimePassword());
  const [authorityId, now] = [await newAuthorityId(db), time.now()];
  const opened = await transact(db, { authorityId, actor: OPERATOR, at: now }, (tx) =>
    openAuthority(tx, { authorityId, ...of.value, isAnother, passwordHash, installKey, now }),
  );
  if (!opened.ok) return opened;
  const site = (await sitesOn(db, time.today())).find((one) => one.authorityId === authorityId);
  return done(`Đã thêm cơ quan | added: ${site ? line(site) : ''}\n${handedOver(opened.value.signInName, password)}`);
}

/** A new one-time password for the first administrator of an authority in which nobody has got in yet. */
async function givePassword(reached: Reached, call: AuthorityCall): Promise<Said> {
  const { db, secret, time } = reached;
  const found = await authorityOfCall(reached, call.authority);
  if (!found.ok) return found;
  const { authorityId, name } = found.value;
  const { password, passwordHash } = await hashed(oneTimePassword());
  const now = time.now();
  const given = await transact(db, { authorityId, actor: OPERATOR, at: now }, (tx) =>
    renewFirstPassword(tx, { authorityId, passwordHash, secret, now }),
  );
  return given.ok ? done(`${name}\n${handedOver(given.value.signInName, password)}`) : given;
}

async function host(reached: Reached, name: string, call: AuthorityCall): Promise<Said> {
  const { db, time } = reached;
  if (call.main && call.remove)
    return refuse('main-or-remove', 'Chỉ ghi một trong hai: --main hoặc --remove.\nGive either --main or --remove, not both.');
  const found = await authorityOfCall(reached, call.authority);
  if (!found.ok) return found;
  const { authorityId, name: whose, hosts, step } = found.value;
  const now = time.now();
  const given = { authorityId, host: name, isMain: call.main ?? false, now };
  const changed = await transact(db, { authorityId, actor: OPERATOR, at: now }, (tx) =>
    call.remove ? removeHost(tx, given) : addHost(tx, given),
  );
  if (!changed.ok) return changed;
  if (!call.remove)
    return done(
      `${whose}: đã ghi tên miền ${changed.value}. Hãy trỏ tên miền này về máy chủ.\nThe name ${changed.value} was given; point it at the server.`,
    );
  const gone =
    hosts.length === 1 ? (['vi', 'en'] as const).map((locale) => authorityTexts[locale].hostGone(changed.value, `/${step}`)) : [];
  return done([`${whose}: đã bỏ tên miền ${changed.value}.\nThe name ${changed.value} was taken away.`, ...gone].join('\n'));
}

/** An authority that nobody has worked for is taken away; the authority that was set up first has it in its log, since nobody reads that of the other. */
async function remove(reached: Reached, call: AuthorityCall): Promise<Said> {
  const { db, time } = reached;
  if (call.authority === undefined) return missing('--authority', 'cơ quan nào thì bỏ', 'the authority that is to go');
  const found = await authorityOfCall(reached, call.authority);
  if (!found.ok) return found;
  const { authorityId, name } = found.value;
  const first = (await sitesOn(db, time.today())).find(({ isFirst }) => isFirst) ?? found.value;
  const [own, work] = [first.authorityId, authorityId].map((of) => ({ authorityId: of, actor: OPERATOR, at: time.now() })) as [Work, Work];
  const removed = await transact(db, own, async (tx) => {
    const closed = await transactFor(tx, { work, own }, (inside) => closeAuthority(inside, { authorityId, now: work.at }));
    if (closed.ok)
      recordChange(tx, {
        action: 'authority.removed',
        objectType: 'authority',
        objectId: authorityId,
        changes: { authority: { from: name } },
      });
    return closed;
  });
  return removed.ok ? done(`Đã bỏ cơ quan: ${name}. Nhật ký vẫn còn.\n${name} was taken away; its log stays.`) : removed;
}

export const acts = ['list', 'add', 'host', 'password', 'remove'] as const;
export type Act = (typeof acts)[number];

const notYet = refuse(
  'not-migrated',
  'Cơ sở dữ liệu chưa được cập nhật lên phiên bản này; hãy chạy phần mềm một lần rồi làm lại.\nThe database is not yet of this version; start the product once, then try again.',
);

/** Who is here, one more, or where one is found; refused with the reason. Works while the product runs, which hears of it. */
export async function ofAuthorities(settings: Settings, act: Act, name: string | undefined, call: AuthorityCall): Promise<Said> {
  const reached = await reachInstallation(settings);
  if (!reached.ok) return reached;
  const { db, close } = openDatabase(reached.value.ownerUrl, { maximum: 2 });
  try {
    if ((await pendingMigrations(db)).length > 0) return notYet;
    const secrets = openSecrets(settings, randomBytes);
    if (!secrets.ok) return secrets;
    const installKey = Buffer.from(secrets.value.encryptionKey, 'base64url');
    sealWith(installKey);
    sealsWith(db, sealKeyFrom(installKey));
    const here = { db, settings, installKey, secret: secrets.value.authSecret, time: clock(settings.now) };
    if (act === 'list') return await tellWho(here);
    if (act === 'password') return await givePassword(here, call);
    if (act === 'remove') return await remove(here, call);
    return await (act === 'add' ? add(here, call) : host(here, name ?? '', call));
  } finally {
    await close();
    await reached.value.leave();
  }
}
