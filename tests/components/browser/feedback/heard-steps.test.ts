import { expect, test } from 'vitest';
import { flows } from '#components/browser/feedback/heard-steps.ts';
import { pickerFlow } from '#lib/channels/index.ts';
import { payFlow } from '#lib/pay/index.ts';

test('歩みの始まりの名前は、案内の最初の質問の名前と同じ', () => {
  const pay = payFlow({ capYen: 0, deadline: { safeDays: 0, longestDays: 0 }, chains: [] });
  for (const [told, flow] of [
    [flows.pay, pay],
    [flows.contact, pickerFlow],
  ] as const) {
    expect(told).toEqual({ path: flow.path, start: flow.start });
  }
});
