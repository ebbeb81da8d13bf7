import { TokenizerBuilder } from 'lindera-wasm-nodejs-ipadic';
import { z } from 'zod';

/** A word of a text, as the dictionary segments it. */
export interface Token {
  readonly surface: string;
  /** In katakana; the text itself where the dictionary does not know it. */
  readonly reading: string;
  readonly isNoun: boolean;
}

const tokensSchema = z.array(
  z
    .object({ surface: z.string(), reading: z.string().optional(), partOfSpeech: z.string() })
    .transform(({ surface, reading = surface, partOfSpeech }) => ({
      surface,
      reading,
      isNoun: partOfSpeech === '名詞',
    })),
);

let tokenizer: { tokenize: (text: string) => unknown } | undefined;

/** Segments a text into words with readings, with the same dictionary as our index. */
export function readTokens(text: string): Token[] {
  tokenizer ??= openTokenizer();
  const tokens = tokensSchema.parse(tokenizer.tokenize(text));
  // People type コンビニばらい; the dictionary only knows はらい.
  return tokens.map((token, index) =>
    token.surface === '払い' && tokens[index - 1]?.surface.trim() ? { ...token, reading: 'バライ' } : token,
  );
}

function openTokenizer() {
  const builder = new TokenizerBuilder();
  builder.setDictionary('embedded://ipadic');
  builder.setMode('normal');
  builder.setKeepWhitespace(true);
  return builder.build();
}
