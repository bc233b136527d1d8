/** What `String.trim` takes off. */
export const BLANKS =
  " \t\n\r\v\f\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff";

/** A number for each UTF-16 unit: that of the (last) list that holds it, 0 for none. Numbers below 256. */
export function markTable(lists: readonly (readonly [characters: string, number: number])[]): Uint8Array {
  const table = new Uint8Array(65536);
  for (const [characters, number] of lists)
    for (let i = 0; i < characters.length; i++) table[characters.charCodeAt(i)] = number;
  return table;
}

/** 1 for each blank. */
export const blanks = markTable([[BLANKS, 1]]);
