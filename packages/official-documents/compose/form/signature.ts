import type { Signer } from '../paper.ts';
import { upper } from './texts.ts';

/** The lines above the signature, in capitals (Nghị định 30/2020/NĐ-CP, Điều 13 and Phụ lục I, mục II.I.7): "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH". */
export function signatureLines(signer: Signer): string[] {
  const forBody = 'body' in signer && signer.body ? [`TM. ${upper(signer.body)}`] : [];
  const head = upper(signer.head);
  switch (signer.as) {
    case 'head':
      return [...forBody, head];
    case 'acting-head':
      return [...forBody, `Q. ${head}`];
    case 'deputy':
      return [...forBody, `KT. ${head}`, upper(signer.title)];
    case 'by-order':
      return signer.deputy ? [`TL. ${head}`, `KT. ${upper(signer.title)}`, upper(signer.deputy)] : [`TL. ${head}`, upper(signer.title)];
    case 'by-delegation':
      return [`TUQ. ${head}`, upper(signer.title)];
  }
}
