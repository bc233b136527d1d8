import { type Language, labelOf } from "../../domain/vocabulary-table.ts";
import type { NodeShape } from "./node-shape.ts";

/** What to call a node in a sentence or a picture. A report's issuer is not among its properties: see report.resolver. */
export function nodeLabel(node: NodeShape, language: Language): string {
  switch (node.nodeKind) {
    case "Document":
      return node.title;
    case "Report":
      return `${node.planYear ?? ""} ${labelOf("ReportKind", node.kind, language)}`.trim();
    case "Section":
      return node.heading || labelOf("SectionRole", node.role, language);
    case "PolicyTheme":
      return language === "zh" ? node.prefLabelZh : node.prefLabelEn;
    case "Jurisdiction":
    case "Strategy":
    case "Indicator":
      return language === "en" && node.nameEn ? node.nameEn : node.name;
    case "Enterprise":
    case "Project":
      return node.name;
    case "Observation":
    case "Commitment":
      return [node.object ?? node.indicator ?? "", node.value ?? "", node.unit ?? ""].join("");
  }
}
