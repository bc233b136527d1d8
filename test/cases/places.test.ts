import { describe, expect, it } from "vitest";
import { placeLines } from "./cases.ts";

describe("names of places", () => {
  it.each([
    ["麦㙦镇、麦斜镇加快建设", ["麦㙦镇 360824105"]],
    ["麦斜镇加快建设", ["麦斜镇 360824105"]],
    ["麦?镇、麦\ufffd镇加快建设", []],
  ])("with a rare character or a common one for it are one town: %s", (text, places) => {
    expect(placeLines(text, { place: "360824" })).toEqual(places);
  });

  it.each([
    ["前郭县", 2015, ["前郭县 220721"]],
    ["达县", 2012, ["达县 511721"]],
    ["达川区", 2014, ["达川区 511703"]],
    ["平果县", 2018, ["平果县 451023"]],
    ["平果市", 2020, ["平果市 451082"]],
    ["从化县", 1993, ["从化县 440122"]],
    ["从化区", 2016, ["从化区 440117"]],
    ["思茅市、普洱县", 2002, ["思茅市 532701", "普洱县 532722"]],
    ["柳州地区忻城县", 2001, ["柳州地区 452200", "忻城县 452231"]],
    ["酉阳县、秀山县", 2015, ["酉阳县 500242", "秀山县 500241"]],
    ["湖南郴州市北湖区", 2024, ["湖南 430000", "郴州市 431000", "北湖区 431002"]],
    ["信阳市浉河区、赣州市章贡区", 2024, ["信阳市 411500", "浉河区 411502", "赣州市 360700", "章贡区 360702"]],
  ])("are whole at the very end of a text: %s in %d", (text, year, places) => {
    expect(placeLines(text, { year })).toEqual(places);
    expect(placeLines(`${text}。`, { year })).toEqual(places);
  });
});
