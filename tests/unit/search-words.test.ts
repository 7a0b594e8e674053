import fc from 'fast-check';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseDocument } from 'htmlparser2';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readText } from '../../src/search/build/read-text.ts';
import { indexRecords } from '../../src/search/build/index-records.ts';
import { toIndexedRecord } from '../../src/search/build/indexed-record.ts';
import { cutWords } from '../../src/search/shared/cut-words.ts';
import { fold, isUnspaced, wordsOf } from '../../src/search/shared/fold.ts';
import { formsOf, partedWordsOf } from '../../src/search/shared/parted-words.ts';
import { markTerms } from '../../src/search/shared/mark-terms.ts';
import { intoShards, shardPath, spellingsPath } from '../../src/search/shared/shards.ts';
import { escapeHtml } from '../../src/lib/html.ts';
import type { Catalogue } from '../../src/catalogue/types.ts';
import { titleFiles, titleTexts } from '../../src/search/build/entry-files.ts';
import { namedId } from '../../src/search/browser/mark-words.ts';
import { suggest } from '../../src/search/engine/suggest.ts';
import { searchSite, textsIn, type SearchedSite } from '../fixtures/search-site.ts';
import { writtenWords } from '../fixtures/written-words.ts';

interface Written {
  title?: string;
  /** Other names of its topics, parted by commas. */
  topics?: string;
  text?: string;
  /** In place of the text. */
  html?: string;
}

const anyText = fc.string({ unit: 'grapheme' });

/** Indexes records at `/0/`, `/1/` and so on. */
async function makeSite(
  records: readonly Written[],
): Promise<{ site: SearchedSite; remove: () => Promise<void> }> {
  const files = await indexRecords(
    records.map(
      ({ title = 'Untitled', topics = '', text = '', html = `<p>${escapeHtml(text)}</p>` }, index) =>
        toIndexedRecord({
          url: `/${index}/`,
          record: {
            type: 'talk',
            title,
            speakers: [],
            event: '',
            date: '2020-01-01',
            people: '',
            topics,
            about: {},
            filters: { kind: ['talk'] },
          },
          ...readText(parseDocument(html).children),
        }),
    ),
  );
  for (const layer of ['names', 'claims'] as const)
    for (const number of intoShards(layer, []).keys()) files.set(shardPath(layer, number), Buffer.from('[]'));
  files.set(spellingsPath, Buffer.from('[]'));
  files.set('index.html', Buffer.from(''));
  const folder = await mkdtemp(join(tmpdir(), 'words-'));
  for (const [path, bytes] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
  }
  const site = await searchSite(folder);
  const remove = () => {
    site.close();
    return rm(folder, { recursive: true });
  };
  return { site, remove };
}

/** Indexes records and asks them. */
async function withSite(records: readonly Written[], ask: (site: SearchedSite) => Promise<void>) {
  const { site, remove } = await makeSite(records);
  try {
    await ask(site);
  } finally {
    await remove();
  }
}

/** Indexes records once for all tests of a group. */
function siteForAll(records: readonly Written[]): () => SearchedSite {
  let made: Awaited<ReturnType<typeof makeSite>>;
  beforeAll(async () => {
    made = await makeSite(records);
  });
  afterAll(() => made.remove());
  return () => made.site;
}

/** The addresses found, and all that is said of them. */
async function found(site: SearchedSite, query: string) {
  const answered = await site.answer(`?q=${encodeURIComponent(query)}`, 1000);
  const [hits, { notices }] = [textsIn(answered), answered];
  return { hits, urls: hits.map(({ url }) => url), said: notices.map(({ text }) => text) };
}

/** A text, and what readers ask who look for it. */
const texts: readonly (readonly [text: string, ...asked: string[]])[] = [
  ...writtenWords.map(([text, asked]) => [text, ...asked.split(' | ')] as const),
  ['Visit to København and back', 'København', 'kobenhavn', 'KØBENHAVN', '"to kobenhavn and"'],
  [
    'Das war Großartig und Łódź, Þingvellir, Ħamrun',
    'Großartig',
    'grossartig',
    'Łódź',
    'lodz',
    'Þingvellir',
    'Hamrun',
  ],
  [
    'Ångström naïve Dvořák İstanbul Ǻ ΟΔΟΣ',
    'angstrom',
    'Ångström',
    'naive',
    'Dvořák',
    'istanbul',
    'İstanbul',
    'οδος',
  ],
  ['Việt Nam: हिन्दी ภาษาไทย العربيّة', 'Việt', 'viet nam', 'हिन्दी', 'ภาษา', 'ไทย', 'العربيّة', 'العربية'],
  ['これは速い。「状態管理」、分散処理。', '状態管理', '分散処理', '分散', '速い', '「状態管理」'],
  [
    'テスト・テスト（システム）ｶﾞｲﾄﾞ Kafkaの話',
    'テストテスト',
    'システム',
    'ガイド',
    'kafka',
    'Kafkaの話',
    '話',
  ],
  ['社交网络，图计算', '社交网络', '图计算', '网络'],
  ['Streamlings—tablings', 'tablings', 'streamlings', 'Streamlings—tablings', '"streamlings tablings"'],
  [
    'alphaen–betaen gammaen…deltaen epsilen·zetaen etaen/thetaen iotaen:kappaen',
    'betaen',
    'deltaen',
    'zetaen',
    'etaen',
    'thetaen',
    'kappaen',
    'etaen/thetaen',
  ],
  ['uses exactly_once_v2 here', 'exactly_once_v2', 'exactly_once', 'once_v2', 'exactly', 'v2'],
  [
    'call KafkaConsumer.pollForever() now',
    'KafkaConsumer.pollForever()',
    'kafkaconsumer',
    'consumer',
    'pollForever',
    'poll',
    'forever',
    'KafkaConsumer',
  ],
  [
    'std::vector and std::unordered_map<K>',
    'std::vector',
    'vector',
    'std::unordered_map',
    'unordered_map<K>',
    'map',
  ],
  [
    'org.apache.flink:flink-core --max-old-space $HOME/.bashrc @Override',
    'org.apache.flink',
    'apache',
    'flink-core',
    'bashrc',
    '@Override',
    '$HOME',
    '--max-old-space',
  ],
  ['Fixing PR#123 and C#8 in C++17', 'PR#123', 'C#8', '#123', 'c#', 'C++', 'C++17', '123', 'pr'],
  ['What 2.0 brings to v3.1 and 1.9.0', '2.0', 'v3.1', '3.1', '1.9.0'],
  [
    'The oﬃcial ½ of ﬂight №5 weighs 5㎏ at mc²',
    'oﬃcial',
    'official',
    '½',
    'flight',
    'ﬂight',
    '№5',
    '5㎏',
    '5kg',
    'mc²',
    'mc2',
    'mc',
  ],
  [
    'Node.js and ASP.NET for Kafka™ and Disney+',
    'Node.js',
    'node',
    'js',
    '.NET',
    'ASP.NET',
    'Kafka™',
    'kafka',
    'disney',
    'Disney+',
  ],
  [
    'L’été d’Artagnan at O’Reilly’s; James’s e-mail, real-time',
    'été',
    'l’été',
    "l'ete",
    'artagnan',
    "O'Reilly",
    'oreilly',
    'reilly',
    'james',
    'james’s',
    'email',
    'realtime',
    'e-mail',
  ],
  [
    'python3 HTTPServer release.2019 sha256',
    'python',
    'python3',
    'server',
    'http',
    'httpserver',
    'release',
    '2019',
    'sha256',
  ],
  ['soft\u00adware zero\u200dwidth mid\u2011dash', 'software', 'zerowidth', 'mid-dash', 'mid'],
  [
    '한국어는 어렵다 분산시스템에서 العربية Kafka를',
    '한국어',
    '한국어는',
    '분산시스템',
    '시스템',
    '렵다',
    'kafka',
    'Kafka를',
    'عربية',
    'العربية',
  ],
  [
    '데이터베이스 상태를 관리',
    '베이스',
    '데이터',
    '상태',
    '상태를',
    '상태를관리',
    '상태를 관리'.normalize('NFD'),
  ],
  [
    'KafkaV2 or Java21 with OAuth2, HTTP2Server and IPv6 in 10ms',
    'v2',
    'kafka',
    'java',
    '21',
    'Java21',
    'oauth',
    'OAuth2',
    'auth2',
    '2',
    'http2',
    'HTTP',
    'server',
    'IPv6',
    '10ms',
    '10',
    'ms',
  ],
  [
    'AbstractKafkaConsumerConfig and max_pollRecords-perPartition',
    'KafkaConsumer',
    'consumerconfig',
    'ConsumerConfig',
    'abstractkafka',
    'pollRecords',
    'records-per',
    'partition',
    'records',
  ],
  ['𠮷野家 and 𝒜lgebra Ａｓｃｉｉ', '𠮷野家', 'algebra', '𝒜lgebra', 'Ascii'],
];

describe('what is on the site', () => {
  it('is found as it was written, folded and in parts, without a denial, in text, title and other names', async () => {
    for (const field of ['text', 'title', 'topics'] as const) {
      await withSite(
        texts.map(([text]) => ({ [field]: text })),
        async (site) => {
          for (const [index, [text, ...asked]] of texts.entries()) {
            for (const query of [...asked, `"${text}"`, `"${fold(text)}"`]) {
              const { urls, said } = await found(site, query);
              expect.soft(urls, `${field}: ${query}`).toContain(`/${index}/`);
              expect.soft(said, `${field}: ${query}`).toEqual([]);
            }
          }
        },
      );
    }
  });

  it('is shown as it was written', async () => {
    const withHeading = texts.map(([text]) => ({
      title: text,
      html: `<p>Before ${escapeHtml(text)}</p><h2 id="part">${escapeHtml(text)}</h2><p>unshown</p>`,
      topics: text.replaceAll(',', ''),
    }));
    await withSite(withHeading, async (site) => {
      for (const [index, [text]] of texts.entries()) {
        const { hits } = await found(site, `${fold(text).replaceAll('"', ' ')} unshown`);
        const hit = hits.find(({ url }) => url === `/${index}/`);
        expect.soft(hit?.title).toBe(text);
        expect.soft(hit?.titlePieces.map((piece) => piece.text).join('')).toBe(text);
        const excerpt = hit?.excerpt.map((piece) => piece.text).join('') ?? '';
        const shown = excerpt.replace(/^… | …$/g, '');
        expect.soft(`Before ${text} ${text} unshown`).toContain(shown);
      }
      const { hits } = await found(site, 'unshown');
      const headings = hits.flatMap(({ parts }) =>
        parts.map(({ pieces }) => pieces.map((each) => each.text).join('')),
      );
      expect.soft(headings.sort()).toEqual(texts.map(([text]) => text).sort());
    });
  });

  const space = fc.constantFrom(
    ' ',
    ' ',
    '\u00a0',
    '—',
    ' – ',
    '…',
    '·',
    ':',
    '/',
    '::',
    '_',
    '.',
    '(',
    ') ',
    '、',
    '。「',
    '」',
    ', ',
    '! ',
  );
  const word = fc.oneof(
    {
      weight: 3,
      arbitrary: fc.constantFrom(
        ...texts
          .flatMap(([text]) => text.split(/[\s—–…/「」、。]+/u))
          .filter((each) => /\w/u.test(fold(each))),
      ),
    },
    { weight: 2, arbitrary: fc.stringMatching(/^[A-Za-zÀ-ɏß]{1,9}[0-9]{0,2}$/) },
    fc.stringMatching(/^[Α-ωА-я]{2,8}$/),
    fc.stringMatching(/^[一-丯ぁ-んァ-ヴー]{1,5}$/),
    fc.stringMatching(/^[a-z]{2,5}([A-Z][a-z]{2,5}){1,2}$/),
    fc.stringMatching(/^[0-9]{1,3}(\.[0-9]{1,2}){0,2}$/),
    fc.stringMatching(/^([A-Z]{1,4}|[A-Z]?[a-z]{1,5})[0-9]{1,2}([A-Z]?[a-z]{0,5})[0-9]?$/),
    fc.stringMatching(/^[a-z]{1,5}(['’·_-][A-Za-z0-9]{1,5}){1,3}$/),
    fc.stringMatching(/^[א-ת]{2,6}$|^[؀-ۿ]{2,6}$|^[가-힣]{1,4}$|^[ก-๛]{2,6}$|^[ऀ-ॿ]{2,6}$/),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }),
  );
  const text = fc
    .array(fc.tuple(word, space), { minLength: 1, maxLength: 12 })
    .map((pairs) =>
      pairs
        .flat()
        .join('')
        .replace(/[\s\u200b]+/gu, ' ')
        .trim(),
    )
    .filter((each) => wordsOf(each).length > 0);

  it('is found and shown whatever it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 30, maxLength: 30 }), async (some) => {
        const records = some.map((each, index) =>
          index % 3 === 0 ? { text: each } : index % 3 === 1 ? { title: each } : { topics: each },
        );
        await withSite(records, async (site) => {
          for (const [index, written] of some.entries()) {
            const phrase = written.replace(/["“”„«»]/gu, ' ');
            const words = cutWords(written);
            // Where one may cut: not inside of a sign that is several words, as `½` is.
            const cuts = [...words.keys()].filter((at) => at > 0 && words[at - 1]!.to <= words[at]!.from);
            const endBehind = (at: number) => words[(cuts.find((cut) => cut > at) ?? words.length) - 1]?.to;
            const inner = written.slice(words[cuts[0] ?? 0]?.from, words[(cuts.at(-1) ?? 0) - 1]?.to);
            const asked = [
              ...(cuts.length > 2 ? [`"${inner.replace(/["“”„«»]/gu, ' ')}"`] : []),
              ...[0, ...cuts]
                .filter((at) => [at, at + 1].every((each) => isUnspaced(words[each]?.forms[0] ?? '')))
                .slice(0, 3)
                .map((at) => written.slice(words[at]?.from, endBehind(at + 1))),
              ...written.split(' ').filter((each) => /^[^-]/u.test(each) && wordsOf(each).length > 0),
              ...partedWordsOf(written).flatMap(formsOf),
              `"${phrase}"`,
              `"${fold(phrase)}"`,
            ];
            for (const query of asked.filter((each) => each.length < 300)) {
              const { hits, said } = await found(site, query);
              const hit = hits.find(({ url }) => url === `/${index}/`);
              expect(hit, `${query} of ${written}`).toBeDefined();
              expect(said, `${query} of ${written}`).toEqual([]);
              const shown = index % 3 === 0 ? hit?.excerpt : index % 3 === 1 ? hit?.titlePieces : [];
              const joined = shown?.map((piece) => piece.text).join('') ?? '';
              expect(written).toContain(joined.replace(/^… | …$/gu, ''));
              if (index % 3 !== 2)
                expect(
                  shown?.some((piece) => piece.isMarked),
                  `${query} of ${written}`,
                ).toBe(true);
            }
          }
        });
      }),
      { numRuns: 6, endOnFailure: true },
    );
  });
});

describe('what is asked', () => {
  const site = siteForAll([
    { text: 'Kafka alone' },
    { text: 'Flink alone, with --help and -Xmx512m' },
    { text: 'Storm alone' },
    {
      html: '<p>A picture: <img src="x.png" alt="Sankey of naïve flows"></p><figure><img alt="半導体"></figure>',
    },
  ]);
  const titles = siteForAll([
    { title: 'One size fits all', text: 'Many a fish' },
    { title: 'Diving deeper into learning', text: 'Much' },
    { title: 'Deep', text: 'Diving, deep, and learning' },
    { title: 'Sunday lightning talks', text: 'Many' },
    { title: 'Talks on lighting', text: 'Some' },
  ]);
  it.each<readonly [query: string, urls: string[], said: string[]]>([
    ['kafka OR flink', ['/0/', '/1/'], []],
    ['"kafka alone" OR storm alone', ['/0/', '/2/'], []],
    ['kafka OR zebra', ['/0/'], ['“zebra” is not on this site.']],
    ['kafka AND alone', ['/0/'], []],
    ['--help', ['/1/'], []],
    ['"flink"alone', ['/1/'], []],
    ['alone -"kafka"', ['/1/', '/2/'], []],
    ['-Xmx512m', ['/0/', '/2/', '/3/'], ['This is all that does not say “Xmx512m”.']],
    ['sankey', ['/3/'], []],
    ['naïve flows', ['/3/'], []],
    ['半導体', ['/3/'], []],
  ])('%s', async (query, urls, said) => {
    const answer = await found(site(), query);
    expect([answer.urls.sort(), answer.said]).toEqual([urls, said]);
  });
  it('is not dropped in silence behind a quotation mark', async () => {
    const { said } = await found(site(), '"flink"kafka');
    expect(said).toEqual([expect.stringMatching(/^Nothing here has all of these words\. Left out: “/)]);
  });
  it.each([
    ['-Xmx512m', 'Xmx512m'],
    ['with -Xmx512m -"help and"', 'with Xmx512m "help and"'],
  ])('may be meant as written behind a minus: %s', async (query, offered) => {
    await withSite([{ text: 'Flink with --help and -Xmx512m' }], async (site) => {
      const { notices } = await site.answer(`?q=${encodeURIComponent(query)}`);
      expect(notices.flatMap(({ offers }) => offers.map((offer) => offer.query))).toEqual([offered]);
    });
  });
  it('may be a rare word mistyped for frequent ones: for those that stand beside the others', async () => {
    const often = (text: string) => Array.from({ length: 10 }, (_, index) => ({ text: `${text} ${index}` }));
    const records = [
      { text: 'Where fied is no mistake' },
      { text: 'A custom model field' },
      { text: 'To find a custom table model' },
      ...often('the field'),
      ...often('to find'),
      ...often('to find out'),
      ...often('was fixed'),
    ];
    await withSite(records, async (site) => {
      const { urls, said } = await found(site, 'custom model fied');
      expect(said).toEqual([
        'Nothing here has all of these words; looked for “field” or “find” instead of “fied”.',
      ]);
      expect(urls.sort()).toEqual(['/1/', '/2/']);
    });
  });
  it('may have two of its four letters swapped', async () => {
    await withSite([{ text: 'The best search' }, { text: 'The best of all' }], async (site) => {
      const { urls, said } = await found(site, 'bset search');
      expect(said).toEqual(['“bset” is not on this site; looked for “best” instead.']);
      expect(urls).toEqual(['/0/']);
    });
  });
  it.each([
    ['of three letters', 'one size fis all', '“fis” is not on this site; looked for “fits” instead.'],
    [
      'of which another form is on the site',
      'diving deepe learning',
      '“deepe” is not on this site; looked for “deeper” instead.',
    ],
    [
      'that is on the site',
      'sunday lighting talks',
      'Nothing here has all of these words; looked for “lightning” instead of “lighting”.',
    ],
  ])('makes a title of all the words, even one %s', async (_, query, notice) => {
    const { urls, said } = await found(titles(), query);
    expect(said).toEqual([notice]);
    expect(urls).toHaveLength(1);
  });
  it('is suggested by words of any script in a title', async () => {
    const talks = [
      { id: 'a', title: '東海道新幹線の話', speakers: [] },
      { id: 'b', title: '한국 이야기', speakers: [] },
      { id: 'c', title: 'Streamlings—tablings', speakers: [] },
    ];
    const catalogue = { reports: [{ id: 'r', talks, outline: [], corrections: [] }] };
    const files = new Map<string, unknown>();
    for (const [number, rows] of titleFiles(catalogue as unknown as Catalogue).entries())
      files.set(shardPath('titles', number), rows);
    files.set('search/title-texts/0.json', titleTexts(catalogue as unknown as Catalogue)[0]);
    const read = (path: string) =>
      Promise.resolve(files.get(path) ?? (path.startsWith('search/endings/') ? '' : []));
    for (const [typed, title] of [
      ['新幹線', '東海道新幹線の話'],
      ['한국', '한국 이야기'],
      ['tablings', 'Streamlings—tablings'],
    ] as const)
      expect((await suggest(read, typed)).map(({ name }) => name)).toEqual([title]);
  });
});

describe('an address', () => {
  it.each([
    ['#part', 'part'],
    ['#%E6%99%82', '時'],
    ['#100%', '100%'],
    ['', ''],
  ])('“%s” names the place “%s”', (hash, id) => {
    expect(namedId(hash)).toBe(id);
  });
});

describe('one folding', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }),
    fc.string({
      unit: fc.constantFrom(
        'a',
        'S',
        's',
        '’',
        'É',
        'e\u0301',
        '½',
        '™',
        'ﬃ',
        '²',
        '1',
        '.',
        '#',
        '+',
        'テ',
        '\u3099',
        '가',
        '\u1100',
        '\u1161',
        '_',
        '\u200b',
        'Σ',
      ),
    }),
  );
  it('gives the same words of a text as it is written, folded, in its parts and by place', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const words = wordsOf(text);
        expect(wordsOf(fold(text))).toEqual(words);
        expect(partedWordsOf(text).map((each) => each.word)).toEqual(words);
        expect(cutWords(text).map(({ forms: [first] }) => first)).toEqual(words);
      }),
      { numRuns: 3000 },
    );
  });
  it('knows where each word stands', () => {
    const text = 'Kafka’s ‘KafkaConsumer’, (l’été) Cafe\u0301 テ\u3099ータ C#!';
    expect(cutWords(text).map(({ from, to }) => text.slice(from, to))).toEqual([
      'Kafka’s',
      'KafkaConsumer',
      'l’été',
      'Cafe\u0301',
      'テ\u3099',
      'ー',
      'タ',
      'C#',
    ]);
  });
});

describe('marking', () => {
  it.each([
    ['Node.js and a node of js', ['node js'], '[Node.js] and a node of js'],
    ['to 2.0, 20 and 2', ['2.0'], 'to [2.0], 20 and 2'],
    ['exactly_once_v2, exactly', ['exactly once v2'], '[exactly_once_v2], exactly'],
    ['これは「状態管理」、状態', ['状 態 管 理'], 'これは「[状態管理]」、状態'],
    ['Kafka’s KafkaConsumer', ['kafka'], '[Kafka’s] [KafkaConsumer]'],
    ['a København—Łódź b', ['kobenhavn', 'lodz'], 'a [København—Łódź] b'],
    ['상태를 관리', ['상 태'], '[상태]를 관리'],
    ['상태를 관리'.normalize('NFD'), ['상 태'], `[${'상태'.normalize('NFD')}]${'를 관리'.normalize('NFD')}`],
    ['KafkaV2, V 2', ['v2'], '[KafkaV2], V 2'],
  ])('“%s”', (text, terms, marked) => {
    const pieces = markTerms(text, terms);
    expect(pieces.map((piece) => (piece.isMarked ? `[${piece.text}]` : piece.text)).join('')).toBe(marked);
  });
  it('changes no letter', () => {
    fc.assert(
      fc.property(anyText, fc.array(anyText), (text, terms) => {
        const pieces = markTerms(text, terms.flatMap(wordsOf));
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
      }),
    );
  });
});
