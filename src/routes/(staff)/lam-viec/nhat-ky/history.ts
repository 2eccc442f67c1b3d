import { officersOf } from '#features/identity/server/index.ts';
import { namesOfTopics } from '#features/plans/index.ts';
import { ownTopics } from '#features/plans/server/index.ts';
import { authorityOn, namesInTime, unitKinds } from '#features/units/server/index.ts';
import { app } from '#platform/server/app.ts';
import { historyOf, type AuditLine } from '#platform/server/audit.ts';
import { ZONE } from '#platform/server/clock.ts';
import { operatorOf } from '#platform/server/log/operator.ts';
import { namesInLog } from '#platform/server/log/pages.ts';
import type { Read } from '#platform/server/database.ts';
import { openAllPersonal, type Sealed } from '#platform/server/log/personal.ts';
import type { HistoryLine } from '#platform/values/audit-words.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import type { Locale } from '#platform/values/messages.ts';
import { truncate } from '#platform/values/text.ts';
import { describe, whoOf, type Lookups } from './describe.ts';
import { wordsFor } from './words.ts';

const sealedIn = (value: unknown): Sealed[] => {
  if (typeof value !== 'object' || value === null) return [];
  if ('sealed' in value && 'person' in value) return [value as Sealed];
  return Object.values(value).flatMap(sealedIn);
};

/** What is needed for the words of an entry: units bear the names of its day. */
async function lookupsFor(
  db: Read,
  authorityId: AuthorityId,
  lines: readonly AuditLine[],
  locale: Locale,
): Promise<(line: AuditLine) => Lookups> {
  const sealed = lines.flatMap(({ changes }) => sealedIn(changes));
  const opened = sealed.length === 0 ? new Map<string, string>() : await openAllPersonal(db, app().installKey, authorityId, sealed);
  const officers = (await officersOf(db, authorityId)).map(({ id, fullName }): [string, string] => [id, fullName]);
  const operators = await operatorsIn(
    db,
    lines.map(({ actor }) => actor),
  );
  const kinds = Object.fromEntries((await unitKinds(db)).map(({ code, label, labelEn }) => [code, { vi: label, en: labelEn }]));
  const inTime = await namesInTime(db, authorityId);
  return ({ at }) => {
    const day = at.toZonedDateTimeISO(ZONE).toPlainDate();
    const names = inTime.units.map((id): [string, string] => [id, inTime.on(id, day).name]);
    return { locale, opened, kinds, names: new Map([...names, ...officers, ...operators]) };
  };
}

/** What may bear a topic of the authority. */
const bearTopics: readonly string[] = ['duty', 'activity', 'story-edition'];

/**
 * The history of one object in words, newest first, for `History`; to be shown only to who may see the object. `names` are those of other things
 * that its entries name by id.
 */
export async function historyFor(
  db: Read,
  authorityId: AuthorityId,
  objectType: string,
  objectId: string,
  locale: Locale,
  names: Iterable<readonly [string, string]> = [],
): Promise<HistoryLine[]> {
  const lines = (await historyOf(db, authorityId, objectType, objectId)).reverse();
  const lookups = await lookupsFor(db, authorityId, lines, locale);
  const more = [...names];
  const topics = bearTopics.includes(objectType) ? Object.fromEntries(namesOfTopics(await ownTopics(db, authorityId))) : {};
  return lines.map((line) => {
    const known = lookups(line);
    return describe(line, { ...known, topics, names: new Map([...known.names, ...more]) });
  });
}

/** Entries of many objects in words, each with what it is about and the way to its page and to its history. */
export async function linesFor(db: Read, authorityId: AuthorityId, lines: readonly AuditLine[], locale: Locale): Promise<HistoryLine[]> {
  const lookupsOf = await lookupsFor(db, authorityId, lines, locale);
  const inLog = await namesInLog(db, authorityId, lines);
  return lines.map((line) => {
    const { objectType, objectId } = line;
    const lookups = lookupsOf(line);
    const object = wordsFor(objectType)?.objects[objectType];
    const name =
      lookups.names.get(objectId) ?? inLog.get(`${objectType}:${objectId}`) ?? (/^[0-9a-f-]{36}$/.test(objectId) ? '' : objectId);
    const text = `${object?.[locale] ?? objectType}${name && ': '}${truncate(name, 120)}`;
    const href = object?.href?.(objectId);
    const history = `/lam-viec/nhat-ky?loai=${encodeURIComponent(objectType)}&muc=${encodeURIComponent(objectId)}`;
    return { ...describe(line, lookups), about: { text, history, ...(href !== undefined && { href }) } };
  });
}

/** Who an actor of the log is, for a list to choose from. */
export const actorOptions = (actors: readonly string[], lookups: Pick<Lookups, 'names' | 'locale'>): { value: string; label: string }[] =>
  actors.map((actor) => ({ value: actor, label: whoOf(actor, lookups) }));

/** Officers of other authorities who acted as the operator, by the actor of the log: name and authority, as it is called today. */
export async function operatorsIn(db: Read, actors: readonly string[]): Promise<[string, string][]> {
  const all = await Promise.all(
    [...new Set(actors)].map(async (actor): Promise<[string, string][]> => {
      const of = operatorOf(actor);
      if (!of) return [];
      const today = app().clock.today();
      const officer = (await officersOf(db, of.authorityId)).find(({ id }) => id === of.officerId);
      const authority = await authorityOn(db, of.authorityId, today);
      const named = [officer?.fullName, authority?.name].filter((name) => name !== undefined);
      return named.length > 0 ? [[actor, named.join(', ')]] : [];
    }),
  );
  return all.flat();
}
