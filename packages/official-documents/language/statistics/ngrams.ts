/** The sequences of `order` words that a corpus holds, sorted, with how often each occurs. A sequence w1 … wn is the number w1·sizeⁿ⁻¹ + … + wn. */
export interface Level {
  order: number;
  keys: Float64Array;
  counts: Uint32Array;
}

/** Vocabularies are below this, so that four words fit into one exact number. */
export const largestVocabulary = 9_700;

const keysOf = (sequences: Uint16Array[], order: number, size: number): Float64Array => {
  const total = sequences.reduce((sum, one) => sum + Math.max(0, one.length - order + 1), 0);
  const keys = new Float64Array(total);
  const modulus = size ** (order - 1);
  let filled = 0;
  for (const words of sequences) {
    let key = 0;
    for (const [at, word] of words.entries()) {
      key = (key % modulus) * size + word;
      if (at >= order - 1) keys[filled++] = key;
    }
  }
  return keys.sort();
};

/** Counts the sequences of one order in all of `sequences` (paragraphs as numbers of words below `size`). */
export const countLevel = (sequences: Uint16Array[], order: number, size: number): Level => {
  const sorted = keysOf(sequences, order, size);
  const keys: number[] = [];
  const counts: number[] = [];
  for (const key of sorted) {
    const last = keys.length - 1;
    if (keys[last] === key) counts[last] = (counts[last] ?? 0) + 1;
    else {
      keys.push(key);
      counts.push(1);
    }
  }
  return { order, keys: Float64Array.from(keys), counts: Uint32Array.from(counts) };
};

/** Where a key stands among sorted keys; -1 where it does not. */
export const indexOf = (keys: Float64Array, key: number): number => {
  let low = 0;
  let high = keys.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = keys[middle] ?? 0;
    if (found === key) return middle;
    if (found < key) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
};
