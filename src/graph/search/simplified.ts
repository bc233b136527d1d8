import { Converter } from "opencc-js/t2cn";

let converter: ((text: string) => string) | null = null;

/** Traditional Chinese (Taiwan, Hong Kong) made simplified; simplified text stays as it is. Source of the tables: OpenCC. */
export function simplified(text: string): string {
  const convert = converter ?? Converter({ from: "t", to: "cn" });
  converter = convert;
  return convert(text);
}
