/** A number for each UTF-16 unit: that of the (last) list that holds it, 0 for none. Numbers below 256. */
export function markTable(lists: readonly (readonly [characters: string, number: number])[]): Uint8Array {
  const table = new Uint8Array(65536);
  for (const [characters, number] of lists)
    for (let i = 0; i < characters.length; i++) table[characters.charCodeAt(i)] = number;
  return table;
}
