import type { ContactContent } from '#components/flow/contact-content.ts';
import { ContactPage, contactTitle } from '#components/flow/contact-page.tsx';
import { pickerFlow } from '#lib/channels/client.ts';
import { readContent } from './read-content.ts';
import { showFrame, startFlow } from './run-flow.tsx';

const root = document.querySelector<HTMLElement>('#flow');
const content = root && (await readContent<ContactContent>(root.dataset.flowContent ?? ''));

// If the content cannot be loaded, the page's links still work through the server.
if (root !== null && content) {
  startFlow(root, {
    flow: pickerFlow,
    memory: 'madoguchi.contact',
    page: (view) => <ContactPage content={content} view={view} />,
    title: (view) => contactTitle(content, view),
    settle: () => undefined,
    // Desks open and close at times like 9:00 and 17:30, so it is right from the first second.
    minutesFresh: 5,
  });
} else if (root !== null) showFrame(root);
