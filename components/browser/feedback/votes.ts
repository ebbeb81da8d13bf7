import { recall, remember } from '../device-memory.ts';
import { fieldsOf } from '../kept-record.ts';

/** What this device has said of a page, and the name under which it can be changed. */
export interface DeviceVote {
  readonly form: string;
  readonly helpful?: boolean;
}

const key = 'madoguchi.votes';
const most = 200;

/** The vote of this device on a page; a new name when there is none. */
export function voteOn(page: string): DeviceVote {
  const { form, helpful } = fieldsOf(all()[page]) ?? {};
  if (typeof form !== 'string') return { form: newName() };
  return { form, ...(typeof helpful === 'boolean' && { helpful }) };
}

export function rememberVote(page: string, vote: DeviceVote): void {
  const { [page]: _, ...others } = all();
  remember(key, JSON.stringify(Object.fromEntries([...Object.entries(others).slice(1 - most), [page, vote]])));
}

function all(): Readonly<Record<string, unknown>> {
  try {
    return fieldsOf(JSON.parse(recall(key) ?? '{}')) ?? {};
  } catch {
    return {};
  }
}

// `crypto.randomUUID` is missing where the page came without TLS.
function newName(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
