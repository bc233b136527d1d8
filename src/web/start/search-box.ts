import { ask } from "../ask.ts";
import { element } from "../element.ts";
import type { PageLanguage } from "../language.ts";
import { pictured } from "./network-picture.ts";
import { nodeLink } from "./node-link.ts";
import { WORDS } from "./words.ts";

interface Hit {
  readonly node: { readonly __typename: string; readonly id: string; readonly label: string };
  readonly matched: string;
  readonly highlightsCount: number;
  readonly highlights: readonly { readonly before: string; readonly quote: string; readonly form: string }[];
}

const KINDS = ["Report", "Jurisdiction", "Enterprise", "Project", "PolicyTheme", "Strategy", "Indicator"];
const QUERY = `query ($text: String!, $lang: Language) {
  search(text: $text, first: 24) {
    matched highlightsCount
    highlights(first: 2) { quote form }
    node { __typename id ${KINDS.map((kind) => `... on ${kind} { label(lang: $lang) }`).join(" ")} }
  }
  vocabularies(names: ["NodeKind"]) { terms { name zh en } }
}`;

interface Found {
  readonly search: readonly Hit[];
  readonly vocabularies: readonly {
    readonly terms: readonly { readonly name: string; readonly zh: string; readonly en: string }[];
  }[];
}

function marked(quote: string, form: string): HTMLElement {
  const at = quote.indexOf(form);
  if (at < 0) return element("q", {}, quote);
  return element("q", {}, quote.slice(0, at), element("mark", {}, form), quote.slice(at + form.length));
}

/** Whether the picture below shows it, for what a picture of places and strategies could show. */
function sighting(hit: Hit, language: PageLanguage): HTMLElement | null {
  if (pictured.size === 0 || !["Jurisdiction", "Strategy"].includes(hit.node.__typename)) return null;
  const words = WORDS[language];
  return element("span", { class: "sighting" }, pictured.has(hit.node.id) ? words.inPicture! : words.outsidePicture!);
}

function hitRow(hit: Hit, kinds: ReadonlyMap<string, string>, language: PageLanguage): HTMLElement {
  const kind = hit.node.__typename
    .replace(/[A-Z]/g, (letter, at: number) => (at > 0 ? `_${letter}` : letter))
    .toUpperCase();
  const other = hit.matched !== hit.node.label && hit.highlights.length === 0 ? ` · ${hit.matched}` : "";
  return element(
    "li",
    {},
    element("span", { class: "kind" }, kinds.get(kind) ?? kind),
    element("a", { href: nodeLink(hit.node.__typename, hit.node.id, language) }, hit.node.label),
    element("span", { class: "quiet" }, other),
    sighting(hit, language),
    ...hit.highlights.map(({ quote, form }) => marked(quote, form)),
  );
}

/** A search box over names and texts, answered while one types. */
export function searchBox(language: PageLanguage): HTMLElement {
  const words = WORDS[language];
  const list = element("ul", { class: "hits" });
  const input = element("input", { type: "search", placeholder: words.search!, "aria-label": words.search! });
  let timer = 0;
  let asked = 0;
  const run = async () => {
    const text = input.value.trim();
    const turn = ++asked;
    if (text === "") return list.replaceChildren();
    list.replaceChildren(element("li", { class: "quiet" }, words.searching!));
    try {
      const { search, vocabularies } = await ask<Found>(QUERY, { text, lang: language.toUpperCase() });
      if (turn !== asked) return;
      const kinds = new Map(vocabularies[0]!.terms.map((term) => [term.name, term[language]]));
      list.replaceChildren(
        ...(search.length > 0
          ? search.map((hit) => hitRow(hit, kinds, language))
          : [element("li", { class: "quiet" }, words.nothing!)]),
      );
    } catch (error) {
      list.replaceChildren(element("li", { class: "failed" }, `${words.failed}${(error as Error).message}`));
    }
  };
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => void run(), 200);
  });
  return element("div", { class: "search" }, input, list);
}
