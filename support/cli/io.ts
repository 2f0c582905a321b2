// What a command may touch of the process it runs in.
export interface CommandIo {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  readonly out: NodeJS.WriteStream;
  readonly err: NodeJS.WriteStream;
}

/** For commands that only print. */
export function printer(io: CommandIo): { out(text: string): void; err(text: string): void } {
  return {
    out: (text) => void io.out.write(text),
    err: (text) => void io.err.write(text),
  };
}
