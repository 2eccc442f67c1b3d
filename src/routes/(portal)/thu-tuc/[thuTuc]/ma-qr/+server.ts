import { encodeQR } from 'qr';
import { codeShape } from '#features/procedures/index.ts';
import { notPublic } from '../../../portal.ts';
import { publicEndpoint, published } from '../../../published.ts';

/** The QR code of the page of a procedure, as a picture. It says nothing of whether there is one of that code. */
export const GET = publicEndpoint({}, (asking) => {
  const code = asking.params['thuTuc'] ?? '';
  if (!codeShape.test(code)) return notPublic(asking.asked.locale);
  const picture = encodeQR(asking.addresses.page(`/thu-tuc/${code}`, 'vi'), 'svg', { border: 2 });
  return published(asking, picture, { 'content-type': 'image/svg+xml', 'content-security-policy': "default-src 'none'" });
});
