/** Names of ethnic groups as they stand in the names of autonomous divisions, longest first. */
const GROUPS =
  "柯尔克孜|乌孜别克|鄂伦春|鄂温克|达斡尔|塔吉克|哈萨克|俄罗斯|维吾尔|土家|布依|朝鲜|蒙古|纳西|景颇|傈僳|仫佬|毛南|仡佬|锡伯|东乡|保安|撒拉|裕固|哈尼|拉祜|布朗|独龙|普米|赫哲|高山|门巴|珞巴|基诺|德昂|阿昌|塔塔尔|壮|回|藏|苗|彝|满|侗|瑶|白|傣|黎|佤|畲|水|土|羌|怒|京|各";
const ETHNIC = new RegExp(`(?:(?:${GROUPS})族?)+(?=自治)`);
const BEFORE_GROUPS = new RegExp(`^(.{2,}?)(?:(?:${GROUPS})族?)+$`);
const BEFORE_PEOPLES = new RegExp(`^(.{2,}?)(?:(?:${GROUPS})族)+$`);
const SUFFIX = /(特别行政区|自治区|自治州|自治县|自治旗|联合旗|地区|省|市|盟|县|区|旗)$/;

/**
 * The name without what says its kind: 阜新蒙古族自治县 → 阜新, 达尔罕茂明安联合旗 → 达尔罕茂明安, 朝阳区 → 朝阳.
 * Names whose kind is part of them stay (林区 of 神农架林区 goes with 区 only).
 */
export function stem(name: string): string {
  const autonomous = name.endsWith("自治区") || name.endsWith("自治州") || /自治[县旗]$/.test(name);
  if (autonomous) {
    const plain = name.replace(SUFFIX, "");
    const match = BEFORE_GROUPS.exec(plain);
    return match?.[1] ?? plain.replace(ETHNIC, "");
  }
  const cut = name.replace(SUFFIX, "");
  return cut.length === 0 ? name : cut;
}

const TOWNSHIP_SUFFIX = /(街道|镇|乡|苏木)$/;

/** A township's name without what says its kind and group: 东港镇 → 东港, 沙河回族乡 → 沙河; null where less than two characters are left. */
export function bareTownship(name: string): string | null {
  let bare = name.replace(TOWNSHIP_SUFFIX, "");
  if (bare === name) return null;
  if (name.endsWith("乡")) bare = BEFORE_PEOPLES.exec(bare)?.[1] ?? bare.replace(/民族$/, "");
  return bare.length >= 2 && !/[省市县区旗镇乡]$/.test(bare) ? bare : null;
}
