import type { Report } from 'official-documents';
import { recordChange } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import { formatDay } from '#platform/values/format.ts';
import { issuerOf } from '#platform/values/papers/issuer.ts';
import type { UnitId } from '#platform/values/ids.ts';
import { disclosureSubjects, quarterOf, type Disclosure, type DisclosureSubject } from '../disclosures/disclosure.ts';
import { siteTexts } from '../messages.ts';
import { wayWords } from '../view.ts';
import { disclosuresOf } from './disclosures.ts';
import type { Keeping } from './pages.ts';

type Block = Report['body'][number];

/** As many lines as a list of a quarter holds. */
const MOST = 5000;

const roman = ['I', 'II', 'III', 'IV'];

const columns = [
  { heading: 'TT', width: 6, align: 'center' as const },
  { heading: 'Nội dung công khai', width: 32 },
  { heading: 'Hình thức, nơi công khai', width: 26 },
  { heading: 'Thời gian', width: 20 },
  { heading: 'Đơn vị', width: 16 },
];

/** One group of the law with its lines, the first disclosed first. */
function groupOf(subject: DisclosureSubject, lines: readonly Disclosure[], unitName: (id: UnitId) => string): Block[] {
  const own = lines.filter((line) => line.subject === subject).toReversed();
  if (own.length === 0) return [];
  const t = siteTexts.vi;
  const when = ({ sinceOn, untilOn }: Disclosure): string =>
    untilOn === null ? t.fromOn(formatDay(sinceOn)) : t.fromTo(formatDay(sinceOn), formatDay(untilOn));
  const rows = own.map((line, at) => [
    `${at + 1}`,
    line.basis === null ? line.title : `${line.title} (${line.basis})`,
    [wayWords(line.ways, 'vi'), line.place, line.link].filter(Boolean).join('; '),
    when(line),
    unitName(line.unitId),
  ]);
  return [
    { kind: 'part', level: 'section', heading: disclosureSubjects[subject].vi },
    { kind: 'table', columns, rows },
  ];
}

export interface Quarterly {
  year: number;
  /** 1 to 4. */
  quarter: number;
  authority: string;
  shortName: string;
  place: string;
  notice: string | undefined;
  unitName: (id: UnitId) => string;
}

/**
 * The register of a quarter as a paper to sign and file: what was public on some day of it, by groups of the law (Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15, Điều 11). That
 * the list left the office stands in the log.
 */
export async function quarterlyPaper(tx: Tx, { actor, today }: Keeping, asked: Quarterly): Promise<Report> {
  const { year, quarter, authority, shortName, place, notice, unitName } = asked;
  const { abbreviation, ...signer } = issuerOf({ name: authority, shortName });
  const within = quarterOf(year, quarter);
  const lines = await disclosuresOf(tx, actor.authorityId, { within, limit: MOST });
  const groups = (Object.keys(disclosureSubjects) as DisclosureSubject[]).flatMap((subject) => groupOf(subject, lines, unitName));
  recordChange(tx, {
    action: 'disclosure.taken-out',
    objectType: 'authority',
    objectId: actor.authorityId,
    changes: { lines: { to: lines.length }, from_on: { to: within.from.toString() }, until_on: { to: within.to.toString() } },
  });
  const t = siteTexts.vi;
  const intro =
    lines.length === 0
      ? t.quarterNone(roman[quarter - 1] ?? '', year)
      : t.quarterAbout(lines.length, formatDay(within.from), formatDay(within.to));
  return {
    kind: 'report',
    letterhead: { issuer: authority },
    symbol: { suffix: `DM-${abbreviation}` },
    place,
    date: today,
    title: t.quarterTitle(roman[quarter - 1] ?? '', year),
    to: [],
    ...(notice !== undefined && { notice }),
    body: [{ kind: 'paragraph', text: intro }, ...groups],
    recipients: [],
    signer: { as: 'head', ...signer },
    appendices: [],
  };
}
