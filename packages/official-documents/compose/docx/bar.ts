/** A picture of one point in the colour of bars (`BAR_COLOUR`), as PNG. */
export const BAR = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGPQj50NAAHmASgUx01EAAAAAElFTkSuQmCC', 'base64');
