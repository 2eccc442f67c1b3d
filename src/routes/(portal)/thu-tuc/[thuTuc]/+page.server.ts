import { procedureInFull } from '#features/portal/server/index.ts';
import { changeKinds, codeShape } from '#features/procedures/index.ts';
import { formatBytes } from '#platform/values/format.ts';
import { notPublic, publicLoad } from '../../portal.ts';

export const load = publicLoad({}, async ({ db, asked, params }) => {
  const code = params['thuTuc'] ?? '';
  const procedure = (codeShape.test(code) ? await procedureInFull(db, asked, code) : undefined) ?? notPublic(asked.locale);
  const { counter } = procedure;
  return {
    kindWords: Object.fromEntries(Object.entries(changeKinds).map(([kind, said]) => [kind, said[asked.locale]])) as Record<
      keyof typeof changeKinds,
      string
    >,
    procedure: {
      ...procedure,
      forms: procedure.forms.map(({ id, name, bytes }) => ({ id, name, size: formatBytes(bytes, asked.locale) })),
    },
    counter: counter ? { title: counter.title, address: counter.address, phones: counter.phones, hours: counter.hours } : null,
  };
});
