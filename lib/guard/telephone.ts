const telephone = /(?<!\p{N})(?:\+?81|0)(?:[^\p{L}\p{N}]*\d){8,10}(?!\p{N})/u;

/** Whether a text may hold a telephone number: ten or eleven digits that begin as such numbers in Japan do. */
export function mayHoldTelephone(text: string): boolean {
  return telephone.test(text.normalize('NFKC'));
}
