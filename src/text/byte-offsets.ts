/** Encodings that are read. All but UTF-16 may stand without a mark. */
export type Encoding = "utf-8" | "gb18030" | "big5" | "utf-16le" | "utf-16be";

/** Bytes of the UTF-8 sequence at `i`, negative where it is malformed (then: the bytes that one U+FFFD stands for). */
export function utf8Length(bytes: Uint8Array, i: number): number {
  const lead = bytes[i]!;
  if (lead < 0x80) return 1;
  let need: number;
  let low = 0x80;
  let high = 0xbf;
  if (lead >= 0xc2 && lead <= 0xdf) need = 1;
  else if (lead >= 0xe0 && lead <= 0xef) {
    need = 2;
    if (lead === 0xe0) low = 0xa0;
    if (lead === 0xed) high = 0x9f;
  } else if (lead >= 0xf0 && lead <= 0xf4) {
    need = 3;
    if (lead === 0xf0) low = 0x90;
    if (lead === 0xf4) high = 0x8f;
  } else return -1;
  for (let k = 1; k <= need; k++) {
    const next = bytes[i + k];
    if (next === undefined || next < low || next > high) return -k;
    low = 0x80;
    high = 0xbf;
  }
  return need + 1;
}

/** Bytes of the GB18030 or Big5 character at `i`. */
function doubleByteLength(bytes: Uint8Array, i: number, encoding: Encoding): number {
  const lead = bytes[i]!;
  if (lead < 0x81 || lead === 0xff) return 1;
  const second = bytes[i + 1];
  if (second === undefined) return 1;
  if (encoding === "gb18030" && second >= 0x30 && second <= 0x39) return Math.min(4, bytes.length - i);
  return second >= 0x40 && second !== 0x7f && second !== 0xff ? 2 : 1;
}

/**
 * Where each UTF-16 code unit of `text` starts in `bytes`, and in the last place the bytes' length. `skip`: bytes of a
 * byte order mark. Worked out in one walk over the bytes, only when somebody asks for a place in the source.
 */
export function byteOffsets(bytes: Uint8Array, text: string, encoding: Encoding, skip: number): Uint32Array {
  const offsets = new Uint32Array(text.length + 1);
  offsets[text.length] = bytes.length;
  let i = skip;
  for (let unit = 0; unit < text.length; unit++) {
    offsets[unit] = Math.min(i, bytes.length);
    if (encoding === "utf-16le" || encoding === "utf-16be") {
      i += 2;
      continue;
    }
    const code = text.charCodeAt(unit);
    const size = encoding === "utf-8" ? Math.abs(utf8Length(bytes, i) || 1) : doubleByteLength(bytes, i, encoding);
    if (code >= 0xd800 && code <= 0xdbff) {
      unit++;
      offsets[unit] = Math.min(i, bytes.length);
    }
    i += size;
  }
  return offsets;
}
