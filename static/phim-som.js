// Keys that are pressed before the shortcuts of the page are there: they are answered when they are (platform/ui/keys/early.ts).
(() => {
  const pressed = (window.pressedEarly = []);
  const keep = (event) => {
    if (pressed.length < 20) pressed.push(event);
    else stop();
  };
  const stop = () => removeEventListener('keydown', keep);
  pressed.stop = stop;
  addEventListener('keydown', keep);
})();
