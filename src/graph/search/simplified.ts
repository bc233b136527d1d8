import { Converter } from "opencc-js/t2cn";

let converter: ((text: string) => string) | null = null;

/** Words in which 著 is no old form of 着. */
const KEPT = /(?<![显顯名原巨论論专專编編译譯遗遺土卓昭拙])著(?![作名称稱述者])/g;

/** Traditional Chinese (Taiwan, Hong Kong) made simplified; simplified text stays as it is; 著力 is 着力, 著名 stays. Source: OpenCC. */
export function simplified(text: string): string {
  const convert = converter ?? Converter({ from: "t", to: "cn" });
  converter = convert;
  return convert(text).replace(KEPT, "着");
}
