import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { FrameworkChangeError, leaveOutStaticPaths } from '#lib/next-contract/index.ts';

// In a process of its own: Next takes over the console of the process that loads it.
test('Next の開発サーバーは、静的な住所を聞かなくなる', async () => {
  const program = `import { createRequire } from 'node:module';
    import { developmentModule, leaveOutStaticPaths } from '#lib/next-contract/index.ts';
    const loaded = createRequire(import.meta.url)(developmentModule);
    leaveOutStaticPaths(loaded);
    console.log(JSON.stringify(await loaded.default.prototype.getStaticPaths({ pathname: '/guides/[topic]/[slug]' })));`;
  const args = ['--import', 'tsx', '--input-type=module', '-e', program];
  expect((await promisify(execFile)(process.execPath, args)).stdout).toBe('{}\n');
});

test.each([
  ['クラスがない', {}],
  ['聞き方が変わった', { default: class {} }],
  ['何も読み込めない', undefined],
])('Next が変わったら、止まってそう言う：%s', (_, loaded) => {
  expect(() => leaveOutStaticPaths(loaded)).toThrow(FrameworkChangeError);
});
