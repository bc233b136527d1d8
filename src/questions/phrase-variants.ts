import { Converter } from "opencc-js/cn2t";
import { simplified } from "../graph/search/simplified.ts";

let converter: ((text: string) => string) | null = null;

function traditional(text: string): string {
  const convert = converter ?? Converter({ from: "cn", to: "t" });
  converter = convert;
  return convert(text);
}

const WIDE_FORMS: Readonly<Record<string, string>> = {
  ",": "，",
  ";": "；",
  ":": "：",
  "?": "？",
  "!": "！",
  "(": "（",
  ")": "）",
};

/** A phrase as a text may print it: without blanks round it, as given, simplified, traditional, with wide or narrow signs. */
export function phraseVariants(phrase: string): string[] {
  const plain = phrase.trim().replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, "");
  if (plain === "") return [];
  const halfWidth = plain.replace(/[０-９Ａ-Ｚａ-ｚ]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
  const forms = new Set<string>();
  const quoted = (text: string) =>
    text.replace(/"([^"]*)"|「([^」]*)」/g, (_all, plainly, corner) => `“${plainly ?? corner}”`);
  for (const form of [plain, halfWidth, quoted(plain)]) {
    for (const script of [form, simplified(form), traditional(simplified(form))]) {
      forms.add(script);
      forms.add(script.replace(/[,;:?!()]/g, (sign) => WIDE_FORMS[sign] ?? sign));
      forms.add(script.replace(/[，；：？！（）]/g, (sign) => narrow(sign)));
    }
  }
  return [...forms];
}

function narrow(sign: string): string {
  return Object.entries(WIDE_FORMS).find(([, wide]) => wide === sign)?.[0] ?? sign;
}
