import "./start.css";
import { ask, loadExamples } from "../ask.ts";
import { element } from "../element.ts";
import { keepLanguage, type PageLanguage, pageLanguage } from "../language.ts";
import { networkPicture } from "./network-picture.ts";
import { searchBox } from "./search-box.ts";
import { WORDS } from "./words.ts";

interface Loaded {
  readonly stats: {
    readonly store: string;
    readonly characters: number;
    readonly facts: number;
    readonly nodes: readonly { readonly kind: string; readonly count: number }[];
    readonly reportsByLevel: readonly { readonly key: string; readonly count: number }[];
    readonly reportsByYear: readonly { readonly key: string; readonly count: number }[];
  };
  readonly vocabularies: readonly {
    readonly terms: readonly { readonly name: string; readonly zh: string; readonly en: string }[];
  }[];
}

const QUERY = `{
  stats { store characters facts nodes { kind count } reportsByLevel { key count } reportsByYear { key count } }
  vocabularies(names: ["Level"]) { terms { name zh en } }
}`;

/** Examples that the start page offers, one of each kind; the playground has them all. */
const SHOWN: readonly string[] = [
  "targets-side-by-side",
  "counties-citing-a-national-strategy",
  "shared-businesses",
  "old-compounds",
  "ledger-of-promises",
  "retail-sales-against-plan",
  "who-names-beijing",
  "a-panel-of-targets",
];

function bars(title: string, rows: readonly { readonly label: string; readonly count: number }[]): HTMLElement {
  const most = Math.max(1, ...rows.map((row) => row.count));
  return element(
    "div",
    { class: "bars" },
    element("h3", {}, title),
    ...rows.map(({ label, count }) => {
      const bar = element("span", { class: "bar" });
      bar.style.width = `${(count / most) * 100}%`;
      return element(
        "div",
        { class: "row" },
        element("span", {}, label),
        element("span", { class: "track" }, bar),
        element("b", {}, String(count)),
      );
    }),
  );
}

function loadedCard({ stats, vocabularies }: Loaded, language: PageLanguage): HTMLElement {
  const words = WORDS[language];
  const count = (kind: string) => stats.nodes.find((each) => each.kind === kind)?.count ?? 0;
  const figures: [number, string][] = [
    [count("REPORT"), words.reports!],
    [stats.characters, words.characters!],
    [stats.facts, words.facts!],
    [count("JURISDICTION"), words.jurisdictions!],
    [count("STRATEGY"), words.strategies!],
    [count("COMMITMENT"), words.commitments!],
  ];
  const level = (key: string) => vocabularies[0]!.terms.find((term) => term.name === key)?.[language] ?? key;
  return element(
    "section",
    { class: "card" },
    element("h2", {}, words.loaded!),
    element(
      "div",
      { class: "figures" },
      ...figures.map(([value, label]) =>
        element("div", {}, element("b", {}, value.toLocaleString("en")), element("span", {}, label)),
      ),
    ),
    element(
      "div",
      { class: "columns" },
      bars(
        words.byLevel!,
        stats.reportsByLevel.map(({ key, count }) => ({ label: level(key), count })),
      ),
      bars(
        words.byYear!,
        stats.reportsByYear.map(({ key, count }) => ({ label: key, count })),
      ),
    ),
  );
}

async function questionsCard(language: PageLanguage): Promise<HTMLElement> {
  const words = WORDS[language];
  const examples = await loadExamples();
  return element(
    "section",
    { class: "card" },
    element("h2", {}, words.questions!),
    element(
      "ul",
      { class: "questions" },
      ...SHOWN.flatMap((name) => examples.find((example) => example.name === name) ?? []).map((example) =>
        element(
          "li",
          {},
          element(
            "a",
            { href: `/graphql?example=${encodeURIComponent(example.name)}&lang=${language}` },
            example[language],
          ),
        ),
      ),
    ),
    element("a", { class: "button", href: `/graphql?lang=${language}` }, `${words.more} (${examples.length})`),
  );
}

function addressesCard(language: PageLanguage): HTMLElement {
  const words = WORDS[language];
  const rows: [string, string][] = [
    ["/graphql", words.playground!],
    ["/schema.graphql", words.schema!],
    ["/health", words.health!],
    ["/ready", words.ready!],
    ["/metrics", words.metrics!],
  ];
  return element(
    "section",
    { class: "card wide addresses" },
    element("h2", {}, words.addresses!),
    element(
      "ul",
      {},
      ...rows.map(([path, label]) =>
        element(
          "li",
          {},
          element("a", { href: path }, element("code", {}, `${location.origin}${path}`)),
          element("span", { class: "quiet" }, label),
        ),
      ),
    ),
  );
}

async function draw(language: PageLanguage): Promise<void> {
  const words = WORDS[language];
  document.documentElement.lang = language;
  document.title = `Pledgegraph · ${words.title}`;
  const page = document.getElementById("page")!;
  const change = element(
    "button",
    {
      class: "language",
      onclick: () => {
        const other = language === "zh" ? "en" : "zh";
        keepLanguage(other);
        history.replaceState(null, "", location.pathname);
        void draw(other);
      },
    },
    words.other!,
  );
  const cards = element("div", { class: "cards" });
  page.replaceChildren(
    element(
      "header",
      {},
      element("div", { class: "brand" }, element("img", { src: "/favicon.svg", alt: "" }), "Pledgegraph"),
      change,
    ),
    element(
      "section",
      { class: "hero" },
      element("h1", {}, words.title!),
      element("p", {}, words.lead!),
      searchBox(language),
    ),
    cards,
  );
  try {
    const [loaded, questions] = await Promise.all([ask<Loaded>(QUERY), questionsCard(language)]);
    cards.replaceChildren(loadedCard(loaded, language), questions, addressesCard(language));
    cards.insertBefore(await networkPicture(language), cards.lastChild);
  } catch (error) {
    cards.append(element("p", { class: "failed" }, `${words.failed}${(error as Error).message}`));
  }
}

void draw(pageLanguage());
