import { expect, test } from 'vitest';
import { isFromElsewhere } from '#lib/server/index.ts';

const host = 'madoguchi.example';

test.each([
  [{ host, 'sec-fetch-site': 'same-origin' }, false],
  [{ host, 'sec-fetch-site': 'none' }, false],
  [{ host, 'sec-fetch-site': 'same-site' }, true],
  [{ host, 'sec-fetch-site': 'cross-site', origin: `https://${host}` }, true],
  [{ host, origin: `https://${host}` }, false],
  [{ host, origin: `https://${host}:8443` }, false],
  [{ host: `${host}:3000`, origin: `http://${host}:3000` }, false],
  [{ host, origin: 'https://other.example' }, true],
  [{ host, origin: `https://${host}.other.example` }, true],
  [{ host, origin: 'null' }, true],
  [{ origin: 'null' }, true],
  [{ host, origin: 'https://other.example', referer: `https://${host}/` }, true],
  [{ host, referer: `https://${host}/konbini/lawson` }, false],
  [{ host, referer: 'https://other.example/' }, true],
  [{ host, referer: '' }, true],
  [{ host }, false],
])('%j は、よそのページから: %s', (headers, isElsewhere) => {
  expect(isFromElsewhere({ headers })).toBe(isElsewhere);
});
