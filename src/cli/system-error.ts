/** What a refusal of the system means and what to do about it, by its code. */
const REFUSALS: Readonly<Record<string, readonly [what: string, hint: string]>> = {
  EACCES: [
    "is not allowed here",
    "Give another place, or the right to use this one (ports below 1024 need more rights).",
  ],
  EADDRINUSE: ["is in use by another program", "Give another --port, or --port 0 for any that is free."],
  EADDRNOTAVAIL: [
    "is no address of this machine",
    "Give another --host: 127.0.0.1, or 0.0.0.0 for all of this machine.",
  ],
  EEXIST: ["is there already and is no folder", "Give another path."],
  EISDIR: ["is a folder", "Give a file."],
  EMFILE: ["cannot be opened: too many files are open", "Raise the limit of open files (ulimit -n)."],
  ENOENT: ["is not there", "Check the path; make the folder first."],
  ENOSPC: ["cannot be written: the disk is full", "Free some space, or give another place."],
  ENOTDIR: ["lies in what is no folder", "Check the path."],
  ENOTFOUND: ["is no host that can be found", "Give another --host: 127.0.0.1, or 0.0.0.0 for all of this machine."],
  EPERM: ["is not allowed here", "Give another place, or the right to use this one."],
  EROFS: ["cannot be written: the disk is read-only", "Give another place."],
};

interface SystemError extends Error {
  readonly code: string;
  readonly path?: string;
  readonly address?: string;
  readonly hostname?: string;
  readonly port?: number;
}

/** Lines for a person where the system refused a file or an address; null for any other error. */
export function describeRefusal(error: unknown): readonly string[] | null {
  if (!(error instanceof Error)) return null;
  const { code, path, address, hostname, port } = error as SystemError;
  const [what, hint] = REFUSALS[code] ?? [];
  const host = address ?? hostname;
  const where = path ?? (host === undefined ? undefined : port === undefined ? host : `${host}:${port}`);
  return what === undefined || hint === undefined || where === undefined ? null : [`${where} ${what}. [${code}]`, hint];
}
