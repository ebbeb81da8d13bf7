interface Props {
  /** Parted by spaces. */
  ids: string | undefined;
}

/** Empty elements that links to former anchors find. */
export function FormerAnchors({ ids }: Props) {
  return ids?.split(' ').map((id) => <span key={id} id={id} />);
}
