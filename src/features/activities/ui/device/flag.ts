const FLAG = 'minh-bach.tren-may';

/** Whether the device may hold something of any officer, without opening its database. */
export const mayHold = (): boolean => {
  try {
    return localStorage.getItem(FLAG) !== null;
  } catch {
    return false;
  }
};

export function flagHeld(holds: boolean): void {
  if (holds) localStorage.setItem(FLAG, '1');
  else localStorage.removeItem(FLAG);
}
