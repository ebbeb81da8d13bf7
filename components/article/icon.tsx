const shapes = {
  note: 'M12 11v6M12 7.2v.1M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18',
  warning: 'M12 9v5M12 17v.1M10.3 4.2 2.6 18a2 2 0 0 0 1.7 3h15.4a2 2 0 0 0 1.7-3L13.7 4.2a2 2 0 0 0-3.4 0',
  disagreement: 'M12 3a9 9 0 1 1 0 18V3a9 9 0 1 0 0 18M12 7l4 2M12 11l4.5 2.2M12 15l3.5 1.7',
  result: 'm7.5 12.3 3 3 6-6.6M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18',
} as const;

interface Props {
  shape: keyof typeof shapes;
}

interface OutlineProps {
  /** The path in a box of 24 by 24. */
  path: string;
  className?: string;
}

/** An icon beside a text with the same meaning; screen readers hear only the text. */
export function Icon({ shape }: Props) {
  return <Outline path={shapes[shape]} />;
}

/** An outline drawing that screen readers skip, because a text beside it says the same. */
export function Outline({ path, className }: OutlineProps) {
  return (
    <svg
      viewBox="0 0 24 24"
      className={className}
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={path} />
    </svg>
  );
}
