import { z } from 'zod';
import { longestQuery, sectionTypes } from '#lib/search/index.ts';
import { published } from './models.ts';

type Json = Readonly<Record<string, unknown>>;

/**
 * The description of this API (OpenAPI 3.1), with the schemas made from the models. Answers may get further fields within
 * a version, so no schema forbids them.
 */
export function openApi(origin: string | null): Json {
  const { schemas } = z.toJSONSchema(published, {
    uri: (id) => `#/components/schemas/${id}`,
    override: ({ jsonSchema }) => {
      if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
    },
  });
  return {
    openapi: '3.1.1',
    info: {
      title: 'まどぐち',
      version: '1',
      summary: 'Amazon.co.jpのコンビニ払いと問い合わせの、非公式ガイド',
      description:
        '読むだけのAPIです。鍵も登録もいりません。事実には、値、出典のそろい方、だれが何と言っているかが付いています。引用するときは、食いちがうことも伝えてください。/api/ のあとの v1 を省いた住所は、いちばん新しい版を答えます（/api/facts だけは、前からの形のままです）。',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: origin ?? '/' }],
    security: [],
    paths: Object.fromEntries(paths.map(({ path, ...about }) => [path, { get: operation(about) }])),
    components: {
      schemas: Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, withoutName(schema)])),
      responses: {
        NotModified: { description: 'If-None-Match の印のときから変わっていない。' },
        Problem: {
          description: 'うまくいかなかったわけ。',
          content: { 'application/problem+json': { schema: reference('Problem') } },
        },
      },
    },
  };
}

interface About {
  readonly id: string;
  readonly summary: string;
  readonly model: string;
  /** Parameters of the address, each with an example. */
  readonly at?: Readonly<Record<string, string>>;
  readonly query?: readonly Json[];
}

const slug = { topic: 'checkout', slug: 'order' };
const faq = { topic: 'checkout', slug: 'fee' };

const paths: readonly (About & { readonly path: string })[] = [
  { path: '/api/v1', id: 'getIndex', summary: '入口', model: 'Index' },
  { path: '/api/v1/guides', id: 'listGuides', summary: 'ガイドの一覧', model: 'GuideList' },
  { path: '/api/v1/guides/{topic}/{slug}', id: 'getGuide', summary: 'ガイド', model: 'Guide', at: slug },
  { path: '/api/v1/faqs', id: 'listFaqs', summary: 'よくある質問の一覧', model: 'FaqList' },
  { path: '/api/v1/faqs/{topic}/{slug}', id: 'getFaq', summary: 'よくある質問', model: 'Faq', at: faq },
  { path: '/api/v1/konbini', id: 'listKonbini', summary: 'お店の一覧', model: 'KonbiniList' },
  { path: '/api/v1/konbini/{chain}', id: 'getKonbini', summary: 'お店', model: 'Konbini', at: { chain: 'lawson' } },
  { path: '/api/v1/channels', id: 'listChannels', summary: '窓口の一覧', model: 'ChannelList' },
  { path: '/api/v1/channels/{id}', id: 'getChannel', summary: '窓口', model: 'Channel', at: { id: 'chat' } },
  { path: '/api/v1/flows', id: 'listFlows', summary: '質問をたどる案内の一覧', model: 'FlowList' },
  { path: '/api/v1/flows/{flow}', id: 'getFlow', summary: '質問をたどる案内', model: 'Flow', at: { flow: 'pay' } },
  { path: '/api/v1/facts', id: 'listFacts', summary: 'すべての事実', model: 'FactList' },
  {
    path: '/api/v1/facts/{id}',
    id: 'getFact',
    summary: '事実',
    model: 'FactPage',
    at: { id: 'konbini.deadline' },
  },
  {
    path: '/api/v1/search',
    id: 'search',
    summary: 'サイトの中をさがす。言葉は残しません',
    model: 'SearchAnswer',
    query: [
      { name: 'q', in: 'query', description: 'さがす言葉。', schema: { type: 'string', maxLength: longestQuery } },
      {
        name: 'limit',
        in: 'query',
        description: 'いくつまで答えるか。',
        schema: { type: 'integer', minimum: 1, maximum: 50, default: 10 },
      },
      { name: 'type', in: 'query', description: 'ページの種類。', schema: { type: 'string', enum: [...sectionTypes] } },
    ],
  },
];

function operation({ id, summary, model, at = {}, query }: About): Json {
  const inAddress = Object.entries(at).map(([name, example]) => ({
    name,
    in: 'path',
    required: true,
    description: `例：${example}`,
    schema: { type: 'string' },
    example,
  }));
  const parameters = [...inAddress, ...(query ?? [])];
  const isMade = query !== undefined;
  const problem = { $ref: '#/components/responses/Problem' };
  return {
    operationId: id,
    summary,
    ...(parameters.length > 0 && { parameters }),
    responses: {
      200: { description: summary, content: { 'application/json': { schema: reference(model) } } },
      ...(isMade ? { 400: problem, 503: problem } : { 304: { $ref: '#/components/responses/NotModified' } }),
      404: problem,
    },
  };
}

function reference(model: string): Json {
  return { $ref: `#/components/schemas/${model}` };
}

// The place in the document is the name of a schema; `$id` would be another.
function withoutName({ $id: _, $schema: __, id: ___, ...schema }: Json): Json {
  return schema;
}
