/** Words that a registry strategy's name may carry before or after it and still be the same. */
const FILLER =
  /^(?:深入|全面|持续|扎实|大力|加快|新一轮|新时代|国家|重大|战略|行动|工程|建设|计划|行动计划|三年|专项|工作|政策|制度|体制|机制|改革|规划|试点|攻坚战|攻坚|保卫战|斗争|活动|任务|目标|发展|纲要|方案|实施方案|年度|运动|经验|理念|布局|要求|项目|体系|推进|实施|成果|有效衔接|同)*$/;

/** Whether a name is a registry strategy's print with nothing of its own beside it: 乡村振兴战略, 新一轮河长制. */
export function isRegistryPrint(name: string, printed: readonly string[]): boolean {
  return printed.some((form) => {
    const at = name.indexOf(form);
    return at >= 0 && FILLER.test(name.slice(0, at)) && FILLER.test(name.slice(at + form.length));
  });
}
