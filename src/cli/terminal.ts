/** Where a command speaks: results on standard output, words to people on standard error. */
export interface Terminal {
  out(text: string): Promise<void>;
  /** One line to people. */
  say(line: string): void;
  /** Shows how far a long work is; only on a terminal, each call replaces the last. */
  progress(line: string | null): void;
}

/** Writes to a stream and waits while its buffer is full, so that long output neither fills memory nor is cut. */
function write(stream: NodeJS.WriteStream, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => (error ? reject(error) : resolve()));
  });
}

export function processTerminal(): Terminal {
  let shown = false;
  const clear = () => {
    if (shown) process.stderr.write("\r\x1b[2K");
    shown = false;
  };
  return {
    out: (text) => write(process.stdout, text),
    say: (line) => {
      clear();
      process.stderr.write(`${line}\n`);
    },
    progress: (line) => {
      if (!process.stderr.isTTY) return;
      clear();
      if (line !== null) {
        process.stderr.write(line);
        shown = true;
      }
    },
  };
}
