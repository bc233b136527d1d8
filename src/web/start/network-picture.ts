import { ask } from "../ask.ts";
import { drawing, element } from "../element.ts";
import type { PageLanguage } from "../language.ts";
import { nodeLink } from "./node-link.ts";
import { WORDS } from "./words.ts";

interface PictureNode {
  readonly node: { readonly id: string; readonly nodeKind: string; readonly label: string };
  readonly degree: number;
  readonly strength: number;
  readonly community: number;
  readonly x: number;
  readonly y: number;
}
interface Picture {
  readonly network: {
    readonly totalNodes: number;
    readonly cut: boolean;
    readonly nodes: readonly PictureNode[];
    readonly edges: readonly { readonly sourceId: string; readonly targetId: string; readonly weight: number }[];
  };
}

const QUERY = `query ($lang: Language) {
  network(kind: JURISDICTION_STRATEGY, limit: 70, minWeight: 2, layout: true) {
    totalNodes cut
    nodes(first: 70) { degree strength community x y node { id nodeKind ... on Jurisdiction { label(lang: $lang) } ... on Strategy { label(lang: $lang) } } }
    edges(first: 1000) { sourceId targetId weight }
  }
}`;

const COLOURS = ["#8c2f26", "#1f6f78", "#b9852f", "#5a6f2f", "#6b4c8a", "#46648c", "#a0522d", "#7a7a7a"];

/** Ids that the picture shows; empty before it is drawn. */
export const pictured = new Set<string>();

/** The network of places and strategies; it says how much of it is shown. */
export async function networkPicture(language: PageLanguage): Promise<HTMLElement> {
  const words = WORDS[language];
  const { network } = await ask<Picture>(QUERY, { lang: language.toUpperCase() });
  const places = new Map(network.nodes.map((each) => [each.node.id, each]));
  for (const id of places.keys()) pictured.add(id);
  const x = (value: number) => 40 + value * 0.92;
  const y = (value: number) => 30 + value * 0.56;
  const picture = drawing("svg", { viewBox: "0 0 1000 620", role: "img", "aria-label": words.network! });
  for (const { sourceId, targetId, weight } of network.edges) {
    const [from, to] = [places.get(sourceId), places.get(targetId)];
    if (!from || !to) continue;
    const line = { x1: x(from.x), y1: y(from.y), x2: x(to.x), y2: y(to.y) };
    picture.append(drawing("line", { ...line, class: "edge", "stroke-width": Math.min(3, 0.4 + weight / 6) }));
  }
  const named = new Set([...network.nodes].sort((a, b) => b.strength - a.strength).slice(0, 26));
  for (const each of network.nodes) {
    const size = 3 + Math.sqrt(each.strength) * 0.8;
    const colour = COLOURS[each.community % COLOURS.length]!;
    const place = each.node.nodeKind === "JURISDICTION";
    const title = drawing("title", {});
    title.textContent = `${each.node.label} · ${each.degree} ${words.ties}`;
    const shape = place
      ? drawing("circle", { cx: x(each.x), cy: y(each.y), r: size, fill: colour }, title)
      : drawing(
          "rect",
          {
            x: x(each.x) - size,
            y: y(each.y) - size,
            width: size * 2,
            height: size * 2,
            rx: 2,
            fill: "#fffdf8",
            stroke: colour,
            "stroke-width": 2,
          },
          title,
        );
    const type = place ? "Jurisdiction" : "Strategy";
    picture.append(drawing("a", { href: nodeLink(type, each.node.id, language) }, shape));
    if (!named.has(each)) continue;
    const text = drawing("text", { x: x(each.x), y: y(each.y) - size - 4, class: place ? "place" : "strategy" });
    text.textContent = each.node.label.length > 14 ? `${each.node.label.slice(0, 13)}…` : each.node.label;
    picture.append(text);
  }
  const shown = `${words.networkLead} ${network.nodes.length} ${words.of} ${network.totalNodes} ${words.nodes}${language === "zh" ? "。" : "."}`;
  return element(
    "section",
    { class: "card wide" },
    element("h2", {}, words.network!),
    element("p", { class: "quiet" }, shown),
    element("div", { class: "picture" }, picture),
  );
}
