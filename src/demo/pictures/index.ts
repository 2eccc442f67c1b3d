import sharp from 'sharp';
import { briefing, counter, dialogue, hall, postOffice, studio, survey } from './indoors.ts';
import { helper, neighbours, phone, website } from './near.ts';
import { banner, contest, loudspeaker, noticeBoard } from './outdoors.ts';
import { evening, HEIGHT, morning, WIDTH, type Light } from './shapes.ts';

const scenes = {
  banner,
  loudspeaker,
  noticeBoard,
  contest,
  hall,
  counter,
  studio,
  dialogue,
  postOffice,
  survey,
  briefing,
  helper,
  website,
  phone,
  neighbours,
} satisfies Record<string, (light: Light) => string>;

type SceneKey = keyof typeof scenes;

/** A scene in the morning; in the evening it is seen in warmer light and from the other side. */
export type PictureKey = SceneKey | `${SceneKey}Evening`;

/** The drawing as SVG, without letters: no font of the machine has a part in it. */
export function drawing(key: PictureKey): string {
  const isEvening = key.endsWith('Evening');
  const scene = scenes[key.replace(/Evening$/, '') as SceneKey](isEvening ? evening : morning);
  const turned = isEvening ? `<g transform="translate(${WIDTH} 0) scale(-1 1)">${scene}</g>` : scene;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}">${turned}</svg>`;
}

/** What a camera writes into a photograph: device, moment and an invented place in the sea. */
const exif = (day: Temporal.PlainDate) => ({
  IFD0: { Make: 'Minh Bach', Model: 'Tranh minh hoa', DateTime: `${day.toString().replaceAll('-', ':')} 09:30:00` },
  IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '10/1 0/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '109/1 0/1 0/1' },
});

/** The drawing as the photograph of a day, with all that a camera would have written into it. */
export async function photograph(key: PictureKey, day: Temporal.PlainDate): Promise<File> {
  const bytes = await sharp(Buffer.from(drawing(key)))
    .jpeg({ quality: 84 })
    .withExif(exif(day))
    .toBuffer();
  return new File([new Uint8Array(bytes)], `anh-${day.toString()}.jpg`, { type: 'image/jpeg' });
}
