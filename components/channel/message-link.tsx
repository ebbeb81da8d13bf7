import { messageWords } from '#components/message/words.ts';
import type { Channel, Method } from '#lib/channels/index.ts';

interface Props {
  channel: Pick<Channel, 'id' | 'methods'>;
}

/** The message type for each contact method; methods without a person or form have none. */
const formFor: Readonly<Partial<Record<Method, string>>> = { phone: 'call', chat: 'chat', ai: 'chat', mail: 'mail' };

/** The matter of desks that handle only one. */
const topicFor: Readonly<Record<string, string>> = {
  'ask-seller': 'marketplace',
  business: 'billing',
  devices: 'device',
  'report-mail': 'suspicious',
  'seller-app': 'selling',
  'seller-central': 'selling',
};

/** A link from a channel to the composer for a message or a call sheet. */
export function MessageLink({ channel: { id, methods } }: Props) {
  const form = methods.map(({ by }) => formFor[by]).find((each) => each !== undefined);
  if (form === undefined) return null;
  const topic = topicFor[id];
  const query = new URLSearchParams({ ...(topic !== undefined && { topic }), form });
  return (
    <p className="no-print mt-6">
      <a href={`/contact/message?${query}`} className="button button-plain">
        {messageWords.title}
      </a>
    </p>
  );
}
