import type { NextConfig } from 'next';

const config: NextConfig = {
  poweredByHeader: false,
  // lib/server/web-server.ts does it, with brotli too, and only once for what is asked for often.
  compress: false,
  // Part of lib/next-contract: the head is sent whole to everyone, as pages have no React that could move later parts.
  htmlLimitedBots: /.*/,
  // A query is what a reader said; not even an author's terminal needs to keep it.
  logging: { incomingRequests: { ignore: [/\?/] } },
  // They start a program of their own, which a bundler must leave alone.
  serverExternalPackages: ['esbuild', 'lindera-wasm-nodejs-ipadic', 'mdx-bundler'],
  // `npm test` checks the types; whoever starts the site need not wait for them.
  typescript: { ignoreBuildErrors: true },
};

export default config;
