/** A name as it is compared: half width, lower case, without blanks, quotes and middle dots. */
export function foldName(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s"'“”‘’「」『』《》〈〉·•]/gu, "");
}
