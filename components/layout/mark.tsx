/** The site's logo: a counter window. */
export function Mark() {
  return (
    <svg
      viewBox="0 0 28 28"
      className="size-7 text-act"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.6"
      strokeLinecap="round"
      aria-hidden="true"
    >
      <path d="M4 24V12a10 10 0 0 1 20 0v12M2 18h24" />
    </svg>
  );
}
