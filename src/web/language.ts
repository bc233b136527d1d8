export type PageLanguage = "zh" | "en";

const KEY = "pledgegraph.language";

/** The reader's choice, else the browser's language. */
export function pageLanguage(): PageLanguage {
  const asked = new URLSearchParams(location.search).get("lang");
  const held = asked ?? localStorage.getItem(KEY);
  if (held === "zh" || held === "en") return held;
  return navigator.language.toLowerCase().startsWith("zh") ? "zh" : "en";
}

export function keepLanguage(language: PageLanguage): void {
  localStorage.setItem(KEY, language);
}
