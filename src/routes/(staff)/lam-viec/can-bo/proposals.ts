import { isRole, proposalTexts, roles } from '#features/identity/index.ts';
import type { Proposal } from '#features/identity/server/index.ts';
import { formatDay, formatMoment } from '#platform/values/format.ts';
import type { Locale } from '#platform/values/messages.ts';

type Units = readonly { id: string; shortName: string }[];

/** What is proposed, in words: the role and the unit, or the help with the sign-in. */
export function proposalWords({ proposed }: Proposal, units: Units, locale: Locale): string {
  const kind = proposalTexts[locale].kinds[proposed.kind];
  if (proposed.kind !== 'grant') return kind;
  const role = isRole(proposed.role) ? roles[proposed.role][locale] : proposed.role;
  const unit = units.find(({ id }) => id === proposed.unitId)?.shortName;
  return `${kind}: ${[role, unit, formatDay(proposed.from)].filter(Boolean).join(' – ')}`;
}

/** A proposal as lists show it: what, how it stands, who asked for it and who decided, with the reason where one was given. */
export function proposalLine(proposal: Proposal, units: Units, locale: Locale) {
  const t = proposalTexts[locale];
  const { state, names, proposedAt, decidedAt, expiresAt, reason } = proposal;
  const proposer = t.by(names.proposer, formatMoment(proposedAt));
  const decided = decidedAt && names.decider ? t.by(names.decider, formatMoment(decidedAt)) : undefined;
  return {
    id: proposal.id,
    officer: names.officer,
    what: proposalWords(proposal, units, locale),
    state: t.states[state],
    tone: ({ waiting: 'soon', approved: 'done', alone: 'soon', declined: 'plain', withdrawn: 'plain', expired: 'plain' } as const)[state],
    proposer,
    reason: reason ?? '',
    until: state === 'waiting' ? t.until(formatMoment(expiresAt)) : '',
    detail: [`${t.proposer}: ${proposer}`, decided && `${t.states[state]}: ${decided}`, reason && `${t.reason}: ${reason}`]
      .filter(Boolean)
      .join('. '),
  };
}
