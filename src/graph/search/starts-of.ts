/** Starts of every print of a phrase that does not overlap the one before. */
export function startsOf(text: string, phrase: string): number[] {
  const starts: number[] = [];
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + phrase.length)) starts.push(at);
  return starts;
}
