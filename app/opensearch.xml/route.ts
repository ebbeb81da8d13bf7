import { words } from '#components/words.ts';
import { siteOrigin } from '#lib/site/index.ts';

// The origin is known at run time, not at build time.
export const dynamic = 'force-dynamic';

/** The OpenSearch description, which lets a browser add this site as a search engine. */
export function GET() {
  const origin = siteOrigin();
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${words.site}</ShortName>
  <Description>${words.tagline}を検索します</Description>
  <Language>ja</Language>
  <InputEncoding>UTF-8</InputEncoding>
  <Image width="16" height="16" type="image/svg+xml">${origin}/icon.svg</Image>
  <Url type="text/html" method="get" template="${origin}/search?q={searchTerms}"/>
  <Url type="application/opensearchdescription+xml" rel="self" template="${origin}/opensearch.xml"/>
</OpenSearchDescription>
`;
  return new Response(xml, { headers: { 'content-type': 'application/opensearchdescription+xml; charset=utf-8' } });
}
