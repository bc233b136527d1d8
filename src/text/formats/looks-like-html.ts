/** Whether a text is HTML rather than prose: declared or full of tags. */
export function looksLikeHtml(text: string): boolean {
  const start = text.slice(0, 2000);
  return (
    /<(!doctype html|html|head|body)[\s>]/i.test(start) ||
    (/<(p|div|br|span|table)[\s>/]/i.test(start) && /<\/(p|div|span|table)>/i.test(text.slice(0, 20000)))
  );
}
