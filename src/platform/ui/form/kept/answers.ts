import { getContext, setContext } from 'svelte';

interface Answers {
  isShown: boolean;
  /** The page says why, so that it is not said behind it once more where nothing was typed. */
  isSaid: boolean;
}

const key = Symbol('answers');

/** Called once by a layout, before its page is rendered; what it gives is settled behind the page. */
export const followAnswers = (): Answers => setContext(key, { isShown: false, isSaid: false });

/** Called by a form that shows what was typed and why it was not taken. */
export const showsAnswer = (): void => {
  const answers = getContext<Answers | undefined>(key);
  if (answers) answers.isShown = true;
};

/** Called by what says a refusal on the page. */
export const saysRefusal = (): void => {
  const answers = getContext<Answers | undefined>(key);
  if (answers) answers.isSaid = true;
};
