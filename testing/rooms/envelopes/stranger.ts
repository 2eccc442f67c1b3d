import type { SentKind } from '#features/envelopes/index.ts';
import { signerOf } from '#platform/server/log/signing.ts';
import { sealEnvelope } from '#root/src/features/envelopes/package/manifest.ts';

const difficulty = {
  ...{ unit: 'Đài truyền thanh', text: 'Máy phát hỏng', wish: null, tried: 'Đã mượn máy của xã bên', raisedOn: '2026-01-10' },
  plan: { title: 'Kế hoạch tuyên truyền', symbol: '3/KH-UBND' },
};

/** An envelope of an invented body of another installation, with the card by which that body is noted. */
export function sealedByStranger(number: number, { kind, title }: { kind: SentKind; title: string }) {
  const signer = signerOf(Buffer.alloc(32, number));
  const last = String(number).padStart(12, '0');
  const sender = { id: `0199f0aa-0000-7000-8000-${last}`, name: `Ủy ban nhân dân Giả Định ${number}` };
  const said = { uid: `0199f0ab-0000-7000-8000-${last}`, kind, title, symbol: `${number}/KH-UBND`, issuedOn: '2026-01-15', replaces: null };
  const bytes = sealEnvelope(
    {
      ...said,
      sender,
      madeAt: Temporal.Instant.from('2026-01-16T02:00:00Z'),
      content: { schema: 1, type: kind, ...(kind === 'difficulty' && { difficulty }) },
      parts: [],
    },
    signer,
  );
  return { bytes, card: { format: 'minh-bach-card', id: sender.id, name: sender.name, address: null, publicKey: signer.publicKey } };
}
