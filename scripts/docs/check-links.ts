import { packagePath } from "../../src/domain/package-root.ts";
import { brokenLinks } from "./links.ts";

/** Names the links of the documents that lead nowhere; exits with 1 where there are any. */
const broken = brokenLinks(packagePath("."));
for (const link of broken) console.error(`leads nowhere: ${link}`);
if (broken.length > 0) process.exitCode = 1;
