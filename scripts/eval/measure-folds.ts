import { execFileSync } from "node:child_process";
import { packagePath } from "../../src/domain/package-root.ts";

/** Trains and measures every learnt list on reports held out; prints what each training script reports. */
export function measureFolds(folds: string, gold = packagePath("test/gold/reports")): void {
  for (const [list, ...options] of [
    ["enterprises", "--folds"],
    ["projects", "--folds", folds],
    ["strategies", "--folds", folds],
  ]) {
    console.log(`\n${list}, held out:`);
    const script = packagePath(`scripts/train/${list}.ts`);
    execFileSync(process.execPath, ["--import", "tsx", script, "--gold", gold, ...options], { stdio: "inherit" });
  }
}
