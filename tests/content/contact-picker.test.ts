import { expect, test } from 'vitest';
import {
  deskIds,
  type Picked,
  type PickerReplies,
  pickChannels,
  pickerFlow,
  pickerReplies,
} from '#lib/channels/index.ts';
import { paths } from '#lib/flows/index.ts';
import { directoryOf, pageLinks } from '#lib/site/index.ts';
import { inJapan } from '#tests/support/desks.ts';
import { shippedSite } from '#tests/support/shipped-site.ts';

const site = await shippedSite();
const directory = directoryOf(site);
const words = site.contactResult;

// By day and by night, on a working day and on a holiday.
const times = ['2026-11-24 12:00', '2026-11-24 20:00', '2026-11-23 03:00'].map(inJapan);
const replies = [...paths(pickerFlow, '2026-11-21')].map(({ trail }) => pickerReplies(trail));
// Many paths through the questions give the same replies.
const told = [...new Map(replies.map((each) => [JSON.stringify(each), each])).values()];
const cases = told.flatMap((each) => times.map((now) => [each, pickChannels(directory, each, now)] as const));

function casesIn(is: (picked: Picked, replies: PickerReplies) => boolean): readonly string[] {
  return cases.filter(([each, picked]) => is(picked, each)).map(([each]) => JSON.stringify(each));
}

test('質問の答え方は2万通りを超え、どれにも、先に読むページと、使える窓口がある', () => {
  expect(replies.length).toBeGreaterThan(20_000);
  expect(casesIn(({ help, ranked }) => help.length === 0 || ranked.length === 0)).toEqual([]);
});

test('どの質問のどの答えも、ほかの答えと違う結果になることがある', () => {
  const results = new Map<string, Map<string | undefined, string>>();
  const read = new Set<string>();
  for (const [index, [each, picked]] of cases.entries()) {
    const result = shownOf(picked);
    for (const [question, answer] of Object.entries(each)) {
      const rest = JSON.stringify([index % times.length, question, { ...each, [question]: '' }]);
      const known = results.get(rest) ?? new Map<string | undefined, string>();
      results.set(rest, known.set(answer, result));
      for (const [other, before] of known) {
        if (before !== result) read.add(`${question}=${answer}`).add(`${question}=${other}`);
      }
    }
  }
  const all = new Set(told.flatMap((each) => Object.entries(each).map(([name, answer]) => `${name}=${answer}`)));
  expect([...all].filter((answer) => !read.has(answer))).toEqual([]);
});

/** What a reader sees of a result, as a text. */
function shownOf({ actions, help, ranked, prepare, excluded }: Picked): string {
  const ways = ranked.map(({ desk, ways }) => [desk.id, ways.map(({ by, score }) => `${by} ${score}`)]);
  return JSON.stringify([actions, help, prepare, ways, excluded]);
}

test('どの答え方でも、ログインできない人にログインのいる窓口は出ない', () => {
  const signIn = new Map(site.channels.map((channel) => [channel.id, channel.signIn]));
  expect(
    casesIn(({ ranked }, { who }) => who === 'guest' && ranked.some(({ desk }) => signIn.get(desk.id) === 'yes')),
  ).toEqual([]);
});

test('ログインできない人にも、読むページのほかに、試せる窓口がある', () => {
  const isOnlyReading = ({ ranked }: Picked) => ranked.every(({ desk }) => desk.id === 'help-pages');
  // No source tells how sellers without a sign-in reach their desk.
  const isLockedOut = ({ who, matter }: PickerReplies) => who === 'guest' && matter !== 'selling';
  expect(casesIn((picked, each) => isLockedOut(each) && isOnlyReading(picked))).toEqual([]);
});

test('どの答え方でも、小口出品の人に電話とチャットは出ない', () => {
  const talks = ({ ranked }: Picked) =>
    ranked.some(({ ways }) => ways.some(({ by }) => by === 'phone' || by === 'chat' || by === 'ai'));
  expect(casesIn((picked, { who }) => who === 'seller-small' && talks(picked))).toEqual([]);
});

test('どの答え方でも、ほかの人のための窓口は出ない', () => {
  const audiences = {
    buyer: 'buyer',
    prime: 'prime',
    business: 'business',
    'seller-large': 'seller',
    'seller-small': 'seller',
  } as const;
  const isForOthers = ({ ranked }: Picked, { who }: PickerReplies) =>
    who !== undefined && who !== 'guest' && ranked.some(({ desk }) => !desk.audience.includes(audiences[who]));
  expect(casesIn(isForOthers)).toEqual([]);
});

test('どの答え方でも、閉まっている窓口や時間の分からない窓口を、開いているとは言わない', () => {
  const isWrong = ({ ranked }: Picked) =>
    ranked.some(({ ways }) =>
      ways.some(({ state, reasons }) => state.is !== 'open' && reasons.some(({ id }) => id === 'open-now')),
    );
  expect(casesIn(isWrong)).toEqual([]);
  expect(casesIn(({ ranked }) => ranked[0]?.ways[0].state.is === 'closed')).toEqual([]);
});

test('急ぎの用件には、先にすることがある', () => {
  const isEmergency = ({ matter }: PickerReplies) =>
    matter === 'hijacked' || matter === 'charged' || matter === 'suspicious';
  expect(casesIn(({ actions }, each) => isEmergency(each) !== actions.length > 0)).toEqual([]);
});

test('窓口のページと、規則が知る窓口は、同じもの', () => {
  expect(site.channels.map(({ id }) => id).sort()).toEqual([...deskIds].sort());
});

test('どの窓口も、どこかの答え方で出る。会員だけの窓口は、あるか分からないので出さず、そう言う', () => {
  const shown = new Set(cases.flatMap(([, { ranked }]) => ranked.map(({ desk }) => desk.id)));
  expect([...deskIds].filter((id) => !shown.has(id))).toEqual(['prime']);
  const isSaid = ({ excluded }: Picked) => excluded.some(({ desk, why }) => desk === 'prime' && why === 'no-own-desk');
  expect(casesIn((picked, { who }) => (who === 'prime') !== isSaid(picked))).toEqual([]);
});

test('どの規則も、どこかの答え方で使われる', () => {
  const used = new Set(
    cases.flatMap(([, { ranked }]) =>
      ranked.flatMap(({ ways }) => ways.flatMap(({ reasons }) => reasons.map(({ id }) => id))),
    ),
  );
  expect(Object.keys(words?.reasons ?? {}).filter((id) => ![...used].some((each) => each === id))).toEqual([]);
});

test('先に読むページは、どれも題のある記事である', () => {
  const addresses = Object.values(directory.help).flat();
  expect(addresses.filter((address) => pageLinks(site, [address]).length === 0)).toEqual([]);
});

test.each<[PickerReplies, string, string[]]>([
  [
    { who: 'buyer', matter: 'refund', speak: 'no' },
    '2026-11-21 21:40',
    ['chat', 'ai-chat', 'mail-form', 'help-pages', 'callback'],
  ],
  [
    { who: 'buyer', matter: 'hijacked', urgency: 'now' },
    '2026-11-24 12:00',
    ['callback', 'chat', 'outside-help', 'help-pages'],
  ],
  [
    { who: 'buyer', matter: 'hijacked', urgency: 'now' },
    '2026-11-24 03:00',
    ['chat', 'callback', 'outside-help', 'help-pages'],
  ],
  [
    { who: 'buyer', matter: 'marketplace', urgency: 'later' },
    '2026-11-24 12:00',
    ['ask-seller', 'chat', 'ai-chat', 'callback', 'help-pages'],
  ],
  [
    { who: 'buyer', matter: 'suspicious' },
    '2026-11-24 12:00',
    ['message-center', 'report-mail', 'outside-help', 'chat', 'help-pages'],
  ],
  [
    { who: 'business', matter: 'billing', urgency: 'later' },
    '2026-11-24 12:00',
    ['business', 'chat', 'callback', 'help-pages'],
  ],
  [{ who: 'seller-small', matter: 'rating', device: 'app' }, '2026-11-24 12:00', ['seller-app', 'seller-central']],
  [
    { who: 'guest', matter: 'hijacked', urgency: 'now' },
    '2026-11-24 03:00',
    ['outside-help', 'chat', 'callback', 'help-pages'],
  ],
])('%j の %s には %j の順', (each, time, ids) => {
  expect(pickChannels(directory, each, inJapan(time)).ranked.map(({ desk }) => desk.id)).toEqual(ids);
});
