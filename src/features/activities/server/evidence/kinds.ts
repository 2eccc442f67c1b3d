interface Kind {
  mediaType: string;
  family: 'picture' | 'document' | 'sound' | 'film';
}

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const sheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const kinds: Readonly<Record<string, Kind>> = {
  jpg: { mediaType: 'image/jpeg', family: 'picture' },
  png: { mediaType: 'image/png', family: 'picture' },
  webp: { mediaType: 'image/webp', family: 'picture' },
  heic: { mediaType: 'image/heic', family: 'picture' },
  pdf: { mediaType: 'application/pdf', family: 'document' },
  docx: { mediaType: word, family: 'document' },
  xlsx: { mediaType: sheet, family: 'document' },
  mp3: { mediaType: 'audio/mpeg', family: 'sound' },
  m4a: { mediaType: 'audio/mp4', family: 'sound' },
  wav: { mediaType: 'audio/wav', family: 'sound' },
  ogg: { mediaType: 'audio/ogg', family: 'sound' },
  opus: { mediaType: 'audio/ogg', family: 'sound' },
  oga: { mediaType: 'audio/ogg', family: 'sound' },
  mp4: { mediaType: 'video/mp4', family: 'film' },
};

/** Families by the ending of a name: "anh.jpg" may hold a PNG, but not a film. */
const endings: Readonly<Record<string, readonly Kind['family'][]>> = {
  ...Object.fromEntries(['jpg', 'jpeg', 'png', 'webp', 'heic', 'heif'].map((ending) => [ending, ['picture']])),
  ...Object.fromEntries(['mp3', 'm4a', 'wav', 'ogg', 'mp4'].map((ending) => [ending, ['sound', 'film']])),
};

/** True where the name of a file promises what its content is: Office files and PDF exactly, pictures and recordings by their family. */
export function isNamedRight(name: string, ext: string): boolean {
  const kind = kinds[ext];
  const ending = /\.([a-z0-9]+)$/.exec(name.toLowerCase())?.[1] ?? '';
  const families = endings[ending];
  if (!kind) return false;
  return families ? families.includes(kind.family) : ending === ext;
}
