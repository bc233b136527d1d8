import { describe, expect, it } from "vitest";
import { foldForm, foldText } from "../../../src/extract/strategies/folded-text.ts";
import { statedLevel } from "../../../src/extract/strategies/registry.ts";
import { shippedForms } from "../../../src/extract/strategies/registry-forms.ts";
import { registryMentions } from "../../../src/extract/strategies/registry-mentions.ts";

const COUNT =
  "和美乡村 全民健身 城市更新 四下基层 全域旅游 四好农村路 揭榜挂帅 幸福河湖 美丽乡村 就业优先 城中村改造 数字政府 区域协调发展 新型工业化 新型城镇化 脱贫攻坚 海绵城市 保障性安居工程 保交楼 平急两用 大食物观 全民阅读 集体林权制度改革 能耗双控 碳排放双控 无废城市 新旧动能转换 共同富裕 双循环 总体国家安全观 雪亮工程 儿童友好城市 以旧换新 一带一路 河长制 扩大内需 全国统一大市场 平安中国 健康中国 数字乡村 农村人居环境整治 以工代赈 一刻钟便民生活圈 全域土地综合整治 一村一品 三供一业 新发展格局 枫桥经验 碳达峰 碳中和 乡村全面振兴 新质生产力 东北全面振兴 京津冀协同发展 扩大内需战略 数字中国 “十四五”规划 污染防治攻坚战";
const DO_NOT =
  "一网通办 一件事一次办 全国文明城市 动态清零 创新驱动 平安建设 经济普查 土壤普查 五位一体 四个全面 对口支援 对口合作 自贸区 先行区 新发展理念 中国式现代化 高质量发展 强富美高 两个确立 习近平新时代中国特色社会主义思想";

const mentions = (text: string) => registryMentions(foldText(text), shippedForms(), null);

describe("settled forms", () => {
  it.each(COUNT.split(" "))("%s is a national strategy wherever it is printed", (form) => {
    const found = mentions(`持续推进${form}，取得成效。`);
    expect(found).toHaveLength(1);
    expect(found[0]!.form.folded).toBe(foldForm(form));
    expect(statedLevel(found[0]!.form.strategy)).toBe("NATIONAL");
  });

  it.each(DO_NOT.split(" "))("%s is none", (form) => {
    expect(mentions(`持续推进${form}，取得成效。`)).toEqual([]);
  });

  it("knows 智改数转 as a province's", () => {
    expect(mentions("深化智改数转。").map(({ form }) => statedLevel(form.strategy))).toEqual(["PROVINCIAL"]);
  });
});
