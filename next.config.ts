import type { NextConfig } from 'next';
const config: NextConfig = {
  poweredByHeader: false,
  headers: async () => [{ source: '/:path*', headers: [{ key: 'Content-Security-Policy', value: "default-src 'self'" }, { key: 'Cache-Control', value: 'public, max-age=60, stale-while-revalidate=600' }] }],
};
export default config;
