import { describe, expect, it } from "vitest";
import { alikeProjects, alikeThings } from "../../src/questions/alike.ts";

describe("names that may be of one thing", () => {
  it("are projects that differ in what is done only", () => {
    expect(alikeProjects("启智学校", "启智学校新址")).toBe(true);
    expect(alikeProjects("辽西北供水工程", "辽西北供水配套工程")).toBe(true);
    expect(alikeProjects("阜奈高速建设", "阜奈高速")).toBe(true);
    expect(alikeProjects("污水处理厂", "污水处理厂配套管网")).toBe(true);
    expect(alikeProjects("人民街北段拓宽工程", "人民街南段拓宽工程")).toBe(false);
    expect(alikeProjects("二期工程", "二期项目")).toBe(false);
  });

  it("are counted things of which one holds the other's words", () => {
    expect(alikeThings("研发储备5000万元以上项目", "储备项目")).toBe(true);
    expect(alikeThings("新建高标准农田", "高标准农田建设")).toBe(true);
    expect(alikeThings("打造美丽宜居村", "美丽宜居村")).toBe(true);
    expect(alikeThings("重点项目", "新开工亿元以上重点项目")).toBe(false);
    expect(alikeThings("发展设施农业", "建设设施大棚")).toBe(false);
  });
});
