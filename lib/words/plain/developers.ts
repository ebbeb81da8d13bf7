import type { PlainPage } from './plain-page.ts';

/** How programs read the site. `mcp` is the address of its door for assistants. */
export function developersPage(mcp: string): PlainPage {
  return {
    path: '/developers',
    title: 'プログラムから使う',
    description: '記事と事実を、JSONとMarkdownとMCPで読む方法。鍵も登録もいりません。',
    lead: '人が読むページと同じ記事と事実を、プログラムからも読めます。鍵も登録もいりません。',
    parts: [
      {
        id: 'rules',
        heading: '引用するときのお願い',
        blocks: [
          [
            '当サイトは、Amazonともコンビニ各社とも関係のない、非公式のガイドです。そのことも伝えてください。',
            '事実には、出典のそろい方（`status`）があります。食いちがうときは、食いちがうことも伝えてください。',
            '元のページの住所（`url`）を添えてください。',
          ],
        ],
      },
      {
        id: 'json',
        heading: 'JSON',
        blocks: [
          '一覧から、1つずつの住所（`apiUrl`）へ進めます。形は[OpenAPI 3.1の文書](/api/openapi.json)にあります。',
          [
            '[/api/v1/guides](/api/v1/guides) ガイド',
            '[/api/v1/faqs](/api/v1/faqs) よくある質問',
            '[/api/v1/konbini](/api/v1/konbini) お店',
            '[/api/v1/channels](/api/v1/channels) 窓口',
            '[/api/v1/flows](/api/v1/flows) 質問をたどる案内（質問・進む道・結果）',
            '[/api/v1/facts](/api/v1/facts) 事実（値・出典のそろい方・だれが何と言っているか）',
            '[/api/v1/search?q=8888](/api/v1/search?q=8888) 検索。言葉は残しません',
          ],
          '同じ版の中では、項目が増えることはあっても、減ったり意味が変わったりはしません。版（v1）を省いた住所は、いちばん新しい版を答えます。`/api/facts`だけは、前からの形のままです。',
        ],
      },
      {
        id: 'markdown',
        heading: 'Markdownとフィード',
        blocks: [
          '読むためのページは、どれも、住所に `.md` を付けるか、`Accept: text/markdown` を送ると、Markdownで読めます。その一覧は[llms.txt](/llms.txt)に、全部を1つにしたもの（1 MiBまで）は[llms-full.txt](/llms-full.txt)に、変わったところは[フィード](/feed.xml)にあります。話題ごとのフィードは、[/feed/deadline.xml](/feed/deadline.xml)の形の住所です。',
        ],
      },
      {
        id: 'mcp',
        heading: 'アシスタントから（MCP）',
        blocks: [
          `MCPに対応したアシスタントには、\`${mcp}\`をつなぎます（Streamable HTTP）。鍵もやりとりの記録もありません。次の道具が使えます。`,
          [
            '`search` さがす',
            '`get_page` ページを読む',
            '`get_fact` 事実と、その出典・食いちがいを読む',
            '`list_konbini` お店ごとの番号・機械・支払い手段をくらべる',
            '`pay_wizard` 返事をもとに、次の質問か、払い方の案内を答える',
            '`pick_channel` その時刻に開いているかも含めて、合う窓口を答える',
          ],
          '送る言葉は残しません。番号らしいものは、さがす言葉として使いません。お支払い番号や注文番号は、送らないでください。',
        ],
      },
      {
        id: 'limits',
        heading: '決まりごと',
        blocks: [
          [
            '読むことだけができます。どのサイトのページからも読めます（CORS）。',
            '`ETag` が付いています。`If-None-Match` に入れて送ると、変わっていなければ304と答えます。',
            'うまくいかないときは、わけをJSONで答えます（RFC 9457）。503なら、`Retry-After` の秒数だけ待ってください。',
          ],
        ],
      },
    ],
  };
}
