type Pressed = KeyboardEvent[] & { stop: () => void };

/** The keys that were pressed while the page was still coming, in their order; they come back once, and none is kept any more. */
export function pressedEarly(): KeyboardEvent[] {
  const page = window as { pressedEarly?: Pressed };
  const pressed = page.pressedEarly;
  delete page.pressedEarly;
  pressed?.stop();
  return [...(pressed ?? [])];
}
