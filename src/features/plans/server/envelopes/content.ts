import { z } from 'zod';
import { channels } from '#features/channels/index.ts';
import { topics, type ConfirmedReading } from '#features/documents/index.ts';
import { deadlinesFrom } from '#features/documents/server/index.ts';
import { tidyLine, tidyText } from '#platform/values/text.ts';
import { sectionKinds, type SectionKind } from '../../sections/section.ts';
import type { Deadline, Plan } from '../../plan.ts';
import type { PlanFact } from '../outline.ts';

/** The form of the content; a later one gets another number, and this one is read for ever. */
export const SCHEMA = 1;

/** Words and figures of others are kept as those of our own forms: no letters that nobody sees, nothing the database cannot hold. */
const words = z.string().max(20_000).transform(tidyText);
const line = z.string().max(2000).transform(tidyLine);
const some = (text: z.ZodType<string, string>) => text.refine((said) => said !== '');
const figure = z.number().min(-1e15).max(1e15);
const date = z.iso.date().refine((text) => text >= '1900');
const deadlines = z.array(z.looseObject({ text: line })).max(100);
const factYear = z.int().min(1900).max(2200).optional();
const list = <Item extends z.ZodType>(item: Item) => z.array(item).max(2000);

const contentSchema = z.object({
  schema: z.literal(SCHEMA),
  type: z.literal('plan'),
  plan: z.object({
    year: z.int().min(2000).max(2100),
    title: some(line),
    issuer: some(line),
    symbol: line.nullable(),
    issuedOn: date.nullable(),
    superiorSymbol: line.nullable(),
    signer: z.object({ authority: line.nullable(), position: line.nullable(), name: line.nullable() }),
    legalBases: list(
      z.object({ type: line, symbol: line.nullable(), name: line.nullable(), issuedOn: date.nullable(), issuer: line.nullable() }),
    ),
    duties: list(
      z.object({
        text: some(words),
        product: words.nullable(),
        role: z.enum(['lead', 'perform', 'advise', 'coordinate']),
        deadlines,
        addressedTo: words.nullable(),
      }),
    ),
    targets: list(
      z.object({
        text: some(words),
        value: figure,
        upTo: figure.nullable(),
        unit: line,
        comparator: z.enum(['=', '>=', '<=']),
        unitsBound: line.nullable(),
      }),
    ),
    deadlines,
    channels: list(z.object({ kind: line, text: words })),
    topics: list(z.object({ kind: line, text: words })),
    recipients: list(z.object({ name: line, purpose: line.nullable() })),
    budgetSources: list(words),
    sections: list(
      z.object({
        kind: line,
        level: z.enum(['section', 'clause']),
        heading: words,
        text: z.string().max(200_000).transform(tidyText).nullable(),
      }),
    ),
    facts: list(
      z.object({
        kind: z.enum(['theme', 'baseline', 'weakness']),
        text: some(words),
        value: figure.optional(),
        upTo: figure.optional(),
        unit: line.optional(),
        year: factYear,
        body: line.optional(),
      }),
    ),
    practices: list(z.object({ text: some(words), year: factYear, body: line.optional() })).default([]),
  }),
});

export type PlanContent = z.output<typeof contentSchema>;

/** What an issued plan says, for another authority: words and figures, no ids of ours. Units stand by the names of the day of the plan. */
export function contentOf(plan: Plan, facts: readonly PlanFact[]): PlanContent {
  const { year, title, issuer, symbol, superiorSymbol, signer, channels: ways, topics: about, recipients, budgetSources } = plan;
  const said = facts.map(({ dutyId: _own, ...fact }) => fact);
  return {
    ...{ schema: SCHEMA, type: 'plan' },
    plan: {
      ...{ year, title, issuer, symbol, superiorSymbol, signer, recipients, budgetSources },
      issuedOn: plan.issuedOn?.toString() ?? null,
      legalBases: plan.legalBases.map((basis) => ({
        ...{ type: basis.type, symbol: basis.symbol, name: basis.name, issuedOn: basis.issuedOn, issuer: basis.issuer },
      })),
      duties: plan.duties.map((duty) => ({
        ...{ text: duty.text, product: duty.product, role: duty.role, deadlines: duty.deadlines.map(({ text, rule }) => ({ text, rule })) },
        addressedTo: duty.units.map(({ name }) => name).join('; ') || duty.addressedTo,
      })),
      targets: plan.targets.map(({ text, value, upTo, unit, comparator, unitsBound }) => ({
        text,
        value,
        upTo,
        unit,
        comparator,
        unitsBound,
      })),
      deadlines: plan.deadlines.map(({ text, rule }) => ({ text, rule })),
      channels: ways.map(({ kind, text }) => ({ kind, text })),
      topics: about.map(({ kind, text }) => ({ kind, text })),
      sections: plan.sections.map(({ kind, level, heading, text }) => ({ kind, level, heading, text })),
      // A shortcoming stays with who has it: mottos, figures of the past and good practices go.
      facts: said.flatMap(({ kind, ...fact }) => (kind === 'theme' || kind === 'baseline' ? [{ kind, ...fact }] : [])),
      // Beside the facts, whose kinds older receivers know by name.
      practices: said.flatMap(({ kind, text, year: of, body }) =>
        kind === 'practice' ? [{ text, ...(of !== undefined && { year: of }), ...(body !== undefined && { body }) }] : [],
      ),
    },
  };
}

function readDeadlines(said: readonly unknown[]): Deadline[] | undefined {
  try {
    return deadlinesFrom(said).map(({ text, rule }) => ({ text, rule }));
  } catch {
    return undefined;
  }
}

const filled = <Value>(value: Value | null): Value | undefined => value ?? undefined;

/** The content of an envelope as a reading that is confirmed, so that it is kept as every received plan is; undefined where it is none that can be read. */
export function confirmedOf(content: unknown): ConfirmedReading | undefined {
  const parsed = contentSchema.safeParse(content);
  if (!parsed.success) return undefined;
  const { plan } = parsed.data;
  const own = readDeadlines(plan.deadlines);
  const dates = plan.duties.map(({ deadlines: said }) => readDeadlines(said));
  if (!own || dates.includes(undefined)) return undefined;
  const places = { places: [] };
  const known = <Kind extends string>(of: object, kind: string): kind is Kind => Object.hasOwn(of, kind);
  const { authority, position, name } = plan.signer;
  const signer = { ...(authority && { authority }), ...(position && { position }), ...(name && { name }) };
  const confirmed = {
    header: {
      ...{ kind: 'plan' as const, title: plan.title, issuer: plan.issuer, year: plan.year },
      ...(plan.symbol && { number: plan.symbol }),
      ...(plan.issuedOn && { issuedOn: plan.issuedOn }),
    },
    legalBases: plan.legalBases.map((basis) => ({
      type: basis.type,
      ...(basis.symbol && { symbol: basis.symbol }),
      ...(basis.name && { name: basis.name }),
      ...(basis.issuedOn && { issuedOn: basis.issuedOn }),
      ...(basis.issuer && { issuer: basis.issuer }),
    })),
    duties: plan.duties.map(({ text, role, product, addressedTo }, at) => ({
      ...{ ...places, item: `assignments/${at}/duties/0`, text, role, deadlines: dates[at] ?? [], units: [] },
      ...(product && { product }),
      ...(addressedTo && { addressedTo }),
    })),
    targets: plan.targets.map(({ text, value, upTo, unit, comparator, unitsBound }, at) => ({
      ...{ ...places, item: `targets/${at}`, text, value, unit, comparator },
      ...(upTo !== null && { upTo }),
      ...(unitsBound && { unitsBound }),
    })),
    deadlines: own.map((deadline, at) => ({ ...places, item: `deadlines/${at}`, ...deadline })),
    channels: plan.channels.flatMap(({ kind, text }, at) =>
      known(channels, kind) ? [{ ...places, item: `channels/${at}`, kind, text }] : [],
    ),
    topics: plan.topics.flatMap(({ kind, text }, at) => (known(topics, kind) ? [{ ...places, item: `topics/${at}`, kind, text }] : [])),
    ...(plan.superiorSymbol && { superiorPlan: plan.superiorSymbol }),
    recipients: plan.recipients.map((one) => ({ name: one.name, ...(one.purpose && { purpose: one.purpose }) })),
    budgetSources: plan.budgetSources,
    facts: [...plan.facts, ...plan.practices.map((practice) => ({ kind: 'practice' as const, ...practice }))],
    sections: plan.sections.map(({ kind, ...section }) => ({ ...section, kind: known<SectionKind>(sectionKinds, kind) ? kind : 'other' })),
    signer: Object.keys(signer).length > 0 ? signer : undefined,
  };
  return filled(confirmed) as unknown as ConfirmedReading;
}
