import type { OpenState } from '#lib/channels/client.ts';

type Doubt = Extract<OpenState, { is: 'probably' }>['doubt'];

const doubts: Record<Doubt, string> = {
  disagree: '時間は、案内によって違います',
  single: '時間は、1つの案内だけによります',
  dated: '時間は、古い案内によります',
  unverified: '時間は、確かめられていない案内によります',
};

/** Whether a desk is open, as a state and in words. */
export function stateIn(state: OpenState): {
  state: 'open' | 'probably' | 'perhaps' | 'closed' | 'unknown';
  stateText: string;
} {
  switch (state.is) {
    case 'open':
      return { state: 'open', stateText: '受け付けの時間です。' };
    case 'probably':
      return state.counted
        ? { state: 'probably', stateText: `受け付けの時間と見込みます。${doubts[state.doubt]}。` }
        : { state: 'perhaps', stateText: `受け付けているかは、案内によって違います。${doubts[state.doubt]}。` };
    case 'closed':
      return { state: 'closed', stateText: '受け付けの時間ではありません。' };
    case 'unknown':
      return { state: 'unknown', stateText: '受け付けの時間は分かっていません。' };
  }
}
