import { wordTable } from "../text/word-table.ts";

let substitutes: ReadonlyMap<string, readonly string[]> | undefined;

/** schema/words/place-substitutes.tsv: characters outside common fonts, and what is printed for them. */
function substitutesByCharacter(): ReadonlyMap<string, readonly string[]> {
  substitutes ??= new Map(
    wordTable("place-substitutes").map(({ character, substitutes: printed }) => [character!, printed!.split(";")]),
  );
  return substitutes;
}

const NONE: readonly string[] = [];

function hasRare(name: string, table: ReadonlyMap<string, unknown>): boolean {
  for (const character of name) if (table.has(character)) return true;
  return false;
}

/** Other spellings of a place's name that holds a character outside common fonts: 麦㙦镇 is printed as 麦斜镇, 甪直镇 as 角直镇. */
export function spellingsOf(name: string): readonly string[] {
  const table = substitutesByCharacter();
  if (!hasRare(name, table)) return NONE;
  let spelled: string[] = [""];
  for (const character of name) {
    const printed = table.get(character);
    if (printed === undefined) spelled = spelled.map((start) => start + character);
    else {
      spelled = spelled.flatMap((start) => [character, ...printed].map((other) => start + other));
    }
  }
  return spelled.filter((form) => form !== name);
}
