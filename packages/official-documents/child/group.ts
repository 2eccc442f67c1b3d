/** Whether the system has groups of processes; where it has, the child leads one, with whatever it starts. */
export const hasGroups = process.platform !== 'win32';

export const killGroup = (pid: number): void => {
  try {
    process.kill(hasGroups ? -pid : pid, 'SIGKILL');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
  }
};
