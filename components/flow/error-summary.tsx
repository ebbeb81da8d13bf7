import { flowWords } from './words.ts';

interface Props {
  text: string;
  /** The id of the field to correct. */
  field: string;
}

/** The errors of a form, at the top of the page, each linked to its field. */
export function ErrorSummary({ text, field }: Props) {
  return (
    <div role="alert" tabIndex={-1} data-flow-error className="mb-6 rounded-box border-2 border-lose bg-lose-wash p-4">
      <p className="font-bold">{flowWords.errorTitle}</p>
      <a href={`#${field}`} className="inline-flex min-h-11 items-center text-lose">
        {text}
      </a>
    </div>
  );
}
