import { insightsWords as words } from './words.ts';

interface Props {
  matters: readonly { readonly kind: keyof typeof words.kinds; readonly text: string; readonly href: string }[];
}

/** What needs a person, the most harmful first. */
export function MatterList({ matters }: Props) {
  if (matters.length === 0) return <p className="box box-note mt-6">{words.calm}</p>;
  return (
    <ol className="mt-6 grid">
      {matters.map(({ kind, text, href }) => (
        <li key={`${kind} ${text}`} className="border-t border-line">
          <a href={href} className="insights-matter">
            <span className="insights-kind">{words.kinds[kind]}</span>
            <span>{text}</span>
          </a>
        </li>
      ))}
    </ol>
  );
}
