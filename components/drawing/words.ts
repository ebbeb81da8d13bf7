/** The words around drawings. */
export const drawingWords = {
  sketch: '模式図：',
} as const;
