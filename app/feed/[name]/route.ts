import { topicFeedPath, topicFeedText } from '#lib/copies/index.ts';
import { problemResponse } from '#lib/http/index.ts';
import { loadChanges, loadOutline, loadPagesByTopic, siteOrigin } from '#lib/site/index.ts';

// The origin is known at run time, not at build time.
export const dynamic = 'force-dynamic';

/** What changed in a topic, for readers of feeds. */
export async function GET(_: Request, { params }: RouteContext<'/feed/[name]'>) {
  const { name } = await params;
  const topic = (await loadOutline()).topics.find(({ id }) => topicFeedPath(id) === `/feed/${name}`);
  if (topic === undefined) {
    return problemResponse(404, 'この話題のフィードはありません', {
      detail: '全体のフィードは /feed.xml にあります。',
    });
  }
  const paths = (await loadPagesByTopic()).get(topic.id) ?? [];
  const text = topicFeedText(await loadChanges(), topic, paths, siteOrigin());
  return new Response(text, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
}
