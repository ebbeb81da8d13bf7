import { z } from 'zod';
import { FrameworkChangeError } from './static-pages.ts';

/** The module of Next with the class of its development server. */
export const developmentModule = 'next/dist/server/dev/next-dev-server';

const moduleSchema = z.object({
  default: z.custom<{ prototype: { getStaticPaths: () => Promise<object> } }>(
    (value) => typeof value === 'function' && typeof Reflect.get(value.prototype, 'getStaticPaths') === 'function',
  ),
});

/**
 * Lets a development server answer every address of a dynamic route without asking `generateStaticParams` first. Next 16
 * asks in a new process for each view, and that reads the whole content again: two seconds of processor time. Without it a
 * page itself says that it is not there.
 */
export function leaveOutStaticPaths(loaded: unknown): void {
  const { success, data } = moduleSchema.safeParse(loaded);
  if (!success)
    throw new FrameworkChangeError('the development server of Next no longer asks for static paths this way');
  data.default.prototype.getStaticPaths = async () => ({});
}
