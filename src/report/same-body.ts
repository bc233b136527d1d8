const PIECE = 24;

/** Pieces of a text at regular places, blanks and signs left out. */
function pieces(text: string): readonly string[] {
  const plain = text.replace(/[^\p{Script=Han}\d]+/gu, "");
  const found: string[] = [];
  const step = Math.max(PIECE, Math.floor(plain.length / 200));
  for (let at = 0; at + PIECE <= plain.length; at += step) found.push(plain.slice(at, at + PIECE));
  return found;
}

/** Whether the shorter of two texts is for the most part contained in the longer, word for word. */
export function isSameBody(one: string, two: string): boolean {
  const [long, short] = one.length >= two.length ? [one, two] : [two, one];
  if (short.length < 200) return false;
  const plain = long.replace(/[^\p{Script=Han}\d]+/gu, "");
  const sample = pieces(short);
  const shared = sample.filter((piece) => plain.includes(piece)).length;
  return shared >= sample.length * 0.6;
}
