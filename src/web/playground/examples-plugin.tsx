import { type GraphiQLPlugin, useGraphiQL, useGraphiQLActions } from "@graphiql/react";
import { useEffect, useRef, useState } from "react";
import type { Example } from "../ask.ts";
import { keepLanguage, type PageLanguage, pageLanguage } from "../language.ts";

const WORDS = {
  zh: { title: "示例查询", filter: "筛选", other: "English" },
  en: { title: "Example queries", filter: "Filter", other: "中文" },
} as const;

function ExamplesIcon() {
  return (
    <svg
      viewBox="0 0 24 24"
      width="24"
      height="24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      aria-hidden="true"
    >
      <path d="M5 5h14M5 10h14M5 15h9M5 20h6" />
    </svg>
  );
}

interface ExamplesProps {
  readonly examples: readonly Example[];
  /** The address asks for a query: its answer should be there, too. */
  readonly runAtOnce: boolean;
}

function ExamplesList({ examples, runAtOnce }: ExamplesProps) {
  const [language, setLanguage] = useState<PageLanguage>(pageLanguage);
  const [filter, setFilter] = useState("");
  const queryEditor = useGraphiQL((state) => state.queryEditor);
  const variableEditor = useGraphiQL((state) => state.variableEditor);
  const responseEditor = useGraphiQL((state) => state.responseEditor);
  const { run } = useGraphiQLActions();
  useEffect(() => {
    // Full-width signs are no mistake in these texts: the editors need not box them.
    for (const editor of [queryEditor, variableEditor, responseEditor]) {
      editor?.updateOptions({ unicodeHighlight: { ambiguousCharacters: false, invisibleCharacters: false } });
    }
  }, [queryEditor, variableEditor, responseEditor]);
  const ran = useRef(false);
  useEffect(() => {
    if (!runAtOnce || ran.current || !queryEditor || !variableEditor) return;
    ran.current = true;
    setTimeout(() => run(), 50);
  }, [runAtOnce, queryEditor, variableEditor, run]);
  const words = WORDS[language];
  const other = language === "zh" ? "en" : "zh";
  const open = (example: Example) => {
    queryEditor?.setValue(example.query);
    variableEditor?.setValue(
      Object.keys(example.variables).length > 0 ? JSON.stringify(example.variables, null, 2) : "",
    );
    setTimeout(() => run(), 50);
  };
  const shown = examples.filter((each) =>
    `${each.zh} ${each.en} ${each.name}`.toLowerCase().includes(filter.toLowerCase()),
  );
  return (
    <div className="examples">
      <button
        type="button"
        className="languages"
        onClick={() => {
          keepLanguage(other);
          setLanguage(other);
        }}
      >
        {words.other}
      </button>
      <h2>{words.title}</h2>
      <input
        type="search"
        placeholder={words.filter}
        value={filter}
        onChange={(event) => setFilter(event.target.value)}
      />
      <ol>
        {shown.map((example) => (
          <li key={example.name}>
            <button type="button" onClick={() => open(example)}>
              {example[language]}
              <span className="other">{example[other]}</span>
            </button>
          </li>
        ))}
      </ol>
    </div>
  );
}

/** The worked examples as a panel of the playground: a click opens and runs one. */
export function examplesPlugin(examples: readonly Example[], runAtOnce: boolean): GraphiQLPlugin {
  return {
    title: "示例 Examples",
    icon: ExamplesIcon,
    content: () => <ExamplesList examples={examples} runAtOnce={runAtOnce} />,
  };
}
