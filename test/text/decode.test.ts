import { describe, expect, it } from "vitest";
import { decode } from "../../src/text/decode.ts";
import { BinaryFileError, EmptyFileError, UnreadEncodingError } from "../../src/text/text-error.ts";

const PASSAGE = "全县地区生产总值增长6.2%，新建高标准农田3万亩。朱镕基视察麦㙦镇时强调，要把粮食安全摆在首位。";

const bytesOf = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex.replace(/ /g, ""), "hex"));

const utf16 = (text: string, bigEndian: boolean): Uint8Array => {
  const buffer = Buffer.from(text, "utf16le");
  return Uint8Array.from(bigEndian ? buffer.swap16() : buffer);
};

describe("decode", () => {
  it.each([
    ["UTF-8", Uint8Array.from(Buffer.from(PASSAGE)), "utf-8"],
    ["UTF-8 with a mark", Uint8Array.from(Buffer.from(`\uFEFF${PASSAGE}`)), "utf-8"],
    ["UTF-16 little endian with a mark", utf16(`\uFEFF${PASSAGE}`, false), "utf-16le"],
    ["UTF-16 big endian with a mark", utf16(`\uFEFF${PASSAGE}`, true), "utf-16be"],
    ["UTF-16 little endian without a mark", utf16(PASSAGE.repeat(3), false), "utf-16le"],
    ["UTF-16 big endian without a mark", utf16(PASSAGE.repeat(3), true), "utf-16be"],
  ])("tells %s by the bytes", (_, bytes, encoding) => {
    const decoded = decode(bytes, "report.txt");
    expect(decoded.encoding).toBe(encoding);
    expect(decoded.text.startsWith(PASSAGE)).toBe(true);
  });

  it.each([false, true])("names UTF-32, which is not read (with a mark: %s)", (marked) => {
    const points = [...(marked ? "\uFEFF" : ""), ...PASSAGE].map((character) => character.codePointAt(0)!);
    const little = Buffer.from(Uint32Array.from(points).buffer);
    for (const bytes of [little, Buffer.from(little).swap32()])
      expect(() => decode(bytes, "report.txt")).toThrow(UnreadEncodingError);
    expect(() => decode(new Uint8Array(64), "report.txt")).toThrow(BinaryFileError);
  });

  it("reads GB18030 with characters beyond GB2312 and GBK, whatever the file declares", () => {
    // 朱镕基视察麦㙦镇，全县工业经济稳步增长
    const declared = Buffer.from("<meta charset=gb2312>").toString("hex");
    const bytes = bytesOf(
      `${declared}d6ece946bbf9cad3b2ecc2f38230ad38d5f2a3acc8abcfd8b9a4d2b5beadbcc3cec8b2bdd4f6b3a4`,
    );
    const decoded = decode(bytes, "report.txt");
    expect(decoded.encoding).toBe("gb18030");
    expect(decoded.text).toBe("<meta charset=gb2312>朱镕基视察麦㙦镇，全县工业经济稳步增长");
  });

  it("reads Big5 where it gives the commoner characters", () => {
    // 高雄市政府施政報告：各位議員，…
    const bytes = bytesOf(
      "b0aab6afa5abac46a9b2ac49ac46b3f8a769a147a655a6ecc4b3adfba141b27ba662a5bba448a54eaaeda5abac46a9b2a656a46ab77cb3f8a769a475a740a141a5fea67eb867c0d9a6a8aaf8a6caa4c0a4a7a454",
    );
    const decoded = decode(bytes, "report.txt");
    expect(decoded.encoding).toBe("big5");
    expect(decoded.text.startsWith("高雄市政府施政報告：各位議員")).toBe(true);
  });

  it("leads from a character back to its bytes in every encoding", () => {
    const text = "镕㙦𠮷😀和12家";
    const utf8 = Uint8Array.from(Buffer.from(text));
    const decoded = decode(utf8, "a.txt");
    const at = decoded.text.indexOf("和12");
    const [start, end] = decoded.bytesOf(at, at + 3);
    expect(Buffer.from(utf8.subarray(start, end)).toString()).toBe("和12");
    const wide = utf16(`\uFEFF${text}`, false);
    const [from, to] = decode(wide, "a.txt").bytesOf(at, at + 3);
    expect(Buffer.from(wide.subarray(from, to)).toString("utf16le")).toBe("和12");
  });

  it("writes U+FFFD for what is malformed in a text that is UTF-8 for the most part", () => {
    const bytes = Buffer.concat([Buffer.from([0xff, 0xe4, 0xba]), Buffer.from(PASSAGE)]);
    const decoded = decode(Uint8Array.from(bytes), "a.txt");
    expect(decoded.encoding).toBe("utf-8");
    expect(decoded.text).toContain("\uFFFD");
    expect(decoded.text).toContain("高标准农田");
    const at = decoded.text.indexOf("全县");
    const [start, end] = decoded.bytesOf(at, at + 2);
    expect(bytes.subarray(start, end).toString()).toBe("全县");
  });

  it("refuses empty and binary files by name", () => {
    expect(() => decode(new Uint8Array(), "a.txt")).toThrow(EmptyFileError);
    const picture = Uint8Array.from({ length: 400 }, (_, i) => (i * 37) % 256);
    expect(() => decode(picture, "a.txt")).toThrow(BinaryFileError);
  });
});
