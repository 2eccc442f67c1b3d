import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import satori from 'satori';
import sharp from 'sharp';

const WIDE = 1200;
const HIGH = 630;
const subsets = ['latin', 'latin-ext', 'vietnamese'] as const;

type Font = Parameters<typeof satori>[1]['fonts'][number];

let fonts: Promise<Font[]> | undefined;

/** Our own typeface: what a machine has may lack letters of Vietnamese. */
const fontsHere = (): Promise<Font[]> =>
  (fonts ??= Promise.all(
    subsets.flatMap((subset) =>
      ([400, 700] as const).map(async (weight): Promise<Font> => {
        const file = createRequire(import.meta.url).resolve(
          `@fontsource/be-vietnam-pro/files/be-vietnam-pro-${subset}-${weight}-normal.woff`,
        );
        return { name: subset, data: await readFile(file), weight, style: 'normal' };
      }),
    ),
  ));

type Style = Record<string, string | number>;

const box = (style: Style, children: unknown): unknown => ({ type: 'div', props: { style: { display: 'flex', ...style }, children } });

const largest = (title: string): number => (title.length > 160 ? 40 : title.length > 90 ? 48 : 60);

const BAR = 24;
const PHOTO = 460;

interface Shown {
  name: string;
  title: string;
  lead: string;
  /** A picture of ours, for the right side. */
  photo?: Uint8Array | undefined;
}

const beside = async (photo: Uint8Array) => ({
  input: await sharp(photo)
    .resize(PHOTO, HIGH - BAR, { fit: 'cover' })
    .toBuffer(),
  left: WIDE - PHOTO,
  top: BAR,
});

/** A picture for whoever shows a link to a page (1200 × 630, PNG): whose page it is, its title, what the site is about, and a photograph where there is one. */
export async function drawPreview({ name, title, lead, photo }: Shown): Promise<Uint8Array<ArrayBuffer>> {
  const words = [
    box({ fontSize: 34, fontWeight: 700, color: '#1c3d6b' }, name),
    box({ display: 'block', fontSize: largest(title) - (photo ? 12 : 0), fontWeight: 700, lineHeight: 1.3, lineClamp: 5 }, title),
    box({ display: 'block', fontSize: 28, color: '#57534e', lineHeight: 1.4, lineClamp: 2 }, lead),
  ];
  const around = {
    boxSizing: 'border-box',
    flexDirection: 'column',
    justifyContent: 'space-between',
    width: WIDE,
    height: HIGH,
    padding: photo ? `56px ${PHOTO + 48}px 56px 64px` : '56px 72px',
    borderTop: '24px solid #1c3d6b',
    backgroundColor: '#fdfcfa',
    color: '#1c1917',
    fontFamily: subsets.join(', '),
  };
  const svg = await satori(box(around, words) as Parameters<typeof satori>[0], { width: WIDE, height: HIGH, fonts: await fontsHere() });
  const drawn = sharp(Buffer.from(svg)).composite(photo ? [await beside(photo)] : []);
  return new Uint8Array(await drawn.png({ palette: true }).toBuffer());
}
