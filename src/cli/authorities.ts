import { randomBytes } from 'node:crypto';
import { closeAuthority, hashed, oneTimePassword, openAuthority, signInRules } from '#features/identity/server/index.ts';
import { sitesOn } from '#features/portal/server/index.ts';
import { authorityTexts, isLevel, openBodyForm, openPlaceForm } from '#features/units/index.ts';
import { addHost, administrativeUnitOn, newAuthorityId, removeHost, type FreeAuthority } from '#features/units/server/index.ts';
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
  installKey: Uint8Array;
  time: Clock;
}

const line = ({ name, step, hosts }: SiteOf): string => `${name} | /${step}${hosts.map((host) => ` | ${host}`).join('')}`;

const missing = (option: string, vi: string, en: string): Result<never> =>
  refuse('option-missing', `Thiếu ${option}: ${vi}.\n${option} is missing: ${en}.`);

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
  const { code, name, short, place, level = 'department' } = call;
  const administrator = { fullName: call.admin, signInName: call['sign-in'] };
  const optionOf = { fullName: '--admin', signInName: '--sign-in' };
  if (code !== undefined) {
    if (name ?? short ?? place ?? call.level)
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
    return refuse('unknown-level', '--level là province, commune hoặc department.\n--level is province, commune or department.');
  const said = { name, shortName: short, placeName: place, ...administrator };
  const body = tidied(openBodyForm, said, { ...optionOf, name: '--name', shortName: '--short', placeName: '--place' });
  if (!body.ok) return body;
  const { fullName, signInName, ...names } = body.value;
  const named = { name: names.name, shortName: names.shortName, placeName: names.placeName };
  return ok({ of: { level, ...named, from: time.today() }, fullName, signInName });
}

async function add(reached: Reached, call: AuthorityCall): Promise<Said> {
  const { db, installKey, time } = reached;
  if (!call.admin) return missing('--admin', 'họ và tên người quản trị đầu tiên', 'the full name of the first administrator');
  const of = await foundingOf(reached, call);
  if (!of.ok) return of;
  const isAnother = call.another ?? false;
  const { password, passwordHash } = await hashed(oneTimePassword());
  const [authorityId, now] = [await newAuthorityId(db), time.now()];
  const opened = await transact(db, { authorityId, actor: OPERATOR, at: now }, (tx) =>
    openAuthority(tx, { authorityId, ...of.value, isAnother, passwordHash, installKey, now }),
  );
  if (!opened.ok) return opened;
  const site = (await sitesOn(db, time.today())).find((one) => one.authorityId === authorityId);
  const hours = signInRules(process.env).oneTimeHours;
  return done(
    `Đã thêm cơ quan | added: ${site ? line(site) : ''}\n` +
      `Tên đăng nhập | sign-in name: ${opened.value.signInName}\n` +
      `Mật khẩu dùng một lần, có hiệu lực ${hours} giờ | one-time password, good for ${hours} hours: ${password}`,
  );
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

export const acts = ['list', 'add', 'host', 'remove'] as const;
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
    const here = { db, installKey, time: clock(settings.now) };
    if (act === 'list') return await tellWho(here);
    if (act === 'remove') return await remove(here, call);
    return await (act === 'add' ? add(here, call) : host(here, name ?? '', call));
  } finally {
    await close();
    await reached.value.leave();
  }
}
