import { words } from '#components/words.ts';
import type { AuthorProblem } from '#lib/content/index.ts';

interface Props {
  problems: readonly AuthorProblem[];
}

/** The problems of the content, shown above each page in development. A build with problems is refused. */
export function AuthorProblems({ problems }: Props) {
  return (
    <section role="alert" className="border-b-4 border-lose bg-lose-wash py-6">
      <div className="mx-auto max-w-page px-[clamp(1rem,4vw,2.25rem)]">
        <h2 className="text-part text-lose">{words.problems(problems.length)}</h2>
        <ul className="mt-3 grid gap-3">
          {problems.map((problem) => (
            <li key={`${problem.file}:${problem.line}:${problem.column}:${problem.rule}:${problem.found}`}>
              <code className="text-small font-bold">
                {problem.file}:{problem.line}:{problem.column}
              </code>
              <p>{problem.found}</p>
              <p className="text-soft">→ {problem.fix}</p>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
