import type { Metadata } from 'next';
import { PageHead } from '#components/listing/page-head.tsx';
import { canonicalUrl } from '#lib/site/index.ts';

const title = 'プログラムから使う';

export const metadata: Metadata = {
  title,
  description: '記事と事実を、JSONとMarkdownとMCPで読む方法。鍵も登録もいりません。',
  alternates: { canonical: canonicalUrl('/developers') },
};

const lists = [
  ['/api/v1/guides', 'ガイド'],
  ['/api/v1/faqs', 'よくある質問'],
  ['/api/v1/konbini', 'お店'],
  ['/api/v1/channels', '窓口'],
  ['/api/v1/flows', '質問をたどる案内（質問・進む道・結果）'],
  ['/api/v1/facts', '事実（値・出典のそろい方・だれが何と言っているか）'],
] as const;

const mcp = canonicalUrl('/mcp') ?? '/mcp';

const tools = [
  ['search', 'さがす'],
  ['get_page', 'ページを読む'],
  ['get_fact', '事実と、その出典・食いちがいを読む'],
  ['list_konbini', 'お店ごとの番号・機械・支払い手段をくらべる'],
  ['pay_wizard', '返事をもとに、次の質問か、払い方の案内を答える'],
  ['pick_channel', 'その時刻に開いているかも含めて、合う窓口を答える'],
] as const;

export default function DevelopersPage() {
  return (
    <>
      <PageHead title={title}>
        人が読むページと同じ記事と事実を、プログラムからも読めます。鍵も登録もいりません。
      </PageHead>
      <div className="prose mt-8 max-w-measure">
        <h2 id="rules">引用するときのお願い</h2>
        <ul>
          <li>当サイトは、Amazonともコンビニ各社とも関係のない、非公式のガイドです。そのことも伝えてください。</li>
          <li>
            事実には、出典のそろい方（<code>status</code>
            ）があります。食いちがうときは、食いちがうことも伝えてください。
          </li>
          <li>
            元のページの住所（<code>url</code>）を添えてください。
          </li>
        </ul>
        <h2 id="json">JSON</h2>
        <p>
          一覧から、1つずつの住所（<code>apiUrl</code>）へ進めます。形は
          <a href="/api/openapi.json">OpenAPI 3.1の文書</a>にあります。
        </p>
        <ul>
          {lists.map(([href, name]) => (
            <li key={href}>
              <a href={href}>{href}</a> {name}
            </li>
          ))}
          <li>
            <a href="/api/v1/search?q=8888">/api/v1/search?q=8888</a> 検索。言葉は残しません
          </li>
        </ul>
        <p>
          同じ版の中では、項目が増えることはあっても、減ったり意味が変わったりはしません。版（v1）を省いた住所は、いちばん新しい版を答えます。
          <code>/api/facts</code>だけは、前からの形のままです。
        </p>
        <h2 id="markdown">Markdownとフィード</h2>
        <p>
          記事と事実は、住所に <code>.md</code> を付けるか、<code>Accept: text/markdown</code>
          を送ると、Markdownで読めます。その一覧は
          <a href="/llms.txt">llms.txt</a>に、全部を1つにしたもの（1 MiBまで）は
          <a href="/llms-full.txt">llms-full.txt</a>に、変わったところは<a href="/feed.xml">フィード</a>
          にあります。話題ごとのフィードは、<a href="/feed/deadline.xml">/feed/deadline.xml</a>
          の形の住所です。
        </p>
        <h2 id="mcp">アシスタントから（MCP）</h2>
        <p>
          MCPに対応したアシスタントには、<code>{mcp}</code>
          をつなぎます（Streamable HTTP）。鍵もやりとりの記録もありません。次の道具が使えます。
        </p>
        <ul>
          {tools.map(([name, does]) => (
            <li key={name}>
              <code>{name}</code> {does}
            </li>
          ))}
        </ul>
        <p>
          送る言葉は残しません。番号らしいものは、さがす言葉として使いません。お支払い番号や注文番号は、送らないでください。
        </p>
        <h2 id="limits">決まりごと</h2>
        <ul>
          <li>読むことだけができます。どのサイトのページからも読めます（CORS）。</li>
          <li>
            <code>ETag</code> が付いています。<code>If-None-Match</code>
            に入れて送ると、変わっていなければ304と答えます。
          </li>
          <li>
            うまくいかないときは、わけをJSONで答えます（RFC 9457）。503なら、<code>Retry-After</code>
            の秒数だけ待ってください。
          </li>
        </ul>
      </div>
    </>
  );
}
