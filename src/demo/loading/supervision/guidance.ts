import { answerQuestion, askQuestion } from '#features/guidance/server/index.ts';
import type { QuestionId } from '#features/guidance/index.ts';
import { questions } from '../../story/supervision/guidance.ts';
import { keeping } from '../displays.ts';
import { known, moment, type Telling } from '../telling.ts';
import type { Event } from '../year.ts';

/** Units ask how things are done; one question is answered, one waits for longer than it should. */
export const askOwner = (telling: Telling): Event[] =>
  questions.flatMap(({ by, of, at, title, question, isPrivate = false, answered }): Event[] => {
    let id: QuestionId | undefined;
    const askedAt = moment(at);
    const ask = async (): Promise<void> => {
      const input = { unitId: known(telling.units, of), title, question, isPrivate };
      id = await telling.act({ at: askedAt, by }, (tx) => askQuestion(tx, keeping(telling, by, askedAt), input));
    };
    if (!answered) return [{ at: askedAt, happen: ask }];
    const answeredAt = moment(answered.at);
    const answer = async (): Promise<void> => {
      if (!id) throw new Error('Nothing was asked yet.');
      const asked = id;
      const { answer: text, basis } = answered;
      await telling.act({ at: answeredAt, by: 'owner' }, (tx) =>
        answerQuestion(tx, keeping(telling, 'owner', answeredAt), asked, { answer: text, basis }),
      );
    };
    return [
      { at: askedAt, happen: ask },
      { at: answeredAt, happen: answer },
    ];
  });
