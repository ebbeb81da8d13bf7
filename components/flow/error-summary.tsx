import { flowWords } from './words.ts';

interface Props {
  text: string;
  /** The id of the field that has to be looked at again. */
  field: string;
}

/** What has to be mended, first on the page and a link to where. */
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
