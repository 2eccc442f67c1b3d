import { sql } from 'kysely';
import { namesOfTopics, type OwnCode, type TopicNames } from '#features/plans/index.ts';
import { namesFrom, type NamedVersion, type NamesInTime } from '#features/units/server/index.ts';
import { ZONE } from '#platform/server/clock.ts';
import type { Read } from '#platform/server/database.ts';
import type { AuthorityId, UnitId } from '#platform/values/ids.ts';
import { askOnce, list } from './ask.ts';

/** An authority with what every page says of it: the names of its units through time, and where people reach it. */
export interface Site {
  authorityId: AuthorityId;
  names: NamesInTime;
  versions: readonly NamedVersion[];
  /** Where people reach it, in its order, also what ends on a day to come. */
  contacts: readonly SiteContact[];
  /** How what it publishes may be used, where it said so. */
  publication: SitePublication | null;
  /** When its pages are not there, as far as it was announced and not taken back; moments are ISO text. */
  outages: readonly SiteOutage[];
  /** Surveys whose first question stands on a page of its own choice. */
  polls: readonly SitePoll[];
  /** Topics that it added to the vocabulary, also those that ended, by name. */
  topics: readonly SiteTopic[];
}

/** A question that stands on a public page, by its address; days are ISO text. */
export interface SitePoll {
  id: string;
  page: string;
  opens_on: string;
  closes_on: string;
  purpose: string;
  words: string;
  kind: string;
  options: string[];
}

/** A topic of the authority; days are ISO text. */
export interface SiteTopic {
  code: OwnCode;
  name: string;
  name_en: string | null;
  from_on: string;
  ended_on: string | null;
}

/** An announced outage as the frame of a page says it. */
export interface SiteOutage {
  kind: string;
  starts_at: string;
  ends_at: string;
  reason: string;
  instead: string;
}

/** Its rule of publication as it is stored. */
export interface SitePublication {
  licence: string;
  embed_sites: string[];
  security_email: string | null;
}

/** A contact as the frame of a page says it; the day is ISO text. */
export interface SiteContact {
  unit_id: UnitId | null;
  purpose: string;
  name: string | null;
  phones: string[];
  email: string | null;
  address: string | null;
  ended_on: string | null;
}

interface Row {
  versions: NamedVersion[];
  contacts: SiteContact[];
  publications: SitePublication[];
  outages: SiteOutage[];
  topics: SiteTopic[];
  polls: SitePoll[];
}

export async function siteOf(db: Read, authorityId: AuthorityId): Promise<Site> {
  const row = await askOnce<Row>(
    db,
    sql`select
      ${list(sql`select unit_id, valid, name, short_name, kind, is_root from public_unit where authority_id = ${authorityId} order by lower(valid)`)} as versions,
      ${list(sql`select unit_id, purpose, name, phones, email, address, ended_on from public_contact where authority_id = ${authorityId} order by position, id`)} as contacts,
      ${list(sql`select licence, embed_sites, security_email from public_publication_rule where authority_id = ${authorityId}`)} as publications,
      ${list(sql`select kind, starts_at, ends_at, reason, instead from public_outage where authority_id = ${authorityId} order by starts_at`)} as outages,
      ${list(sql`select code, name, name_en, from_on, ended_on from public_own_topic where authority_id = ${authorityId} order by name`)} as topics,
      ${list(sql`select s.id, s.page, s.opens_on, s.closes_on, s.purpose, q.words, q.kind, q.options from public_survey s join public_survey_question q
        on q.authority_id = s.authority_id and q.survey_id = s.id and q.position = 1 and q.kind in ('level', 'one')
        where s.authority_id = ${authorityId} and s.state = 'running' and s.page is not null order by s.opens_on desc, s.id`)} as polls`,
  );
  const { versions, contacts, publications, outages, topics, polls } = row;
  return { authorityId, names: namesFrom(versions), versions, contacts, publication: publications[0] ?? null, outages, topics, polls };
}

/** What the topics of the authority are called. */
export const topicNamesAt = ({ topics }: Pick<Site, 'topics'>): TopicNames =>
  namesOfTopics(topics.map(({ code, name, name_en: nameEn }) => ({ code, name, nameEn })));

/** The topics of the authority that hold on the day. */
export const topicsOn = ({ topics }: Pick<Site, 'topics'>, today: Temporal.PlainDate): SiteTopic[] =>
  topics.filter(({ from_on: from, ended_on: until }) => within(`[${from},${until ?? ''})`, today.toString()));

/** The question that stands on a page on the day; the address is without language and step. */
export const pollOn = ({ polls }: Pick<Site, 'polls'>, page: string, today: Temporal.PlainDate): SitePoll | undefined =>
  polls.find((one) => one.page === page && one.opens_on <= today.toString() && today.toString() <= one.closes_on);

/** The units that stand on the day, as they are called on it. */
export const unitsOn = ({ versions }: Pick<Site, 'versions'>, today: Temporal.PlainDate): NamedVersion[] =>
  versions.filter(({ valid }) => within(valid, today.toString()));

/** The contacts of the day in their order: not ended, and of a unit that stands. */
export function contactsOn(site: Pick<Site, 'contacts' | 'versions'>, today: Temporal.PlainDate): SiteContact[] {
  const day = today.toString();
  const standing = new Set(unitsOn(site, today).map(({ unit_id }) => unit_id));
  return site.contacts.filter(
    ({ unit_id: id, ended_on: endedOn }) => (endedOn === null || day < endedOn) && (id === null || standing.has(id)),
  );
}

/** The first contact on the day. */
export const contactOn = (site: Site, today: Temporal.PlainDate): SiteContact | undefined => contactsOn(site, today)[0];

function within(range: string, day: string): boolean {
  const [from = '', until = ''] = range.slice(1, -1).split(',');
  return from <= day && (until === '' || day < until);
}

/** The outages that are to come or end on the day or later. */
export const outagesOn = ({ outages }: Pick<Site, 'outages'>, today: Temporal.PlainDate): SiteOutage[] =>
  outages.filter(
    ({ ends_at: endsAt }) => Temporal.PlainDate.compare(Temporal.Instant.from(endsAt).toZonedDateTimeISO(ZONE).toPlainDate(), today) >= 0,
  );
