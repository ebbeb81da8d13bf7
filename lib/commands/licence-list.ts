import { z } from 'zod';

/** Whether a package reaches those who run the site, or only those who work on it. */
export type Reach = 'serving' | 'developing';

/** The licences that packages may have. Any other stops `npm run licences` until somebody has read it. */
const licenceList: Readonly<Record<string, Reach>> = {
  '0BSD': 'serving',
  'Apache-2.0': 'serving',
  'BSD-2-Clause': 'serving',
  'BSD-3-Clause': 'serving',
  'BlueOak-1.0.0': 'serving',
  // Data on browsers, only used in a build.
  'CC-BY-4.0': 'serving',
  ISC: 'serving',
  // libvips, a library of its own that sharp loads. It draws the images for links, and is used as it is.
  'LGPL-3.0-or-later': 'serving',
  MIT: 'serving',
  // Used as it is; its own files are not changed.
  'MPL-2.0': 'serving',
  // A font: its text is drawn into images, and the font itself is not sent to anybody.
  'OFL-1.1': 'serving',
  'CC-BY-3.0': 'developing',
  'CC0-1.0': 'developing',
  'PSF-2.0': 'developing',
  'Python-2.0': 'developing',
  WTFPL: 'developing',
};

/** Packages whose lockfile entry names no licence, with the one that their own files name. */
const namedElsewhere: Readonly<Record<string, string>> = { format: 'MIT' };

const lockfileSchema = z.object({
  packages: z.record(z.string(), z.object({ license: z.string().optional(), dev: z.boolean().optional() })),
});

/** A package with its licence, as an SPDX expression; `undefined` when nothing names one. */
export interface Licensed {
  readonly name: string;
  readonly licence: string | undefined;
  readonly reach: Reach;
}

/** Every package of a lockfile with its licence. */
export function licencesOf(lockfile: string): readonly Licensed[] {
  const { packages } = lockfileSchema.parse(JSON.parse(lockfile));
  return Object.entries(packages)
    .filter(([path]) => path !== '')
    .map(([path, { license, dev }]) => {
      const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
      return { name, licence: license ?? namedElsewhere[name], reach: dev === true ? 'developing' : 'serving' };
    });
}

/** Whether the list allows a package here: all of what `AND` joins, or one of what `OR` joins. */
export function isAllowed({ licence, reach }: Licensed): boolean {
  if (licence === undefined) return false;
  const parts = licence.replace(/[()]/g, '').split(/ (AND|OR) /);
  const verdicts = parts.filter((_, index) => index % 2 === 0).map((name) => isListed(name, reach));
  return parts.includes('AND') ? verdicts.every(Boolean) : verdicts.some(Boolean);
}

function isListed(name: string, reach: Reach): boolean {
  if (!Object.hasOwn(licenceList, name)) return false;
  return licenceList[name] === 'serving' || reach === 'developing';
}
