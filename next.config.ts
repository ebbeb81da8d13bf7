import type { NextConfig } from 'next';

const config: NextConfig = {
  poweredByHeader: false,
  // Part of lib/next-contract: a build is made beside the one that is served.
  distDir: process.env.MADOGUCHI_BUILD_FOLDER ?? '.next',
  // The build command begins with an empty folder, in which it hands over what it has read.
  cleanDistDir: false,
  // lib/server/compression.ts compresses, also with Brotli, and prerendered answers only once.
  compress: false,
  // Part of lib/next-contract: the head is sent whole to everyone, as pages have no React that could move later parts.
  htmlLimitedBots: /.*/,
  // Queries contain readers' words, so they stay out of the development log too.
  logging: { incomingRequests: { ignore: [/\?/] } },
  // These packages start programs or load WebAssembly from their own folders, so they are not bundled.
  serverExternalPackages: ['esbuild', 'lindera-wasm-nodejs-ipadic', 'mdx-bundler', 'terser'],
  // `npm test` checks the types, so a build need not.
  typescript: { ignoreBuildErrors: true },
};

export default config;
