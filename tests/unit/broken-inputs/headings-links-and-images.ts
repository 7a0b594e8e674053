import { article, inTalk, notes, type BrokenInput } from './broken-input.ts';

/** Headings, links and images. */
export const headingsLinksAndImages: BrokenInput[] = [
  {
    name: 'heading: without id',
    changes: inTalk(' {#details}', ''),
    says:
      'content/reports/meeting-1843/talks/notes.md:18:1  `Details`\n' +
      '    The heading has no id. Add one that will never change: `## Title {#an-id}`.',
  },
  {
    name: 'heading: of the first level',
    changes: article('# Title {#title}'),
    says: 'content/reports/meeting-1843/report.mdx:19:1  `Title`\n    Headings here go from `##` to `###`.',
  },
  {
    name: 'heading: too deep in an article',
    changes: article('#### Deep {#deep}'),
    says: 'content/reports/meeting-1843/report.mdx:19:1  `Deep`\n    Headings here go from `##` to `###`.',
  },
  {
    name: 'heading: a level skipped in an article',
    changes: article('### Deep {#deep}'),
    says:
      'content/reports/meeting-1843/report.mdx:19:1  `Deep`\n' +
      '    The heading skips a level. Begin it with `##`.',
  },
  {
    name: 'heading: a level skipped in notes',
    changes: notes('## Why {#why}\n\n#### Deep {#deep}'),
    says:
      'content/reports/meeting-1843/talks/notes.md:18:1  `Deep`\n' +
      '    The heading skips a level. Begin it with `###`.',
  },
  {
    name: 'heading: without words',
    changes: notes('## {#empty}'),
    says:
      'content/reports/meeting-1843/talks/notes.md:16:1\n' +
      '    The heading has no words. Write some or remove it.',
  },
  {
    name: 'heading: with a handler behind its id',
    changes: notes('## Why {#why onclick=alert(1)}'),
    says:
      'content/reports/meeting-1843/talks/notes.md:16:1  `Why`\n' +
      '    A heading has an id and nothing else in its braces: `## Title {#an-id}`.',
  },
  {
    name: 'heading: with a class and a style in an article',
    changes: article('## Why {#why .wide style="color: red"}'),
    says:
      'content/reports/meeting-1843/report.mdx:19:1  `Why`\n' +
      '    A heading has an id and nothing else in its braces: `## Title {#an-id}`.',
  },
  {
    name: 'heading: of what nobody sees',
    changes: notes('## &shy;\u200b {#empty}'),
    says:
      'content/reports/meeting-1843/talks/notes.md:16:1\n' +
      '    The heading has no words. Write some or remove it.',
  },
  {
    name: 'link: without words',
    changes: notes('So she [](https://example.org/) spoke.'),
    says:
      'content/reports/meeting-1843/talks/notes.md:16:8  `https://example.org/`\n' +
      '    The link has no words, so that nobody can follow it. Write some in its brackets.',
  },
  {
    name: 'link: of what nobody sees',
    changes: notes('[\u2060](/about/)'),
    says:
      'content/reports/meeting-1843/talks/notes.md:16:1  `/about/`\n' +
      '    The link has no words, so that nobody can follow it. Write some in its brackets.',
  },
  {
    name: 'link: javascript',
    changes: notes('[x](javascript:alert(1))'),
    says:
      'content/reports/meeting-1843/talks/notes.md:16:1  `javascript:alert(1)`\n' +
      '    A link goes to an `https://` address, to `/an/address/` of this site or to `#an-id`.',
  },
  {
    name: 'link: data',
    changes: notes('[x](data:text/html,x)'),
    says:
      'content/reports/meeting-1843/talks/notes.md:16:1  `data:text/html,x`\n' +
      '    A link goes to an `https://` address, to `/an/address/` of this site or to `#an-id`.',
  },
  {
    name: 'link: http',
    changes: notes('[x](http://example.org/)'),
    says:
      'content/reports/meeting-1843/talks/notes.md:16:1  `http://example.org/`\n' +
      '    Links are https only. Find the address that begins with `https://`.',
  },
  {
    name: 'link: a bare http address',
    changes: notes('See http://example.org/ for more.'),
    says:
      'content/reports/meeting-1843/talks/notes.md:16:5  `http://example.org/`\n' +
      '    Links are https only. Find the address that begins with `https://`.',
  },
  {
    name: 'link: another host without scheme',
    changes: notes('[x](//example.org/)'),
    says:
      'content/reports/meeting-1843/talks/notes.md:16:1  `//example.org/`\n' +
      '    A link goes to an `https://` address, to `/an/address/` of this site or to `#an-id`.',
  },
  {
    name: 'link: relative',
    changes: notes('[x](../other/)'),
    says:
      'content/reports/meeting-1843/talks/notes.md:16:1  `../other/`\n' +
      '    A link goes to an `https://` address, to `/an/address/` of this site or to `#an-id`.',
  },
  {
    name: 'link: a reference to http',
    changes: notes('[x][y]\n\n[y]: http://example.org/'),
    says:
      'content/reports/meeting-1843/talks/notes.md:18:1  `http://example.org/`\n' +
      '    Links are https only. Find the address that begins with `https://`.',
  },
  {
    name: 'link: a page that does not exist',
    changes: notes('[x](/people/ada-lovelac/)'),
    says:
      'content/reports/meeting-1843/talks/notes.md:16:1  `/people/ada-lovelac/`\n' +
      '    There is no such page; did you mean `/people/ada-lovelace/`?',
  },
  {
    name: 'link: a page without its slash',
    changes: notes('[x](/people/ada-lovelace)'),
    says:
      'content/reports/meeting-1843/talks/notes.md:16:1  `/people/ada-lovelace`\n' +
      '    Addresses end with a slash: `/people/ada-lovelace/`.',
  },
  {
    name: 'link: a fragment that does not exist',
    changes: notes('[x](#detail)'),
    says:
      'content/reports/meeting-1843/talks/notes.md:16:1  `#detail`\n' +
      '    That page has no such part; did you mean `/reports/meeting-1843/notes/#details`?',
  },
  {
    name: 'link: a fragment of another page',
    changes: notes('[x](/reports/meeting-1843/#talk)'),
    says:
      'content/reports/meeting-1843/talks/notes.md:16:1  `/reports/meeting-1843/#talk`\n' +
      '    That page has no such part; did you mean `/reports/meeting-1843/#talks`?',
  },
  {
    name: 'link: a fragment of the article in notes',
    changes: notes('[x](#talks)'),
    says:
      'content/reports/meeting-1843/talks/notes.md:16:1  `#talks`\n' +
      '    That page has no such part; did you mean `/reports/meeting-1843/notes/#details`?',
  },
  {
    name: 'image: missing',
    changes: notes('![A loom](images/loom.png)'),
    says:
      'content/reports/meeting-1843/talks/notes.md:16:1  `images/loom.png`\n' +
      '    Images are files in images/ beside the article. Put it there and write `../images/…`.',
  },
  {
    name: 'image: without alt text',
    changes: notes('![](images/loom.png)'),
    says: [
      'content/reports/meeting-1843/talks/notes.md:16:1  `images/loom.png`\n' +
        '    Images are files in images/ beside the article. Put it there and write `../images/…`.',
      'content/reports/meeting-1843/talks/notes.md:16:1\n' +
        '    The image has no alt text. Say what it shows: `![A diagram of …](../images/…)`.',
    ],
  },
  {
    name: 'image: with alt text that nobody sees',
    changes: notes('![\u200b](images/loom.png)'),
    says: [
      'content/reports/meeting-1843/talks/notes.md:16:1  `images/loom.png`\n' +
        '    Images are files in images/ beside the article. Put it there and write `../images/…`.',
      'content/reports/meeting-1843/talks/notes.md:16:1\n' +
        '    The image has no alt text. Say what it shows: `![A diagram of …](../images/…)`.',
    ],
  },
  {
    name: 'image: of another host',
    changes: notes('![A loom](https://example.org/loom.png)'),
    says:
      'content/reports/meeting-1843/talks/notes.md:16:1  `https://example.org/loom.png`\n' +
      '    Images are files in images/ beside the article. Put it there and write `../images/…`.',
  },
  {
    name: 'image: by reference',
    changes: notes('![A loom][loom]\n\n[loom]: https://example.org/loom.png'),
    says:
      'content/reports/meeting-1843/talks/notes.md:16:1  `loom`\n' +
      '    An image is written with its path: `![What it shows](images/…)`.',
  },
  {
    name: 'image: no image',
    changes: notes('![A loom](../../../people.yaml)'),
    says:
      'content/reports/meeting-1843/talks/notes.md:16:1  `../../../people.yaml`\n' +
      '    Images are files in images/ beside the article. Put it there and write `../images/…`.',
  },
  {
    name: 'link: to a draft',
    changes: {
      ...inTalk('kind: talk', 'kind: talk\ndraft: true'),
      ...article('[x](/reports/meeting-1843/notes/)'),
    },
    says:
      'content/reports/meeting-1843/report.mdx:19:1  `/reports/meeting-1843/notes/`\n' +
      '    What stands there is a draft. Publish it, or leave the link out until then.',
  },
  {
    name: 'link: https without its slashes',
    changes: inTalk('resources: []', 'resources: [{ kind: video, url: "https:example.org" }]'),
    says:
      'content/reports/meeting-1843/talks/notes.md:13:33  resources[0].url: `https:example.org`\n' +
      '    Must be an address that begins with `https://` and holds no spaces.',
  },
  {
    name: 'link: to a search for a mistyped topic',
    changes: notes('[x](/search/?q=engine&topic=numbrs)'),
    says:
      'content/reports/meeting-1843/talks/notes.md:16:1  `/search/?q=engine&topic=numbrs`\n' +
      '    There is no topic `numbrs`; did you mean `numbers`? Otherwise add it to topics.yaml.',
  },
  {
    name: 'link: to a search by a field that there is not',
    changes: notes('[x](/search/?topc=numbers)'),
    says:
      'content/reports/meeting-1843/talks/notes.md:16:1  `/search/?topc=numbers`\n' +
      '    That page knows no `topc`; did you mean `topic`?',
  },
  {
    name: 'link: to a search for a mistyped kind',
    changes: notes('[x](/search/?kind=tlak)'),
    says:
      'content/reports/meeting-1843/talks/notes.md:16:1  `/search/?kind=tlak`\n' +
      '    There is no kind `tlak`; did you mean `talk`?',
  },
  {
    name: 'link: to a search for a kind of claim that there is not',
    changes: notes('[x](/search/?claim=rumour)'),
    says:
      'content/reports/meeting-1843/talks/notes.md:16:1  `/search/?claim=rumour`\n' +
      '    There is no claim `rumour`. Write one of `announcement`, `recommendation`, `lesson`, `caveat`, `number`, `opinion`, `outlook`, `question`, `action`.',
  },
  {
    name: 'link: to a search for a year that is none',
    changes: notes('[x](/search/?year=last)'),
    says:
      'content/reports/meeting-1843/talks/notes.md:16:1  `/search/?year=last`\n' +
      '    `last` is no year. Correct it, or leave it out.',
  },
  {
    name: 'link: to a search for nobody',
    changes: notes('[x](/search/?by=)'),
    says:
      'content/reports/meeting-1843/talks/notes.md:16:1  `/search/?by=`\n' +
      '    Nothing stands behind `by=`. Say what, or leave it out.',
  },
  {
    name: 'link: to a search without a slash',
    changes: notes('[x](/search?q=engine)'),
    says:
      'content/reports/meeting-1843/talks/notes.md:16:1  `/search?q=engine`\n' +
      '    Addresses end with a slash: `/search/?q=engine`.',
  },
  {
    name: 'link: to takeaways by a field that there is not',
    changes: notes('[x](/takeaways/?language=en)'),
    says:
      'content/reports/meeting-1843/talks/notes.md:16:1  `/takeaways/?language=en`\n' +
      '    That page knows no `language`. It knows `kind`, `conference`, `topic`, `by`.',
  },
  {
    name: 'link: with a query for a page that takes none',
    changes: notes('[x](/talks/?topic=numbers)'),
    says:
      'content/reports/meeting-1843/talks/notes.md:16:1  `/talks/?topic=numbers`\n' +
      '    Only `/search/` and `/takeaways/` take a query. Leave out what stands behind the `?`.',
  },
  {
    name: 'link: to a part of a list, of a year',
    changes: notes('[x](/topics/numbers/1843/)'),
    says:
      'content/reports/meeting-1843/talks/notes.md:16:1  `/topics/numbers/1843/`\n' +
      '    Parts of a list are there only while it is long. Link to all of it: `/topics/numbers/`.',
  },
  {
    name: 'link: to a part of a list, of a kind',
    changes: notes('[x](/takeaways/lesson/1843/)'),
    says:
      'content/reports/meeting-1843/talks/notes.md:16:1  `/takeaways/lesson/1843/`\n' +
      '    Parts of a list are there only while it is long. Link to all of it: `/takeaways/`.',
  },
  {
    name: 'link: to a part of a list, of letters',
    changes: notes('[x](/people/starting-with/j/)'),
    says:
      'content/reports/meeting-1843/talks/notes.md:16:1  `/people/starting-with/j/`\n' +
      '    Parts of a list are there only while it is long. Link to all of it: `/people/`.',
  },
  {
    name: 'link: to a mistyped feed',
    changes: notes('[x](/topics/numbers/fed.xml)'),
    says:
      'content/reports/meeting-1843/talks/notes.md:16:1  `/topics/numbers/fed.xml`\n' +
      '    There is no such page; did you mean `/topics/numbers/feed.xml`?',
  },
];
