import type { NextConfig } from 'next';

const config: NextConfig = {
  poweredByHeader: false,
  // They start a program of their own, which a bundler must leave alone.
  serverExternalPackages: ['esbuild', 'mdx-bundler'],
  // `npm test` checks the types; whoever starts the site need not wait for them.
  typescript: { ignoreBuildErrors: true },
};

export default config;
