import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { expect, test } from 'vitest';

test('古いNodeでは、何を入れればよいかを言って止まる', async () => {
  const pretend = "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '18.20.1' } })";
  const { code, output } = await npmScript('check', {
    NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(pretend)}`,
  });
  expect(code).toBe(1);
  expect(output).toContain('Node.js 18.20.1 では動きません。');
  expect(output).toContain('→ Node.js 20.9 以上を入れてください');
});

test('使えない環境変数は、全部いちどに、直し方を言って止まる', async () => {
  const { code, output } = await npmScript('start', { PORT: 'eighty', SITE_URL: 'example.jp' });
  expect(code).toBe(1);
  expect(output).toContain('→ PORT は 0〜65535 の整数で書いてください');
  expect(output).toContain('→ SITE_URL は https://example.jp の形で書いてください。');
  expect(output).not.toContain('    at ');
});

test('ポートがふさがっているときは、組み立てる前に、別の番号での始め方を言う', async () => {
  const occupant = createServer();
  await new Promise<void>((resolve) => occupant.listen(0, resolve));
  const address = occupant.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const { code, output } = await npmScript('start', { PORT: String(port) });
  occupant.close();
  expect(code).toBe(1);
  expect(output).toContain(`ポート ${port} は使えません（EADDRINUSE）。`);
  expect(output).toContain('PORT=3001 npm start');
  expect(output).not.toContain('組み立てて');
});

test('止められたら、動かしていたプログラムも止まる', async () => {
  const endless = 'process.stdout.write(String(process.pid)); setInterval(() => undefined, 1000)';
  const program = `import { runProgram } from '#lib/commands/run-program.ts';
    await runProgram('node', ['-e', ${JSON.stringify(endless)}], { show: true });`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program]);
  const [pid] = await once(child.stdout, 'data');
  child.kill('SIGTERM');
  const [, signal] = await once(child, 'exit');
  expect(signal).toBe('SIGTERM');
  expect(() => process.kill(Number(pid), 0)).toThrow('ESRCH');
});

function npmScript(name: string, env: Record<string, string>): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['lib/commands/run.mjs', name], { env: { ...process.env, ...env } });
    let output = '';
    child.stdout.on('data', (piece: Buffer) => {
      output += piece.toString();
    });
    child.stderr.on('data', (piece: Buffer) => {
      output += piece.toString();
    });
    child.on('close', (code) => resolve({ code, output }));
  });
}
