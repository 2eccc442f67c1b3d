export interface Streams {
  stdout: { write: (text: string) => unknown };
  stderr: { write: (text: string) => unknown };
}

export interface Call {
  file: string;
  isJson: boolean;
}

/** Reads `FILE [--json]`; for help or a wrong call the usage is printed and the exit code comes back: 0 help, 2 wrong call. */
export const callOf = (args: string[], usage: string, { stdout, stderr }: Streams): Call | 0 | 2 => {
  if (args.includes('--help')) {
    stdout.write(usage);
    return 0;
  }
  const [file, ...others] = args.filter((arg) => !arg.startsWith('--'));
  if (file === undefined || others.length > 0 || args.some((arg) => arg.startsWith('--') && arg !== '--json')) {
    stderr.write(usage);
    return 2;
  }
  return { file, isJson: args.includes('--json') };
};
