import type { Reading } from 'official-documents';
import type { DocumentId, ReadingId, UnitId } from '#platform/values/ids.ts';
import type { ConfirmedDuty, ConfirmedDutyUnit, ConfirmedReading, Duty, Proposal, Source } from './confirmed.ts';
import { ofKind, type Item, type ItemValues, type ReadKind } from './items.ts';
import { namePath, type NameItem } from './names.ts';
import type { TextSection } from '../text/sections.ts';
import { subjectBehind } from './subject.ts';

type Live<Kind extends ReadKind> = ItemValues[Kind] & Source;

const live = <Kind extends ReadKind>(items: readonly Item[], kind: Kind): Live<Kind>[] =>
  ofKind(items, kind)
    .filter(({ isDropped }) => !isDropped)
    .map(({ path, value, places }) => ({ ...value, item: path, places }));

/** The first of each kind: a plan says once that it uses a channel. */
const oncePerKind = <T extends { kind: string }>(list: T[]): T[] =>
  [...Map.groupBy(list, ({ kind }) => kind).values()].flatMap(([first]) => (first ? [first] : []));

interface Heading {
  units: readonly UnitId[];
  isRequested: boolean;
}

/** Each unit once: those of the heading in the role of the duty, then the partners. Partner bodies are asked, whatever the paper says. */
function unitsOf(
  duty: Pick<Duty, 'role' | 'with'>,
  heading: Heading,
  meant: (name: string) => readonly UnitId[],
  partners: ReadonlySet<UnitId>,
): ConfirmedDutyUnit[] {
  const units = new Map<UnitId, ConfirmedDutyUnit>();
  const add = (unitId: UnitId, role: Duty['role'], asks: boolean): void => {
    if (!units.has(unitId)) units.set(unitId, { unitId, role, requested: asks || partners.has(unitId) });
  };
  for (const unitId of heading.units) add(unitId, duty.role, heading.isRequested);
  for (const unitId of (duty.with ?? []).flatMap(meant)) add(unitId, 'coordinate', false);
  return [...units.values()];
}

function dutiesOf(items: readonly Item[], names: readonly NameItem[], partners: ReadonlySet<UnitId>): ConfirmedDuty[] {
  const choices = new Map(names.map(({ path, unitIds }) => [path, unitIds]));
  const meant = (name: string): readonly UnitId[] => choices.get(namePath(name)) ?? [];
  const headings = new Map(
    ofKind(items, 'assignment').map(({ path, value }) => [
      path,
      { name: value.unit, units: meant(value.unit), isRequested: value.requested === true },
    ]),
  );
  const deadlines = Map.groupBy(
    ofKind(items, 'duty-deadline').filter(({ isDropped }) => !isDropped),
    ({ parent }) => parent,
  );
  return ofKind(items, 'duty').flatMap(({ path, parent, value, places, isDropped }) => {
    const heading = headings.get(parent ?? '');
    if (isDropped || !heading) return [];
    const { text, role, product } = value;
    const own = (deadlines.get(path) ?? []).map((one) => one.value);
    const units = unitsOf(value, heading, meant, partners);
    return [{ item: path, places, text, role, ...(product && { product }), deadlines: own, units, addressedTo: heading.name }];
  });
}

/** Work for which the officer chose units becomes a duty of these; what is left alone becomes none. */
function takenUp(items: readonly Item[], partners: ReadonlySet<UnitId>): ConfirmedDuty[] {
  return [...ofKind(items, 'proposal'), ...ofKind(items, 'leftover')].flatMap(({ path, places, value, read, isDropped }) => {
    const unitIds = isDropped ? [] : (value.unitIds ?? []);
    if (unitIds.length === 0) return [];
    const said: Partial<Proposal> = read ?? {};
    const heading = { units: unitIds, isRequested: said.requested === true };
    const deadlines = (said.deadlines ?? []).map(({ text, rule }) => ({ text, rule }));
    return [
      {
        item: path,
        places,
        text: value.text,
        role: value.role,
        deadlines,
        units: unitsOf({ role: value.role }, heading, () => [], partners),
      },
    ];
  });
}

const overlap = (one: Source, other: Source): boolean =>
  one.places.some((a) => other.places.some((b) => a.start < b.end && b.start < a.end));

/** Applies the decisions: what is dropped is gone, names are units. `partners` are the units that are asked and never ordered. */
export function confirmedFrom(
  {
    documentId,
    readingId,
    superiorPlan,
    text = '',
    sections = [],
  }: { documentId: DocumentId; readingId: ReadingId; superiorPlan?: Reading['superiorPlan']; text?: string; sections?: TextSection[] },
  items: readonly Item[],
  names: readonly NameItem[],
  partners: ReadonlySet<UnitId>,
): ConfirmedReading {
  const bases = live(items, 'citation').filter(({ basis }) => basis);
  const [header] = ofKind(items, 'header');
  const [signer] = ofKind(items, 'signer').filter(({ isDropped }) => !isDropped);
  const { cosigner: _second, ...own } = signer?.value ?? {};
  const taken = takenUp(items, partners);
  const superior = bases.find((one) => superiorPlan && one.symbol === superiorPlan.symbol && one.issuer === superiorPlan.issuer)?.symbol;
  if (!header) throw new Error('A reading without its header item.');
  return {
    documentId,
    readingId,
    header: header.value,
    legalBases: bases.map(({ basis: _basis, item: _item, places: [place], ...base }) => {
      const title = place && base.symbol ? subjectBehind(text, place.end) : undefined;
      return { ...base, ...(title && { title }) };
    }),
    duties: [...dutiesOf(items, names, partners), ...taken],
    targets: live(items, 'target'),
    deadlines: live(items, 'deadline').filter((one) => !taken.some((duty) => overlap(duty, one))),
    channels: oncePerKind(live(items, 'channel')),
    topics: oncePerKind(live(items, 'topic')),
    ...(superior === undefined ? {} : { superiorPlan: superior }),
    recipients: live(items, 'recipient').map(({ name, purpose }) => ({ name, ...(purpose && { purpose }) })),
    budgetSources: live(items, 'source').map(({ text }) => text),
    facts: live(items, 'fact').map(({ item: _item, places: _places, ...fact }) => fact),
    sections,
    signer: signer && Object.keys(own).length > 0 ? own : undefined,
    ...(signer?.read?.cosigner && { cosigner: signer.read.cosigner }),
  };
}
