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

const shifted = (text: string, signs: RegExp, by: number): string =>
  text.replace(signs, (sign) => String.fromCharCode(sign.charCodeAt(0) + by));

/** A phrase as a text may print it: without blanks round it, as given, simplified, traditional, in wide or narrow signs and letters. */
export function phraseVariants(phrase: string): string[] {
  const plain = phrase.trim().replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, "");
  if (plain === "") return [];
  const halfWidth = shifted(plain, /[０-９Ａ-Ｚａ-ｚ％＆＋－．／]/g, -0xfee0);
  const fullWidth = shifted(plain, /[0-9A-Za-z%&+\-./]/g, 0xfee0);
  const forms = new Set<string>();
  const quoted = (text: string) =>
    text.replace(/"([^"]*)"|「([^」]*)」/g, (_all, plainly, corner) => `“${plainly ?? corner}”`);
  for (const form of [plain, halfWidth, fullWidth, quoted(plain)]) {
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
