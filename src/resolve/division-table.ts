import { readFileSync } from "node:fs";
import type { Division, InForce } from "../domain/division.ts";
import { packagePath } from "../domain/package-root.ts";
import type { Level } from "../domain/report.ts";

function held(field: string): InForce<string>[] {
  if (field === "") return [];
  return field.split(";").map((part) => {
    const [value = "", years = ""] = part.split(" ");
    const [from = "", to = ""] = years.split("-");
    return { value, from: Number(from), to: to === "" ? null : Number(to) };
  });
}

/** The divisions of schema/divisions.tsv (nation to county), sorted by id. */
export function readDivisionTable(): Division[] {
  const lines = readFileSync(packagePath("schema/divisions.tsv"), "utf8").split("\n");
  const divisions: Division[] = [];
  for (let index = 1; index < lines.length; index++) {
    const line = lines[index] as string;
    if (line === "") continue;
    const [id = "", level = "", nameEn = "", names = "", codes = "", parents = "", successors = ""] = line.split("\t");
    const allNames = held(names);
    divisions.push({
      id,
      level: level as Level,
      name: id === "cn" ? "中国" : (allNames.at(-1)?.value ?? ""),
      nameEn: nameEn === "" ? null : nameEn,
      names: allNames,
      codes: held(codes),
      parents: held(parents),
      successors:
        successors === ""
          ? []
          : successors.split(";").map((part) => {
              const [heir = "", year = ""] = part.split(" ");
              return { id: heir, year: Number(year) };
            }),
    });
  }
  return divisions;
}

/** A form that no rule gives: 阜蒙县, 达茂旗, 湘西州. */
export interface DivisionForm {
  readonly id: string;
  readonly form: string;
  readonly kind: "FULL" | "BARE";
}

/** Short forms of schema/divisions-forms.tsv. */
export function readDivisionForms(): DivisionForm[] {
  const lines = readFileSync(packagePath("schema/divisions-forms.tsv"), "utf8").split("\n").slice(1);
  return lines
    .filter((line) => line !== "")
    .map((line) => {
      const [id = "", form = "", kind = ""] = line.split("\t");
      return { id, form, kind: kind === "FULL" ? "FULL" : "BARE" };
    });
}
