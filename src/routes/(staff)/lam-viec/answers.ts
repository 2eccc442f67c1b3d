import type { Answer } from '#platform/values/forms.ts';

interface Answered {
  at: string;
  errors?: Answer['errors'];
  typed?: Answer['typed'];
  doubts?: NonNullable<Answer['doubts']>;
  once?: object | undefined;
}

/** On a page of several forms: the answer of an action, when it is the one named. */
export const answerOf =
  (form: Answered | null) =>
  (action: string): Answered | undefined =>
    form?.at === action ? form : undefined;

type OnceIn<Form, Name extends string> = Form extends { once?: infer Once }
  ? Once extends Record<Name, infer Value>
    ? Value
    : never
  : never;

/** What an action shows this one time under a name, or undefined. */
export const onceOf = <Form extends Answered, Name extends string>(form: Form | null, name: Name): OnceIn<Form, Name> | undefined =>
  form?.once && name in form.once ? Reflect.get(form.once, name) : undefined;
