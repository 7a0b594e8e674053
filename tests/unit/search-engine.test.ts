import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Catalogue } from '../../src/catalogue/types.ts';
import { nameFiles } from '../../src/search/build/entry-files.ts';
import { groupsIn } from '../../src/search/build/spelling-groups.ts';
import { readText } from '../../src/search/build/read-text.ts';
import { distinctWords, wordFiles } from '../../src/search/build/word-files.ts';
import { toHit } from '../../src/search/engine/hit.ts';
import { matchNames, spelled } from '../../src/search/engine/match-names.ts';
import { parseQuery, replaceUnit } from '../../src/search/engine/parse-query.ts';
import { regionalSpellings } from '../../src/search/engine/spelling.ts';
import { suggest } from '../../src/search/engine/suggest.ts';
import { fold, wordsOf } from '../../src/search/shared/fold.ts';
import type { Piece } from '../../src/search/shared/mark-terms.ts';
import { intoShards, shardOf, shardPath } from '../../src/search/shared/shards.ts';
import { makeKnownItems } from '../bench/known-items.ts';
import { readHostileTalks } from '../fixtures/hostile-talks.ts';
import { parseDocument } from 'htmlparser2';

describe('folding', () => {
  it.each([
    ['Łukasz Øvergård', ['lukasz', 'overgard']],
    ["O’Reilly don't", ['oreilly', 'dont']],
    ['C++, C# and F#!', ['c++', 'c#', 'and', 'f#']],
    ['exactly-once/EOS', ['exactly', 'once', 'eos']],
    ['Straße ﬁne', ['strasse', 'fine']],
    ['データ分析 with Python', ['テ', 'ー', 'タ', '分', '析', 'with', 'python']],
    ['Flink 1.9.0, v2.0. FLIP-43 node.js', ['flink', '1.9.0', 'v2.0', 'flip', '43', 'node', 'js']],
    ['한국어 שלום', ['한', '국', '어', 'שלום']],
    ['zero\u200bwidth soft\u00adhyphen', ['zerowidth', 'softhyphen']],
    ['😀 – !', []],
  ])('cuts “%s” into words', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });
  it('is the same for every Unicode form of a text, and once is enough', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(wordsOf(text.normalize('NFD'))).toEqual(wordsOf(text.normalize('NFC')));
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });
});

describe('reading a query', () => {
  const words = (text: string) => {
    const { wanted, unwanted } = parseQuery(text);
    return [wanted.map((unit) => unit.words.join(' ')), unwanted.map((unit) => unit.words.join(' '))];
  };
  it.each([
    ['kafka streams', ['kafka', 'streams'], []],
    ['"worst practices" flink', ['worst practices', 'flink'], []],
    ['“worst practices”', ['worst practices'], []],
    ['„schlechte Praxis“', ['schlechte praxis'], []],
    ['exactly-once', ['exactly once'], []],
    ['kafka -streams', ['kafka'], ['streams']],
    ['kafka -"exactly once"', ['kafka'], ['exactly once']],
    ['-kafka', [], ['kafka']],
    ['kafka - streams', ['kafka', 'streams'], []],
    ['well-known -known', ['well known'], ['known']],
    ['lone " quote', ['lone', 'quote'], []],
    ['"', [], []],
    ['""', [], []],
    ['<b>bold</b>', ['b bold b'], []],
    ['"flink"kafka', ['flink', 'kafka'], []],
    ['kafka"flink sql"storm -"a b"c', ['kafka', 'flink sql', 'storm', 'c'], ['a b']],
    ['--help -- ---x', ['help', 'x'], []],
    ['a -–b', ['a'], ['b']],
    ['kafka OR flink', ['kafka'], []],
    ['kafka AND flink', ['kafka', 'flink'], []],
    ['OR kafka OR', ['or', 'kafka'], []],
    ['-kafka OR flink', ['or', 'flink'], ['kafka']],
    ['kafka or flink', ['kafka', 'or', 'flink'], []],
  ])('%s', (text, wanted, unwanted) => {
    expect(words(text)).toEqual([wanted, unwanted]);
  });
  it('knows where each unit stands, so that an offer replaces that and nothing else', () => {
    const query = 'Kafka "worst practices" storm Stormy-Kafka storm';
    const { wanted } = parseQuery(query);
    expect(wanted.map(({ typed }) => typed)).toEqual(['Kafka', 'worst practices', 'storm', 'Stormy-Kafka']);
    const [, phrase, storm] = wanted;
    if (!phrase || !storm) throw new Error('units are missing');
    expect(replaceUnit(query, storm, 'story')).toBe('Kafka "worst practices" story Stormy-Kafka storm');
    expect(replaceUnit(query, phrase, phrase.typed)).toBe('Kafka worst practices storm Stormy-Kafka storm');
  });
  it('reads what stands between OR as one thing', () => {
    const { wanted } = parseQuery('storm OR "apache flink" OR kafka streams');
    expect(wanted.map(({ words, or = [] }) => [words, ...or.map((other) => other.words)])).toEqual([
      [['storm'], ['apache', 'flink'], ['kafka']],
      [['streams']],
    ]);
  });
  it('loses no word, whatever stands around it', () => {
    const word = fc.constantFrom('kafka', 'flink', 'über', '状', 'a_b', 'OR', 'x.y()');
    const sign = fc.constantFrom(
      ' ',
      '"',
      '„',
      '“',
      ' -',
      '--',
      '—',
      '«',
      '»',
      ' OR ',
      ' AND ',
      '-',
      '/',
      '#',
      '!',
    );
    const { array, tuple } = fc;
    fc.assert(
      fc.property(array(tuple(sign, word), { maxLength: 6 }), (pairs) => {
        const text = pairs.flat().join('');
        const { wanted, unwanted } = parseQuery(text);
        const read = [...wanted, ...unwanted].flatMap((unit) => [unit, ...(unit.or ?? [])]);
        const kept = new Set(read.flatMap((unit) => unit.words));
        const lost = wordsOf(text).filter((each) => !kept.has(each) && each !== 'or' && each !== 'and');
        expect(lost).toEqual([]);
      }),
    );
  });
  it('stops at the twelfth word and names those behind', () => {
    const { wanted, ignored } = parseQuery(Array.from({ length: 14 }, (_, index) => `w${index}`).join(' '));
    expect(wanted).toHaveLength(12);
    expect(ignored).toEqual(['w12', 'w13']);
  });
  it('takes any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const unit of parseQuery(text).wanted) expect(unit.words.join('')).not.toBe('');
      }),
    );
  });
});

describe('spellings', () => {
  it.each([
    ['serialisation', 'serialization'],
    ['optimizing', 'optimising'],
    ['analyse', 'analyze'],
    ['behaviour', 'behavior'],
    ['colours', 'colors'],
    ['centre', 'center'],
    ['catalogue', 'catalog'],
    ['modelling', 'modeling'],
    ['defence', 'defense'],
    ['programme', 'program'],
  ])('meet: %s and %s', (one, other) => {
    expect(regionalSpellings(one)).toContain(other);
  });
  it.each(['four', 'size', 'rise', 'hour', 'store', 'there', 'kafka', 'elephant'])('%s has one', (word) => {
    expect(regionalSpellings(word)).toEqual([]);
  });
  it.each([
    [['Kubernetes', 'k8s'], [['kubernetes', 'k8s']]],
    [['Deduplication', 'exactly-once', 'exactly once', 'EOS'], [['exactly once', 'eos']]],
    [
      ['Machine learning', 'ML', 'AI', 'artificial intelligence'],
      [
        ['machine learning', 'ml'],
        ['ai', 'artificial intelligence'],
      ],
    ],
    [['Stateful Functions', 'statefun', 'serverless'], [['stateful functions', 'statefun']]],
    [['Event processing and IoT', 'internet of things', 'IoT'], [['internet of things', 'iot']]],
    [['Replication', 'ZooKeeper', 'controller', 'watermark'], []],
    [['Operations', 'ops', 'DevOps', 'SRE'], []],
  ])('of one name are told from other names of a subject: %j', (names, groups) => {
    expect(groupsIn(names)).toEqual(groups);
  });
});

describe('matching names', () => {
  const people = ['Konstantin Knauf', 'Gwen Shapira', 'Jun Rao', 'Łukasz Żal'].map((name) =>
    spelled(name, [name]),
  );
  const aliased = [...people, spelled('Kafka Summit', ['Kafka Summit', 'Kafka Summit SF'])];
  const match = (query: string) => matchNames(wordsOf(query), aliased).map(({ item }) => item);
  it.each([
    ['kon', ['Konstantin Knauf']],
    ['knauf konstantin', ['Konstantin Knauf']],
    ['knauff', ['Konstantin Knauf']],
    ['konstnatin', ['Konstantin Knauf']],
    ['konstnatim', ['Konstantin Knauf']],
    ['lukasz zal', ['Łukasz Żal']],
    ['kafkasummit', ['Kafka Summit']],
    ['kafkasum', ['Kafka Summit']],
    ['summit sf', ['Kafka Summit']],
    ['roa', []],
    ['knxyf', []],
    ['gwen knauf', []],
    ['', []],
  ])('“%s”', (query, names) => {
    expect(match(query)).toEqual(names);
  });
  it('never puts a guess beside what was typed', () => {
    const names = ['Martin', 'Martina', 'Marvin'].map((name) => spelled(name, [name]));
    expect(matchNames(['martin'], names).map(({ item }) => item)).toEqual(['Martin', 'Martina']);
  });
  it('finds a name by any of its words with any one letter changed, from four letters on', () => {
    const name = fc.stringMatching(/^[a-z]{4,9}$/);
    fc.assert(
      fc.property(name, name, fc.nat(8), fc.constantFrom('', 'x', 'qj'), (first, second, at, letters) => {
        const place = at % first.length;
        const typed = first.slice(0, place) + letters.slice(0, 1) + first.slice(place + 1);
        fc.pre(typed.length >= 4);
        const item = `${first} ${second}`;
        expect(matchNames([typed], [spelled(item, [item])])).toHaveLength(1);
      }),
    );
  });
});

describe('the small files', () => {
  it('hold each word where its letters lead to', () => {
    const shards = intoShards('words', [
      ['kafka', ['kafka']],
      ['分析', ['分析']],
    ]);
    expect(shards[shardOf('words', 'kafkaesque')]).toContain('kafka');
    expect(shards[shardOf('words', '分')]).toEqual([]);
    expect(shards.flat()).toHaveLength(2);
  });
  it('list words by use, hyphenated ones in parts and as a whole, names without their ’s', () => {
    const records = ['Kafka and Kafka’s exactly-once', 'Kafka, KAFKA!'];
    const { words: shards, compounds } = wordFiles(records.map(distinctWords));
    expect(shards[shardOf('words', 'kafka')]).toBe('kafka');
    expect(shards[shardOf('words', 'exactly')]).toBe('exactly');
    expect(compounds[shardOf('compounds', 'exactlyonce')]).toBe('exactly-once');
  });
  it('come from text in which blocks part words and inline elements do not', () => {
    const { children } = parseDocument('<p>One<b>two</b></p><ul><li>three</li><li>four</li></ul>');
    expect(readText(children).runs.map(({ text }) => text)).toEqual(['Onetwo', 'three', 'four']);
  });
});

describe('suggestions', () => {
  const entry = (id: string, name: string, many: number, ...aliases: string[]) => ({
    id,
    name,
    aliases,
    talks: Array.from({ length: many }),
  });
  const people = Array.from({ length: 20 }, (_, index) => entry(`x-${index}`, `Xaver ${index}`, index));
  const catalogue = {
    people: [entry('konstantin-knauf', 'Konstantin Knauf', 1, 'Konstantin Klauf'), ...people],
    topics: [
      entry('kubernetes', 'Kubernetes', 2, 'k8s'),
      entry('cpp', 'C++', 3),
      entry('integration', 'Integration', 9, 'Kafka Connect'),
    ],
    organisations: [],
    conferences: [{ ...entry('kafka-summit', 'Kafka Summit', 0), reports: [{ talks: [1, 2] }] }],
  };
  const files = new Map<string, unknown>();
  for (const [number, shard] of nameFiles(catalogue as unknown as Catalogue).entries())
    files.set(shardPath('names', number), shard);
  const asked: string[] = [];
  const read = (path: string) => {
    asked.push(path);
    return Promise.resolve(files.get(path) ?? (path.startsWith('search/endings/') ? '' : []));
  };
  it('come from one file at the first letter', async () => {
    const found = await suggest(read, 'k');
    expect(found.map(({ name }) => name)).toEqual([
      'Konstantin Knauf',
      'Kubernetes',
      'Kafka Summit',
      'Integration',
    ]);
    expect(asked).toEqual([shardPath('names', shardOf('names', 'k'))]);
  });
  it('are those most in use for a letter, and all for two', async () => {
    expect((await suggest(read, 'x')).map(({ name }) => name)).toEqual([
      'Xaver 19',
      'Xaver 18',
      'Xaver 17',
      'Xaver 16',
    ]);
    expect((await suggest(read, 'xaver 0')).map(({ name }) => name)).toEqual(['Xaver 0']);
  });
  it('put a name before what is only also called so', async () => {
    expect((await suggest(read, 'kaf')).map(({ name }) => name)).toEqual(['Kafka Summit', 'Integration']);
  });
  it('say by which other name they were found', async () => {
    expect(await suggest(read, 'K8S')).toEqual([
      { kind: 'topic', name: 'Kubernetes', detail: 'also k8s · 2 talks', path: 'topics/kubernetes/' },
    ]);
  });
  it('lead to the id where the name does not tell it', async () => {
    expect((await suggest(read, 'c++'))[0]?.path).toBe('topics/cpp/');
  });
  it('are none for signs', async () => {
    expect(await suggest(read, ' “😀” ')).toEqual([]);
  });
});

describe('a hit', () => {
  const fragment = {
    url: '/reports/r/t/',
    content: `${'filler '.repeat(50)}the Kafka’s end, and exactly-once. ${'more '.repeat(50)}`.trim(),
    meta: { title: 'On Kafka', speakers: 'Ada', event: 'Meeting', kind: 'talk', topics: 'Streams, k8s' },
    summary: 0,
    filters: {},
    anchors: [
      { element: 'li', id: 'one', text: '', location: 10 },
      { element: 'span', id: '_end-of-takeaways', text: '', location: 20 },
      { element: 'h2', id: 'part', text: 'A part', location: 49 },
    ],
  };
  const marked = (pieces: Piece[]) => pieces.filter(({ isMarked }) => isMarked).map(({ text }) => text);
  it('shows the words where they stand, marked without the signs around them', () => {
    const hit = toHit('0', fragment, [
      { spellings: [['kafka']], places: [51], records: 1 },
      { spellings: [['exactly', 'once'], ['eos']], places: [54], records: 1 },
    ]);
    expect(marked(hit.excerpt)).toEqual(['Kafka’s', 'exactly-once']);
    expect(hit.excerpt[0]?.text).toMatch(/^… /);
    expect(marked(hit.titlePieces)).toEqual(['Kafka']);
    expect(hit.parts).toEqual([
      { kind: 'heading', url: '/reports/r/t/#part', pieces: [{ text: 'A part', isMarked: false }] },
    ]);
  });
  it('leads to the takeaway that holds the word, and to none behind the takeaways', () => {
    const content = Array.from({ length: 100 }, (_, index) => `w${index}`).join(' ');
    const partAt = (place: number) =>
      toHit('0', { ...fragment, content }, [{ spellings: [['x']], places: [place], records: 1 }]).parts[0]
        ?.url;
    expect(partAt(12)).toBe('/reports/r/t/#one');
    expect(partAt(22)).toBeUndefined();
    expect(partAt(5)).toBeUndefined();
  });
  it('says whose words it shows, and begins in nobody else’s', () => {
    const owned = {
      ...fragment,
      anchors: [
        { element: 'p', id: '_by-0', text: 'Ada, speaker:', location: 4 },
        { element: 'span', id: '_until-0', text: '', location: 60 },
      ],
      content: `so it is Ada, speaker: ${'said '.repeat(55)}${'told '.repeat(60)}`.trim(),
    };
    const excerptAt = (place: number) =>
      toHit('0', owned, [{ spellings: [['x']], places: [place], records: 1 }])
        .excerpt.map(({ text }) => text)
        .join('');
    expect(excerptAt(8)).toMatch(/^… speaker: said|^… Ada, speaker: said/);
    expect(excerptAt(50)).toMatch(/^Ada, speaker: … said/);
    expect(excerptAt(62)).toMatch(/^… told told/);
    expect(excerptAt(62)).not.toContain('said');
    expect(excerptAt(1)).toMatch(/^so it is Ada/);
  });
  it('says under which name it was found', () => {
    expect(toHit('0', fragment, [{ spellings: [['k8s']], places: [], records: 1 }]).listedUnder).toEqual([
      'k8s',
    ]);
    expect(toHit('0', fragment, [{ spellings: [['kafka']], places: [], records: 1 }]).listedUnder).toEqual(
      [],
    );
  });
});

describe('known items', () => {
  const talks = readHostileTalks();
  const items = makeKnownItems(talks, 'seed', 30);
  it('are the same for the same seed, and of each kind as many', () => {
    expect(makeKnownItems(talks, 'seed', 30)).toEqual(items);
    expect(makeKnownItems(talks, 'other', 30)).not.toEqual(items);
    expect(Map.groupBy(items, ({ kind }) => kind).size).toBe(7);
    expect(items).toHaveLength(210);
  });
  it('mistype one letter', () => {
    for (const { kind, query, wanted } of items) {
      if (kind === 'speaker-typo') expect(query).not.toBe(fold(wanted));
      if (kind === 'nonsense') expect(JSON.stringify(talks)).not.toContain(query);
    }
  });
});
