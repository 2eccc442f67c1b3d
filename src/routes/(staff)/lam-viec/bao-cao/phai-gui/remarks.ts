import { answersOf } from '#features/envelopes/server/index.ts';
import { goesByQuestions, type Owed } from '#features/regimes/index.ts';
import type { StaffOutside } from '#platform/server/edge.ts';
import type { Locale } from '#platform/values/messages.ts';
import { remarksSaid } from '../../phong-bi/envelopes.ts';

/** What the level above said when it returned what was sent last: on all of it and its parts in words, and by the number of the question. */
export async function remarksOnOwed(staff: StaffOutside, { sent, asked }: Owed, locale: Locale) {
  const history = sent ? await answersOf(staff.db, staff.actor.authorityId, sent.envelopeId) : [];
  const returned = history.filter(({ what }) => what === 'returned');
  const remarks = returned.flatMap((one) => one.remarks);
  const said = sent ? await remarksSaid(staff, sent.envelopeId, { remarks, locale }) : undefined;
  const isOnQuestion = ({ place }: { place: string }): boolean => /^Q\d+$/.test(place) && goesByQuestions(asked);
  return {
    whole: [
      ...returned.flatMap(({ note }) => (note ? [note] : [])),
      ...(said ? remarks.filter((one) => !isOnQuestion(one)).map(said) : []),
    ],
    onQuestion: (number: number) => remarks.filter(({ place }) => place === `Q${number}`).map(({ words }) => words),
  };
}
