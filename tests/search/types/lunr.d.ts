/** What our scripts use of lunr.js, which is generated beside them. */

declare namespace lunr {
  class Token {
    constructor(text: string, metadata: object);
    toString(): string;
  }
  class Pipeline {}
  class Vector {
    elements: number[];
  }
  class TokenSet {
    edges: Record<string, TokenSet>;
    final: boolean;
  }
  class Query {
    term(term: string, options: { usePipeline: boolean; fields?: string[] }): Query;
  }
  class Index {
    constructor(parts: {
      fields: string[];
      fieldVectors: Record<string, Vector>;
      invertedIndex: Record<string, object>;
      tokenSet: TokenSet;
      pipeline: Pipeline;
    });
    query(ask: (query: Query) => void): { ref: string; score: number }[];
  }
  function stemmer(token: Token): Token;
  function stopWordFilter(token: string): string | undefined;
}

export default lunr;
