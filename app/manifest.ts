import type { MetadataRoute } from 'next';
import { appWords } from '#components/layout/app-words.ts';
import { words } from '#components/words.ts';

/** The manifest, which lets a browser keep the site like an app. The light colours of `app/styles/tokens.css`. */
export default function manifest(): MetadataRoute.Manifest {
  const { shortcuts, screenshots } = appWords;
  return {
    id: '/',
    start_url: '/',
    scope: '/',
    name: `${words.site} — ${words.tagline}`,
    short_name: words.site,
    description: words.tagline,
    lang: 'ja',
    dir: 'ltr',
    display: 'standalone',
    background_color: '#faf7f1',
    theme_color: '#faf7f1',
    icons: [
      { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: '/icon-maskable.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
      // The type of Next does not know this purpose, which Android uses for themed icons and notifications.
      { src: '/icon-monochrome.png', sizes: '512x512', type: 'image/png', purpose: 'monochrome' as 'any' },
    ],
    shortcuts: [
      { name: shortcuts.counter, url: '/konbini' },
      { name: shortcuts.deadline, url: '/pay/came?stage=deadline' },
      { name: shortcuts.contact, url: '/contact/find' },
      { name: shortcuts.search, url: '/search' },
    ],
    screenshots: [
      {
        src: '/screenshot-konbini.png',
        sizes: '390x844',
        type: 'image/png',
        form_factor: 'narrow',
        label: screenshots.store,
      },
      {
        src: '/screenshot-wide.png',
        sizes: '1280x800',
        type: 'image/png',
        form_factor: 'wide',
        label: screenshots.home,
      },
    ],
  };
}
