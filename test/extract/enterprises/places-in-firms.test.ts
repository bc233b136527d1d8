import { expect, test } from "vitest";
import type { EnterpriseRow } from "../../../src/domain/extracted-document.ts";
import { placesInFirms } from "../../../src/extract/enterprises/places-in-firms.ts";
import { readFragment } from "../../../src/report/read-fragment.ts";

const NO_PLACES = { places: [], mentionsWithinNames: [], unread: [] };

function rows(text: string, ...firms: string[]) {
  const reading = readFragment(text, { year: 2024, role: "REVIEW" });
  const enterprises = firms.map((name) => {
    const start = reading.text.indexOf(name);
    return { name, evidence: [[start, start + name.length]] } as unknown as EnterpriseRow;
  });
  return { reading, rows: placesInFirms(reading, enterprises, NO_PLACES) };
}

test("a city at a firm's head stands inside its name", () => {
  const { reading, rows: found } = rows("支持华新公司与天津新裕开展合资合作。", "天津新裕");
  expect(found).toMatchObject([{ name: "天津", within: "天津新裕", count: 1 }]);
  expect(reading.text.slice(...found[0]!.at)).toBe("天津");
  expect(found[0]!.quote).toContain("天津新裕");
});

test("neither a county's bare name nor a place that was noted already", () => {
  expect(rows("长安汽车二期投产。", "长安汽车").rows).toEqual([]);
  const reading = readFragment("引进西安正理机电。", { year: 2024, role: "REVIEW" });
  const start = reading.text.indexOf("西安");
  const noted = { ...NO_PLACES, mentionsWithinNames: [{ evidence: [[start, start + 2]] }] } as never;
  const firm = { name: "西安正理机电", evidence: [[start, start + 6]] } as unknown as EnterpriseRow;
  expect(placesInFirms(reading, [firm], noted)).toEqual([]);
});
