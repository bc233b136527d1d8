import { expect, test } from "vitest";
import { isNoFirm } from "../../../src/extract/enterprises/no-firm.ts";

test.each([
  "小额贷款公司",
  "村镇银行",
  "国有商业银行",
  "农机作业合作社",
  "产业引导基金",
  "省属企业集团",
  "减煤降碳启动兴化",
  "福安蝉联",
  "年产30万锭纺织",
  "泰州）石化",
  "津巴布韦",
  "汽车租赁公司",
])("%s is no firm's name", (name) => expect(isNoFirm(name)).toBe(true));

test.each([
  "云川村镇银行",
  "城投公司",
  "文旅集团",
  "诚信蛋鸭养殖专业合作社",
  "中海油气（泰州）石化",
  "中国建设银行",
  "23度技术",
  "新兴铸管",
])("%s may be one", (name) => expect(isNoFirm(name)).toBe(false));
